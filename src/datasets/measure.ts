import type { Aggregation } from '../kernel/codes';
import { exact, SCALE, toScaled } from '../kernel/decimal';
import { ADHERENT } from './column';
import type { Predicate } from './predicate';
import { columnsIn, holds, isFilled } from './predicate';
import type { Row, RowHead } from './row';
import { schemaType } from './structure-types';

/** What an indicator counts in a row, as data. */
export type Measure =
  | { readonly kind: 'COUNT'; readonly where: Predicate | null; readonly needs: string | null }
  | { readonly kind: 'COUNT_TYPES'; readonly column: string; readonly where: Predicate | null }
  | { readonly kind: 'SUM'; readonly column: string; readonly where?: Predicate }
  | { readonly kind: 'DISTINCT'; readonly column: string; readonly where: Predicate | null }
  | { readonly kind: 'MEAN'; readonly column: string; readonly weight: string; readonly per: number }
  | { readonly kind: 'MEAN_DAYS'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'SHARE';
      readonly column: string;
      readonly of: readonly string[];
      readonly part?: Predicate;
      readonly over?: Predicate;
    }
  | { readonly kind: 'RATIO'; readonly part: Predicate; readonly over: Predicate | null; readonly needs?: string };

/** Rows. */
export const count = (): Measure => ({ kind: 'COUNT', where: null, needs: null });
/** Rows that meet a condition; with `needs`, nothing is known while that column is empty in every row. */
export const countWhere = (where: Predicate, { needs = null }: { needs?: string | null } = {}): Measure => ({
  kind: 'COUNT',
  where,
  needs,
});
/** The structure types that rows list: each counts once, under itself. */
export const countTypes = (column: string, where: Predicate | null = null): Measure => ({
  kind: 'COUNT_TYPES',
  column,
  where,
});
/** Over the rows that meet the condition; all, without one. */
export const sum = (column: string, where?: Predicate): Measure => ({
  kind: 'SUM',
  column,
  ...(where === undefined ? {} : { where }),
});
/** The different adherents that rows name, each once, however many rows and files name it. */
export const distinctAdherents = (where: Predicate | null = null): Measure => distinct(ADHERENT, where);
/** The different texts of a column, accents and case aside, each once, however many rows and files have it. */
export const distinct = (column: string, where: Predicate | null = null): Measure => ({
  kind: 'DISTINCT',
  column,
  where,
});
/** One sum over others, over the rows that fill all of them. */
export const share = (column: string, of: readonly string[]): Measure => ({ kind: 'SHARE', column, of });
/** A column over the rows that meet both conditions, over the same column of those that meet `over`. */
export const shareWhere = (column: string, part: Predicate, over: Predicate): Measure => ({
  kind: 'SHARE',
  column,
  of: [column],
  part,
  over,
});
/** Weighted mean over the rows that fill both; `per` 100 turns a percentage into a fraction. */
export const mean = (column: string, { weight, per = 1 }: { weight: string; per?: number }): Measure => ({
  kind: 'MEAN',
  column,
  weight,
  per,
});
/** Mean of whole days from one date to another, over the rows that fill both. */
export const meanDays = (from: string, to: string): Measure => ({ kind: 'MEAN_DAYS', from, to });
/** Rows that meet both conditions, over the rows that meet `over` (all, when null); for `needs` see {@link countWhere}. */
export const ratio = (part: Predicate, over: Predicate | null = null, { needs }: { needs?: string } = {}): Measure => ({
  kind: 'RATIO',
  part,
  over,
  ...(needs === undefined ? {} : { needs }),
});

/** The columns that {@link accumulate} looks at. */
export function measuredColumns(measure: Measure): readonly string[] {
  const those = (predicate: Predicate | null): readonly string[] => (predicate === null ? [] : columnsIn(predicate));
  switch (measure.kind) {
    case 'COUNT':
      return [...those(measure.where), ...(measure.needs === null ? [] : [measure.needs])];
    case 'COUNT_TYPES':
      return [measure.column, ...those(measure.where)];
    case 'SUM':
    case 'DISTINCT':
      return [measure.column, ...those(measure.where ?? null)];
    case 'SHARE':
      return [measure.column, ...measure.of, ...those(measure.part ?? null), ...those(measure.over ?? null)];
    case 'MEAN':
      return [measure.column, measure.weight];
    case 'MEAN_DAYS':
      return [measure.from, measure.to];
    case 'RATIO':
      return [...those(measure.part), ...those(measure.over), ...(measure.needs === undefined ? [] : [measure.needs])];
  }
}

