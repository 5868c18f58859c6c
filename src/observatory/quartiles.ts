import type { Unit } from '../kernel/codes';

/** A quarter of the respondents are at or below the lower quartile, half at the median, three quarters at the upper one. */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  /** What each of the three is a multiple of, in the same order; null where they are exact. */
  readonly steps: readonly [number, number, number] | null;
}

/** Values of one measure by the region that they come from. */
export type ValuesByRegion = ReadonlyMap<string, readonly number[]>;

/** Of few people a tenth is less than one: the coarsest steps that are taken at least. */
const LEAST_STEP: Readonly<Partial<Record<Unit, number>>> = { PEOPLE: 5, COUNT: 5, FTE: 1 };

/** Interpolated between neighbours, as spreadsheets and statistical programs do it. */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const [below = 0, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

/** The largest of 1, 2 and 5 times a power of ten that is within a tenth of the number. */
function stepOf(number: number, unit: Unit): number {
  const tenth = Math.abs(number) / 10;
  const power = tenth === 0 ? 0 : 10 ** Math.floor(Math.log10(tenth) + 1e-12);
  const step = [5, 2].map((times) => times * power).find((each) => each <= tenth) ?? power;
  return Math.max(step, LEAST_STEP[unit] ?? 0);
}

/** None where there are fewer than four: a quarter has to be somebody. */
export function exactQuartiles(values: ValuesByRegion, precision: number): Quartiles | 'TOO_FEW' {
  const sorted = sortedValues(values);
  if (sorted.length < 4) return 'TOO_FEW';
  const scale = 10 ** precision;
  const [lower = 0, median = 0, upper = 0] = [0.25, 0.5, 0.75].map(
    (share) => Math.round(quantile(sorted, share) * scale) / scale,
  );
  return { lower, median, upper, steps: null };
}

/**
 * Quartiles that tell no adherent's value (docs/secret-statistique.md#medianes-et-quartiles): each quarter counts at least
 * `fewest`, whichever region's own adherents are taken out; each is rounded to a step of up to a tenth of it. None where
 * they are fewer, and where the quartiles come to the same, since half of the respondents would then be known.
 */
export function safeQuartiles(values: ValuesByRegion, unit: Unit, fewest: number): Quartiles | 'TOO_FEW' | 'ALIKE' {
  const sorted = sortedValues(values);
  const enough = (count: number): boolean => count >= 4 * fewest;
  if (!enough(sorted.length)) return 'TOO_FEW';
  for (const own of values.values()) {
    const left = sorted.length - own.length;
    if (left > 0 && !enough(left)) return 'TOO_FEW';
  }
  const exact = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share));
  const [first = 1, second = 1, third = 1] = exact.map((each) => stepOf(each, unit));
  const rounded = (number: number | undefined, step: number): number =>
    step === 0 ? 0 : Number((Math.round((number ?? 0) / step) * step).toPrecision(12));
  const lower = rounded(exact[0], first);
  const upper = rounded(exact[2], third);
  if (lower === upper) return 'ALIKE';
  return { lower, median: rounded(exact[1], second), upper, steps: [first, second, third] };
}

/** In a list of numbers alone, which sorts several times as fast. */
const sortedValues = (values: ValuesByRegion): Float64Array => Float64Array.from([...values.values()].flat()).sort();
