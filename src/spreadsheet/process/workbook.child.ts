import { readFile } from 'node:fs/promises';
import type { Fault } from '../fault';
import { FileFault } from '../file-fault';
import type { IntakeLimits } from '../limits';
import type { SheetToWrite } from '../workbook/sheet-to-write';
import { writeWorkbook } from '../workbook/xlsx';
import { archiveEntries } from '../workbook/zip-directory';
import { readOut, type SheetReadOut, type WantedSheets } from './read-out';

/** A workbook to read or to write: one at a time. */
export type ReadingRequest = ToRead | ToWrite;

interface ToRead {
  readonly workbook: string;
  /** Where its lines go. */
  readonly lines: string;
  readonly wanted: WantedSheets;
  readonly limits: IntakeLimits;
}

interface ToWrite {
  readonly toWrite: readonly SheetToWrite[];
}

/** Sent before the answer: bytes that the workbook says it unfolds into. How long it may take goes with that. */
export interface Begun {
  readonly unfolded: number;
}

export type Answered =
  | { readonly sheets: readonly SheetReadOut[] }
  | { readonly refused: Fault }
  | { readonly written: Uint8Array }
  /** Of the machine, or of ours. */
  | { readonly error: unknown };

export const READY = 'ready';

process.on('message', (asked: ReadingRequest) => {
  void answer(asked).then((answered) => process.send?.(answered));
});

/** As much time as a workbook of so many bytes has, for one that is written. */
const WRITTEN_AS = 40 * 2 ** 20;

async function answer(asked: ReadingRequest): Promise<Answered> {
  try {
    if ('toWrite' in asked) {
      process.send?.({ unfolded: WRITTEN_AS } satisfies Begun);
      return { written: await writeWorkbook(asked.toWrite) };
    }
    const { workbook, lines, wanted, limits } = asked;
    const bytes = await readFile(workbook);
    const unfolded = archiveEntries(bytes, limits).reduce((sum, { size }) => sum + size, 0);
    process.send?.({ unfolded } satisfies Begun);
    return { sheets: await readOut(bytes, lines, wanted, limits) };
  } catch (error) {
    return error instanceof FileFault ? { refused: error.found } : { error };
  }
}

// A terminal or a service manager tells everyone to stop: whoever asked still waits, and ends this by leaving.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.send?.(READY);
