import * as fc from 'fast-check';
import type { Column } from '../../src/datasets/column';
import type { Dataset } from '../../src/datasets/dataset';
import type { CellValue, Row } from '../../src/datasets/row';
import { DATASETS } from '../../src/datasets/registry';
import { arbitraryRows, HOME } from '../intake/arbitrary-row';
import { read } from '../intake/support';
import { runs } from '../support/every';

const YEAR = 2023;
const ENCODINGS = ['utf-8', 'utf-8 with mark', 'windows-1252', 'utf-16le', 'utf-16be', 'utf-16le unmarked'] as const;

/** Letters that every encoding has. */
const plainWords = (text: string): string => text.replace(/[^a-zéèçàÀÉ0-9 ]/g, 'é').trim() || 'é';

const french = (value: number): string => String(value).replace('.', ',');

/** Ways to write a value that an import takes, in any mix. */
function stylesOf(value: CellValue, column: Column): readonly string[] {
  if (value === null) return ['', ' '];
  if (typeof value === 'boolean') return value ? ['oui', 'true', 'VRAI', 'Oui'] : ['non', 'false', 'Faux'];
  if (typeof value === 'number' && column.type !== 'YEAR') {
    const grouped = (space: string): string => {
      const [whole = '', decimals] = String(value).split('.');
      const thousands = whole.replace(/\B(?=(\d{3})+$)/g, space);
      return decimals === undefined ? thousands : `${thousands},${decimals}`;
    };
    const suffix =
      column.unit === 'PERCENT'
        ? [`${french(value)} %`, `${value}%`]
        : column.unit === 'EUR'
          ? [`${french(value)} €`]
          : [];
    return [String(value), french(value), grouped(' '), grouped('\u00a0'), ` ${value} `, ...suffix];
  }
  if (column.type === 'DATE') {
    const [year = '', month = '', day = ''] = String(value).split('-');
    return [String(value), `${day}/${month}/${year}`, `${Number(day)}/${Number(month)}/${year}`];
  }
  if (column.type === 'CODE') {
    const label = column.codes.find(({ code }) => code === value)?.label.fr ?? '';
    return [String(value), String(value).toLowerCase(), String(value).replace(/_/g, ' '), label];
  }
  return [String(value), ` ${String(value)} `];
}

function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8 with mark':
      return Buffer.from(`\ufeff${text}`);
    case 'windows-1252':
      return Buffer.from(text.replace(/€/g, '\u0080').replace(/’/g, '\u0092'), 'latin1');
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16le unmarked':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  }
}

/** Columns that every year, word and encoding can hold alike. */
function simplified(row: Row, { columns }: Dataset): Row {
  return Object.fromEntries(
    columns.map(({ name, type, pattern }) => {
      const value = row[name] ?? null;
      return [name, type === 'TEXT' && pattern === null && typeof value === 'string' ? plainWords(value) : value];
    }),
  );
}

test.each(DATASETS.map((dataset) => [dataset.fileName, dataset] as const))(
  '%s: any mix of styles, separators, line ends and encodings gives the same rows',
  async (_, declared) => {
    const columns = declared.columns.filter(({ name }) => name !== 'courriel' && name !== 'types');
    const dataset: Dataset = { ...declared, columns, keys: [], rules: [], fileRules: [] };
    await fc.assert(
      fc.asyncProperty(
        arbitraryRows(dataset, YEAR),
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom(';', ',', '\t'),
        fc.infiniteStream(fc.nat()),
        async (arbitrary, encoding, separator, choices) => {
          const rows = arbitrary.map((row) => simplified(row, dataset));
          const pick = <T>(from: readonly T[]): T => from[Number(choices.next().value) % from.length] as T;
          const line = (cells: readonly string[]): string =>
            cells.map((cell) => (/[;,\t"\n]/.test(cell) ? `"${cell}"` : cell)).join(separator) + pick(['\n', '\r\n']);
          const titles = columns.map(({ name, label }) => pick([name, label, label.toUpperCase()]));
          const cells = rows.map((row) => columns.map((column) => pick(stylesOf(row[column.name] ?? null, column))));
          const text = [titles, ...cells].map(line).join(pick(['', '\n']));
          const { rows: found, issues } = await read(encoded(text, encoding), { dataset, year: YEAR, region: HOME });
          expect(issues.filter(({ severity }) => severity === 'ERROR').map(({ message }) => message)).toEqual([]);
          expect(found.map((row) => row.cells)).toEqual(rows);
        },
      ),
      { numRuns: runs(20, 80) },
    );
  },
);
