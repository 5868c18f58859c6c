import * as fc from 'fast-check';
import type { Column } from '../../src/datasets/column';
import type { Dataset } from '../../src/datasets/dataset';
import type { CellValue, Row } from '../../src/datasets/row';
import { REGISTER } from './support';

const day = (year: number): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(Date.UTC(year, 0, 1)), max: new Date(Date.UTC(year, 11, 31)), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

/** What people type, and what breaks files: separators, quotes, line breaks, formula signs, apostrophes, spaces of all kinds. */
const awkwardText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...'abcdeéèçœ ÀÉ0123456789') },
        { weight: 3, arbitrary: fc.constantFrom(...';,"\'\n\t=+-@|%€.&<>\u00a0\u202f’') },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join('').trim().normalize('NFC').slice(0, maxLength).trim())
    // oxlint-disable-next-line no-control-regex
    .filter((text) => text !== '' && !text.startsWith('#') && !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text));

const decimals = fc.integer({ min: 0, max: 90_000_000 }).map((scaled) => scaled / 10_000);

/** The delegation of the departments below. */
export const HOME = 'auvergne-rhone-alpes';

/** A value that a cell of the column may hold. */
export function arbitraryValue(column: Column, year: number): fc.Arbitrary<CellValue> {
  switch (column.type) {
    case 'TEXT':
      if (column.pattern?.severity === 'ERROR')
        return fc.constantFrom('https://exemple.fr/guide', 'https://www.exemple.fr/notes?annee=2023&n=1');
      return column.name === 'code_postal' ? fc.constantFrom('01000', '35000') : awkwardText(column.maxLength);
    case 'CODE':
      return fc.constantFrom(...column.codes.map(({ code }) => code));
    case 'CODES':
      return fc.subarray([...column.codes.map(({ code }) => code)], { minLength: 1 }).map((some) => some.join('+'));
    case 'INTEGER':
      return fc.integer({ min: column.min ?? 0, max: 100_000 });
    case 'DECIMAL':
      return column.max !== null && column.max <= 100
        ? // Rates of which none is above 1 are refused: they may be fractions.
          fc.oneof(
            { weight: 1, arbitrary: fc.constant(0) },
            { weight: 9, arbitrary: fc.integer({ min: 10_001, max: 1_000_000 }).map((n) => n / 10_000) },
          )
        : decimals;
    case 'YEAR':
      return fc.integer({ min: 1985, max: year });
    case 'DATE':
      return day(year);
    case 'BOOLEAN':
      return fc.boolean();
    case 'SIRET':
      return fc.constantFrom('73282932000074', '35600000049837');
    case 'ADHERENT':
      return fc.constantFrom(...REGISTER.slice(0, 3).map(({ name }) => name));
    case 'DEPARTMENT':
      return fc.constantFrom('01', '07', '38', '2A');
    case 'DELEGATION':
      return fc.constantFrom('bretagne', 'corse');
    case 'PROGRAMME':
      return fc.constantFrom('CEDRE', 'CAP_RSE');
    case 'INDICATOR':
      return fc.constantFrom('ADHERENTS_TOTAL', 'FG2I_SURETY');
  }
}

/** Rows of a dataset: each cell right by itself; keys and cross-checks are not minded. */
export const arbitraryRows = ({ columns }: Dataset, year: number): fc.Arbitrary<readonly Row[]> =>
  fc.array(
    fc.record(
      Object.fromEntries(
        columns.map((column) => [
          column.name,
          column.required || column.whenEmpty !== null
            ? arbitraryValue(column, year)
            : fc.option(arbitraryValue(column, year), { nil: null }),
        ]),
      ),
    ),
    { minLength: 1, maxLength: 6 },
  );
