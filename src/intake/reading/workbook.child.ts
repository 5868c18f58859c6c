import { readFile } from 'node:fs/promises';
import type { Fault } from '../faults';
import { FileFault } from '../file-fault';
import type { IntakeLimits } from '../limits';
import { archiveEntries } from '../workbook/zip';
import { readOut, type SheetReadOut, type WantedSheets } from './read-out';

/** A workbook to read: one at a time. */
export interface Asked {
  readonly workbook: string;
  /** Where its lines go. */
  readonly lines: string;
  readonly wanted: WantedSheets;
  readonly limits: IntakeLimits;
}

/** Sent before the answer: bytes that the workbook says it unfolds into. How long it may take goes with that. */
export interface Begun {
  readonly unfolded: number;
}

export type Answered =
  | { readonly sheets: readonly SheetReadOut[] }
  | { readonly refused: Fault }
  /** Of the machine, or of ours. */
  | { readonly error: unknown };

export const READY = 'ready';

process.on('message', (asked: Asked) => {
  void answer(asked).then((answered) => process.send?.(answered));
});

async function answer({ workbook, lines, wanted, limits }: Asked): Promise<Answered> {
  try {
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
