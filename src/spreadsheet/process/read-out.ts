import { open } from 'node:fs/promises';
import { serialize } from 'node:v8';
import type { RawCell } from '../raw-cell';
import { isEmptyCell, PercentCell } from '../raw-cell';
import type { Fault } from '../fault';
import { FileFault } from '../file-fault';
import type { IntakeLimits } from '../limits';
import { READ_ME } from '../read-me-title';
import { sheetKey } from '../workbook/sheet-table';
import { readWorkbook, type SheetToRead } from '../workbook/xlsx';

/** Which sheets of a workbook are to be read. */
export interface WantedSheets {
  /** See `sheetKey`. */
  readonly keys: readonly string[];
  /** Where none has such a name: the only one that is not hidden. */
  readonly orTheOnly: boolean;
}

/** One sheet of a workbook, and where its lines stand in the file that they were read out into. */
export interface SheetReadOut extends Pick<SheetToRead, 'name' | 'hidden' | 'serials'> {
  /** Null for a sheet that was not wanted. */
  readonly extent: { readonly from: number; readonly to: number } | null;
  /** What ended the reading of it before its end. */
  readonly ended: Fault | null;
}

/** Some lines, as they are written down. */
export interface Frame {
  readonly numbers: readonly number[];
  readonly records: readonly (readonly unknown[])[];
}

/** What is no text, number or truth is written down without its class, which does not pass from process to process. */
export type WrittenObject = { readonly percent: number } | { readonly day: number };

export const LENGTH_BYTES = 4;
const SOME_LINES = 500;
/** Titles, labels, and one row too many, so that it can be said. */
const BESIDE_ROWS = 3;

/**
 * Reads the wanted sheets of a workbook and writes their lines into a new file: whoever takes these has nothing of the
 * workbook in memory. Lines without anything in them are left out. Throws FileFault for a workbook that is refused.
 */
export async function readOut(
  bytes: Buffer,
  path: string,
  wanted: WantedSheets,
  limits: IntakeLimits,
): Promise<readonly SheetReadOut[]> {
  const sheets = await readWorkbook(bytes, limits);
  const named = sheets.filter(({ name }) => wanted.keys.includes(sheetKey(name)));
  const visible = sheets.filter(({ hidden }) => !hidden);
  const chosen = named.length > 0 || !wanted.orTheOnly || visible.length !== 1 ? named : visible;
  const out = await Writer.open(path);
  try {
    const found: SheetReadOut[] = [];
    for (const sheet of sheets) {
      const { name, hidden, serials } = sheet;
      const most = chosen.includes(sheet) ? limits.rows + BESIDE_ROWS : name === READ_ME ? 1 : 0;
      const read = most === 0 ? { extent: null, ended: null } : await out.sheet(sheet, most, limits.columns);
      found.push({ name, hidden, serials, ...read });
    }
    return found;
  } finally {
    await out.close();
  }
}

class Writer {
  private written = 0;

  private constructor(private readonly file: Awaited<ReturnType<typeof open>>) {}

  static readonly open = async (path: string): Promise<Writer> => new Writer(await open(path, 'wx', 0o600));

  close = (): Promise<void> => this.file.close();

  async sheet(sheet: SheetToRead, most: number, columns: number): Promise<Pick<SheetReadOut, 'extent' | 'ended'>> {
    const from = this.written;
    let [lines, numbers, records]: [number, number[], (readonly unknown[])[]] = [0, [], []];
    let ended: Fault | null = null;
    try {
      for await (const { line, cells } of sheet.lines()) {
        if (cells.every(isEmptyCell)) continue;
        numbers.push(line);
        records.push(withoutTail(cells, columns).map(written));
        if (numbers.length === SOME_LINES) {
          await this.frame({ numbers, records });
          [numbers, records] = [[], []];
        }
        if (++lines === most) break;
      }
    } catch (error) {
      // What was read before is still looked at, and said.
      if (!(error instanceof FileFault)) throw error;
      ended = error.found;
    }
    if (numbers.length > 0) await this.frame({ numbers, records });
    return { extent: { from, to: this.written }, ended };
  }

  private async frame(frame: Frame): Promise<void> {
    const body = serialize(frame);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(body.length);
    await this.file.appendFile(length);
    await this.file.appendFile(body);
    this.written += LENGTH_BYTES + body.length;
  }
}

/** Of a row that is far too wide, the cells after the last one that has something in it. */
function withoutTail(cells: readonly RawCell[], columns: number): readonly RawCell[] {
  let end = cells.length;
  while (end > columns && isEmptyCell(cells[end - 1])) end--;
  return end === cells.length ? cells : cells.slice(0, end);
}

function written(cell: RawCell): unknown {
  if (cell instanceof PercentCell) return { percent: cell.percent } satisfies WrittenObject;
  return cell instanceof Date ? ({ day: cell.getTime() } satisfies WrittenObject) : cell;
}
