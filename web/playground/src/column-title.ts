import { dimensionWord, labelOfPath } from '../../../src/exports/words';

/** The French title of a column, in the words of the files; a dimension is written in capitals. */
export const columnTitle = (column: string): string =>
  /^[A-Z_]+$/.test(column) ? dimensionWord(column) : labelOfPath(column.split('.'));
