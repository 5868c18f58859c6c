import type { Interval } from './interval';
import type { Known } from './known-members';
import type { Knowledge, Quantity } from './rate-and-base';
import type { Statement } from './statement';
import { FIRST_TYPES } from './types-run';

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
  }
  if (accounted > base.possible.high) return null;
  high += Math.max(0, base.possible.high - accounted);
  const bounds = { low, high: Math.min(high, base.possible.high) };
  return { value: bounds, possible: bounds, statements: [...parts, ...because] };
}

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
