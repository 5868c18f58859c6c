import { createWriteStream } from 'node:fs';
import { mkdtemp, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { deserialize } from 'node:v8';
import { exhaustedFault } from '../../kernel/exhausted';
import { PercentCell, type RawCell } from '../raw-cell';
import { Fault } from '../fault';
import { FileFault } from '../file-fault';
import type { IntakeLimits } from '../limits';
import { limited } from '../file-bytes';
import type { SheetLine, SheetToRead } from '../workbook/xlsx';
import { askProcess, inTurn } from './pool';
import { LENGTH_BYTES, type Frame, type SheetReadOut, type WantedSheets, type WrittenObject } from './read-out';

/** A workbook that was read already: its lines are on disk until it is closed; nothing is open while none is read. */
export interface OpenWorkbook {
  readonly sheets: readonly SheetToRead[];
  readonly close: () => Promise<void>;
}

const FOLDER = 'maillage-lecture-';
const LEFT_BEHIND = 3_600_000;
let cleared: Promise<void> | undefined;

const SAID = { TIME: 'temps', MEMORY: 'mémoire' } as const;

/**
 * Reads the wanted sheets of a workbook in a process of its own, with so much memory and time and no more, and a few
 * workbooks at once: nobody else waits for it, and no transaction may be open meanwhile. Throws FileFault for a workbook
 * that is refused, or that was given up, and WORKBOOKS_WAIT when too many come at once. To be closed.
 */
export async function openWorkbook(
  source: AsyncIterable<Uint8Array>,
  wanted: WantedSheets,
  limits: IntakeLimits,
): Promise<OpenWorkbook> {
  return inTurn(async () => {
    await (cleared ??= clearFolders());
    const folder = await mkdtemp(join(tmpdir(), FOLDER));
    const discard = () => rm(folder, { recursive: true, force: true });
    try {
      const extent = { workbook: join(folder, 'classeur'), lines: join(folder, 'lignes') };
      await pipeline(
        Readable.from(limited(source, limits.xlsxBytes)),
        createWriteStream(extent.workbook, { mode: 0o600 }),
      );
      const sheets = await readElsewhere(extent, wanted, limits);
      await rm(extent.workbook);
      return { sheets: sheets.map((sheet) => sheetOf(extent.lines, sheet)), close: discard };
    } catch (error) {
      await discard();
      throw exhaustedFault(error);
    }
  });
}

/** Takes out what a process that was killed left behind. */
async function clearFolders(): Promise<void> {
  const old = Date.now() - LEFT_BEHIND;
  for (const name of (await readdir(tmpdir()).catch(() => [])).filter((each) => each.startsWith(FOLDER))) {
    const path = join(tmpdir(), name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    // Another user's stays.
    if (mtimeMs < old) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function readElsewhere(
  extent: { readonly workbook: string; readonly lines: string },
  wanted: WantedSheets,
  limits: IntakeLimits,
): Promise<readonly SheetReadOut[]> {
  const answered = await askProcess({ ...extent, wanted, limits });
  if (typeof answered === 'string') throw new FileFault('WORKBOOK_STOPPED', { what: SAID[answered] });
  if ('sheets' in answered) return answered.sheets;
  if ('refused' in answered) throw new FileFault(faultOf(answered.refused));
  throw 'error' in answered ? answered.error : new Error('something else was answered');
}

function sheetOf(path: string, { name, hidden, serials, extent, ended }: SheetReadOut): SheetToRead {
  return {
    name,
    hidden,
    serials,
    async *lines() {
      if (extent === null) throw new Error(`the sheet ${name} was not asked for`);
      yield* linesIn(path, extent);
      if (ended !== null) throw new FileFault(faultOf(ended));
    },
  };
}

async function* linesIn(
  path: string,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<SheetLine> {
  const file = await open(path);
  try {
    yield* framesIn(file, from, to);
  } finally {
    await file.close();
  }
}

async function* framesIn(file: FileHandle, from: number, to: number): AsyncGenerator<SheetLine> {
  const read = async (length: number, position: number): Promise<Buffer> => {
    const { buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
    return buffer;
  };
  for (let at = from; at < to;) {
    const length = (await read(LENGTH_BYTES, at)).readUInt32LE();
    const { numbers, records } = deserialize(await read(length, at + LENGTH_BYTES)) as Frame;
    for (const [index, record] of records.entries())
      yield { line: numbers[index] ?? 0, cells: record.some(isObject) ? record.map(asRead) : (record as RawCell[]) };
    at += LENGTH_BYTES + length;
  }
}

/** What another process found is no longer of the class. */
const faultOf = ({ code, severity, text }: Fault): Fault => new Fault(code, severity, text);

const isObject = (cell: unknown): cell is WrittenObject => typeof cell === 'object' && cell !== null;

function asRead(cell: unknown): RawCell {
  if (!isObject(cell)) return cell as RawCell;
  return 'day' in cell ? new Date(cell.day) : new PercentCell(cell.percent);
}
