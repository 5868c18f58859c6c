import type { Dataset } from '../datasets/dataset';
import type { IntakeContext } from './context';
import { FileFault } from '../spreadsheet/file-fault';
import { DEFAULT_LIMITS, type IntakeLimits } from '../spreadsheet/limits';
import { openWorkbook, type OpenWorkbook } from '../spreadsheet/process/open-workbook';
import { headOf, limited, peek } from '../spreadsheet/file-bytes';
import { csvTable } from './table/csv-table';
import { decodeText } from '../spreadsheet/csv/decode';
import { fileKind, type FileKind } from '../spreadsheet/file-kind';
import type { Table } from '../spreadsheet/table';
import { TableReader } from './table/table-reader';
import { elsewhere, madeForOf } from './made-for';
import { sheetKeysOf, sheetOf, sheetTable } from '../spreadsheet/workbook/sheet-table';

/** A file that was opened: what takes long in a workbook is done. To be closed. */
export interface OpenFile {
  /** From the top, each time. Rejects with FileFault for what is no table. */
  table(context: IntakeContext): Promise<Table>;
  close(): Promise<void>;
}

/**
 * Opens one file of a dataset, whatever its format; what it is shows in its first bytes, never in its name. A workbook
 * is read out here, by a process of its own (see `openWorkbook`), so that no transaction is open meanwhile; CSV streams
 * when its table is read. `source` gives the bytes anew each time.
 */
export async function openFile(
  source: () => AsyncIterable<Uint8Array>,
  dataset: Dataset,
  overrides: Partial<IntakeLimits> = {},
): Promise<OpenFile> {
  const limits = { ...DEFAULT_LIMITS, ...overrides };
  const kind = fileKind(await headOf(source()));
  if (kind !== 'ZIP') return { table: async (context) => textTable(kind, source(), context, limits), close: nothing };
  try {
    const workbook = await openWorkbook(source(), wantedFor(dataset), limits);
    return { table: (context) => workbookTable(workbook, context), close: () => workbook.close() };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { table: () => Promise.reject(error), close: nothing };
  }
}

/**
 * Reads one file against the declaration of its dataset: rows in batches, then a report with every fault of the file.
 * Never throws for what is in the file; errors of the source itself pass through.
 */
export const readFile = (source: AsyncIterable<Uint8Array>, context: IntakeContext): TableReader =>
  new TableReader(() => openTable(source, context), context);

/** A file as a table that is read once, as {@link OpenFile.table}. */
export async function openTable(source: AsyncIterable<Uint8Array>, context: IntakeContext): Promise<Table> {
  const limits = { ...DEFAULT_LIMITS, ...context.limits };
  const { head, whole } = await peek(source);
  const kind = fileKind(head);
  if (kind !== 'ZIP') return textTable(kind, whole, context, limits);
  const workbook = await openWorkbook(whole, wantedFor(context.dataset), limits);
  try {
    const table = await workbookTable(workbook, context);
    return { ...table, lines: () => closing(table.lines(), workbook) };
  } catch (error) {
    await workbook.close();
    throw error;
  }
}

/** As a file comes from the disk: what reads a chunk whole before it goes on holds nobody up for long. */
const PIECE = 64 * 1024;

/** A file that is in memory already, as the source of {@link readFile}. */
export async function* bytesOf(...chunks: readonly (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
}

const nothing = (): Promise<void> => Promise.resolve();

const wantedFor = (dataset: Dataset) => ({ keys: sheetKeysOf(dataset), orTheOnly: true });

function textTable(
  kind: Exclude<FileKind, 'ZIP'>,
  whole: AsyncIterable<Uint8Array>,
  { dataset }: IntakeContext,
  { csvBytes }: IntakeLimits,
): Table {
  if (kind === 'LOCKED_WORKBOOK') throw new FileFault('WORKBOOK_LOCKED');
  if (kind !== 'TEXT') throw new FileFault('NOT_A_TABLE', { found: kind.foreign });
  return csvTable(decodeText(limited(whole, csvBytes)), dataset);
}

async function workbookTable({ sheets }: OpenWorkbook, context: IntakeContext): Promise<Table> {
  const mistaken = elsewhere(await madeForOf(sheets), context);
  if (mistaken !== null) throw new FileFault(mistaken);
  return sheetTable(sheetOf(sheets, context.dataset));
}

async function* closing<T>(lines: AsyncIterable<T>, workbook: OpenWorkbook): AsyncGenerator<T> {
  try {
    yield* lines;
  } finally {
    await workbook.close();
  }
}
