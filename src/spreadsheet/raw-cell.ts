import { typedNumber } from '../kernel/french';
/** A cell of a spreadsheet shown as a percentage: 0.93 there is 93 to whoever reads it. */
export class PercentCell {
  constructor(readonly percent: number) {}
}

/** A cell as it comes: always text from CSV, typed from XLSX; null or an empty text when there is nothing in it. */
export type RawCell = string | number | boolean | Date | PercentCell | null;

/** The cell as a person sees it, for messages. */
export function shownCell(raw: RawCell): string {
  if (raw === null) return '';
  if (raw instanceof PercentCell) return `${typedNumber(raw.percent)} %`;
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? '' : raw.toISOString().slice(0, 10);
  if (typeof raw === 'boolean') return raw ? 'VRAI' : 'FAUX';
  return typeof raw === 'number' ? typedNumber(raw) : raw;
}

export const isEmptyCell = (raw: RawCell | undefined): boolean =>
  raw === null || raw === undefined || raw === '' || (typeof raw === 'string' && raw.trim() === '');
