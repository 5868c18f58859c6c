import { exact } from '../../kernel/decimal';

/** All values that a statement leaves possible, in ten-thousandths, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const point = (value: number): Interval => ({ low: value, high: value });

/** What a number leaves possible whose last digit may be half a unit off. */
export const around = (value: number, rounding: number): Interval => ({
  low: exact(Math.floor(value - rounding / 2)),
  high: exact(Math.ceil(value + rounding / 2)),
});

export const overlap = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

export const sumOf = (intervals: readonly Interval[]): Interval => ({
  low: intervals.reduce((sum, { low }) => exact(sum + low), 0),
  high: intervals.reduce((sum, { high }) => exact(sum + high), 0),
});

/** The least interval that holds them all. */
export const hullOf = (intervals: readonly Interval[]): Interval => ({
  low: Math.min(...intervals.map(({ low }) => low)),
  high: Math.max(...intervals.map(({ high }) => high)),
});

/** The value of one interval that is nearest to another that it does not touch. */
export const nearestTo = (to: Interval, { low, high }: Interval): number => (low > to.high ? low : high);
