import type { IntakeContext } from './context';
import { FileFault } from './file-fault';
import { DEFAULT_LIMITS } from './limits';
import { collected, limited, peek } from './text/bytes';
import { csvTable } from './text/csv-table';
import { decodeText } from './text/decode';
import { fileKind } from './text/file-kind';
import type { Table } from './table/lines';
import { TableReader } from './table/table-reader';
import { elsewhere, madeForOf } from './template/made-for';
import { sheetOf, sheetTable } from './workbook/sheet-table';
import { readWorkbook } from './workbook/xlsx';

/**
 * Reads one file against the declaration of its dataset: rows in batches, then a report with every fault of the file.
 * CSV streams; a workbook, which is small, is kept while it is read. What the file is shows in its first bytes, never
 * in its name. Never throws for what is in the file; errors of the source itself pass through.
 */
export const readFile = (source: AsyncIterable<Uint8Array>, context: IntakeContext): TableReader =>
  new TableReader(() => openTable(source, context), context);

/** The file as a table, whatever its format. Throws FileFault for what is no table. */
export async function openTable(source: AsyncIterable<Uint8Array>, context: IntakeContext): Promise<Table> {
  const limits = { ...DEFAULT_LIMITS, ...context.limits };
  const { head, whole } = await peek(source);
  const kind = fileKind(head);
  if (kind === 'LOCKED_WORKBOOK') throw new FileFault('WORKBOOK_LOCKED');
  if (kind === 'ZIP') {
    const bytes = await collected(limited(whole, limits.xlsxBytes));
    const sheets = await readWorkbook(bytes, limits);
    const mistaken = elsewhere(await madeForOf(sheets), context);
    if (mistaken !== null) throw new FileFault(mistaken);
    return sheetTable(sheetOf(sheets, context.dataset));
  }
  if (kind !== 'TEXT') throw new FileFault('NOT_A_TABLE', { found: kind.foreign });
  return csvTable(decodeText(limited(whole, limits.csvBytes)), context.dataset);
}

/** A file that is in memory already, as the source of {@link readFile}. */
export async function* bytesOf(...chunks: readonly (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
}
