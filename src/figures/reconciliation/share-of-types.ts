import { fileType } from '../../datasets/structure-types';
import type { Interval } from './interval';
import type { Known } from './known-members';
import type { Knowledge, Quantity } from './quantity';
import type { Statement } from './statement';
import { FIRST_TYPES } from './types-run';
import { written } from './words';

/**
 * Adherents of these types, counted in the parts that one report prints of them. Of a merged part, those that are known
 * from elsewhere to be of a type count, or do not; of what no part accounts for, all may. Null where nobody gives parts,
 * or where they are types run, which are no parts of adherents.
 */
export function shareOfTypes(
  { all, members, typesRun }: Knowledge,
  rate: Statement,
  base: Quantity,
  types: ReadonlySet<string>,
): Quantity | null {
  const { territory, year } = rate;
  const sets = all.partsOf({ territory, year, indicator: FIRST_TYPES, slice: null }, 'STRUCTURE_TYPE');
  const parts = sets.get(rate.sayer) ?? [...sets.values()][0];
  if (parts === undefined || typesRun.has(parts, parts[0]?.slice ?? null)) return null;
  let [low, high, accounted] = [0, 0, 0];
  const because: Statement[] = [];
  const least: string[] = [];
  for (const part of parts) {
    const codes = (part.slice?.key ?? '').split('+');
    const [within, without] = [true, false].map((counts) => codes.filter((code) => types.has(code) === counts));
    const isMixed = Boolean(within?.length) && Boolean(without?.length);
    const known = (isMixed ? codes : []).map((code) => ({ code, ...members.atLeast(territory, year, code) }));
    const counted = isMixed ? between(part, known, types) : within?.length ? part.possible : NONE;
    low += counted.low;
    high += counted.high;
    accounted += part.possible.low;
    because.push(...known.flatMap(({ statements }) => statements));
    least.push(...known.filter(({ value }) => value > 0).map(leastWords));
  }
  if (accounted > base.possible.high) return null;
  high += Math.max(0, base.possible.high - accounted);
  const bounds = { low, high: Math.min(high, base.possible.high) };
  return { value: bounds, possible: bounds, statements: [...parts, ...because], because: enumerated(least) };
}

/** « 29 ETTI » */
const leastWords = ({ code, value }: Known & { readonly code: string }): string =>
  `${written(FIRST_TYPES, value)} ${fileType(code).replaceAll('_', '-')}`;

const enumerated = (least: readonly string[]): string =>
  least.length === 0 ? '' : `, au moins ${least.join(' et ')} étant connus par ailleurs,`;

const NONE: Interval = { low: 0, high: 0 };

/** How much of a merged part may be of the types that count. */
function between(
  { possible }: Statement,
  known: readonly (Known & { readonly code: string })[],
  types: ReadonlySet<string>,
): Interval {
  const least = (counts: boolean): number =>
    known.filter(({ code }) => types.has(code) === counts).reduce((sum, { value }) => sum + value, 0);
  const low = Math.min(possible.high, least(true));
  return { low, high: Math.max(low, possible.high - least(false)) };
}
