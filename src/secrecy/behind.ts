import { NO_PARTS, type CellParts } from '../published/amount';
import { Pairs, type Past } from './past';
import { TOTAL, type Bundle, type SecrecyTable } from './secrecy-table';
import type { Weighed } from './strength';

/** The pairs that a cell of a place counts. */
export function pairsOf(
  past: Past,
  { dimensions }: Pick<SecrecyTable, 'dimensions'>,
  dimension: string,
  key: string,
): readonly number[] {
  const crossing = dimension === TOTAL ? [] : [dimensions.findIndex((each) => each === dimension)];
  const { groups, places } = Pairs.of(past).under(crossing);
  return groups[places.get(dimension === TOTAL ? '' : key) ?? -1] ?? [];
}

/**
 * What stands behind some pairs of one version: exactly, for it is known whose they are. With `filled`, behind those of
 * them whose rows fill that indicator; nothing where no pair is there.
 */
export function behind(past: Past, pairs: readonly number[], version: number, filled?: number): Bundle {
  const { members } = past;
  const view = Pairs.of(past);
  const columns = Array.from({ length: members }, (_, member) => view.columns(version, member));
  const asked = filled === undefined ? columns : columns.slice(filled, filled + 1);
  const there = pairs.filter((pair) => asked.some((column) => (column.filled[pair] ?? 0) > 0));
  if (there.length === 0) return [];
  return columns.map(({ numerator, denominator, filled: rows }) => {
    const sums = sumsOf(view);
    for (const pair of there) {
      const count = rows[pair] ?? 0;
      if (count > 0) sums.add(view.adherents[pair] ?? 0, numerator[pair] ?? 0, denominator[pair] ?? 0, count);
    }
    return sums.weighed();
  });
}

/** What stands behind the difference of some pairs from one version to another: who changed, and by how much. */
export const behindDifference = (past: Past, pairs: readonly number[], from: number, to: number): Bundle =>
  pairs.length === 0
    ? []
    : Array.from({ length: past.members }, (_, member) => differenceBehind(past, pairs, member, from, to));

/** The same of one of the indicators. */
export function differenceBehind(
  past: Past,
  pairs: readonly number[],
  member: number,
  from: number,
  to: number,
): CellParts {
  const view = Pairs.of(past);
  const changed = changedBy(past, member, from, to);
  const [was, is] = [view.columns(from, member), view.columns(to, member)];
  const sums = sumsOf(view);
  for (const pair of pairs) {
    if (changed[pair] !== 1) continue;
    const numerator = (is.numerator[pair] ?? 0) - (was.numerator[pair] ?? 0);
    const denominator = (is.denominator[pair] ?? 0) - (was.denominator[pair] ?? 0);
    sums.add(view.adherents[pair] ?? 0, numerator, denominator, 1);
  }
  sums.keepApart();
  return sums.weighed();
}

/** By pair, 1 where an indicator has another amount there in one version than in another. */
export function changedBy(past: Past, member: number, from: number, to: number): Uint8Array {
  const known = changes.get(past) ?? new Map<string, Uint8Array>();
  changes.set(past, known);
  const name = `${member} ${from} ${to}`;
  const found = known.get(name) ?? compared(Pairs.of(past), member, from, to);
  known.set(name, found);
  return found;
}

const changes = new WeakMap<Past, Map<string, Uint8Array>>();

function compared(view: Pairs, member: number, from: number, to: number): Uint8Array {
  const changed = new Uint8Array(view.adherents.length);
  const [was, is] = [view.columns(from, member), view.columns(to, member)];
  for (const part of ['numerator', 'denominator'] as const)
    for (let pair = 0; pair < changed.length; pair++) if (was[part][pair] !== is[part][pair]) changed[pair] = 1;
  return changed;
}

/** Sums by adherent, begun anew: of each past the same memory. */
function sumsOf(view: Pairs): Sums {
  const known = sumsByView.get(view) ?? new Sums(view.adherentCount);
  sumsByView.set(view, known);
  known.clear();
  return known;
}

