import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { measuresIn, type Measures } from '../../src/demonstration/measures';
import { inRegister, population } from '../../src/demonstration/population';
import { groupBy } from '../../src/kernel/group-by';
import { Random } from '../../src/demonstration/random';
import { estimateOf } from '../../src/observatory/estimate';
import { postStrata } from '../../src/observatory/post-strata';
import { hidesItsSpread, isThick, type Stratum, type SurveyedCell } from '../../src/observatory/stratum';

const table = (file: string): readonly Readonly<Record<string, string>>[] =>
  parse(readFileSync(join(__dirname, '../../data', file), 'utf8'), { columns: true });

const DEPARTMENTS = table('departements.csv');

const REGIONS = table('regions.csv').map(({ code = '' }) => ({
  code,
  departments: DEPARTMENTS.filter(({ region }) => region === code).map((each) => ({ code: each['code'] ?? '' })),
}));

/** Everybody in the registers of the demonstration, with what they would all answer: the truth that a draw leaves some out of. */
const EVERYBODY = population({ regions: REGIONS })
  .filter((each) => each.region !== null && inRegister(each, 2020))
  .map((each) => ({
    type: each.types[2020][0] ?? '',
    region: each.region ?? '',
    measures: measuresIn(2020, each),
  }));

export type Measure = keyof Measures;

export const truthOf = (measure: Measure): number => sum(EVERYBODY.map(({ measures }) => measures[measure]));

export type Reader = 'ANALYST' | 'PUBLIC';

interface Draws {
  readonly count: number;
  readonly seed: string;
  /** From the least to the most ready type and region, how much likelier an answer is, in logits. */
  readonly unevenness: number;
  readonly reader: Reader;
}

export interface Outcome {
  /** Draws whose interval held the truth. */
  readonly held: number;
  /** Of so many whose estimate was not refused. */
  readonly drawn: number;
  /** Mean of the estimates over the truth. */
  readonly level: number;
  /** Mean of what multiplying the respondents' mean by the number of adherents would have come to, over the truth. */
  readonly plainLevel: number;
}

/** Draws who answers, by type and region, again and again, and estimates each measure from each draw. */
export function drawResponses<M extends Measure>(
  measures: readonly M[],
  { count, seed, unevenness, reader }: Draws,
): Readonly<Record<M, Outcome>> {
  const tallies = measures.map((measure) => ({
    measure,
    held: 0,
    drawn: 0,
    sum: 0,
    plain: 0,
    truth: truthOf(measure),
  }));
  const readiness = readinessOf(unevenness);
  for (let draw = 0; draw < count; draw++) {
    const random = new Random(`${seed}|${draw}`);
    const answering = EVERYBODY.filter((each) => random.chance(readiness(each)));
    const those = new Set(answering);
    for (const tally of tallies) {
      const estimate = estimated(those, tally.measure, reader);
      if (estimate === null) continue;
      tally.drawn++;
      tally.sum += estimate.value;
      tally.plain +=
        (sum(answering.map(({ measures: own }) => own[tally.measure])) / answering.length) * EVERYBODY.length;
      if (estimate.lower <= tally.truth && tally.truth <= estimate.upper) tally.held++;
    }
  }
  return Object.fromEntries(
    tallies.map(({ measure, held, drawn, sum: all, plain, truth }) => [
      measure,
      { held, drawn, level: all / drawn / truth, plainLevel: plain / drawn / truth },
    ]),
  ) as Record<M, Outcome>;
}

function readinessOf(unevenness: number) {
  const effect = (key: string) => (new Random(`readiness|${key}`).next() - 0.5) * unevenness;
  return ({ type, region }: { readonly type: string; readonly region: string }): number =>
    1 / (1 + Math.exp(-(0.6 + effect(type) + effect(region))));
}

const CELLS = [...groupBy(EVERYBODY, ({ type, region }) => `${type}|${region}`).values()];

function estimated(answering: ReadonlySet<(typeof EVERYBODY)[number]>, measure: Measure, reader: Reader) {
  const cells = CELLS.map((those): SurveyedCell => {
    const values = those.filter((each) => answering.has(each)).map(({ measures }) => measures[measure]);
    const { type = '', region = '' } = those[0] ?? {};
    const sumSeen = reader === 'ANALYST' || isShown(values) ? sum(values) : null;
    return { type, region, population: those.length, values, sum: sumSeen };
  });
  const all = (those: readonly SurveyedCell[]) => sum(those.map(({ values }) => sum(values)));
  const ofType = (type: string) => all(cells.filter((cell) => cell.type === type));
  const isSound = (stratum: Stratum) => isThick(stratum) && (reader === 'ANALYST' || hidesItsSpread(stratum));
  const strata = postStrata(cells, { total: all(cells), ofType }, isSound);
  return strata === null ? null : estimateOf(strata, 2);
}

/** The rule of the house for a cell by itself. */
const isShown = (values: readonly number[]): boolean =>
  values.length === 0 || (values.length >= 3 && Math.max(...values) <= 0.85 * sum(values));

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
