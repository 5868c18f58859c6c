import { withFormulaGuard } from '../datasets/formula-guard';
import { DIALECTS } from '../spreadsheet/dialect';
import { csvLine } from '../spreadsheet/write-csv';

const DIALECT = DIALECTS['excel-fr'];

export const frenchNumber = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(Number(value.toFixed(6))).replace('.', DIALECT.decimal);

export const frenchYes = (value: boolean): string => (value ? DIALECT.yes : DIALECT.no);

/** A number may begin with its sign. */
const guarded = (cell: string): string => (/^-?[\d,]+$/.test(cell) ? cell : withFormulaGuard(cell));

/** A table as one file for French Excel, in which no cell starts a formula. */
export const frenchCsv = (titles: readonly string[], lines: readonly (readonly string[])[]): string =>
  DIALECT.mark + [titles, ...lines].map((cells) => csvLine(cells.map(guarded), DIALECT)).join('');
