import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datasetOf } from '../../src/datasets/registry';
import { boastful, deep, honest, HOSTILE, sharing, trailing, unended } from '../support/hostile-workbooks';
import { read } from '../intake/support';
import { longTest } from '../support/every';

jest.setTimeout(180_000);

const events = { dataset: datasetOf('EVENTS') };
const usual = process.env['TMPDIR'];
const folder = mkdtempSync(join(tmpdir(), 'maillage-hostile-'));

beforeAll(() => (process.env['TMPDIR'] = folder));
afterAll(() => {
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
  rmSync(folder, { recursive: true });
});
afterEach(() => expect(readdirSync(folder)).toEqual([]));

test('a sheet that says that it is as large as one can be is read like any other', async () => {
  expect((await read(boastful(), events)).rows).toHaveLength(1);
});

test.each(Object.keys(HOSTILE))('%s is refused with a sentence and next to no memory', async (fault) => {
  const bytes = HOSTILE[fault]?.() ?? Buffer.alloc(0);
  // A reader that has begun, as on a server that is in use: how long that takes is no matter of the file.
  await read(boastful(), events);
  const atRest = process.memoryUsage().rss;
  const { issues, rows } = await read(bytes, events);
  expect(issues.map(({ code }) => code)).toEqual([expect.stringMatching(/^WORKBOOK_(TOO_LARGE|BROKEN|STOPPED)$/)]);
  expect(issues[0]?.message).toMatch(/(Retirer|L’ouvrir|Recopier|L’enregistrer) .*\.$/);
  expect(rows.length).toBeLessThanOrEqual(1);
  expect((process.memoryUsage().rss - atRest) / 2 ** 20).toBeLessThan(100);
});

test.each([
  ['whose formats lie deep inside each other', deep],
  ['with a text that nobody ends, begun a million times', unended],
  ['that goes on with empty rows for megabytes', trailing],
])('a workbook %s is read like any other', async (_, make) => {
  expect((await read(make(), events)).rows).toHaveLength(1);
});

longTest('an honest workbook whose rows share long texts is read to its end', async () => {
  const { rowCount, issues } = await read(sharing(100_000), events);
  expect([rowCount, issues.filter(({ code }) => code.startsWith('WORKBOOK'))]).toEqual([100_000, []]);
});

longTest('an honest workbook of very many rows is read to its end', async () => {
  const { rowCount, issues, rows } = await read(honest(150_000), events);
  expect([rowCount, issues, rows.length]).toEqual([150_000, [], 150_000]);
});
