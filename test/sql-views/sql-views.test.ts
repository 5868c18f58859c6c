/* oxlint-disable typescript/no-explicit-any -- answers to look into */
import mysql from 'mysql2/promise';
import Libsql from 'libsql';
import fc from 'fast-check';
import { join } from 'node:path';
import { openDatabase } from '../../src/data-source';
import { indicators } from '../../src/datasets/catalogue';
import { isReserved } from '../../src/datasets/indicator';
import { DATASETS, datasetOf } from '../../src/datasets/registry';
import { demonstrationIsDue } from '../../src/demonstration/demonstration-state';
import { submissionRows } from '../../src/exports/datasets/raw-rows';
import type { Database } from '../../src/kernel/database';
import { Network } from '../../src/network/network';
import { Snapshots } from '../../src/published/snapshot';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import { allViews, makeViews } from '../../src/sql-views/make-views';
import { SqlFigures } from '../../src/sql-views/sql-figures';
import { OPEN } from '../../src/sql-views/view';
import type { OpenOptions } from '../../src/storage/options';
import { SQLITE_FILE } from '../../src/storage/sqlite-faults';
import { startRealServer, type RealServer } from '../graphql/real-server';
import { describeOnProduction } from '../support/database';
import { mariadbUrl, sqliteEngine } from '../support/engine';
import { isEvery, runs } from '../support/every';
import { CONTACT, HANDED_IN } from './files';

jest.setTimeout(240_000);

type Row = Readonly<Record<string, unknown>>;

const FIGURE = 'state value partialValue basis approximate demonstration';
const COVERAGE = 'coverage { reporting expected respondents respondentsExpected }';
const WHOLE = `keyFigures(year: $year) { figures(indicators: $codes) { indicator { code } ${FIGURE} ${COVERAGE} } }`;
const PARTS = `keyFigures(year: $year) { figures(indicators: $codes) { breakdown(by: $by) { key label state value partialValue basis } } }`;
const SUBMIT =
  'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id status issues { message } } userErrors { message } } }';
const PUBLISH = 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }';

