import fc from 'fast-check';
import type { FigureReader } from '../../src/reading/figure-reader';
import type { ResolvedFigure } from '../../src/figures/resolved';
import type { Database } from '../../src/kernel/database';
import { adherentRef, departmentRef, FEDERATION, regionRef, type TerritoryRef } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import { describeOnProduction } from '../support/database';
import { runs } from '../support/every';
import { readerOf } from '../support/figure-reader';
import { DEPARTMENTS, HOMES, networkPlans, YEARS, type Home } from '../support/random-network';
import { Recomputation, recipeOf, type Expected } from '../support/recompute';
import { RECIPES, type Fact } from '../support/recompute-facts';
import { seedPlan, seedReference, type SeededFile } from '../support/seed-network';

/** A territory, the homes whose rows are its, and which of their rows. */
interface Spot {
  readonly territory: TerritoryRef;
  readonly homes: readonly Home[];
  readonly holds: (fact: Fact) => boolean;
}

const everything = () => true;
const ofHome = (home: Home): string => home ?? '';

function spotsOf(files: readonly SeededFile[]): readonly Spot[] {
  const adherents = new Map(
    files.flatMap((file) => file.rows.flatMap((row) => (row.adherent === null ? [] : [[row.adherent, file.home]]))),
  ) as ReadonlyMap<string, Home>;
  return [
    { territory: FEDERATION, homes: HOMES, holds: everything },
    ...HOMES.flatMap((home) =>
      home === null ? [] : [{ territory: regionRef(home), homes: [home], holds: everything }],
    ),
    ...HOMES.flatMap((home) =>
      (DEPARTMENTS[ofHome(home)] ?? []).map((code) => ({
        territory: departmentRef(code),
        homes: [home],
        holds: (fact: Fact) => fact.keys.DEPARTMENT === code,
      })),
    ),
    ...[...adherents].map(([uid, home]) => ({
      territory: adherentRef(uid),
      homes: [home],
      holds: (fact: Fact) => fact.adherent === uid,
    })),
  ];
}

/** What the contract says of a figure that only rows give. */
function expectedFigure(truth: Recomputation, indicator: string, year: number, spot: Spot): Expected {
  const { dataset, dimensions } = recipeOf(indicator);
  const { kind } = spot.territory;
  const below = kind === 'DEPARTMENT' || kind === 'ADHERENT';
  if ((below && !dimensions.includes('DEPARTMENT')) || (kind === 'ADHERENT' && dataset === 'ADHERENTS'))
    return { value: null, partialValue: null, state: 'NOT_APPLICABLE' };
  if (!below) return truth.figure(indicator, year, spot.homes);
  const home = spot.homes[0] ?? null;
  const facts = truth.facts(indicator, year, home);
  if (facts === null) return { value: null, partialValue: null, state: 'NOT_REPORTED' };
  const own = facts.filter(spot.holds);
  const asked = own.filter((fact) => fact.base === 0n || recipeOf(indicator).over === undefined);
  const silent = asked.length > 0 && !asked.some((fact) => fact.filled);
  const unanswered = kind === 'ADHERENT' && dataset === 'ACTIVITY' && asked.length === 0;
  if (silent || unanswered) return { value: null, partialValue: null, state: 'NOT_REPORTED' };
  return truth.valueOf(indicator, own);
}

const seen = ({ value, partialValue, state }: Expected): Expected => ({ value, partialValue, state });
const numberOf = ({ value, partialValue }: Expected): number | null => value ?? partialValue;
const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 100), 0) / 100;

