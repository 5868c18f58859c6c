/** The adherents of one type in one region: whom the survey asked, and what those who answered say of one measure. */
export interface SurveyedCell {
  /** As the schema writes it; empty where it is not known. */
  readonly type: string;
  /** Slug; empty for what belongs to no delegation. */
  readonly region: string;
  /** Adherents of the register of the year. */
  readonly population: number;
  readonly values: readonly number[];
  /** The sum of the values as the reader sees it; null where it is withheld. */
  readonly sum: number | null;
}

/** Cells of which one mean stands for all their adherents. Its sum follows from sums that the reader sees. */
export interface Stratum {
  readonly cells: readonly SurveyedCell[];
  readonly population: number;
  readonly respondents: number;
  readonly sum: number;
}

/** Adherents that a stratum has: whether it stands by itself then hardly depends on who happened to answer. */
export const FEWEST_ADHERENTS = 10;

/** Respondents that a mean has to rest on, unless everybody answered. */
export const FEWEST_RESPONDENTS = 5;

/** The share of its adherents that have to have answered. */
export const SMALLEST_RATE = 0.2;

export const joined = (cells: readonly SurveyedCell[], sum: number): Stratum => ({
  cells,
  population: cells.reduce((all, { population }) => all + population, 0),
  respondents: cells.reduce((all, { values }) => all + values.length, 0),
  sum,
});

export const isComplete = ({ population, respondents }: Stratum): boolean =>
  respondents > 0 && respondents === population;

/** Whether a mean of the respondents may stand for all. */
export const isThick = ({ population, respondents }: Stratum): boolean =>
  population >= FEWEST_ADHERENTS &&
  respondents >= FEWEST_RESPONDENTS &&
  respondents <= population &&
  respondents >= SMALLEST_RATE * population;

/** One adherent may not bring more than this share of what an interval tells the spread of. */
const LARGEST_SHARE = 0.5;

/**
 * Whether the spread within a stratum tells nothing of one adherent: to anybody, and once a delegation has taken its own
 * adherents out of it (docs/secret-statistique.md#les-estimations). What is complete adds nothing to an interval.
 */
export function hidesItsSpread(stratum: Stratum): boolean {
  if (isComplete(stratum)) return true;
  const regions = new Set(stratum.cells.map(({ region }) => region));
  return [null, ...regions].every((own) => {
    const left = stratum.cells.filter(({ region }) => region !== own).flatMap(({ values }) => values);
    if (left.length === 0) return true;
    const sum = left.reduce((all, value) => all + value, 0);
    return left.length >= FEWEST_RESPONDENTS && Math.max(...left) <= LARGEST_SHARE * sum;
  });
}