/** Both drivers, in one hand. */
interface Reader {
  rows(sql: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** An account that may read the open views, and nothing else, as the documentation makes it. */
async function openReader({ url, dataDir }: OpenOptions): Promise<Reader> {
  if (url === undefined) {
    const file = new Libsql(join(dataDir, SQLITE_FILE), { readonly: true });
    return { rows: (sql) => Promise.resolve(file.prepare(sql).all() as Row[]), close: async () => void file.close() };
  }
  const name = new URL(url).pathname.slice(1);
  const admin = await mysql.createConnection(url);
  const user = `lecture_${name.slice(-8)}`;
  await admin.query(`CREATE USER '${user}'@'%' IDENTIFIED BY 'une-longue-phrase'`);
  for (const view of allViews())
    if (view.name.startsWith(OPEN)) await admin.query(`GRANT SELECT ON \`${name}\`.\`${view.name}\` TO '${user}'@'%'`);
  await admin.end();
  const own = new URL(url);
  [own.username, own.password] = [user, 'une-longue-phrase'];
  const connection = await mysql.createConnection({ uri: own.href, dateStrings: ['DATE'], charset: 'UTF8MB4_BIN' });
  return {
    rows: async (sql) => (await connection.query(sql))[0] as Row[],
    async close() {
      await connection.end();
      // The database may be gone by then.
      const again = await mysql.createConnection(mariadbUrl() ?? url);
      await again.query(`DROP USER '${user}'@'%'`);
      await again.end();
    },
  };
}

test('a first start is still one once the views are made: it has its demonstration', async () => {
  const engine = sqliteEngine();
  let isDue = false;
  const prepare = async (opened: Database) => void (isDue = await demonstrationIsDue(opened, undefined));
  await (await openDatabase({ ...(await engine.place()), makeViews, prepare })).close();
  await engine.cleanUp();
  expect(isDue).toBe(true);
});

describeOnProduction('views for other tools', (_fresh, engine) => {
  // Beside real data alone; beside what is invented in the long tests.
  const filled = isEvery ? 'DEMONSTRATION' : 'LOADED';
  const invented = filled === 'DEMONSTRATION' ? [2020, 2021] : [];
  let place: OpenOptions;
  let database: Database;
  let server: RealServer;
  let figures: SqlFigures;
  let snapshots: Snapshots;
  let reader: Reader;
  const faults: unknown[] = [];

  const publish = async (input: object): Promise<void> => {
    const { data } = await server.ask<{ submitDataset: { submission: { id: string; status: string } | null } }>(
      SUBMIT,
      { input: { fileName: 'f.csv', region: null, ...input } },
      'PUBLISHER',
    );
    if (data.submitDataset.submission?.status !== 'VALID') throw new Error(JSON.stringify([input, data]));
    const { errors } = await server.ask(PUBLISH, { id: data.submitDataset.submission.id }, 'PUBLISHER');
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
  };
  const follow = async (): Promise<void> => {
    figures.turn();
    await figures.done();
    expect(faults).toEqual([]);
  };
  /** Both engines alike: decimals and truth as numbers. */
  const plain = (row: Row, ...columns: string[]): Row =>
    Object.fromEntries(
      columns.map((column) => {
        const value = row[column];
        return [column, typeof value === 'string' && /^-?\d+\.\d{4}$/.test(value) ? Number(value) : value];
      }),
    );

  beforeAll(async () => {
    place = await engine.place(filled);
    database = await openDatabase({ ...place, makeViews });
    const network = await Network.read(database.read);
    snapshots = new Snapshots(database, network);
    server = await startRealServer(database, false, { snapshots });
    for (const input of HANDED_IN) await publish(input);
    // The office alone hands these in from 2025 on: what a region handed in itself is left out.
    await server.ask(
      'mutation { setCollectionPlan(year: 2025, office: [FORMATIONS]) { userErrors { message } } }',
      {},
      'PUBLISHER',
    );
    figures = new SqlFigures(database, snapshots, USUAL_THRESHOLDS, (fault) => faults.push(fault), 0);
    await follow();
    reader = await openReader(place);
  });
  afterAll(async () => {
    await reader.close();
    await figures.stop();
    await server.close();
    await database.close();
  });

  test('every figure in them is the one that the API gives the public, with its state, its ground and its coverage', async () => {
    const years = await reader.rows(`SELECT year FROM ${OPEN}figures GROUP BY year ORDER BY year`);
    expect(years.map(({ year }) => year)).toEqual(expect.arrayContaining([2014, 2023, 2024, 2025, ...invented]));
    const codes = indicators.map(({ code }) => code);
    const columns = ['state', 'value', 'partial_value', 'basis', 'approximate', 'demonstration'];
    const covered = ['reporting', 'expected', 'respondents', 'respondents_expected'];
    const asSql = (figure: any): Row => ({
      state: figure.state,
      value: figure.value,
      partial_value: figure.partialValue,
      basis: figure.basis,
      approximate: Number(figure.approximate),
      demonstration: Number(figure.demonstration),
      reporting: figure.coverage.reporting,
      expected: figure.coverage.expected,
      respondents: figure.coverage.respondents,
      respondents_expected: figure.coverage.respondentsExpected,
    });
    for (const { year } of years)
      for (const [view, where, ask] of [
        [`${OPEN}figures`, '', `federation { ${WHOLE} }`],
        ...['bretagne', 'guyane', 'occitanie'].map((region) => [
          `${OPEN}figures_by_region`,
          ` AND region = '${region}'`,
          `federation: region(code: "${region}") { ${WHOLE} }`,
        ]),
        [`${OPEN}figures_by_department`, " AND department = '35'", `federation: department(code: "35") { ${WHOLE} }`],
      ] as const) {
        const rows = await reader.rows(`SELECT * FROM ${view} WHERE year = ${String(year)}${where}`);
        const { data, errors } = await server.ask<any>(`query ($year: Int!, $codes: [IndicatorCode!]!) { ${ask} }`, {
          year,
          codes,
        });
        expect(errors).toBeUndefined();
        const said = new Map<string, Row>(
          data.federation.keyFigures.figures.map((figure: any) => [figure.indicator.code, asSql(figure)]),
        );
        for (const row of rows)
          expect({ of: [view, year, row['indicator']], ...plain(row, ...columns, ...covered) }).toEqual({
            of: [view, year, row['indicator']],
            ...said.get(String(row['indicator'])),
          });
        // What nobody reported has a row too, but for departments.
        const shown = new Set(rows.map(({ indicator }) => indicator));
        for (const [code, { state }] of said)
          if (!shown.has(code))
            expect([view, code, state]).toEqual([
              expect.stringContaining('department'),
              code,
              expect.stringMatching(/NOT_/),
            ]);
      }
  });

  test('so is every part, and what is split along is told nobody who may not see it', async () => {
    const rows = await reader.rows(`SELECT * FROM ${OPEN}parts_by_region`);
    const federal = (await reader.rows(`SELECT * FROM ${OPEN}parts`)).map((row): Row => ({ ...row, region: null }));
    const groups = new Map<string, Row[]>();
    for (const row of [...rows, ...federal]) {
      const name = JSON.stringify([row['year'], row['region'], row['indicator'], row['dimension']]);
      groups.set(name, [...(groups.get(name) ?? []), row]);
    }
    expect(groups.size).toBeGreaterThan(100);
    const states = new Set([...rows, ...federal].map(({ state }) => state));
    expect([...states].sort()).toEqual(expect.arrayContaining(['KNOWN', 'PARTIAL', 'SUPPRESSED']));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...groups.keys()), async (name) => {
        const [year, region, code, by] = JSON.parse(name) as [number, string | null, string, string];
        const definition = indicators.find((each) => each.code === code)!;
        expect(isReserved(definition, by)).toBe(false);
        const of = region === null ? 'federation' : `federation: region(code: "${region}")`;
        const { data } = await server.ask<any>(
          `query ($year: Int!, $codes: [IndicatorCode!]!, $by: Dimension!) { ${of} { ${PARTS} } }`,
          { year, codes: [code], by },
        );
        const said = data.federation.keyFigures.figures[0].breakdown.map((part: any) => ({
          part: part.key,
          part_label: part.label,
          state: part.state,
          value: part.value,
          partial_value: part.partialValue,
          basis: part.basis,
        }));
        const own = groups
          .get(name)!
          .map((row) => plain(row, 'part', 'part_label', 'state', 'value', 'partial_value', 'basis'));
        const byPart = (one: Row, other: Row) => (String(one['part']) < String(other['part']) ? -1 : 1);
        expect([name, own.sort(byPart)]).toEqual([name, said.sort(byPart)]);
      }),
      { numRuns: runs(40, 1500) },
    );
  });