/** How figures of this measure add up (docs/regles.md#moyennes-et-taux, docs/regles.md#comptes-distincts). */
export const aggregationOf = (measure: Measure): Aggregation => {
  if (measure.kind === 'RATIO' || measure.kind === 'SHARE') return 'RATIO';
  if (measure.kind === 'DISTINCT') return 'DISTINCT';
  return measure.kind === 'MEAN' || measure.kind === 'MEAN_DAYS' ? 'WEIGHTED_MEAN' : 'SUM';
};

/** What one row adds to every cell that it belongs to. All but `filled` are ten-thousandths. */
export interface Parts {
  readonly numerator: number;
  /** Weight of a mean, base of a ratio. Always 0 for a sum, whose value is `numerator` / SCALE. */
  readonly denominator: number;
  /** 1 when the row fills what the measure reads. A figure whose `filled` adds up to 0 is NOT_REPORTED. */
  readonly filled: 0 | 1;
  /** What it counts under: the row's, but for the measure that counts each type under itself. */
  readonly structureType: string | null;
}

const DAY = 86_400_000;

/**
 * The additive parts of one row: the one place where rows turn into numbers (docs/regles.md#ce-que-comptent-les-indicateurs). Pure. One element for every measure
 * but COUNT_TYPES, which gives one per type listed. A mean's numerator is rounded to ten-thousandths row by row.
 */
export function accumulate(
  measure: Measure,
  row: Row,
  { structureType, year }: Pick<RowHead, 'structureType' | 'year'>,
): readonly Parts[] {
  const parts = (numerator: number, denominator: number, isFilledIn: boolean): readonly Parts[] => [
    { numerator: exact(numerator), denominator: exact(denominator), filled: isFilledIn ? 1 : 0, structureType },
  ];
  switch (measure.kind) {
    case 'COUNT': {
      const counts = measure.where === null || holds(measure.where, row, year);
      return parts(counts ? SCALE : 0, 0, measure.needs === null || isFilled(row, measure.needs));
    }
    case 'COUNT_TYPES': {
      if (measure.where !== null && !holds(measure.where, row, year)) return parts(0, 0, true);
      return typesOf(row, measure.column).map((type) => ({
        numerator: SCALE,
        denominator: 0,
        filled: 1,
        structureType: type,
      }));
    }
    case 'SUM': {
      if (measure.where !== undefined && !holds(measure.where, row, year)) return parts(0, 0, false);
      return parts(toScaled(numberIn(row, measure.column) ?? 0), 0, isFilled(row, measure.column));
    }
    case 'DISTINCT': {
      const counts = measure.where === null || holds(measure.where, row, year);
      return parts(counts && isFilled(row, measure.column) ? SCALE : 0, 0, counts && isFilled(row, measure.column));
    }
    case 'SHARE': {
      if (measure.over !== undefined && !holds(measure.over, row, year)) return parts(0, 0, false);
      const isPart = measure.part === undefined || holds(measure.part, row, year);
      const whole = measure.of.map((column) => numberIn(row, column));
      const part = numberIn(row, measure.column);
      if (part === null || whole.some((value) => value === null)) return parts(0, 0, false);
      return parts(
        isPart ? toScaled(part) : 0,
        whole.reduce<number>((total, value) => exact(total + toScaled(value ?? 0)), 0),
        true,
      );
    }
    case 'MEAN': {
      const value = numberIn(row, measure.column);
      const weight = numberIn(row, measure.weight);
      if (value === null || weight === null) return parts(0, 0, false);
      return parts(Math.round((toScaled(value) * weight) / measure.per), toScaled(weight), true);
    }
    case 'MEAN_DAYS': {
      const [from, to] = [row[measure.from], row[measure.to]];
      if (typeof from !== 'string' || typeof to !== 'string') return parts(0, 0, false);
      return parts(Math.round((Date.parse(to) - Date.parse(from)) / DAY) * SCALE, SCALE, true);
    }
    case 'RATIO': {
      const over = measure.over === null || holds(measure.over, row, year);
      const known = measure.needs === undefined || isFilled(row, measure.needs);
      return parts(over && holds(measure.part, row, year) ? SCALE : 0, over ? SCALE : 0, known);
    }
  }
}

function numberIn(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}

/** Types as the schema writes them. */
const typesOf = (row: Row, column: string): readonly string[] =>
  String(row[column] ?? '')
    .split('+')
    .filter((type) => type !== '')
    .map(schemaType);
