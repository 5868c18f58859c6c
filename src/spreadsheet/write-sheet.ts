import type { Column } from '../datasets/column';
import type { Dataset } from '../datasets/dataset';
import { withFormulaGuard } from '../datasets/formula-guard';
import type { CellValue, Row } from '../datasets/row';
import { templateLabel } from '../datasets/template-label';
import type { CellMark, ColumnLayout, SheetToWrite, WritableCell } from './workbook/sheet-to-write';

/** A value as a spreadsheet holds it: real numbers, real dates, and text that starts no formula. */
export function sheetCell(value: CellValue, column: Column): WritableCell {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return column.type === 'DATE' ? new Date(`${value}T00:00:00Z`) : withFormulaGuard(value);
}

const TEXT_TYPES: readonly Column['type'][] = [
  'TEXT',
  'SIRET',
  'DEPARTMENT',
  'DELEGATION',
  'CODE',
  'CODES',
  'ADHERENT',
];

/** How a column of the dataset is set out; `choices` offers words of reference data in place of its own. */
export const columnLayout = (column: Column, choices?: ColumnLayout['choices']): ColumnLayout => ({
  width: Math.min(40, Math.max(12, templateLabel(column).length + 2)),
  format: column.type === 'DATE' ? 'DATE' : TEXT_TYPES.includes(column.type) ? 'TEXT' : 'GENERAL',
  choices: choices ?? wordsOf(column),
  // Several codes are joined by hand: a menu offers the first and forbids nothing.
  openChoices: column.type === 'CODES' || column.type === 'ADHERENT',
});

const wordsOf = ({ type, codes }: Column): readonly string[] =>
  type === 'BOOLEAN' ? ['oui', 'non'] : codes.map(({ code }) => code);

/**
 * The sheet of a dataset: machine names, then labels with their units, both in sight, then the rows. `words` are the
 * drop-downs that come from reference data, by column.
 */
export function datasetSheet(
  { fileName, columns }: Pick<Dataset, 'fileName' | 'columns'>,
  rows: Iterable<Row>,
  words: Readonly<Record<string, ColumnLayout['choices']>> = {},
  blankRows = 0,
): SheetToWrite {
  const titles: CellMark[] = columns.map((column, index) => ({
    row: 0,
    column: index,
    severity: 'HEADER',
    comment: column.description.fr,
  }));
  return {
    name: fileName,
    columns: columns.map((column) => columnLayout(column, words[column.name])),
    rows: [
      columns.map(({ name }) => name),
      columns.map(templateLabel),
      ...[...rows].map((row) => columns.map((column) => sheetCell(row[column.name] ?? null, column))),
    ],
    frozenRows: 2,
    marks: titles,
    hidden: false,
    blankRows,
  };
}
