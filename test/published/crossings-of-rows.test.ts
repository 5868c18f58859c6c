import fc from 'fast-check';
import type { EntityManager, QueryRunner } from 'typeorm';
import { CellsOfRows1795219200033 } from '../../migrations/033-cells-of-rows';
import { datasetOf } from '../../src/datasets/registry';
import type { Database } from '../../src/kernel/database';
import { cellColumn } from '../../src/kernel/dimensions';
import type { Network } from '../../src/network/network';
import { crossDimensions } from '../../src/published/aggregate';
import { readCellsWithin } from '../../src/published/cell.repository';
import { CrossCellEntity } from '../../src/published/cross-cell.entity';
import { readCrossCells } from '../../src/published/cross-cell.repository';
import { crossingsOfRows } from '../../src/published/crossings-of-rows';
import { Ledger } from '../../src/published/ledger';
import { Publications, type Publication } from '../../src/published/publication-state';
import { readSnapshot } from '../../src/published/snapshot';
import { Contents } from '../../src/secrecy/contents';
import { readAtoms } from '../../src/secrecy/read-atoms';
import { byName, insertMany } from '../../src/submissions/bulk';
import { describeOnProduction } from '../support/database';
import { DEPARTMENTS, networkPlans, type NetworkPlan } from '../support/random-network';
import { seedPlan, seedReference } from '../support/seed-network';

/** Sessions by the dozen under each key: fewer cells than rows. */
const repeated = ({ files, ...plan }: NetworkPlan): NetworkPlan => ({
  ...plan,
  files: files.map((file) =>
    file.dataset === 'FORMATIONS' ? { ...file, rows: Array.from({ length: 60 }, () => file.rows).flat() } : file,
  ),
});

const measured = (publication: Publication): readonly string[] =>
  datasetOf(publication.dataset).indicators.flatMap(({ code, measure }) => (measure === null ? [] : [code]));

/** Publications of one dataset and year, as decisions and tables read them. */
function lists(publications: readonly Publication[]): readonly (readonly Publication[])[] {
  const named = new Map<string, Publication[]>();
  for (const each of publications) {
    const name = `${each.dataset}|${each.year}`;
    named.set(name, [...(named.get(name) ?? []), each]);
  }
  return [...named.values()].filter(([first]) => first !== undefined && measured(first).length > 0);
}

/** All that is made of cells by several dimensions at once. */
async function read(manager: EntityManager, list: readonly Publication[]) {
  const [first] = list;
  if (first === undefined) return [];
  const indicators = measured(first);
  const dimensions = crossDimensions(datasetOf(first.dataset));
  const contents = new Contents(manager, { dataset: first.dataset, indicators });
  const atoms = await readAtoms(manager, contents, list, indicators, dimensions);
  const inOrder = [...atoms].sort(([a], [b]) => (a < b ? -1 : 1));
  const needs = dimensions.slice(1).flatMap((grouping) =>
    Object.values(DEPARTMENTS)
      .flat()
      .flatMap((within) => indicators.map((indicator) => ({ indicator, year: first.year, grouping, within }))),
  );
  const inDepartments = dimensions.includes('DEPARTMENT') ? await readCellsWithin(manager, list, needs) : [];
  const types = dimensions.includes('STRUCTURE_TYPE') ? [null, ['ACI', 'AI']] : [null];
  const tables = await Promise.all(
    types.map((structureTypes) =>
      readCrossCells(manager, {
        ...{ publications: list, indicators, structureTypes, most: 1e6 },
        dimensions: dimensions.slice(0, 2),
      }),
    ),
  );
  return [inOrder, ...[inDepartments, ...tables].map((cells) => cells.map(unordered).sort())];
}

