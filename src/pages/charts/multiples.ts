import { scaleLinear } from 'd3-scale';
import type { Unit } from '../../kernel/codes';
import { counted, enumerated, writeShort } from '../../kernel/french';
import { writeFigure } from '../french';
import { html, type Html } from '../html';
import type { PartialAnswer } from '../figure-answers';
import { howMuch, knownNumber, partialWords } from '../part-words';
import type { Drawing } from './svg';

/** A year of a panel. */
export interface PanelYear extends Pick<PartialAnswer, 'partialOf'> {
  readonly year: number;
  readonly value: number | null;
  readonly partialValue: number | null;
  readonly state: 'KNOWN' | 'PARTIAL' | 'NOT_REPORTED' | 'NOT_APPLICABLE' | 'SUPPRESSED';
  readonly approximate: boolean;
}

export interface Panel {
  readonly label: string;
  /** By year; a year that is not there is not known. */
  readonly years: readonly PanelYear[];
}

interface MultiplesSpec {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly panels: readonly Panel[];
  /** Of every panel, in order. */
  readonly years: readonly number[];
  /** How many regions there are: of so many a part is. */
  readonly regions: number;
  readonly demonstration: boolean;
}

export const [PANEL_WIDTH, PANEL_HEIGHT] = [200, 116];
const [TOP, BOTTOM, COLUMNS] = [44, 20, 4];
const LONGEST_LABEL = 27;
/** Of a column and the gap after it. */
const WIDEST = 44;

const cut = (text: string): string => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text);

/** The same columns for every panel, on one scale: a panel drawn from the corner at nought. */
export function panelDrawer({
  unit,
  panels,
  years,
  regions,
}: Pick<MultiplesSpec, 'unit' | 'panels' | 'years' | 'regions'>): (panel: Panel) => Html {
  const most = Math.max(0, ...panels.flatMap((panel) => panel.years.map((each) => knownNumber(each) ?? 0)));
  const height = scaleLinear()
    .domain([0, most || 1])
    .range([0, PANEL_HEIGHT - TOP - BOTTOM]);
  const step = Math.min((PANEL_WIDTH - 16) / years.length, WIDEST);
  const wide = step * 0.76;
  const floor = PANEL_HEIGHT - BOTTOM;
  return ({ label, years: own }) => {
    const byYear = new Map(own.map((each) => [each.year, each]));
    const last = [...own].reverse().find((each) => knownNumber(each) !== null);
    const columns = years.map((year, index) => {
      const each = byYear.get(year);
      const number = each === undefined ? null : knownNumber(each);
      const x = (4 + index * step).toFixed(1);
      const tall = number === null ? 0 : height(Math.max(0, number));
      const shape =
        number === null
          ? (each === undefined || each.state === 'NOT_REPORTED') &&
            html`<rect class="attendu" x="${x}" y="${floor - 8.5}" width="${wide.toFixed(1)}" height="8" />`
          : html`<rect
              class="${each?.value === null ? 'barre partiel' : 'barre'}"
              x="${x}"
              y="${(floor - tall).toFixed(1)}"
              width="${wide.toFixed(1)}"
              height="${tall.toFixed(1)}"
            />`;
      const isNamed = years.length < 5 || index === 0 || index === years.length - 1;
      return html`${shape}${
        isNamed &&
        html`<text class="doux" x="${x}" y="${floor + 16}"
          >${years.length < 5 ? year : `’${String(year).slice(2)}`}</text
        >`
      }`;
    });
    return html`<text x="4" y="16">${cut(label)}</text
      ><text class="${last === undefined ? 'doux' : 'fort'}" x="4" y="35">${cut(lastWords(last, unit, regions))}</text
      ><line class="axe" x1="4" x2="${PANEL_WIDTH - 12}" y1="${floor + 0.5}" y2="${floor + 0.5}" />${columns}`;
  };
}

function lastWords(last: PanelYear | undefined, unit: Unit, regions: number): string {
  if (last === undefined) return 'rien de connu';
  return last.value === null
    ? `${writeShort(last.partialValue ?? 0, unit)} (${howMuch(last, regions)})`
    : writeFigure(last, unit, writeShort);
}

/** « 7 en 2020, 2 régions sur 14 : 8 en 2021 » */
export function panelWords({ years }: Panel, { unit, regions }: Pick<MultiplesSpec, 'unit' | 'regions'>): string {
  const known = years.filter((each) => knownNumber(each) !== null);
  if (known.length === 0) return 'rien de connu';
  return known
    .map(
      (each) => `${each.value === null ? partialWords(each, regions, unit) : writeFigure(each, unit)} en ${each.year}`,
    )
    .join(', ');
}

/** All panels side by side, as a file has them. */
export function multiples({ id, title, unit, panels, years, regions, demonstration }: MultiplesSpec): Drawing {
  const panelOf = panelDrawer({ unit, panels, years, regions });
  return {
    id,
    title,
    conclusion: multiplesConclusion(panels, years),
    summary: `Une colonne par année, ${years.length > 1 ? `de ${years[0]} à ${years.at(-1)}` : years[0]}, à la même échelle partout ; un cadre sans hauteur\u00a0: année attendue et inconnue.`,
    source: null,
    coverage: null,
    width: COLUMNS * PANEL_WIDTH,
    height: Math.ceil(panels.length / COLUMNS) * (PANEL_HEIGHT + 12),
    demonstration,
    body: panels.map(
      (panel, index) =>
        html`<g
          transform="translate(${(index % COLUMNS) * PANEL_WIDTH} ${Math.floor(index / COLUMNS) * (PANEL_HEIGHT + 12)})"
          ><title>${panel.label} : ${panelWords(panel, { unit, regions })}</title>${panelOf(panel)}</g
        >`,
    ),
  };
}

/** Between the last two years, of the regions that are known whole in both: how many went up. */
function multiplesConclusion(panels: readonly Panel[], years: readonly number[]): string {
  const [before, after] = years.slice(-2);
  const of = (panel: Panel, year: number | undefined) => panel.years.find((each) => each.year === year)?.value ?? null;
  if (before === undefined || after === undefined || after !== before + 1) {
    const known = panels.filter((panel) => panel.years.some(({ value }) => value !== null));
    return known.length === 0
      ? 'Aucune région n’a encore de valeur'
      : `${counted(known.length, 'région connue', 'régions connues')} sur ${panels.length}`;
  }
  const moves = panels.flatMap((panel) => {
    const [from, to] = [of(panel, before), of(panel, after)];
    return from === null || to === null ? [] : Math.sign(to - from);
  });
  if (moves.length === 0) return `Aucune région n’est connue à la fois en ${before} et en ${after}`;
  const count = (sign: number): number => moves.filter((move) => move === sign).length;
  const said = [
    [count(1), 'en hausse'],
    [count(-1), 'en baisse'],
    [count(0), 'stable'],
  ] as const;
  const words = enumerated(
    said.flatMap(([number, how]) =>
      number === 0 ? [] : `${number} ${how}${how === 'stable' && number > 1 ? 's' : ''}`,
    ),
  );
  return `De ${before} à ${after}, des ${moves.length} régions connues les deux années\u00a0: ${words}`;
}
