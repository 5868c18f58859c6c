import './every';
import '../sql-views/sql-views.test';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import mysql from 'mysql2/promise';
import { restore } from '../../src/backup/restore';
import { CATALOGUE, openDatabase } from '../../src/data-source';
import type { OpenOptions } from '../../src/storage/options';
import { backUp } from '../backup/support';
import { describeOnEveryEngine } from '../support/database';
import { sqliteEngine } from '../support/engine';
import { startServer, type TestServer } from '../support/server';

jest.setTimeout(300_000);

const PAGE = readFileSync(join(__dirname, '../../docs/lire-en-sql.md'), 'utf8');
const BLOCKS = [...PAGE.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, tool = '', text = '']) => ({ tool, text }));
const PASSWORD = 'une-longue-phrase';

const ran = (command: string, ...words: string[]) => promisify(execFile)(command, words, { encoding: 'utf8' });
const can = async (command: string, ...words: string[]) =>
  ran(command, ...words).then(
    () => true,
    () => false,
  );

describeOnEveryEngine('reading in SQL as the page says', (_fresh, engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-sql-'));
  let place: OpenOptions;
  let server: TestServer;
  const serverAt = ({ url, dataDir }: OpenOptions) =>
    startServer({ env: { DATA_DIR: dataDir, SQL_VIEWS: 'on', ...(url === undefined ? {} : { DATABASE_URL: url }) } });
  /** Once everything is written that the views show. */
  const written = async (at: OpenOptions): Promise<readonly object[]> => {
    const database = await openDatabase(at);
    try {
      for (let tries = 0; tries < 300; tries++) {
        const [row] = await database.read.query<{ n: number; up: number | null }[]>(
          'SELECT COUNT(*) AS n, MIN(up_to_date) AS up FROM open_figures WHERE year IN (2014, 2023)',
        );
        if (Number(row?.n) > 100 && Number(row?.up) === 1) break;
        await wait(200);
      }
      return await database.read.query(
        'SELECT year, indicator, CAST(value AS CHAR) AS value, state, basis FROM open_figures ORDER BY year, indicator',
      );
    } finally {
      await database.close();
    }
  };
  beforeAll(async () => {
    place = await engine.place('LOADED');
    server = await serverAt(place);
    await written(place);
    mkdirSync(join(folder, 'ici'));
    symlinkSync(place.dataDir, join(folder, 'ici', 'var'));
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
    await engine.cleanUp();
  });

  test('every line of the page works as it is written', async () => {
    const here = { cwd: join(folder, 'ici'), encoding: 'utf8' as const };
    const done: string[] = [];
    if (place.url === undefined) {
      const hasPandas = await can('python3', '-c', 'import pandas');
      for (const { tool, text } of BLOCKS) {
        if (tool === 'python' && (hasPandas || !text.includes('pandas')))
          await promisify(execFile)('python3', ['-c', text], here);
        else if (tool === 'sh' && text.startsWith('sqlite3') && (await can('sqlite3', '--version')))
          expect((await promisify(execFile)('bash', ['-euc', text], here)).stdout.trim()).toBe('586');
        else if (tool === 'sql' && !/GRANT|CREATE USER/.test(text))
          await promisify(execFile)('sqlite3', ['file:var/maillage.sqlite?mode=ro', text], here);
        else continue;
        done.push(tool);
      }
      expect(done.filter((tool) => tool === 'sql').length).toBeGreaterThanOrEqual(5);
      // Handed to somebody else, the file holds nothing that is reserved.
      const { stdout } = await promisify(execFile)('sqlite3', ['maillage-ouvert.sqlite', '.tables'], here);
      expect(stdout).toContain('open_figures');
      expect(stdout).not.toContain('reserved_');
      return;
    }
    const name = new URL(place.url).pathname.slice(1);
    const admin = await mysql.createConnection({ uri: place.url, multipleStatements: true });
    const account = BLOCKS.find(({ text }) => text.includes('CREATE USER'))?.text ?? '';
    const asked = account.replaceAll("'maillage'", `'${name}'`).replaceAll("'…'", `'${PASSWORD}'`);
    await admin.query("DROP USER IF EXISTS 'lecture'@'%'");
    const [[, grants]] = (await admin.query(asked)) as unknown as [[unknown, Record<string, string>[]]];
    expect(grants.length).toBeGreaterThan(10);
    for (const grant of grants.flatMap((row) => Object.values(row))) await admin.query(grant);
    const own = new URL(place.url);
    [own.username, own.password] = ['lecture', PASSWORD];
    const reader = await mysql.createConnection(own.href);
    for (const { tool, text } of BLOCKS) {
      if (tool === 'sql' && text !== account) await reader.query(text);
      else if (tool === 'sh' && text.startsWith('mariadb') && (await can('mariadb', '--version'))) {
        const line = text
          .replace('--port=3306', `--port=${own.port}`)
          .replace('--password=…', `--password=${PASSWORD}`)
          .replace(' maillage ', ` ${name} `);
        expect((await ran('bash', '-euc', line)).stdout).toContain('586');
      } else continue;
      done.push(tool);
    }
    expect(done).toContain('sh');
    await expect(reader.query('SELECT * FROM memberships')).rejects.toThrow(/denied/);
    await reader.end();
    await admin.query("DROP USER 'lecture'@'%'");
    await admin.end();
  });

  test('a backup that is restored on the other engine has the same views, with the same figures', async () => {
    const file = join(folder, 'base.zip');
    await backUp(place, file);
    const other = sqliteEngine();
    const target = await other.place();
    await restore(file, target, CATALOGUE, { verify: true, tell: () => undefined });
    const restored = await serverAt(target);
    // One engine writes the decimals that a column has, the other those that a number needs.
    const plain = (rows: readonly object[]) =>
      rows
        .map((row) =>
          Object.values(row).map((value: unknown) =>
            /^-?\d+\.\d+$/.test(String(value)) ? Number(value) : String(value),
          ),
        )
        .map((row) => row.map(String));
    expect(plain(await written(target))).toEqual(plain(await written(place)));
    await restored.close();
    await other.cleanUp();
  });

  test('two servers at once write each figure once', async () => {
    if (place.url === undefined) return;
    const twice = await engine.place('LOADED');
    const [one, two] = engine.twoWaysTo(twice);
    const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'maillage-sql-')));
    const servers = await Promise.all([one, two].map((way, at) => serverAt({ ...way, dataDir: folders[at] ?? '' })));
    const rows = await written(twice);
    expect(rows).toEqual(await written(place));
    await Promise.all(servers.map((each) => each.close()));
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  });
});
