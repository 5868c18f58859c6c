import type { Readable } from 'node:stream';
import { columnLetters } from '../issue-log';
import { DEFAULT_LIMITS } from '../limits';
import type { SheetToWrite, WritableCell } from './sheet-to-write';
import { zipOf, type EntryToWrite } from './write-zip';
import { writeWorkbook } from './xlsx';
import { archiveEntries, inflated } from './zip-directory';

/** Rows that come as they are read. */
export interface ComingRows {
  readonly rowCount: number;
  readonly rows: AsyncIterable<readonly WritableCell[]>;
}

/** The part of an archive that holds its first sheet. */
const FIRST_SHEET = 'xl/worksheets/sheet1.xml';
/** A sheet has no more rows than this. */
export const MOST_ROWS = 1_048_576;

/**
 * A workbook whose first sheet goes on with rows that come as they are read: a piece of them is in memory at a time.
 * `first` has the lines above them, and `others` come whole. The library makes the workbook with one row to come, which
 * says how its cells are set out, and in place of it the rows are written. `rowCount` is what makes the sheet's extent.
 */
export async function streamWorkbook(
  first: SheetToWrite,
  { rowCount, rows }: ComingRows,
  others: readonly SheetToWrite[],
  writtenOn: Date,
): Promise<Readable> {
  const frame = await writeWorkbook([{ ...first, blankRows: 1 }, ...others], writtenOn);
  const parts = archiveEntries(frame, DEFAULT_LIMITS).map((entry) => ({
    name: entry.name,
    body: inflated(frame, entry),
  }));
  const sheet = parts.find(({ name }) => name === FIRST_SHEET)?.body.toString('utf8') ?? '';
  const entries: readonly EntryToWrite[] = [
    ...parts.filter(({ name }) => name !== FIRST_SHEET),
    { name: FIRST_SHEET, body: () => sheetText(sheet, first, rowCount, rows) },
  ];
  return zipOf(entries);
}

const PIECE = 65_536;

async function* sheetText(
  frame: string,
  { rows: above, columns }: SheetToWrite,
  rowCount: number,
  rows: AsyncIterable<readonly WritableCell[]>,
): AsyncGenerator<string> {
  const blank = above.length + 1;
  const end = frame.indexOf('</sheetData>');
  const start = frame.indexOf(`<row r="${blank}"`);
  const letters = columns.map((_, index) => columnLetters(index));
  const sample = frame.slice(start === -1 ? end : start, end);
  const styles = letters.map((letter) => new RegExp(`r="${letter}${blank}" s="(\\d+)"`).exec(sample)?.[1] ?? null);
  const extent = `<dimension ref="A1:${letters.at(-1) ?? 'A'}${Math.max(1, above.length + rowCount)}"/>`;
  let piece = frame.slice(0, start === -1 ? end : start).replace(/<dimension [^>]*\/>/, extent);
  let line = above.length;
  for await (const row of rows) {
    line++;
    piece += `<row r="${line}">`;
    for (let at = 0; at < letters.length; at++)
      piece += cellText(row[at] ?? null, `${letters[at] ?? ''}${line}`, styles[at] ?? null);
    piece += '</row>';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece + frame.slice(end);
}

const DAY = 86_400_000;
/** Days from 30 December 1899, from which spreadsheets count, to 1970. */
const EPOCH = 25_569;

function cellText(value: WritableCell, address: string, style: string | null): string {
  if (value === null) return '';
  const set = style === null ? '' : ` s="${style}"`;
  if (typeof value === 'string')
    return `<c r="${address}"${set} t="inlineStr"><is><t${SPACED.test(value) ? KEPT : ''}>${escaped(value)}</t></is></c>`;
  if (typeof value === 'boolean') return `<c r="${address}"${set} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${address}"${set}><v>${typeof value === 'number' ? value : value.getTime() / DAY + EPOCH}</v></c>`;
}

/** Space that a reader of XML may pass over unless it is told not to. */
const SPACED = /^\s|\s$|\s\s|[\n\t]/;
const KEPT = ' xml:space="preserve"';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Signs of markup, what XML cannot hold, and what a spreadsheet would read as a sign written by its number. */
// oxlint-disable-next-line no-control-regex
const SPECIAL = /[&<>\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/;
const ALL_SPECIAL = new RegExp(SPECIAL, 'gu');

const escaped = (text: string): string =>
  SPECIAL.test(text)
    ? text.replace(
        ALL_SPECIAL,
        (sign) => SIGNS[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      )
    : text;
