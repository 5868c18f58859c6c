import fc from 'fast-check';
import { indicators } from '../../src/datasets/catalogue';
import type { Dataset } from '../../src/datasets/dataset';
import { indicator } from '../../src/datasets/indicator';
import { count } from '../../src/datasets/measure';
import { DATASETS } from '../../src/datasets/registry';
import { figureKeyOf, type FigureKey } from '../../src/published/figure-key';
import { outdatedSubmissions } from '../../src/published/outdated';
import { readDataVersion } from '../../src/storage/data-version';
import type { Database } from '../../src/kernel/database';
import { FEDERATION, regionRef } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import { prepareFigures, Recomputation } from '../../src/publication/recomputation';
import { adoptCatalogue, recompute } from '../../src/publication/recompute';
import { describeOnProduction } from '../support/database';
import { longTest, runs } from '../support/every';
import { readerOf } from '../support/figure-reader';
import { underCatalogue, type Declared } from '../support/other-catalogue';
import { networkPlans, REGIONS, YEARS, type NetworkPlan } from '../support/random-network';
import { seedPlan, seedReference } from '../support/seed-network';
import { storedCells } from '../support/stored-cells';

const WORDS = { label: 'Essai', unit: 'COUNT', description: { fr: 'Essai.', en: 'Test.' } } as const;

/** An indicator that a version before had, and none has now. */
const gone = (dataset: Dataset) => ({
  ...indicator('INDICATOR_OF_BEFORE', { ...WORDS, measure: count() }),
  dataset: dataset.code,
  dimensions: [],
});

/** How a version before declared things otherwise: for each indicator in turn, not at all, otherwise, or alike. */
interface Otherwise {
  readonly ways: readonly ('LACKS' | 'COUNTS' | 'ALIKE')[];
  readonly datasets: readonly ('LACKS_A_DIMENSION' | 'HAS_MORE' | 'ALIKE')[];
}

const otherwise: fc.Arbitrary<Otherwise> = fc.record({
  ways: fc.array(fc.constantFrom('LACKS' as const, 'COUNTS' as const, 'ALIKE' as const), {
    minLength: 1,
    maxLength: 7,
  }),
  datasets: fc.array(fc.constantFrom('LACKS_A_DIMENSION' as const, 'HAS_MORE' as const, 'ALIKE' as const), {
    minLength: 1,
    maxLength: 3,
  }),
});

function declaredBefore(dataset: Dataset, { ways, datasets }: Otherwise): Partial<Declared> {
  const way = datasets[DATASETS.indexOf(dataset) % datasets.length];
  const before = dataset.indicators.flatMap((each, index) => {
    const one = ways[index % ways.length];
    if (each.measure === null || one === 'ALIKE') return [each];
    return one === 'LACKS' ? [] : [{ ...each, measure: count() }];
  });
  const [first] = Object.keys(dataset.dimensionColumns);
  return {
    indicators: way === 'HAS_MORE' ? [...before, gone(dataset)] : before,
    ...(way === 'LACKS_A_DIMENSION' && first !== undefined
      ? { dimensionColumns: { ...dataset.dimensionColumns, [first]: undefined } }
      : {}),
  };
}

const QUESTIONS: readonly FigureKey[] = [FEDERATION, ...REGIONS.map(regionRef)].flatMap((territory) =>
  YEARS.flatMap((year) =>
    indicators
      .filter(({ dataset }) => dataset !== null)
      .map(({ code }) => ({ territory, indicator: code, year, slice: null })),
  ),
);

