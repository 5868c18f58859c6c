import { Random } from '../../src/demonstration/random';
import { FEDERATION, regionRef } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import type { Database } from '../../src/kernel/database';
import { estimateOf } from '../../src/observatory/estimate';
import { postStrata } from '../../src/observatory/post-strata';
import { hidesItsSpread, isThick, joined, type SurveyedCell } from '../../src/observatory/stratum';
import { readSnapshot } from '../../src/published/snapshot';
import { FigureReader } from '../../src/reading/figure-reader';
import type { ObservedGroup, Observatory } from '../../src/reading/observatory/observed';
import { ReaderRights } from '../../src/secrecy/reader-rights';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import { describeOnProduction } from '../support/database';
import { LinearAttack } from '../support/linear-attack';
import { REGIONS } from '../support/random-network';
import { seedPlan, seedReference, type SeededFile } from '../support/seed-network';
import { surveyedPlan } from '../support/surveyed-network';

const YEARS = [2021, 2022];
const COLUMNS = {
  ACTIVITY_HOURS_WORKED: 'heures_travaillees',
  ACTIVITY_FTE: 'etp_insertion',
  ACTIVITY_TURNOVER: 'chiffre_affaires',
} as const;
type Indicator = keyof typeof COLUMNS;
const INDICATORS = Object.keys(COLUMNS) as Indicator[];

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** One answer to one measure, which an attacker looks for. */
interface Unknown {
  readonly region: string;
  readonly type: string;
  readonly value: number;
}

function unknownsIn(files: readonly SeededFile[], year: number, indicator: Indicator): readonly Unknown[] {
  return files
    .filter((file) => file.dataset === 'ACTIVITY' && file.year === year)
    .flatMap(({ home, rows }) =>
      rows.flatMap(({ cells, structureType }) => {
        const value = cells[COLUMNS[indicator]];
        return typeof value === 'number' ? [{ region: home ?? '', type: structureType ?? '', value }] : [];
      }),
    );
}

/** Whose answers a group holds, by their places. */
const placesIn = (unknowns: readonly Unknown[], region: string | null, type: string | null): readonly number[] =>
  unknowns.flatMap((each, at) =>
    (region === null || each.region === region) && (type === null || each.type === type) ? [at] : [],
  );

interface Told {
  readonly name: string;
  readonly places: readonly number[];
  readonly group: ObservedGroup;
}

/** All groups of all observatories of a year, with whose answers they are of. */
const toldOf = (observatories: readonly Observatory[], unknowns: readonly Unknown[]): readonly Told[] =>
  observatories.flatMap(({ territory, whole, byType, byRegion }) => {
    const region = territory.kind === 'REGION' ? territory.code : null;
    const told = (group: ObservedGroup, where: string | null, type: string | null): Told => ({
      name: `${where ?? '*'} ${type ?? '*'}`,
      places: placesIn(unknowns, where, type),
      group,
    });
    return [
      told(whole, region, null),
      ...byType.map((group) => told(group, region, group.key)),
      ...byRegion.map((group) => told(group, group.key, null)),
    ];
  });

describeOnProduction('the observatory that the public reads', (fresh) => {
  let database: Database;
  let network: Network;
  let files: readonly SeededFile[];
  const observatories = new Map<number, readonly Observatory[]>();

  beforeAll(async () => {
    database = await fresh();
    network = await seedReference(database);
    files = await seedPlan(database, surveyedPlan('attacked', YEARS));
    const snapshot = await readSnapshot(database.read, network, 0);
    const reader = new FigureReader(snapshot, database, ReaderRights.ofPublic(USUAL_THRESHOLDS));
    for (const year of YEARS) {
      const places = [FEDERATION, ...REGIONS.map(regionRef)];
      const read = places.map((territory) => reader.observatory({ territory, year, survey: null }));
      observatories.set(year, await Promise.all(read));
    }
  }, 120_000);

  const measureOf = ({ group }: Told, indicator: string) =>
    group.measures.find((measure) => measure.indicator === indicator);

  const everyYear = YEARS.flatMap((year) => INDICATORS.map((indicator) => [year, indicator] as const));

  test.each(everyYear)(
    'adds up to no adherent’s own answer, for the public or a delegation: %d %s',
    (year, indicator) => {
      const unknowns = unknownsIn(files, year, indicator);
      const told = toldOf(observatories.get(year) ?? [], unknowns);
      for (const own of [null, ...REGIONS]) {
        const attack = new LinearAttack();
        unknowns.forEach(({ region }, at) => region === own && attack.learn([at]));
        // A sum, or what it comes to per structure or full-time equivalent of another sum that is shown.
        for (const each of told) {
          const measure = measureOf(each, indicator);
          if (measure?.figure.value != null || measure?.figure.partialValue != null || measure?.perRespondent != null)
            attack.learn(each.places);
        }
        const found = unknowns.filter(({ region, value }, at) => region !== own && value > 0 && attack.knows([at]));
        expect([own, found]).toEqual([own, []]);
      }
    },
  );

  test.each(everyYear)('adds up to no other’s answer for an adherent that knows its own: %d %s', (year, indicator) => {
    const unknowns = unknownsIn(files, year, indicator);
    const asPublic = new LinearAttack();
    for (const each of toldOf(observatories.get(year) ?? [], unknowns)) {
      const measure = measureOf(each, indicator);
      if (measure?.figure.value != null || measure?.figure.partialValue != null || measure?.perRespondent != null)
        asPublic.learn(each.places);
    }
    unknowns.forEach((_, own) => {
      const attack = asPublic.copy();
      attack.learn([own]);
      const found = unknowns.filter(({ value }, at) => at !== own && value > 0 && attack.knows([at]));
      expect([own, found]).toEqual([own, []]);
    });
  });

  test.each(everyYear)(
    'tells quartiles of twelve at least, whichever delegation reads them: %d %s',
    (year, indicator) => {
      const unknowns = unknownsIn(files, year, indicator);
      const told = toldOf(observatories.get(year) ?? [], unknowns).filter(
        (each) => measureOf(each, indicator)?.quartiles != null,
      );
      expect(told.length).toBeGreaterThan(1);
      for (const { places } of told)
        for (const own of [null, ...REGIONS]) {
          const left = places.filter((at) => unknowns[at]?.region !== own).length;
          expect(left === 0 || left >= 12).toBe(true);
        }
      // Two groups of which one is within the other: what is between them is nobody, or no one or two.
      for (const outer of told)
        for (const inner of told) {
          const within = new Set(outer.places);
          if (!inner.places.every((at) => within.has(at))) continue;
          const between = outer.places.length - inner.places.length;
          expect(between === 0 || between >= USUAL_THRESHOLDS.minUnits).toBe(true);
        }
    },
  );

  test.each(everyYear)('tells no quartile as exactly as an answer is: %d %s', (year, indicator) => {
    const unknowns = unknownsIn(files, year, indicator);
    for (const each of toldOf(observatories.get(year) ?? [], unknowns)) {
      const quartiles = measureOf(each, indicator)?.quartiles;
      if (quartiles == null) continue;
      const values = [quartiles.lower, quartiles.median, quartiles.upper];
      values.forEach((value, at) => expect(quartiles.steps?.[at]).toBeGreaterThanOrEqual(value / 50));
    }
  });

  test('has estimates to attack', () => {
    const given = [...observatories.values()].flat().flatMap(({ estimates }) => estimates);
    expect(given.filter(({ interval }) => interval !== null).length).toBeGreaterThan(5);
  });
});

