import { exact } from '../../kernel/decimal';
import type { PrintedFigure } from '../../reports/printed-figure';

/** All values that a statement leaves possible, in ten-thousandths, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const point = (value: number): Interval => ({ low: value, high: value });

/**
 * What a printed number leaves possible. One that is said to be about, nearly or more than another, or that is
 * printed in thousands or millions, may be half a unit of its last digit off; one that is printed to the unit is exact.
 */
export function intervalOf({ value, rounding, approximate }: PrintedFigure, isRate: boolean): Interval {
  const coarse = approximate || isRate || rounding > ONE;
  const margin = coarse ? rounding / 2 : 0;
  return { low: exact(Math.floor(value - margin)), high: exact(Math.ceil(value + margin)) };
}

const ONE = 10_000;

export const overlap = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

export const sumOf = (intervals: readonly Interval[]): Interval => ({
  low: intervals.reduce((sum, { low }) => exact(sum + low), 0),
  high: intervals.reduce((sum, { high }) => exact(sum + high), 0),
});
