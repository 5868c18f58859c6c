import type { Readable } from 'node:stream';
import type { DialectName } from '../../spreadsheet/dialect';
import { DIALECTS } from '../../spreadsheet/dialect';
import { MOST_ROWS } from '../../spreadsheet/workbook/stream-workbook';
import { MaillageError } from '../../kernel/errors';
import { markedName, markedTable } from './demonstration-mark';
import { nearTo, shown } from '../faults';
import { asText } from '../as-text';
import type { Facts } from '../facts';
import type { ExportTable } from './table';
import { writeTableJson } from './write-json';
import { writeTableCsv } from './write-values';
import { writeTableWorkbook } from './write-workbook';

export const FORMATS = ['csv', 'xlsx', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** A file on its way to whoever asked. */
export interface Download {
  readonly mediaType: string;
  /** Says how many rows there are, so that a file that was cut is recognised on its reader's own disk. */
  readonly fileName: string;
  readonly rowCount: number;
  readonly body: Buffer | Readable | AsyncIterable<string>;
}

/** Name and format of a file; throws NOT_FOUND for an ending that is none. */
export function splitFileName(file: string): { readonly name: string; readonly format: Format } {
  const [, name, ending] = /^(.+)\.([A-Za-z]+)$/.exec(file) ?? [];
  const format = FORMATS.find((each) => each === ending?.toLowerCase());
  if (name !== undefined && format !== undefined) return { name, format };
  throw new MaillageError('NO_SUCH_EXPORT', {
    what: 'Format inconnu',
    name: shown(ending ?? file),
    nearest: '',
    list: FORMATS.map((each) => `${shown(name ?? file)}.${each}`).join(', '),
  });
}

/** `dialecte`, or that of people; throws BAD_USER_INPUT for another word. */
export function dialectFrom(asked: unknown): DialectName {
  if (asked === undefined || asked === '') return 'excel-fr';
  const names = Object.keys(DIALECTS) as DialectName[];
  const found = names.find((name) => name === asked);
  if (found !== undefined) return found;
  const value = shown(asText(asked));
  throw new MaillageError('PARAMETERS_REFUSED', {
    reasons: `dialecte vaut « ${value} »${nearTo(names, value)} : écrire ${names.join(' ou ')}`,
  });
}

/** Two lines of titles are above the rows. */
const LONGEST_WORKBOOK = MOST_ROWS - 2;

/** Throws BAD_USER_INPUT for more rows than a sheet has, naming what has no end. */
export function refuseLongWorkbook(format: Format, rowCount: number): void {
  if (format === 'xlsx' && rowCount > LONGEST_WORKBOOK)
    throw new MaillageError('WORKBOOK_TOO_LONG', { rows: rowCount, most: LONGEST_WORKBOOK });
}

/** The table as a file of the format, with all that the format can say of it. It streams. */
export async function downloadOf(
  unmarked: ExportTable,
  facts: Facts,
  name: string,
  format: Format,
  dialect: DialectName,
): Promise<Download> {
  const table = markedTable(unmarked, facts.demonstration);
  const { rowCount } = table;
  refuseLongWorkbook(format, rowCount);
  const body =
    format === 'csv'
      ? writeTableCsv(table, dialect)
      : format === 'json'
        ? writeTableJson(table, facts)
        : await writeTableWorkbook(table, facts);
  return {
    mediaType: MEDIA_TYPES[format],
    fileName: fileNameOf(markedName(name, facts.demonstration), rowCount, format),
    rowCount,
    body,
  };
}

export const fileNameOf = (name: string, rowCount: number, format: string): string =>
  `maillage-${name}-${rowCount}-${rowCount > 1 ? 'lignes' : 'ligne'}.${format}`;