test('an estimate’s value is the same whatever stands in the cells that are withheld', () => {
  for (let draw = 0; draw < 200; draw++) {
    const random = new Random(`two worlds|${draw}`);
    const [types, regions] = [
      ['AI', 'ACI', 'EI'],
      ['a', 'b', 'c'],
    ];
    const cells = types.flatMap((type) =>
      regions.map((region): SurveyedCell => {
        const population = random.whole(10, 25);
        const values = Array.from({ length: random.whole(5, population) }, () => random.whole(200, 900));
        return { type, region, population, values, sum: random.chance(0.5) ? sum(values) : null };
      }),
    );
    const hidden = cells.filter((cell) => cell.sum === null);
    const moved = random.whole(1, 100);
    // What one withheld cell of a type has less, another has more: no sum that is shown changes.
    const other = cells.map((cell): SurveyedCell => {
      const partners = hidden.filter(({ type }) => type === cell.type);
      const at = partners.indexOf(cell);
      if (at === -1 || at > 1 || partners.length < 2) return cell;
      const [first = 0, ...rest] = cell.values;
      return { ...cell, values: [first + (at === 0 ? moved : -moved), ...rest] };
    });
    const [one, another] = [cells, other].map((world) => {
      const ofType = (type: string) => sum(world.filter((cell) => cell.type === type).flatMap(({ values }) => values));
      const strata = postStrata(world, { total: sum(types.map(ofType)), ofType }, isThick) ?? [];
      return strata.map(({ cells: those, population, sum: own }) => [those.length, population, own]);
    });
    expect(another).toEqual(one);
  }
});

/** The least and the most that the largest of so many values can be, by their sum and the sum of their squares. */
function largestBetween(count: number, total: number, squares: number): readonly [number, number] {
  const search = (isBelow: (value: number) => boolean, from: number, to: number): number => {
    let [low, high] = [from, to];
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (isBelow(middle)) low = middle;
      else high = middle;
    }
    return low;
  };
  /** As many at the largest as there is room for, and one of what is left. */
  const mostSquares = (largest: number): number => {
    const full = Math.floor(total / largest);
    return full * largest ** 2 + (total - full * largest) ** 2;
  };
  const leastSquares = (largest: number): number => largest ** 2 + (total - largest) ** 2 / (count - 1);
  return [
    search((value) => mostSquares(value) < squares, total / count, total),
    search((value) => leastSquares(value) < squares, total / count, total),
  ];
}

test('who knew the exact spread of a stratum would still not know its largest answer within a tenth', () => {
  let told = 0;
  for (let draw = 0; draw < 500; draw++) {
    const random = new Random(`spread|${draw}`);
    const values = Array.from(
      { length: random.whole(5, 20) },
      () => random.between(0.4, 1.6) * (random.chance(0.2) ? random.between(1, 30) : 1),
    );
    const stratum = joined([{ type: 'AI', region: 'a', population: 25, values, sum: sum(values) }], sum(values));
    if (!hidesItsSpread(stratum)) continue;
    const mean = sum(values) / values.length;
    const spread = sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
    // Below that, an interval does not say how close together they are.
    if (spread < (0.2 * mean) ** 2) continue;
    told++;
    const [least, most] = largestBetween(values.length, sum(values), sum(values.map((value) => value ** 2)));
    expect((most - least) / Math.max(...values)).toBeGreaterThan(0.1);
    expect(estimateOf([stratum], 2).upper).toBeGreaterThan(sum(values));
  }
  expect(told).toBeGreaterThan(50);
});
