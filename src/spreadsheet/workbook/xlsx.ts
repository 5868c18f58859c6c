import type { WriteSheet } from 'hucre/xlsx';
import { streamXlsxRows, writeXlsx } from 'hucre/xlsx';
import type { RawCell } from '../raw-cell';
import { PercentCell } from '../raw-cell';
import { FileFault } from '../file-fault';
import { columnLetters } from '../issue-log';
import type { IntakeLimits } from '../limits';
import { measureWorkbook } from './measure';
import { onDemand } from './hucre';
import { sheetMarkups } from './sheet-markup';
import type { SheetToWrite } from './sheet-to-write';
import { librarySheet } from './sheet-to-write';

/** One line of a sheet that has cells. */
export interface SheetLine {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly RawCell[];
}

/** A sheet that can be read from top to bottom; nothing of it is parsed before. */
export interface SheetToRead {
  readonly name: string;
  readonly hidden: boolean;
  readonly serials: 1900 | 1904;
  lines(): AsyncIterable<SheetLine>;
}

/**
 * The one place that knows the XLSX library, with {@link writeWorkbook}. Measures the workbook, then lists its sheets.
 * A formula gives its cached value, an error its name (`#REF!`). Rejects with FileFault for what cannot be read.
 */
export async function readWorkbook(bytes: Buffer, limits: IntakeLimits): Promise<readonly SheetToRead[]> {
  const measured = await measureWorkbook(bytes, limits);
  const { sheets, serials, percentCells } = measured;
  const markup = sheetMarkups(bytes, measured, limits);
  return sheets.map(({ name, hidden, part }) => ({
    name,
    hidden,
    serials,
    lines: () => sheetLines(markup(part), percentCells.get(part ?? '') ?? new Set()),
  }));
}

async function* sheetLines(
  markup: AsyncIterable<Uint8Array>,
  percentages: ReadonlySet<string>,
): AsyncGenerator<SheetLine> {
  try {
    for await (const { index, values } of onDemand(markup, (stream) => streamXlsxRows(stream, { sheet: 0 }))) {
      const line = index + 1;
      yield { line, cells: values.map((value, at) => rawCell(value, percentages, line, at)) };
    }
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault('WORKBOOK_BROKEN', { reason: 'feuille illisible' });
  }
}

function rawCell(value: unknown, percentages: ReadonlySet<string>, line: number, at: number): RawCell {
  if (typeof value === 'number')
    return percentages.size > 0 && percentages.has(`${columnLetters(at)}${line}`)
      ? new PercentCell(Number((value * 100).toPrecision(12)))
      : value;
  if (typeof value === 'string' || typeof value === 'boolean' || value instanceof Date) return value;
  return null;
}

/**
 * A workbook with these sheets, in this order. Text is never taken for a formula. `writtenOn` makes the same sheets
 * give the same bytes.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[], writtenOn?: Date): Promise<Buffer> {
  const written: WriteSheet[] = sheets.map(librarySheet);
  const properties = writtenOn === undefined ? {} : { properties: { created: writtenOn, modified: writtenOn } };
  return Buffer.from(await writeXlsx({ sheets: written, ...properties }));
}