const sumsByView = new WeakMap<Pairs, Sums>();

/** What some pairs come to by adherent, of whom 0 is nobody. */
class Sums {
  private readonly numerators: Float64Array;
  private readonly denominators: Float64Array;
  private readonly rows: Float64Array;
  private touched: number[] = [];

  constructor(adherents: number) {
    this.numerators = new Float64Array(adherents);
    this.denominators = new Float64Array(adherents);
    this.rows = new Float64Array(adherents);
  }

  clear(): void {
    for (const adherent of this.touched) this.drop(adherent);
    this.touched = [];
  }

  /** `rows` is above 0. */
  add(adherent: number, numerator: number, denominator: number, rows: number): void {
    if (this.rows[adherent] === 0) this.touched.push(adherent);
    this.numerators[adherent] = (this.numerators[adherent] ?? 0) + numerator;
    this.denominators[adherent] = (this.denominators[adherent] ?? 0) + denominator;
    this.rows[adherent] = (this.rows[adherent] ?? 0) + rows;
  }

  /**
   * Leaves those who changed the sum, each by what it changed: who only moved from one key to another has no part in it,
   * nor have two of whom one has what the other had, who may be one under another name. What is less now weighs as much as
   * if it were more.
   */
  keepApart(): void {
    const dropped = this.cancelling();
    const left: number[] = [];
    for (const adherent of this.touched) {
      const numerator = this.numerators[adherent] ?? 0;
      if (dropped.has(adherent) || (numerator === 0 && this.denominators[adherent] === 0)) this.drop(adherent);
      else {
        this.numerators[adherent] = Math.abs(numerator);
        left.push(adherent);
      }
    }
    this.touched = left;
  }

  private cancelling(): ReadonlySet<number> {
    const [above, below] = [this.numerators, this.denominators];
    const changed = this.touched.filter((each) => above[each] !== 0 || below[each] !== 0);
    const rises = (each: number) => (above[each] === 0 ? (below[each] ?? 0) : (above[each] ?? 0)) > 0;
    if (changed.every(rises) || !changed.some(rises)) return NOBODY;
    // Of two that cancel out one may name nobody: that one stays, so that no more adherents seem to stand behind it.
    changed.sort((a, b) => Number(a === 0) - Number(b === 0));
    const nameOf = (adherent: number, sign: 1 | -1) =>
      `${sign * (above[adherent] ?? 0)}/${sign * (below[adherent] ?? 0)}`;
    const counts = new Map<string, number>();
    for (const each of changed) counts.set(nameOf(each, 1), (counts.get(nameOf(each, 1)) ?? 0) + 1);
    const dropped = new Set<number>();
    const droppedBy = new Map<string, number>();
    for (const each of changed) {
      const [name, most] = [nameOf(each, 1), counts.get(nameOf(each, -1)) ?? 0];
      const soFar = droppedBy.get(name) ?? 0;
      if (soFar >= Math.min(most, counts.get(name) ?? 0)) continue;
      droppedBy.set(name, soFar + 1);
      dropped.add(each);
    }
    return dropped;
  }

  /** Sums of different adherents together. */
  weighed(): CellParts {
    const all: Weighed = { ...NO_PARTS };
    for (const adherent of this.touched) {
      const numerator = this.numerators[adherent] ?? 0;
      all.numerator += numerator;
      all.denominator += this.denominators[adherent] ?? 0;
      all.filled += this.rows[adherent] ?? 0;
      if (adherent === 0) continue;
      all.units += 1;
      if (numerator > all.largest) all.largest = numerator;
    }
    return all;
  }

  private drop(adherent: number): void {
    this.numerators[adherent] = 0;
    this.denominators[adherent] = 0;
    this.rows[adherent] = 0;
  }
}

const NOBODY: ReadonlySet<number> = new Set();
