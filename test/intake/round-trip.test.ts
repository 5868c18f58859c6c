import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import type { Dataset } from '../../src/datasets/dataset';
import { DATASETS } from '../../src/datasets/registry';
import { DIALECTS } from '../../src/spreadsheet/dialect';
import { writeCsv } from '../../src/spreadsheet/write-csv';
import { datasetSheet } from '../../src/spreadsheet/write-sheet';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { readWorkbook, writeWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { runs } from '../support/every';
import { arbitraryRows, HOME } from './arbitrary-row';
import { read } from './support';

const YEAR = 2023;
const RUNS = { numRuns: runs(5, 60) };

/** Only cells are under test: random rows meet neither keys nor cross-checks. */
const cellsOnly = (dataset: Dataset): Dataset => ({ ...dataset, keys: [], rules: [], fileRules: [] });

const errorsOf = (issues: readonly { severity: string; message: string }[]): string[] =>
  issues.filter(({ severity }) => severity === 'ERROR').map(({ message }) => message);

describe.each(DATASETS.map((dataset) => [dataset.fileName, cellsOnly(dataset)] as const))('%s', (_, dataset) => {
  test.each(Object.keys(DIALECTS) as (keyof typeof DIALECTS)[])(
    'what is written as %s CSV reads back the same',
    async (dialect) => {
      await fc.assert(
        fc.asyncProperty(arbitraryRows(dataset, YEAR), async (rows) => {
          const { rows: back, issues } = await read([...writeCsv(dataset, rows, dialect)].join(''), {
            dataset,
            year: YEAR,
            region: HOME,
          });
          expect(errorsOf(issues)).toEqual([]);
          expect(back.map(({ cells }) => cells)).toEqual(rows);
        }),
        RUNS,
      );
    },
  );

  test('what is written as a workbook reads back the same', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRows(dataset, YEAR), async (rows) => {
        const bytes = await writeWorkbook([datasetSheet(dataset, rows)]);
        const { rows: back, issues } = await read(bytes, { dataset, year: YEAR, region: HOME });
        expect(errorsOf(issues)).toEqual([]);
        expect(back.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: runs(3, 25) },
    );
  });

  test('nothing that is written starts a formula', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRows(dataset, YEAR), async (rows) => {
        const sheets = await readWorkbook(await writeWorkbook([datasetSheet(dataset, rows)]), DEFAULT_LIMITS);
        for (const sheet of sheets)
          for await (const { cells } of sheet.lines())
            for (const cell of cells) if (typeof cell === 'string') expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        const records: string[][] = parse([...writeCsv(dataset, rows, 'standard')].join(''), { relax_quotes: true });
        for (const cell of records.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: runs(2, 10) },
    );
  });
});
