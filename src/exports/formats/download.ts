import type { DialectName } from '../../spreadsheet/dialect';
import { DIALECTS } from '../../spreadsheet/dialect';
import { MaillageError } from '../../kernel/errors';
import { markedName, markedTable } from './demonstration-mark';
import { nearTo, shown } from '../faults';
import { asText } from '../as-text';
import type { Facts } from '../facts';
import { FORMAT_NAMES, FORMATS, type FileBody, type Format } from './formats';
import type { ExportTable } from './table';
import { plural } from '../../kernel/french';

/** A file on its way to whoever asked. */
export interface Download {
  readonly mediaType: string;
  /** Says how many rows there are, so that a file that was cut is recognised on its reader's own disk. */
  readonly fileName: string;
  /** Null for a document, which has no rows. */
  readonly rowCount: number | null;
  readonly body: FileBody;
}

/** Name and format of a file; throws NOT_FOUND for an ending that is none. */
export function splitFileName(file: string): { readonly name: string; readonly format: Format } {
  const [, name, ending] = /^(.+)\.([A-Za-z]+)$/.exec(file) ?? [];
  const format = FORMAT_NAMES.find((each) => each === ending?.toLowerCase());
  if (name !== undefined && format !== undefined) return { name, format };
  throw new MaillageError('NO_SUCH_EXPORT', {
    what: 'Format inconnu',
    name: shown(ending ?? file),
    nearest: '',
    list: FORMAT_NAMES.map((each) => `${shown(name ?? file)}.${each}`).join(', '),
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

/** Throws BAD_USER_INPUT for more rows than a file of the format holds, naming what has no end. */
export function refuseTooManyRows(format: Format, rowCount: number): void {
  const { mostRows } = FORMATS[format];
  if (rowCount > mostRows) throw new MaillageError('WORKBOOK_TOO_LONG', { rows: rowCount, most: mostRows });
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
  refuseTooManyRows(format, rowCount);
  const { mediaType, writeTable } = FORMATS[format];
  return {
    mediaType,
    fileName: fileNameOf(markedName(name, facts.demonstration), rowCount, format),
    rowCount,
    body: await writeTable(table, facts, dialect),
  };
}

export const fileNameOf = (name: string, rowCount: number, format: string): string =>
  `maillage-${name}-${rowCount}-${plural(rowCount, 'ligne')}.${format}`;