  test('counted naively, the members of a year are the published figure', async () => {
    const asked = `FROM ${OPEN}figures WHERE year = 2023 AND indicator = 'ADHERENTS_TOTAL'`;
    expect(plain((await reader.rows(`SELECT value ${asked}`))[0]!, 'value')).toEqual({ value: 586 });
    expect(plain((await reader.rows(`SELECT SUM(value) AS value ${asked}`))[0]!, 'value')).toEqual({ value: 586 });
    const counted = await reader.rows(
      `SELECT year, region, COUNT(*) AS members FROM ${OPEN}adherents WHERE region IS NOT NULL GROUP BY year, region`,
    );
    const figured = await reader.rows(
      `SELECT year, region, value AS members FROM ${OPEN}figures_by_region
       WHERE indicator = 'ADHERENTS_TOTAL' AND basis = 'COMPUTED' AND value > 0`,
    );
    const sorted = (rows: readonly Row[]) =>
      rows.map((row) => JSON.stringify([row['year'], row['region'], Number(row['members'])])).sort();
    expect(sorted(counted)).toEqual(sorted(figured));
    expect(counted.length).toBeGreaterThan(invented.length === 0 ? 4 : 20);
    // Of a year that is all there, the federation's; one whose registers are not all in is no figure.
    const whole = await reader.rows(
      `SELECT f.year, f.value, (SELECT COUNT(*) FROM ${OPEN}adherents a WHERE a.year = f.year) AS members
       FROM ${OPEN}figures f WHERE f.indicator = 'ADHERENTS_TOTAL' AND f.basis = 'COMPUTED' AND f.state = 'KNOWN'`,
    );
    expect(whole.length).toBe(invented.length);
    for (const { value, members } of whole) expect(Number(members)).toBe(Number(value));
  });

