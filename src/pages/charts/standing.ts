import { scaleLinear } from 'd3-scale';
import type { Unit } from '../../kernel/codes';
import { counted, writeShort } from '../../kernel/french';
import { html } from '../html';
import { caption } from './caption';
import type { Drawing } from './svg';
import { roomFor } from './text-lines';

const [WIDTH, ROW, LEFT, RIGHT] = [480, 66, 10, 470];
const LONGEST = roomFor(RIGHT - LEFT + 6);

/** Where one region stands among those whose value is known and whole. */
export interface Standing {
  readonly label: string;
  readonly unit: Unit;
  readonly value: number;
  /** Of the others. */
  readonly others: readonly number[];
  /** What it is held against, of all of them. */
  readonly mean: number;
  /** From 1; of the same value, the same. */
  readonly rank: number;
}

interface StandingSpec {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly rows: readonly Standing[];
  readonly demonstration: boolean;
}

/** « 3e sur 12 » */
export const rankWords = ({ rank, others }: Pick<Standing, 'rank' | 'others'>): string =>
  `${rank === 1 ? '1re' : `${rank}e`} sur ${others.length + 1}`;

/** A row an indicator, each on a scale of its own from nought: small dots for the others, an upright for the mean. */
export function standing({ id, title, name, rows, demonstration }: StandingSpec): Drawing {
  let height = 0;
  const body = rows.map((row) => {
    const { label, unit, value, others, mean } = row;
    const words = `${writeShort(value, unit)} · ${rankWords(row)}`;
    const said = caption({ name: label, value: words, longest: LONGEST, left: LEFT - 6, right: RIGHT, kind: 'fort' });
    const [top, y] = [height + 16, height + said.more];
    height = y + ROW;
    const x = scaleLinear()
      .domain([0, Math.max(value, mean, ...others) || 1])
      .range([LEFT, RIGHT]);
    const line = y + 38;
    const at = (number: number): string => x(Math.max(0, number)).toFixed(1);
    return html`${said.at(top)}<line class="axe" x1="${LEFT}" x2="${RIGHT}" y1="${line}" y2="${line}" />${others.map(
        (other) => html`<circle class="autre" cx="${at(other)}" cy="${line}" r="4.5" />`,
      )}<line class="moyenne" x1="${at(mean)}" x2="${at(mean)}" y1="${line - 11}" y2="${line + 11}" /><text
        class="doux"
        x="${Math.min(Math.max(x(mean), 50), WIDTH - 50).toFixed(1)}"
        y="${line + 24}"
        text-anchor="middle"
        >moyenne ${writeShort(mean, unit)}</text
      ><circle class="point" cx="${at(value)}" cy="${line}" r="7" />`;
  });
  return {
    id,
    title,
    conclusion: standingConclusion(name, rows),
    summary: `Le grand rond est ${name}, les petits les autres régions connues, le trait leur moyenne ; chaque ligne a son échelle, depuis zéro.`,
    source: null,
    coverage: null,
    width: WIDTH,
    height,
    demonstration,
    body,
  };
}

function standingConclusion(name: string, rows: readonly Standing[]): string {
  const above = rows.filter(({ value, mean }) => value > mean).length;
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) {
    const where = only.value > only.mean ? 'au-dessus de' : only.value < only.mean ? 'en dessous de' : 'dans';
    return `${name} ${where} la moyenne des régions connues`;
  }
  const chosen =
    above === 0 ? `aucun de ces ${rows.length} chiffres` : `${counted(above, 'chiffre')} sur ${rows.length}`;
  return `${name} au-dessus de la moyenne des régions connues pour ${chosen}`;
}