/** Whom a cell counts, it counts in no order. */
const unordered = (cell: { readonly adherents?: readonly string[] }): string =>
  JSON.stringify({ ...cell, adherents: cell.adherents && [...cell.adherents].sort() }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

async function store(manager: EntityManager, list: readonly Publication[]): Promise<void> {
  const [first] = list;
  if (first === undefined) return;
  const columns = crossDimensions(datasetOf(first.dataset)).map(cellColumn);
  const rows: object[] = [];
  for await (const { keys, part, ...cell } of crossingsOfRows(manager, list, measured(first)))
    rows.push({ ...cell, region: part, ...Object.fromEntries(columns.map((name, at) => [name, keys[at]])) });
  await insertMany(manager, CrossCellEntity, rows, byName);
}

describeOnProduction('cells by all dimensions at once', (fresh, engine) => {
  let database: Database;
  let network: Network;

  beforeAll(async () => {
    database = await fresh();
    network = await seedReference(database);
  });

  const plans = fc
    .sample(networkPlans, { numRuns: 60, seed: 5 })
    .sort((a, b) => b.files.length - a.files.length)
    .slice(0, engine.name === 'SQLite' ? 3 : 1);

  test('are the same made of rows as stored, and stored exactly where they are fewer than these', async () => {
    for (const plan of plans.map(repeated)) {
      await seedPlan(database, plan);
      const { publications } = await readSnapshot(database.read, network, 1);
      const kinds = new Set<boolean>();
      const expected: { readonly id: number; readonly crossed: number | null }[] = [];
      for (const list of lists(publications.all())) {
        const counts = new Map<number, number>();
        for await (const { submissionId } of crossingsOfRows(database.read, list, measured(list[0] as Publication)))
          counts.set(submissionId, (counts.get(submissionId) ?? 0) + 1);
        for (const { id, crossed } of list) {
          const rows = list.filter((each) => each.id === id).reduce((sum, { rowCount }) => sum + rowCount, 0);
          const isStored = (counts.get(id) ?? 0) < Math.max(1, rows);
          expect(crossed ?? true).toBe(isStored);
          const there = await database.read.countBy(CrossCellEntity, { submissionId: id });
          expect(there).toBe(isStored ? (counts.get(id) ?? 0) : 0);
          kinds.add(isStored);
        }
        const asIs = await read(database.read, list);
        const ofRows = list.map((each) => ({ ...each, crossed: false }));
        expect(await read(database.read, ofRows)).toEqual(asIs);
        await database.write((manager) =>
          store(
            manager,
            list.filter(({ crossed }) => crossed === false),
          ),
        );
        const stored = list.map(({ crossed: _, ...each }) => each);
        expect(await read(database.read, stored)).toEqual(asIs);
        expected.push(...list.map(({ id, crossed }) => ({ id, crossed: crossed === false ? 0 : null })));
      }
      // As they were before, all of them stored.
      await database.write(async (manager) => {
        await manager.query('UPDATE submissions SET crossed = NULL');
        await new CellsOfRows1795219200033().up(manager.queryRunner as QueryRunner);
      });
      for (const { id, crossed } of expected) {
        expect(await database.read.query('SELECT crossed FROM submissions WHERE id = ?', [id])).toEqual([{ crossed }]);
        if (crossed === 0) expect(await database.read.countBy(CrossCellEntity, { submissionId: id })).toBe(0);
      }
      expect([...kinds].sort()).toEqual([false, true]);
    }
  }, 300_000);

  test('of one department rest on what its own region submitted, and wait for no other', async () => {
    for (const plan of plans.map(repeated)) {
      await seedPlan(database, plan);
      const snapshot = await readSnapshot(database.read, network, 1);
      for (const list of lists(snapshot.publications.all())) {
        const [{ dataset, year } = { dataset: '', year: 0 }] = list;
        const [grouping] = crossDimensions(datasetOf(dataset)).filter((each) => each !== 'DEPARTMENT');
        const [indicator] = list[0] === undefined ? [] : measured(list[0]);
        if (grouping === undefined || indicator === undefined) continue;
        for (const [home, [within]] of Object.entries(DEPARTMENTS)) {
          if (within === undefined) continue;
          const need = { indicator, year, grouping, within };
          const outdated = new Set([indicator]);
          const elsewhere = snapshot.publications
            .all()
            .map((each) => ((each.region ?? '') === home ? each : { ...each, outdated }));
          const publications = new Publications(elsewhere);
          const waiting = new Ledger({ ...snapshot, publications }, database.read);
          await waiting.need([need]);
          const whole = new Ledger(snapshot, database.read);
          await whole.need([need]);
          for (const each of list.filter(({ region }) => (region ?? '') === home))
            expect(waiting.cellsOf(each, indicator, grouping, within)).toEqual(
              whole.cellsOf(each, indicator, grouping, within),
            );
        }
      }
    }
  }, 300_000);
});
