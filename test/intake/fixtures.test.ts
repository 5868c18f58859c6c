import { createReadStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { datasetByFileName } from '../../src/datasets/registry';
import type { IntakeLimits } from '../../src/spreadsheet/limits';
import type { Read } from './support';
import { read } from './support';

/**
 * One folder per fault: the file, named after its dataset, `expected.json`, and, where the defaults do not do,
 * `context.json`. `UPDATE_FIXTURES=1` writes what is missing, for a person to read before it is committed.
 */
const FIXTURES = join(__dirname, 'fixtures');

interface Context {
  readonly year?: number;
  readonly region?: string | null;
  readonly nothingToReport?: boolean;
  readonly register?: null;
  readonly limits?: Partial<IntakeLimits>;
}

const summary = ({ valid, rowCount, rows, issues }: Read): unknown => ({
  valid,
  rowCount,
  rows: rows.map(({ rowNumber, cells, adherent }) => ({
    row: rowNumber,
    ...Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null)),
    ...(adherent === null ? {} : { '→': adherent.uid }),
  })),
  issues: issues.map(({ severity, row, column, code, message, value }) => ({
    severity,
    row,
    column,
    code,
    message,
    value,
  })),
});

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe.each(readdirSync(FIXTURES).sort())('%s', (name) => {
  const folder = join(FIXTURES, name);
  const files = readdirSync(folder).filter((file) => !file.endsWith('.json'));
  test.each(files)('%s gives its expected report', async (file) => {
    const dataset = datasetByFileName(basename(file, extname(file)));
    if (dataset === undefined) throw new Error(`${file} is not named after a dataset`);
    const contextFile = join(folder, 'context.json');
    const overrides = existsSync(contextFile) ? (json(contextFile) as Context) : {};
    const found = summary(await read(createReadStream(join(folder, file)), { dataset, ...overrides }));
    const expectedFile = join(folder, 'expected.json');
    if (process.env['UPDATE_FIXTURES'] === '1' && !existsSync(expectedFile))
      writeFileSync(expectedFile, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(json(expectedFile));
  });
});
