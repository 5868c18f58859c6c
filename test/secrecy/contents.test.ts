import fc from 'fast-check';
import { datasetOf } from '../../src/datasets/registry';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';
import { crossDimensions } from '../../src/published/aggregate';
import { crossingsOfRows, keysUnder } from '../../src/published/crossings-of-rows';
import { cellsKey, type Publication } from '../../src/published/publication-state';
import { readSnapshot, type Snapshot } from '../../src/published/snapshot';
import { Contents } from '../../src/secrecy/contents';
import { Decisions } from '../../src/secrecy/decisions';
import { mattersOf } from '../../src/secrecy/decisions-ahead';
import { AtomPacker } from '../../src/secrecy/packed-atoms';
import { readPairs, storePairs } from '../../src/secrecy/pair-columns';
import { PairColumnsEntity } from '../../src/secrecy/pair-columns.entity';
import { readAtoms } from '../../src/secrecy/read-atoms';
import { versionName } from '../../src/secrecy/shown-state';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import { describeOnProduction } from '../support/database';
import { networkPlans, type NetworkPlan } from '../support/random-network';
import { seedPlan, seedReference } from '../support/seed-network';

const INDICATORS = ['FORMATIONS_TRAINEES', 'FORMATIONS_SATISFACTION_RATE'];
const MEASURED = { dataset: 'FORMATIONS', indicators: INDICATORS } as const;

/** Sessions by the thousand: rows that nobody wants to read twice. */
const large = ({ files, ...plan }: NetworkPlan): NetworkPlan => ({
  ...plan,
  files: files.map((file) =>
    file.dataset === 'FORMATIONS' && file.rows.length > 0
      ? { ...file, rows: Array.from({ length: Math.ceil(1_200 / file.rows.length) }, () => file.rows).flat() }
      : file,
  ),
});

describeOnProduction('what the rows of large submissions come to', (fresh) => {
  let database: Database;
  let network: Network;
  let snapshot: Snapshot;
  let publications: readonly Publication[];
  const inOrder = <T>(found: ReadonlyMap<string, T>) => [...found].sort(([a], [b]) => (a < b ? -1 : 1));

  beforeAll(async () => {
    database = await fresh();
    network = await seedReference(database);
    const plan = fc
      .sample(networkPlans, { numRuns: 60, seed: 5 })
      .find(({ files }) => files.filter(({ dataset, rows }) => dataset === 'FORMATIONS' && rows.length > 4).length > 1);
    if (plan === undefined) throw new Error('no plan with formations of two places');
    await seedPlan(database, large(plan));
    snapshot = await readSnapshot(database.read, network, 1);
    publications = snapshot.publications
      .all()
      .filter(({ dataset, nothingToReport }) => dataset === 'FORMATIONS' && !nothingToReport);
    expect(publications.length).toBeGreaterThan(1);
  });

  test('is stored by whoever first decides on them', async () => {
    const [matter] = mattersOf(snapshot).filter(({ linked }) => linked.includes('FORMATIONS_TRAINEES'));
    if (matter === undefined) throw new Error('nothing to decide on');
    expect(await database.read.count(PairColumnsEntity)).toBe(0);
    await new Decisions(snapshot, database, USUAL_THRESHOLDS).on(matter);
    const there = publications.filter(({ year }) => year === matter.year).map(({ id }) => id);
    const stored = await database.read.find(PairColumnsEntity);
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.every(({ submissionId }) => there.includes(submissionId))).toBe(true);
  });

  test('adds up to the very cells that are made of the rows', async () => {
    const dimensions = crossDimensions(datasetOf('FORMATIONS'));
    const expected = new Map<string, AtomPacker>();
    for await (const cell of crossingsOfRows(database.read, publications, INDICATORS)) {
      if (cell.filled === 0) continue;
      const name = cellsKey({ id: cell.submissionId, part: cell.part });
      const packer = expected.get(name) ?? new AtomPacker(INDICATORS.length);
      expected.set(name, packer);
      const [first] = publications;
      const keys = first === undefined ? [] : keysUnder(first, dimensions)(cell);
      packer.add(
        keys.map((key) => key ?? ''),
        INDICATORS.indexOf(cell.indicator),
        cell,
      );
    }
    const contents = new Contents(database.read, MEASURED);
    const atoms = await readAtoms(database.read, contents, publications, INDICATORS, dimensions);
    expect(inOrder(atoms)).toEqual(inOrder(new Map([...expected].map(([name, packer]) => [name, packer.packed()]))));
    expect([...expected.values()].some((packer) => packer.packed().keys.length > 0)).toBe(true);
  });

  test('comes back as it was stored, to whoever reads the same indicators alone', async () => {
    const indicators = ['FORMATIONS_HOURS'];
    const contents = new Contents(database.read, { ...MEASURED, indicators });
    const found = await contents.of(publications.map(versionName));
    expect(contents.made.length).toBeGreaterThan(1);
    await database.write((manager) => storePairs(manager, contents.made));
    // Others may have been faster.
    await database.write((manager) => storePairs(manager, contents.made));
    const sources = publications.map(({ id, uid }) => ({ id, uid }));
    const stored = await readPairs(database.read, sources, { ...MEASURED, indicators });
    for (const [version, pairs] of stored) expect(pairs).toEqual(found?.get(version));
    expect(stored.size).toBe(contents.made.length);
    const others = { ...MEASURED, indicators: ['FORMATIONS_SATISFACTION_RATE'] };
    expect((await readPairs(database.read, sources, others)).size).toBe(0);
  });
});