describeOnProduction('a catalogue that changed on a filled database', (fresh) => {
  let database: Database;
  let network: Network;
  let statements: string[] = [];

  beforeAll(async () => {
    database = await fresh({ countStatements: (sql) => void statements.push(sql) });
    network = await seedReference(database);
    await adoptCatalogue(database);
  });

  const seedBefore = (plan: NetworkPlan, before: Otherwise) =>
    underCatalogue(
      (dataset) => declaredBefore(dataset, before),
      () => seedPlan(database, plan),
    );

  /** Every figure as it is answered now: a value, or the code of a refusal. */
  async function answers(): Promise<ReadonlyMap<string, unknown>> {
    const reader = await readerOf(database, network);
    const answered = new Map<string, unknown>();
    for (const key of QUESTIONS)
      answered.set(
        figureKeyOf(key),
        await Promise.resolve()
          .then(() => reader.figure(key))
          .then(
            ({ state, value, basis }) => ({ state, value, basis }),
            (error: unknown) => (error as { code: string }).code,
          ),
      );
    return answered;
  }

  test('gives, once recomputed, the cells and figures of one that was always so; until then a refusal, or the right figure', async () => {
    await fc.assert(
      fc.asyncProperty(networkPlans, otherwise, async (plan, before) => {
        await seedPlan(database, plan);
        const [cells, figures] = [await storedCells(database), await answers()];
        await seedBefore(plan, before);
        for (const [key, answer] of await answers())
          if (answer !== 'SERVICE_UNAVAILABLE') expect([key, answer]).toEqual([key, figures.get(key)]);
        expect(await recompute(database)).toBe(0);
        expect(await storedCells(database)).toEqual(cells);
        expect(await answers()).toEqual(figures);
        expect(await outdatedSubmissions(database.read)).toEqual([]);
      }),
      { numRuns: runs(1, 5), seed: 20_261_129 },
    );
  }, 300_000);

  const filled = fc
    .sample(networkPlans, { numRuns: 60, seed: 5 })
    .sort((a, b) => b.files.length - a.files.length)[0] as NetworkPlan;
  const LACKING: Otherwise = { ways: ['LACKS', 'ALIKE'], datasets: ['HAS_MORE'] };

  test('computes nothing where nothing changed, and asks in three statements', async () => {
    await seedPlan(database, filled);
    await prepareFigures(database, () => undefined);
    const version = await readDataVersion(database.read);
    statements = [];
    const said: string[] = [];
    await prepareFigures(database, (sentence) => void said.push(sentence));
    expect(statements).toHaveLength(3);
    expect(said).toEqual([]);
    expect(await readDataVersion(database.read)).toBe(version);
  });

  test('raises the data version where only what is made of cells changed', async () => {
    const version = await readDataVersion(database.read);
    const [first] = indicators;
    await underCatalogue(
      () => ({}),
      async () => {
        const label = (first as { label: string }).label;
        (first as { label: string }).label = 'Autrement';
        await adoptCatalogue(database);
        (first as { label: string }).label = label;
      },
    );
    expect(await readDataVersion(database.read)).toBe(version + 1);
    await adoptCatalogue(database);
    expect(await readDataVersion(database.read)).toBe(version + 2);
  });

  test('serves what did not change meanwhile, says what is being done, and ends by itself', async () => {
    await seedPlan(database, filled);
    const figures = await answers();
    await seedBefore(filled, LACKING);
    const said: string[] = [];
    await prepareFigures(database, (sentence) => void said.push(sentence), 0);
    expect(said.at(-1)).toMatch(/^Le recalcul continue derrière les réponses : \d+ dépôts à venir\.$/);
    const meanwhile = [...(await answers()).values()];
    expect(meanwhile).toContain('SERVICE_UNAVAILABLE');
    expect(meanwhile.some((answer) => (answer as { state?: string }).state === 'KNOWN')).toBe(true);

    const ended = new Promise<void>((resolve) => {
      const recomputation = new Recomputation(database, (sentence) => void said.push(sentence), resolve);
      recomputation.begin();
      expect(recomputation.underWay).toContain('en cours de recalcul');
    });
    await ended;
    expect(said.at(-1)).toMatch(/^Le catalogue a changé : recalcul des chiffres, (\d+) sur \1 dépôts\.$/);
    expect(await answers()).toEqual(figures);
  });

  test('is refused with how far it is', async () => {
    await seedBefore(filled, LACKING);
    const reader = await readerOf(database, network);
    const submission = (await outdatedSubmissions(database.read)).find(({ dataset }) => dataset === 'FORMATIONS');
    const [code] = submission?.changed ?? [];
    await expect(
      Promise.resolve().then(() =>
        reader.figure({ territory: FEDERATION, indicator: code ?? '', year: submission?.year ?? 0, slice: null }),
      ),
    ).rejects.toThrow(
      /^Le catalogue a changé : « .+ », 202\d, est en cours de recalcul \(0 dépôts sur \d\)\. Réessayer/,
    );
  });

  test('is left to the server that started last', async () => {
    await seedBefore(filled, LACKING);
    const before = await outdatedSubmissions(database.read);
    await underCatalogue(
      () => ({ indicators: [] }),
      () => adoptCatalogue(database),
    );
    const recomputation = new Recomputation(database, () => undefined);
    recomputation.begin();
    while (recomputation.underWay !== null) await new Promise((done) => setTimeout(done, 10));
    expect(await outdatedSubmissions(database.read)).toEqual(before);
    await adoptCatalogue(database);
  });

  longTest('is recomputed once by two servers at once', async () => {
    await seedPlan(database, filled);
    const cells = await storedCells(database);
    await seedBefore(filled, LACKING);
    const outdated = await outdatedSubmissions(database.read);
    expect(outdated.length).toBeGreaterThan(3);
    statements = [];
    await Promise.all([recompute(database), recompute(database)]);
    expect(statements.filter((sql) => /^INSERT INTO .cell_definitions/.test(sql))).toHaveLength(outdated.length);
    expect(await storedCells(database)).toEqual(cells);
  });
});
