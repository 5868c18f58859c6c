import type { Cell } from './table';

const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 });
const PERCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 2 });
const WITHOUT_THOUSANDS = /(^|\.)(year|memberSince|years)$/;
const FRACTION = /(^|\.)(rate|change|sameUnitsChange)$/;

/** A cell as people read it: an absence is a dash, a rate a percentage, a year has no thousands. */
export function showCell(cell: Cell, column: string, unit?: Cell): string {
  if (cell === null) return '—';
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  if (typeof cell === 'string') return cell;
  if (WITHOUT_THOUSANDS.test(column)) return String(cell);
  if (FRACTION.test(column) || (unit === 'RATE' && column === 'value')) return PERCENT.format(cell);
  return NUMBER.format(cell);
}
