import type { Column } from '../datasets/column';
import type { Dataset } from '../datasets/dataset';
import { DELEGATION } from '../datasets/office-file';
import type { CellValue, Row } from '../datasets/row';
import { DIALECTS } from '../spreadsheet/dialect';
import { writtenCell } from '../spreadsheet/write-csv';

/** What an adherent is asked: every column but those that say who it is. */
export const questionsOf = ({ columns }: Dataset): readonly Column[] =>
  columns.filter(({ type, name }) => type !== 'ADHERENT' && name !== DELEGATION.name);

/** A value as a person types it, and reads it. */
export const typed = (value: CellValue | undefined, column: Column): string =>
  writtenCell(value ?? null, column, DIALECTS['excel-fr']);

/** What a row answers, by question; what it leaves empty is left out. */
export const writtenCells = (survey: Dataset, row: Row): Readonly<Record<string, string>> =>
  Object.fromEntries(
    questionsOf(survey)
      .map((column) => [column.name, typed(row[column.name], column)] as const)
      .filter(([, text]) => text !== ''),
  );
