import { isComplete, type Stratum } from './stratum';
import { studentsT } from './students-t';

/** What all adherents of the register would come to, as far as those who answered tell; 95 % of such intervals hold it. */
export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** Values closer together than this share of their mean are taken to be so far apart: an interval never tells that all are alike. */
const LEAST_SPREAD = 0.2;

/** Digits of the margin that are given: more would say more of the spread than the margin is good for. */
const DIGITS_OF_MARGIN = 2;

/**
 * Each stratum's mean stands for its adherents. The margin counts only those who did not answer (finite population), by
 * Student's t with the degrees of freedom of Satterthwaite. Value and ends are rounded to the margin's second digit, the
 * ends outwards; nothing is below what the respondents come to by themselves. Where all answered it is their sum.
 */
export function estimateOf(strata: readonly Stratum[], precision: number): Interval {
  const known = strata.reduce((sum, stratum) => sum + stratum.sum, 0);
  const value = strata.reduce(
    (sum, { sum: own, population, respondents }) => sum + (population * own) / respondents,
    0,
  );
  const parts = strata.filter((stratum) => !isComplete(stratum)).map(varianceOf);
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const step = 10 ** -precision;
  if (variance === 0) return roundedTo(step, { value, lower: value, upper: value }, known);
  const freedom = variance ** 2 / parts.reduce((sum, part) => sum + part.variance ** 2 / part.freedom, 0);
  const margin = studentsT(freedom) * Math.sqrt(variance);
  const digit = 10 ** (Math.floor(Math.log10(margin)) - DIGITS_OF_MARGIN + 1);
  return roundedTo(Math.max(step, digit), { value, lower: value - margin, upper: value + margin }, known);
}

/** Of the estimated total of a stratum, and its degrees of freedom. */
function varianceOf({ cells, population, respondents }: Stratum): {
  readonly variance: number;
  readonly freedom: number;
} {
  const values = cells.flatMap((cell) => cell.values);
  const mean = values.reduce((sum, value) => sum + value, 0) / respondents;
  const freedom = Math.max(1, respondents - 1);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const spread = Math.max(squares / freedom, (LEAST_SPREAD * mean) ** 2);
  return { variance: (population ** 2 * (1 - respondents / population) * spread) / respondents, freedom };
}

function roundedTo(step: number, { value, lower, upper }: Interval, known: number): Interval {
  // Steps below one are no exact numbers; their inverse is.
  const inverse = Math.round(1 / step);
  const round = (number: number, by: (number: number) => number): number =>
    step < 1 ? by(number * inverse) / inverse : by(number / step) * step;
  const least = (number: number): number => Math.max(number, known);
  // What is exact up to the last bits stays what it is.
  const slack = step * 1e-6;
  return {
    value: least(round(value, Math.round)),
    lower: least(round(lower + slack, Math.floor)),
    upper: least(round(upper - slack, Math.ceil)),
  };
}
