import type { Row } from './row';

/** A condition on one row, as data: publication evaluates it, documentation can spell it out. */
export type Predicate =
  | { readonly is: 'FILLED' | 'EMPTY'; readonly column: string }
  | { readonly is: 'ABOVE'; readonly column: string; readonly than: number }
  | { readonly is: 'YEAR_OF_FILE'; readonly column: string }
  | { readonly is: 'CODE'; readonly column: string; readonly code: string }
  | { readonly is: 'FIRST_CODE_IN'; readonly column: string; readonly codes: readonly string[] }
  | { readonly is: 'ALL' | 'ANY' | 'NONE'; readonly of: readonly Predicate[] };

export const filled = (column: string): Predicate => ({ is: 'FILLED', column });
export const empty = (column: string): Predicate => ({ is: 'EMPTY', column });
export const above = (column: string, than: number): Predicate => ({ is: 'ABOVE', column, than });
/** The column holds the year that the file is about. */
export const yearOfFile = (column: string): Predicate => ({ is: 'YEAR_OF_FILE', column });
/** The column holds this very code, as files write it. */
export const isCode = (column: string, code: string): Predicate => ({ is: 'CODE', column, code });
/** The first of several codes joined by `+` is one of these. */
export const firstCodeIn = (column: string, codes: readonly string[]): Predicate => ({
  is: 'FIRST_CODE_IN',
  column,
  codes,
});
export const all = (...of: readonly Predicate[]): Predicate => ({ is: 'ALL', of });
export const any = (...of: readonly Predicate[]): Predicate => ({ is: 'ANY', of });
export const not = (of: Predicate): Predicate => ({ is: 'NONE', of: [of] });

export const isFilled = (row: Row, column: string): boolean => {
  const value = row[column];
  return value !== null && value !== undefined && value !== '';
};

/** Whether a row of a file of `year` meets the condition. */
export function holds(predicate: Predicate, row: Row, year: number): boolean {
  switch (predicate.is) {
    case 'FILLED':
      return isFilled(row, predicate.column);
    case 'EMPTY':
      return !isFilled(row, predicate.column);
    case 'ABOVE':
      return Number(row[predicate.column] ?? Number.NEGATIVE_INFINITY) > predicate.than;
    case 'YEAR_OF_FILE':
      return row[predicate.column] === year;
    case 'CODE':
      return row[predicate.column] === predicate.code;
    case 'FIRST_CODE_IN':
      return predicate.codes.includes(String(row[predicate.column] ?? '').split('+')[0] ?? '');
    case 'ALL':
      return predicate.of.every((part) => holds(part, row, year));
    case 'ANY':
      return predicate.of.some((part) => holds(part, row, year));
    case 'NONE':
      return !predicate.of.some((part) => holds(part, row, year));
  }
}

/** The columns that the condition looks at. */
export const columnsIn = (predicate: Predicate): readonly string[] =>
  'of' in predicate ? predicate.of.flatMap(columnsIn) : [predicate.column];
