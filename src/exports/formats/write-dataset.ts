import type { Readable } from 'node:stream';
import { DIALECTS, type DialectName } from '../../spreadsheet/dialect';
import { csvLine, writtenCell } from '../../spreadsheet/write-csv';
import { streamWorkbook } from '../../spreadsheet/workbook/stream-workbook';
import { datasetSheet, sheetCell } from '../../spreadsheet/write-sheet';
import type { DatasetTable } from './dataset-table';
import type { Facts } from '../facts';
import { writeTableJson } from './write-json';
import { factsSheets, mapped, NEVER } from './write-workbook';

const PIECE = 32_768;

/** The rows as the file that a region would submit, piece by piece; machine names are the titles. */
export async function* writeDatasetCsv({ columns, rows }: DatasetTable, name: DialectName): AsyncGenerator<string> {
  const dialect = DIALECTS[name];
  yield (
    dialect.mark +
    csvLine(
      columns.map((column) => column.name),
      dialect,
    )
  );
  let piece = '';
  for await (const row of rows) {
    piece += csvLine(
      columns.map((column) => writtenCell(row[column.name] ?? null, column, dialect)),
      dialect,
    );
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** The sheet of the dataset as templates have it, then the two that say where it comes from. Streams. */
export const writeDatasetWorkbook = (
  { dataset, columns, rowCount, rows }: DatasetTable,
  facts: Facts,
): Promise<Readable> =>
  streamWorkbook(
    datasetSheet({ fileName: dataset.fileName, columns }, []),
    {
      rowCount,
      rows: mapped(rows, (row) => columns.map((column) => sheetCell(row[column.name] ?? null, column))),
    },
    factsSheets(facts),
    NEVER,
  );

/** As JSON, with the same facts; values are those of the `standard` dialect. */
export function writeDatasetJson({ columns, rowCount, rows }: DatasetTable, facts: Facts): AsyncGenerator<string> {
  const cells = async function* () {
    for await (const row of rows) yield columns.map(({ name }) => row[name] ?? null);
  };
  return writeTableJson(
    {
      columns: columns.map(({ name, label, type }) => ({
        path: name,
        label,
        kind:
          type === 'DATE'
            ? 'DATE'
            : type === 'BOOLEAN'
              ? 'BOOLEAN'
              : ['INTEGER', 'DECIMAL', 'YEAR'].includes(type)
                ? 'NUMBER'
                : 'TEXT',
      })),
      rowCount,
      rows: cells(),
    },
    facts,
  );
}
