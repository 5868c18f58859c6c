import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { archiveEntries, inflated } from '../../src/spreadsheet/workbook/zip-directory';
import { startHalfFilled, type HalfFilled } from '../support/half-filled';

const ROOT = join(__dirname, '../..');
const TOOLS = join(ROOT, 'test/clients/analysts');
const PAGE = readFileSync(join(ROOT, 'docs/outils-d-analyse.md'), 'utf8');

let server: HalfFilled;
const folder = mkdtempSync(join(tmpdir(), 'maillage-analysts-'));
beforeAll(async () => {
  if (!existsSync(join(TOOLS, 'node_modules'))) execFileSync('npm', ['ci', '--silent'], { cwd: TOOLS });
  server = await startHalfFilled();
}, 300_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const has = (command: string, ...asked: string[]): boolean => {
  try {
    execFileSync(command, asked, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Programs that a machine may lack; what is asked of them is then skipped, and said. */
const PANDAS = has('python3', '-c', 'import pandas, openpyxl');
const PARQUET = has('python3', '-c', 'import pandas.io.parquet as p; p.get_engine("auto")');
const R = has('Rscript', '--version');
const JSONLITE = R && has('Rscript', '-e', 'library(jsonlite)');

/** What a program prints; the server, which is in this process, answers it meanwhile. */
const printed = async (command: string, ...asked: string[]): Promise<string> =>
  (await promisify(execFile)(command, asked, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 })).stdout;

const runs: Readonly<Record<string, (text: string) => Promise<string>>> = {
  sh: (text) => printed('bash', '-euo', 'pipefail', '-c', text),
  python: (text) => printed('python3', '-c', text),
  r: (text) => printed('Rscript', '-e', text),
  sql: (text) => duckdb(text),
};

/** The rows of every statement, a line each, as DuckDB gives them, in the folder of the files. */
const duckdb = (text: string): Promise<string> =>
  printed(
    process.execPath,
    '-e',
    `const { DuckDBInstance } = require(${JSON.stringify(join(TOOLS, 'node_modules/@duckdb/node-api'))});
     (async () => {
       const connection = await (await DuckDBInstance.create(':memory:')).connect();
       for (const sql of process.argv[1].split(';').filter((each) => each.trim() !== ''))
         console.log(JSON.stringify((await connection.runAndReadAll(sql)).getRowObjectsJson()));
     })();`,
    text,
  );

const can = (tool: string, text: string): boolean =>
  tool === 'python'
    ? PANDAS && (PARQUET || !text.includes('read_parquet'))
    : tool === 'r'
      ? R && (JSONLITE || !text.includes('jsonlite'))
      : tool in runs;

const blocks = [...PAGE.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, tool = '', text = '']) => ({ tool, text }));

describe('every line of the page of tools works as it is written', () => {
  test('the page has lines for every tool', () => {
    for (const tool of ['sh', 'python', 'r', 'sql', 'powerquery'])
      expect(blocks.filter((block) => block.tool === tool).length).toBeGreaterThan(1);
  });

  blocks.forEach(({ tool, text }, at) =>
    (can(tool, text) ? test : test.skip)(
      `${at + 1}, ${tool}: ${text.slice(0, 60)}`,
      async () => {
        const here = text.replaceAll('http://localhost:4000', server.url);
        await expect(runs[tool]?.(here)).resolves.toEqual(expect.any(String));
      },
      60_000,
    ),
  );
});

/** What the library of Frictionless finds wrong with a package in a folder, rows of each resource included. */
const faultsOf = async (descriptor: string): Promise<unknown> =>
  JSON.parse(
    await printed(
      process.execPath,
      '-e',
      `const { Package } = require(${JSON.stringify(join(TOOLS, 'node_modules/datapackage'))});
       (async () => {
         const found = await Package.load(process.argv[1]);
         const faults = found.errors.map(String);
         let rows = 0;
         for (const resource of found.resources)
           await resource.read().then((read) => { rows += read.length; }, (error) =>
             faults.push([resource.name, error.message, ...(error.errors ?? []).slice(0, 3).map((each) => each.message)].join(' ')));
         console.log(JSON.stringify({ resources: found.resources.length, hasRows: rows > 0, faults }));
       })();`,
      descriptor,
    ),
  );

test.each(['the public', 'the national office'])(
  'every resource of the Data Package is valid against its own schema, for %s',
  async (reader) => {
    const answer = await fetch(`${server.url}/exports/datapackage.zip`, {
      headers: reader === 'the public' ? {} : { authorization: `Bearer ${server.token}` },
    });
    const whole = Buffer.from(await answer.arrayBuffer());
    const place = join(folder, reader);
    for (const entry of archiveEntries(whole, DEFAULT_LIMITS)) {
      mkdirSync(dirname(join(place, entry.name)), { recursive: true });
      writeFileSync(join(place, entry.name), inflated(whole, entry));
    }
    expect(await faultsOf(join(place, 'datapackage.json'))).toEqual({
      resources: expect.any(Number),
      hasRows: true,
      faults: [],
    });
    const data = readFileSync(join(place, 'datapackage.json'), 'utf8').replace('"integer"', '"date"');
    writeFileSync(join(place, 'datapackage.json'), data);
    expect(await faultsOf(join(place, 'datapackage.json'))).not.toMatchObject({ faults: [] });
  },
  120_000,
);

test('what Parquet gives DuckDB is what the CSV says, cell by cell, with real types', async () => {
  const get = async (path: string, file: string) => {
    const answer = await fetch(server.url + path, { headers: { authorization: `Bearer ${server.token}` } });
    writeFileSync(join(folder, file), Buffer.from(await answer.arrayBuffer()));
  };
  await get('/exports/donnees/formations.parquet?annee=2024', 'f.parquet');
  await get('/exports/donnees/formations.csv?annee=2024&dialecte=standard', 'f.csv');
  const types = JSON.parse(await duckdb(`DESCRIBE SELECT heures, date_debut, stagiaires, type FROM 'f.parquet'`)) as {
    column_type: string;
  }[];
  expect(types.map(({ column_type: type }) => type)).toEqual(['DECIMAL(18,4)', 'DATE', 'INTEGER', 'VARCHAR']);
  const difference = await duckdb(`
    (SELECT intitule, date_debut, heures::DOUBLE, stagiaires FROM 'f.parquet' EXCEPT SELECT intitule, date_debut, heures::DOUBLE, stagiaires FROM read_csv('f.csv'))`);
  expect(JSON.parse(difference)).toEqual([]);
  expect(JSON.parse(await duckdb(`SELECT sum(heures)::VARCHAR AS sum FROM 'f.parquet'`))).toEqual([
    { sum: expect.stringMatching(/^\d+\.0000$/) },
  ]);
});
