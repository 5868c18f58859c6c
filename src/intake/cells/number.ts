import { fromScaled, SCALE } from '../../kernel/decimal';
import type { Fault } from '../../spreadsheet/fault';
import { fault } from '../faults';
import type { RawCell } from '../../spreadsheet/raw-cell';
import { PercentCell } from '../../spreadsheet/raw-cell';
import { typedNumber } from '../../kernel/french';

/** Told of what is read all the same. */
export type Warn = (found: Fault) => void;

/** No number is longer; what is would only keep the patterns below busy. */
const LONGEST = 64;
const PLAIN = /^\d{1,9}$/;
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/;
const THOUSANDS = /^[+-]?\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?$/;
const WITH_SPACES = /^[+-]?\d[\d\s]*(?:[.,]\d+)?$/;
const BOTH_SEPARATORS = /^[+-]?[\d\s]+(?:\.[\d\s.]*,|,[\d\s,]*\.)\d*$/;
const REPEATED_SEPARATOR = /^[+-]?\d+(?:(?:\.\d+){2,}|(?:,\d+){2,})$/;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const MAYBE_THOUSANDS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** A number in either style, with at most four decimals kept; or what is wrong with it. */
export function readNumber(raw: RawCell, warn: Warn): number | Fault {
  if (typeof raw === 'number') return rounded(raw);
  if (raw instanceof PercentCell) return rounded(raw.percent);
  if (typeof raw !== 'string') return fault('NUMBER_INVALID');
  const text = raw.trim();
  if (PLAIN.test(text)) return Number(text);
  if (text.length > LONGEST) return fault('NUMBER_INVALID');
  const bare = text.replace(/\s*[€%]$/, '').replace(/^[−–]/, '-');
  if (NUMBER.test(bare)) return plain(bare, warn);
  if (THOUSANDS.test(bare)) return plain(bare.replace(/\s/g, ''), warn);
  if (BOTH_SEPARATORS.test(bare)) return fault('NUMBER_AMBIGUOUS', { expected: lastSeparatorCounts(bare) });
  if (REPEATED_SEPARATOR.test(bare)) return fault('NUMBER_AMBIGUOUS', { expected: bare.replace(/[.,]/g, '') });
  if (WITH_SPACES.test(bare)) return fault('NUMBER_SPACES', { expected: typedNumber(bare.replace(/\s/g, '')) });
  if (SCIENTIFIC.test(bare)) return scientific(bare);
  return fault('NUMBER_INVALID');
}

function plain(text: string, warn: Warn): number {
  const value = Number(text.replace(',', '.'));
  const decimals = text.length - 1 - Math.max(text.indexOf('.'), text.indexOf(','));
  if (decimals < text.length && decimals > 4) warn(fault('NUMBER_ROUNDED', { expected: typedNumber(rounded(value)) }));
  // Both dialects write decimals with one separator, so this is no error; but it may be a thousand written the other way.
  if (MAYBE_THOUSANDS.test(text)) warn(fault('NUMBER_THREE_DECIMALS', { expected: text.replace(/[.,]/, '') }));
  return rounded(value);
}

/** The whole number that a text with a separator of thousands would mean; null when it cannot be one. */
export const asThousands = (raw: RawCell): string | null =>
  typeof raw === 'string' && MAYBE_THOUSANDS.test(raw.trim()) ? raw.trim().replace(/[.,]/, '') : null;

function lastSeparatorCounts(text: string): string {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const whole = text.slice(0, last).replace(/[\s.,]/g, '');
  const decimals = text.slice(last + 1);
  return decimals === '' ? whole : `${whole},${decimals}`;
}

function scientific(text: string): Fault {
  const value = Number(text.replace(',', '.'));
  const writable = Number.isFinite(value) && Math.abs(value) < 1e15;
  return fault('NUMBER_SCIENTIFIC', { expected: writable ? typedNumber(rounded(value)) : 'tous les chiffres' });
}

/** Four decimals, so that what is stored is exact in ten-thousandths. Too large a number stays as it is: limits refuse it. */
function rounded(value: number): number {
  const scaled = Math.round(value * SCALE);
  return Number.isSafeInteger(scaled) ? fromScaled(scaled) : value;
}