describeOnProduction('figures of random networks', (fresh) => {
  const numRuns = runs(1, 3);
  let database: Database;
  let network: Network;

  beforeAll(async () => {
    database = await fresh();
    network = await seedReference(database);
  });

  type Visit = (truth: Recomputation, reader: FigureReader, spot: Spot, figure: ResolvedFigure) => Promise<void>;

  const some = fc.shuffledSubarray(Object.keys(RECIPES), { minLength: 20, maxLength: 24 });

  /** Visits the figures of one network after another: many indicators at every level, both years. */
  const visit = (each: Visit) =>
    fc.assert(
      fc.asyncProperty(networkPlans, some, async (plan, indicators) => {
        const files = await seedPlan(database, plan);
        const truth = new Recomputation(files);
        const reader = await readerOf(database, network);
        for (const spot of spotsOf(files))
          for (const indicator of indicators)
            for (const year of YEARS) {
              const figure = await reader.figure({ territory: spot.territory, indicator, year, slice: null });
              await each(truth, reader, spot, figure);
            }
      }),
      { numRuns },
    );

  test('sums, means and ratios at every level are what the raw rows give', async () => {
    await visit(async (truth, _, spot, figure) => {
      const { indicator, year, territory } = figure.key;
      const found = { territory, indicator, year, ...seen(figure) };
      expect(found).toEqual({ territory, indicator, year, ...expectedFigure(truth, indicator, year, spot) });
      await Promise.resolve();
    });
  }, 300_000);

  test('coverage counts submissions, and for the survey the adherents that filled the measure', async () => {
    await visit(async (truth, reader, spot, figure) => {
      const { indicator, year, territory } = figure.key;
      if (territory.kind === 'ADHERENT' || figure.state === 'NOT_APPLICABLE') return;
      const { rate, handedInBy, ...coverage } = reader.coverage(figure);
      expect(handedInBy).toBe(coverage.expected === 0 ? null : 'REGIONS');
      const department = territory.kind === 'DEPARTMENT' ? territory.code : null;
      const expected = truth.coverage(indicator, year, spot.homes, department);
      const outside = spot.homes.length === 1 && spot.homes[0] === null;
      const at = { territory, indicator, year };
      expect({ ...at, ...coverage }).toEqual({
        ...at,
        ...expected,
        reporting: outside ? coverage.reporting : expected.reporting,
      });
      expect(rate).toBe(expected.expected === 0 ? null : expected.reporting / expected.expected);
      const missing = await reader.missing(figure);
      if (recipeOf(indicator).dataset !== 'ACTIVITY' || territory.kind === 'FEDERATION')
        expect(missing).toHaveLength(expected.expected - expected.reporting);
      else expect(missing.map(({ code }) => code).sort()).toEqual(silentOf(truth, year, spot));
    });
  }, 300_000);

  test('contributions of a sum add up to it', async () => {
    await visit(async (_, reader, spot, figure) => {
      const { indicator, year, territory } = figure.key;
      const { isSum, distinct } = recipeOf(indicator);
      if (!isSum || distinct === true || numberOf(figure) === null) return;
      const contributions = await reader.contributions(figure);
      const at = { territory, indicator, year };
      expect({ ...at, sum: sumOf(contributions.map(({ value }) => value)) }).toEqual({ ...at, sum: numberOf(figure) });
      if (territory.kind === 'FEDERATION')
        expect(contributions.filter((each) => each.territory.kind === 'REGION')).toHaveLength(spot.homes.length - 1);
    });
  }, 300_000);

  test('parts of a sum along every dimension add up to it', async () => {
    await visit(async (_, reader, __, figure) => {
      const { indicator, year, territory } = figure.key;
      const { isSum, distinct, dimensions } = recipeOf(indicator);
      if (!isSum || numberOf(figure) === null) return;
      for (const dimension of dimensions) {
        const parts = await reader.breakdown(figure, dimension);
        const at = { territory, indicator, year, dimension };
        const whole = numberOf(figure);
        const sum = sumOf(parts.map((part) => numberOf(part.figure)));
        // Whoever is counted once may be in several parts.
        const most = Math.max(0, ...parts.map((part) => numberOf(part.figure) ?? 0));
        if (distinct === true)
          expect({ ...at, holds: sum >= (whole ?? 0) && most <= (whole ?? 0) }).toEqual({ ...at, holds: true });
        else expect({ ...at, sum }).toEqual({ ...at, sum: whole });
        if (figure.state === 'KNOWN') expect(parts.every((part) => part.figure.state !== 'PARTIAL')).toBe(true);
        else if (!['REGION', 'DEPARTMENT'].includes(dimension))
          expect(parts.every((part) => part.figure.state !== 'KNOWN')).toBe(true);
      }
    });
  }, 300_000);

  test('evolution is against the year before, plain and over the units that reported both years', async () => {
    await visit(async (truth, reader, spot, figure) => {
      const { indicator, year, territory } = figure.key;
      if (year === YEARS[0]) return;
      const [before, now] = [year - 1, year].map((each) => expectedFigure(truth, indicator, each, spot));
      const evolution = await reader.evolution(figure);
      const at = { territory, indicator };
      const [wasInvented, isInvented] = [year - 1, year].map((each) =>
        truth.invented(indicator, each, spot.homes, spot.holds),
      );
      const units = sameUnits(truth, indicator, year, spot);
      const known = [before, now].every((each) => each !== undefined && numberOf(each) !== null);
      const whole = before?.state === 'KNOWN' && now?.state === 'KNOWN';
      if (!known || wasInvented !== isInvented || (!whole && units.count === 0)) {
        expect({ ...at, evolution }).toEqual({ ...at, evolution: null });
        return;
      }
      const change = (from: number | null, to: number | null) =>
        from === null || to === null || from === 0 ? null : (to - from) / from;
      const compares = whole && recipeOf(indicator).dataset !== 'ACTIVITY';
      const [from, to] = [before?.value ?? null, now?.value ?? null];
      expect({ ...at, ...evolution }).toEqual({
        ...at,
        previousValue: from,
        change: compares ? change(from, to) : null,
        difference: compares && from !== null && to !== null ? expect.closeTo(to - from, 6) : null,
        sameUnits: units.count,
        sameUnitsChange: units.count === 0 ? null : change(units.before, units.now),
      });
    });
  }, 300_000);
});

