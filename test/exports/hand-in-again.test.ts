import { datasetOf } from '../../src/datasets/registry';
import type { Row } from '../../src/datasets/row';
import type { Facts } from '../../src/exports/facts';
import { submitAgain } from '../../src/exports/formats/submit-again';
import { writeDatasetWorkbook } from '../../src/exports/formats/write-dataset';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { readWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { longTest } from '../support/every';

const FACTS: Facts = {
  title: 'Formations',
  description: 'Essai',
  address: '/exports/donnees/formations.xlsx',
  perimeter: [],
  reader: 'tout public',
  sources: [],
  publishedAt: null,
  dataVersion: 1,
  rowCount: 0,
  coverage: [],
  notes: [],
  demonstration: false,
};
const dataset = datasetOf('FORMATIONS');

const VALUES = { DATE: '2023-05-12', INTEGER: 12, DECIMAL: 87.25, CODE: 'INTRA' } as const;

/** Rows that leave nothing empty, each text its own. */
async function* rows(count: number): AsyncGenerator<Row> {
  for (let row = 0; row < count; row++)
    yield Object.fromEntries(
      dataset.columns.map(({ name, type }) => [
        name,
        VALUES[type as keyof typeof VALUES] ?? `${name} numéro ${row * 7919}`,
      ]),
    );
}

const workbook = (rowCount: number) =>
  writeDatasetWorkbook({ dataset, columns: dataset.columns, rowCount, rows: rows(rowCount) }, FACTS);

const refusal = expect.objectContaining({
  code: 'BAD_USER_INPUT',
  message: expect.stringContaining('Prendre le CSV') as string,
}) as Error;

test('a workbook that intake takes is given whole', async () => {
  const bytes = await submitAgain(await workbook(300));
  const [sheet] = await readWorkbook(bytes, DEFAULT_LIMITS);
  let lines = 0;
  for await (const { cells } of sheet?.lines() ?? []) lines += cells.some((cell) => cell !== null) ? 1 : 0;
  // One line of titles.
  expect(lines).toBe(301);
});

test('one that is larger than intake takes is refused before any of it is sent, and the CSV named', async () => {
  const full = await submitAgain(await workbook(300));
  await expect(submitAgain(await workbook(300), { ...DEFAULT_LIMITS, xlsxBytes: full.length - 1 })).rejects.toEqual(
    refusal,
  );
  await expect(submitAgain(await workbook(300), { ...DEFAULT_LIMITS, entryBytes: 20_000 })).rejects.toEqual(refusal);
});

longTest(
  'the most rows that a region may hand in are too many for a workbook of formations',
  async () => {
    await expect(submitAgain(await workbook(DEFAULT_LIMITS.rows))).rejects.toEqual(refusal);
  },
  60_000,
);
