import type { Unit } from '../../kernel/codes';
import { writePoints, writeValue } from '../../kernel/french';
import { STATE_WORDS } from '../french';
import { html, type Html } from '../html';
import type { FigureAnswer } from '../figure-answers';

/** What is said of a figure elsewhere, and how far the page's value is from it. */
interface Said {
  readonly value: number;
  readonly approximate: boolean;
  readonly difference: number | null;
}

/** The first cells of a row that holds what is said elsewhere against the page; `saidTitle` heads the third. */
export const besideTitles = (saidTitle: string) => [
  { title: 'Chiffre' },
  { title: 'Cette page', number: true },
  { title: saidTitle, number: true },
  { title: 'Écart', number: true },
];

export const besideCells = ({ indicator, value, state }: FigureAnswer, said: Said): readonly (string | Html)[] => [
  indicator.label,
  value === null ? STATE_WORDS[state as 'NOT_REPORTED'] : writeValue(value, indicator.unit),
  `${said.approximate ? 'environ ' : ''}${writeValue(said.value, indicator.unit)}`,
  gapCell(said.difference, indicator.unit),
];

function gapCell(difference: number | null, unit: Unit): string | Html {
  if (difference === null) return 'inconnu';
  return difference === 0 ? 'aucun' : html`<strong>${writeGap(difference, unit)}</strong>`;
}

/** A gap of rates is in points, never in percent of percent. */
const writeGap = (difference: number, unit: Unit): string =>
  unit === 'RATE' ? writePoints(difference) : `${difference > 0 ? '+' : ''}${writeValue(difference, unit)}`;