  test('rows are those that count, as files write them: dates are dates and decimals decimals', async () => {
    const { publications } = await snapshots.current();
    for (const dataset of DATASETS) {
      const read = async (view: string) => await database.read.query<Row[]>(`SELECT * FROM ${view}`);
      const found = [
        ...(await read(`reserved_${dataset.fileName}`)),
        ...(dataset.code === 'ADHERENTS' ? await read(`reserved_${dataset.fileName}_sortis`) : []),
      ];
      const wanted: Row[] = [];
      for (const publication of publications.all().filter((each) => each.dataset === dataset.code))
        for await (const row of submissionRows(database.read, datasetOf(dataset.code), publication))
          wanted.push({
            year: publication.year,
            region: publication.region,
            demonstration: Number(publication.origin === 'DEMONSTRATION'),
            ...Object.fromEntries(dataset.columns.map(({ name }) => [name, row[name] ?? null])),
          });
      const names = ['year', 'region', 'demonstration', ...dataset.columns.map(({ name }) => name)];
      const written = (rows: readonly Row[]) =>
        rows
          .map((row) =>
            JSON.stringify(
              names.map((name) => {
                const type = dataset.columns.find((each) => each.name === name)?.type;
                const value = row[name] ?? null;
                return value !== null && (type === 'DECIMAL' || type === 'BOOLEAN') ? Number(value) : value;
              }),
            ),
          )
          .sort();
      expect([dataset.code, written(found)]).toEqual([dataset.code, written(wanted)]);
      if (invented.length > 0 && dataset.code !== 'FIGURES')
        expect([dataset.code, found.length > 0]).toEqual([dataset.code, true]);
    }
    const types =
      place.url === undefined
        ? await database.read.query<Row[]>(
            "SELECT name AS name, lower(type) AS type FROM pragma_table_info('reserved_formations')",
          )
        : await database.read.query<Row[]>(
            `SELECT COLUMN_NAME AS name, COLUMN_TYPE AS type FROM information_schema.COLUMNS
             WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'reserved_formations'`,
          );
    const typeOf = new Map(types.map(({ name, type }) => [name, String(type)]));
    expect(typeOf.get('heures')).toBe('decimal(16,4)');
    expect(typeOf.get('date_debut')).toBe('date');
  });

  test('an account that is given the open views reads nothing else: no contact, no amount of a partner, no reserved row', async () => {
    const open = allViews().filter(({ name }) => name.startsWith(OPEN));
    for (const { name } of open) {
      const rows = await reader.rows(`SELECT * FROM ${name}`);
      const text = JSON.stringify(rows);
      for (const secret of [...Object.values(CONTACT), '98765'])
        expect([name, text.includes(secret)]).toEqual([name, false]);
      if (invented.length > 0) expect([name, rows.length > 0]).toEqual([name, true]);
    }
    expect(open.map(({ name }) => name)).toEqual(
      expect.arrayContaining(DATASETS.filter(({ isPublic }) => isPublic).map(({ fileName }) => `${OPEN}${fileName}`)),
    );
    if (place.url === undefined) return;
    for (const name of ['memberships', 'accounts', 'sql_figures', 'reserved_adherents', 'reserved_partenaires'])
      await expect(reader.rows(`SELECT * FROM ${name}`)).rejects.toThrow(/denied/);
    await expect(reader.rows(`DELETE FROM ${OPEN}figures`)).rejects.toThrow(/denied/);
  });

  test('every view and every column is described, in the database itself', async () => {
    const words = await reader.rows(`SELECT * FROM ${OPEN}dictionary`);
    for (const { name, columns } of allViews())
      for (const column of ['', ...columns.map((each) => each.name)])
        expect(words.find((row) => row['view_name'] === name && row['column_name'] === column)).toMatchObject({
          description: expect.stringMatching(/\S/),
          description_en: expect.stringMatching(/\S/),
        });
  });

