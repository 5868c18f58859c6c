import type { Unit } from '../../kernel/codes';
import { writeShort } from '../../kernel/french';
import { isOfLoneReports, knownNumber, partialWords } from '../part-words';
import { writeFigure } from '../french';
import type { Cell } from './cells';
import type { Point } from './drawings/drawn';

/** A figure in words; a part never without how much of the whole it is. */
export const cellWords = (cell: Cell, unit: Unit): string =>
  cell.state === 'PARTIAL' ? partialWords(cell, cell.regions, unit) : writeFigure(cell, unit);

/** Null for what is not known, and for what lone reports print of some regions, which is no part of a collection. */
export const drawnNumber = (cell: Cell | undefined): number | null =>
  cell === undefined || isOfLoneReports(cell) ? null : knownNumber(cell);

/** « 171 (2 sur 14) » over a point. */
function shortWords(cell: Cell, unit: Unit): string {
  const number = drawnNumber(cell);
  if (number === null) return '';
  const about = cell.approximate ? '≈ ' : '';
  const parts = cell.partialOf.filter(({ code }) => code !== undefined).length;
  return `${about}${writeShort(number, unit)}${cell.value === null ? ` (${parts} sur ${cell.regions})` : ''}`;
}

/** A cell as it is drawn; the answer may have none there. */
export const drawnOf = (cell: Cell | undefined, unit: Unit): Point => ({
  year: cell?.year ?? 0,
  basis: cell?.basis ?? null,
  number: drawnNumber(cell),
  isPart: cell !== undefined && cell.value === null,
  words: cell === undefined ? 'rien' : cellWords(cell, unit),
  short: cell === undefined ? '' : shortWords(cell, unit),
  state: cell?.state ?? 'NOT_APPLICABLE',
  isInvented: cell?.demonstration === true,
});
