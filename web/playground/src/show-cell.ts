import { numberFormat } from '../../../src/kernel/french';
import type { Cell } from './table';

const NUMBER = numberFormat({ maximumFractionDigits: 4 });
const PERCENT = numberFormat({ style: 'percent', maximumFractionDigits: 2 });
const WITHOUT_THOUSANDS = /(^|\.)(year|memberSince|years)$/;
const FRACTION = /(^|\.)(rate|change|sameUnitsChange)$/;

/** In the indicator's own unit. */
const OWN = /^(value|partialValue)$/;
/** How far one rate is from another. */
const GAP = /(^|\.)difference$/;
const POINTS = numberFormat({ maximumFractionDigits: 2, signDisplay: 'exceptZero' });

/** A cell as people read it: an absence is a dash, a rate a percentage, a gap of rates points, a year has no thousands. */
export function showCell(cell: Cell, column: string, unit?: Cell): string {
  if (cell === null) return '—';
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  if (typeof cell === 'string') return cell;
  if (WITHOUT_THOUSANDS.test(column)) return String(cell);
  if (unit === 'RATE' && GAP.test(column)) return `${POINTS.format(cell * 100)} points`;
  if (FRACTION.test(column) || (unit === 'RATE' && OWN.test(column))) return PERCENT.format(cell);
  return NUMBER.format(cell);
}