  test('what is published since is said, row by row, until it is followed; what was withdrawn is gone at once', async () => {
    const ages = () => reader.rows(`SELECT up_to_date AS up, COUNT(*) AS n FROM ${OPEN}figures GROUP BY up_to_date`);
    expect((await ages()).map(({ up }) => Number(up))).toEqual([1]);
    const before = await reader.rows(`SELECT * FROM ${OPEN}figures WHERE year = 2014 ORDER BY indicator`);
    const members = async () =>
      Number(
        (await reader.rows(`SELECT COUNT(*) AS n FROM ${OPEN}adherents WHERE year = 2024 AND region = 'guyane'`))[0]?.[
          'n'
        ],
      );
    expect(await members()).toBe(4);
    const { data } = await server.ask<any>(
      '{ submissions(year: 2024, dataset: ADHERENTS, region: "guyane", status: PUBLISHED) { nodes { id } } }',
      {},
      'PUBLISHER',
    );
    const { errors } = await server.ask(
      'mutation ($id: ID!) { withdrawSubmission(id: $id, reason: "Une erreur de fichier") { userErrors { message } } }',
      { id: data.submissions.nodes[0].id },
      'PUBLISHER',
    );
    expect(errors).toBeUndefined();
    expect(await members()).toBe(0);
    expect((await ages()).map(({ up }) => Number(up))).toEqual([0]);
    await follow();
    expect((await ages()).map(({ up }) => Number(up))).toEqual([1]);
    const after = await reader.rows(`SELECT * FROM ${OPEN}figures WHERE year = 2014 ORDER BY indicator`);
    const withoutVersion = (rows: readonly Row[]) => rows.map(({ data_version: _, ...row }) => row);
    expect(withoutVersion(after)).toEqual(withoutVersion(before));
    const [row] = await reader.rows(
      `SELECT reporting FROM ${OPEN}figures WHERE year = 2024 AND indicator = 'ADHERENTS_TOTAL'`,
    );
    // Brittany's, and the one that a report prints.
    expect(row).toEqual({ reporting: 2 });

    // What was followed step by step, of what changed alone, is what a server writes that knows of nothing before.
    const tables = async () =>
      JSON.stringify(
        await Promise.all([
          database.read.query('SELECT * FROM sql_figures ORDER BY year, place_kind, place, indicator, dimension, part'),
          database.read.query('SELECT * FROM sql_coverage ORDER BY year, dataset, region'),
        ]),
      );
    const followed = await tables();
    for (const table of ['sql_figures', 'sql_coverage', 'sql_years'])
      await database.write((manager) => manager.query(`DELETE FROM ${table}`));
    const fresh = new SqlFigures(database, snapshots, USUAL_THRESHOLDS, (error) => faults.push(error), 0);
    fresh.turn();
    await fresh.done();
    expect(faults).toEqual([]);
    expect(await tables()).toBe(followed);
  });

  test('coverage adds up to the federation’s', async () => {
    const sums = await reader.rows(
      `SELECT year, dataset, SUM(expected) AS expected, SUM(reported) AS reported FROM ${OPEN}coverage GROUP BY year, dataset`,
    );
    expect(sums.length).toBeGreaterThan(50);
    for (const { year, dataset, expected, reported } of sums) {
      const { code } = datasetOf(String(dataset)).indicators[0]!;
      const [row] = await reader.rows(
        `SELECT expected, reporting FROM ${OPEN}figures WHERE year = ${String(year)} AND indicator = '${code}'`,
      );
      expect([year, dataset, Number(expected), Number(reported)]).toEqual([
        year,
        dataset,
        row?.['expected'],
        row?.['reporting'],
      ]);
    }
  });

  test('a start leaves them as they are, and makes those anew that are not there', async () => {
    const made = async () => {
      const again = await openDatabase({ ...place, makeViews });
      await again.close();
    };
    const sql = async () =>
      JSON.stringify(
        place.url === undefined
          ? await database.read.query("SELECT name, sql FROM sqlite_master WHERE type = 'view' ORDER BY name")
          : await database.read.query(
              'SELECT TABLE_NAME, VIEW_DEFINITION FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME',
            ),
      );
    const first = await sql();
    await made();
    expect(await sql()).toBe(first);
    await database.write((manager) => manager.query(`DROP VIEW ${OPEN}figures`));
    await made();
    expect(await sql()).toBe(first);
  });
});