/** Adherents of the register that have handed in no row of the survey. */
function silentOf(truth: Recomputation, year: number, spot: Spot): readonly string[] {
  const named = (indicator: string) =>
    spot.homes
      .filter((home) => truth.saysWhomToAsk(year, home))
      .flatMap((home) => truth.facts(indicator, year, home) ?? [])
      .filter(spot.holds);
  const answered = new Set(named('ACTIVITY_RESPONDENTS').map((fact) => fact.adherent));
  return named('ADHERENTS_LISTED')
    .flatMap((fact) => fact.adherent ?? [])
    .filter((uid) => !answered.has(uid))
    .sort();
}

/** Regions, and for the survey adherents, that reported in both years, and what they said together. */
function sameUnits(truth: Recomputation, indicator: string, year: number, spot: Spot) {
  const { dataset, over } = recipeOf(indicator);
  const factsOf = (home: Home, when: number) => (truth.facts(indicator, when, home) ?? []).filter(spot.holds);
  const together = (facts: readonly Fact[]) => truth.valueOf(indicator, facts).value;
  if (dataset === 'ACTIVITY' && over === undefined) {
    const all = (when: number) => spot.homes.flatMap((home) => factsOf(home, when)).filter((fact) => fact.filled);
    const [before, now] = [all(year - 1), all(year)];
    const both = new Set(
      now.map((fact) => fact.adherent).filter((uid) => before.some((fact) => fact.adherent === uid)),
    );
    const kept = (facts: readonly Fact[]) => together(facts.filter((fact) => both.has(fact.adherent)));
    return { count: both.size, before: kept(before), now: kept(now) };
  }
  const regions = spot.territory.kind === 'FEDERATION' ? HOMES.filter((home) => home !== null) : spot.homes;
  const known = (home: Home, when: number) =>
    spot.territory.kind === 'FEDERATION'
      ? truth.figure(indicator, when, [home]).value !== null
      : expectedFigure(truth, indicator, when, spot).value !== null;
  const both = regions.filter((home) => known(home, year) && known(home, year - 1));
  const sum = (when: number) => together(both.flatMap((home) => factsOf(home, when)));
  return { count: both.length, before: sum(year - 1), now: sum(year) };
}
