import { scaleLinear } from 'd3-scale';
import type { Unit } from '../../kernel/codes';
import { counted, enumerated, writeShort } from '../../kernel/french';
import { STATE_WORDS, writeFigure } from '../french';
import { html, type Html } from '../html';
import type { PartialAnswer } from '../figure-answers';
import { howMuch, knownNumber, partialWords } from '../part-words';
import { emptyFrame } from './marks';
import type { Drawing } from './svg';
import { linesOf, roomFor } from './text-lines';
import { writtenLines } from './written-lines';

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

export interface MultiplesSpec {
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
/** Over the columns, for the words of a panel whose words stand in the drawing. */
export const PANEL_HEAD = 40;
const [TOP, BOTTOM, COLUMNS] = [44, 20, 4];
/** Of words over a panel: characters of a line, and its height. */
const [LONGEST, LINE] = [roomFor(PANEL_WIDTH - 12), 19];
/** Of a column and the gap after it: with room for its year. */
const NAMED = 26;
/** The same at most. */
const WIDEST = 44;
/** Of the frame of a year without a number, which has no height that means anything. */
const FRAME = 8;

/** The same columns for every panel, on one scale: a panel drawn from the corner at nought, under room for its words. */
export function panelDrawer({ panels, years }: Pick<MultiplesSpec, 'panels' | 'years'>): (panel: Panel) => Html {
  const most = Math.max(0, ...panels.flatMap((panel) => panel.years.map((each) => knownNumber(each) ?? 0)));
  const height = scaleLinear()
    .domain([0, most || 1])
    .range([0, PANEL_HEIGHT - TOP - BOTTOM]);
  const step = Math.min((PANEL_WIDTH - 16) / years.length, WIDEST);
  const wide = step * 0.76;
  const floor = PANEL_HEIGHT - BOTTOM;
  return ({ years: own }) => {
    const byYear = new Map(own.map((each) => [each.year, each]));
    const columns = years.map((year, index) => {
      const each = byYear.get(year);
      const number = each === undefined ? null : knownNumber(each);
      const x = 4 + index * step;
      const tall = number === null ? 0 : height(Math.max(0, number));
      const shape =
        number === null
          ? emptyFrame(each?.state ?? 'NOT_REPORTED', { x, y: floor - FRAME - 0.5, width: wide, height: FRAME })
          : html`<rect
              class="${each?.value === null ? 'barre partiel' : 'barre'}"
              x="${x.toFixed(1)}"
              y="${(floor - tall).toFixed(1)}"
              width="${wide.toFixed(1)}"
              height="${tall.toFixed(1)}"
            />`;
      const isNamed = step >= NAMED || index === 0 || index === years.length - 1;
      return html`${shape}${
        isNamed &&
        html`<text class="doux" x="${x.toFixed(1)}" y="${floor + 16}"
          >${years.length < 5 ? year : `’${String(year).slice(2)}`}</text
        >`
      }`;
    });
    return html`<line class="axe" x1="4" x2="${PANEL_WIDTH - 12}" y1="${floor + 0.5}" y2="${floor + 0.5}" />${columns}`;
  };
}

/** « 12 », « 12 (2023) » where that is not the last year, « 171 (2 régions sur 14) »; else why nothing is known. */
export function lastWords(
  { years: own }: Panel,
  { unit, regions, years }: Pick<MultiplesSpec, 'unit' | 'regions' | 'years'>,
): { readonly words: string; readonly isKnown: boolean } {
  const last = [...own].reverse().find((each) => knownNumber(each) !== null);
  if (last === undefined) return { words: unknownWords(own), isKnown: false };
  const words =
    last.value === null
      ? `${writeShort(last.partialValue ?? 0, unit)} (${howMuch(last, regions)})`
      : `${writeFigure(last, unit, writeShort)}${last.year === years.at(-1) ? '' : ` (${last.year})`}`;
  return { words, isKnown: true };
}

/** As the table says it; of reasons that differ from year to year, that something is withheld comes first. */
function unknownWords(years: readonly PanelYear[]): string {
  const states = new Set(years.map(({ state }) => state));
  const state = (['SUPPRESSED', 'NOT_REPORTED', 'NOT_APPLICABLE'] as const).find((each) => states.has(each));
  return state === undefined ? 'rien de connu' : STATE_WORDS[state];
}

/** « 7 en 2020, non diffusé en 2021, 2 régions sur 14 : 8 en 2022 » */
export function panelWords({ years }: Panel, { unit, regions }: Pick<MultiplesSpec, 'unit' | 'regions'>): string {
  if (years.length === 0) return 'rien de connu';
  return years
    .map(
      (each) =>
        `${each.state === 'PARTIAL' ? partialWords(each, regions, unit) : writeFigure(each, unit)} en ${each.year}`,
    )
    .join(', ');
}

/** All panels side by side, as a file has them. */
export function multiples(spec: MultiplesSpec): Drawing {
  const { id, title, panels, years, demonstration } = spec;
  const panelOf = panelDrawer(spec);
  const heads = panels.map((panel) => {
    const { words, isKnown } = lastWords(panel, spec);
    const kind = isKnown ? 'fort' : 'doux';
    return { names: linesOf(panel.label, LONGEST), values: linesOf(words, LONGEST), kind };
  });
  // Every panel as high, so that heights compare.
  const more = (Math.max(2, ...heads.map(({ names, values }) => names.length + values.length)) - 2) * LINE;
  const high = PANEL_HEIGHT + 12 + more;
  const headOf = (index: number): Html | null => {
    const head = heads[index];
    if (head === undefined) return null;
    const { names, values, kind } = head;
    const at = (first: number) => ({ x: 4, y: 16 + first * LINE, step: LINE });
    return html`${writtenLines(names, at(0))}${writtenLines(values, { ...at(names.length), kind })}`;
  };
  return {
    id,
    title,
    conclusion: multiplesConclusion(panels, years),
    summary: `Une colonne par année, ${yearsWords(years)}, à la même échelle partout ; un cadre sans hauteur\u00a0: année attendue et inconnue${hasWithheld(panels) ? ', barré\u00a0: non diffusée' : ''}.`,
    source: null,
    coverage: null,
    width: COLUMNS * PANEL_WIDTH,
    height: Math.ceil(panels.length / COLUMNS) * high,
    demonstration,
    body: panels.map(
      (panel, index) =>
        html`<g transform="translate(${(index % COLUMNS) * PANEL_WIDTH} ${Math.floor(index / COLUMNS) * high})"
          ><title>${panel.label} : ${panelWords(panel, spec)}</title>${headOf(index)}<g transform="translate(0 ${more})"
            >${panelOf(panel)}</g
          ></g
        >`,
    ),
  };
}

/** « de 2019 à 2024 » of years that follow each other, and each of those that do not. */
const yearsWords = (years: readonly number[]): string =>
  years.length > 1 && years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1)
    ? `de ${years[0]} à ${years.at(-1)}`
    : enumerated(years.map(String));

const hasWithheld = (panels: readonly Panel[]): boolean =>
  panels.some(({ years }) => years.some(({ state }) => state === 'SUPPRESSED'));

/** Between the last two years, of the regions that are known whole in both: how many went up. */
function multiplesConclusion(panels: readonly Panel[], years: readonly number[]): string {
  const [before, after] = years.slice(-2);
  const of = (panel: Panel, year: number | undefined) => panel.years.find((each) => each.year === year)?.value ?? null;
  if (before === undefined || after === undefined || after !== before + 1) {
    const known = panels.filter((panel) => panel.years.some(({ value }) => value !== null));
    if (known.length === 0 && hasWithheld(panels)) return 'Ce qui est connu de régions n’est pas diffusé';
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
  const among = moves.length === 1 ? 'de la seule région connue' : `des ${moves.length} régions connues`;
  return `De ${before} à ${after}, ${among} les deux années : ${words}`;
}
