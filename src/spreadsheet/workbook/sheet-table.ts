import { fold } from '../../kernel/text';
import type { Dataset } from '../../datasets/dataset';
import { FileFault } from '../file-fault';
import type { Lines, Table } from '../table';
import type { SheetLine, SheetToRead } from './xlsx';

const SOME = 500;

/** A sheet as a table, some lines at a time. */
export const sheetTable = (sheet: SheetToRead): Table => ({
  sheet: sheet.name,
  serials: sheet.serials,
  lines: () => grouped(sheet.lines()),
});

async function* grouped(lines: AsyncIterable<SheetLine>): AsyncGenerator<Lines> {
  let some: SheetLine[] = [];
  for await (const line of lines) {
    some.push(line);
    if (some.length === SOME) {
      yield asLines(some);
      some = [];
    }
  }
  if (some.length > 0) yield asLines(some);
}

const asLines = (lines: readonly SheetLine[]): Lines => ({
  numbers: lines.map(({ line }) => line),
  records: lines.map(({ cells }) => cells),
});

/** Names of sheets that are taken for the same have the same. */
export const sheetKey = (name: string): string => fold(name).replace(/[^a-z0-9]+/g, '');

/** Those of the sheets that are named after a dataset: by file name, French label or code. */
export const sheetKeysOf = ({ fileName, label, code }: Dataset): readonly string[] =>
  [fileName, label, code].map(sheetKey);

export const isSheetOf = ({ name }: { readonly name: string }, dataset: Dataset): boolean =>
  sheetKeysOf(dataset).includes(sheetKey(name));

/** The sheet of a dataset: the one that bears its name, or the only one that is not hidden. Throws FileFault otherwise. */
export function sheetOf(sheets: readonly SheetToRead[], dataset: Dataset): SheetToRead {
  const named = sheets.find((sheet) => isSheetOf(sheet, dataset));
  const visible = sheets.filter(({ hidden }) => !hidden);
  const found = named ?? (visible.length === 1 ? visible[0] : undefined);
  if (found !== undefined) return found;
  throw new FileFault('SHEET_NOT_FOUND', {
    expected: dataset.fileName,
    found: sheets.map(({ name }) => name).join(', '),
  });
}
