import type { Readable } from 'node:stream';
import type { Column } from '../../datasets/column';
import { templateLabel } from '../../datasets/template-label';
import { DIALECTS, type DialectName } from '../../spreadsheet/dialect';
import { csvLine, writtenCell } from '../../spreadsheet/write-csv';
import type { SheetToWrite } from '../../spreadsheet/workbook/sheet-to-write';
import { streamWorkbook } from '../../spreadsheet/workbook/stream-workbook';
import { datasetSheet, sheetCell } from '../../spreadsheet/write-sheet';
import type { DatasetTable } from './dataset-table';
import type { Facts } from '../facts';
import type { CellKind } from './table';
import { writeTableJson } from './write-json';
import { factSheet, factsSheets, mapped, NEVER } from './write-workbook';

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

/**
 * The sheet of the dataset under one line of titles, as programs read it; its labels, and where it comes from, on sheets
 * of their own. Streams.
 */
export const writeDatasetWorkbook = (
  { dataset, columns, rowCount, rows }: DatasetTable,
  facts: Facts,
): Promise<Readable> =>
  streamWorkbook(
    underOneLine(datasetSheet({ fileName: dataset.fileName, columns }, [])),
    {
      rowCount,
      rows: mapped(rows, (row) => columns.map((column) => sheetCell(row[column.name] ?? null, column))),
    },
    [labelsSheet(columns), ...factsSheets(facts)],
    NEVER,
  );

const underOneLine = (sheet: SheetToWrite): SheetToWrite => ({ ...sheet, rows: sheet.rows.slice(0, 1), frozenRows: 1 });

/** What each column is called in French, with its unit, and what it holds. */
const labelsSheet = (columns: readonly Column[]): SheetToWrite =>
  factSheet(
    'Libellés',
    [24, 40, 100],
    [
      ['Colonne', 'Libellé', 'Contenu'],
      ...columns.map((column) => [column.name, templateLabel(column), column.description.fr]),
    ],
  );

const KINDS: Partial<Readonly<Record<Column['type'], CellKind>>> = {
  DATE: 'DATE',
  BOOLEAN: 'BOOLEAN',
  INTEGER: 'INTEGER',
  YEAR: 'INTEGER',
  DECIMAL: 'NUMBER',
};

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
        kind: KINDS[type] ?? 'TEXT',
      })),
      rowCount,
      rows: cells(),
    },
    facts,
  );
}
