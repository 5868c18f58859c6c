import { unpackedTable, type PackedTable } from './packed-atoms';
import type { Thresholds } from './thresholds';
import { withholding } from './withhold';

/** A table to decide on; numbered, because answers come back later. */
export interface Asked {
  readonly id: number;
  readonly table: PackedTable;
  readonly thresholds: Thresholds;
}

export type Answered = { readonly id: number } & (
  { readonly withheld: ReadonlySet<string> } | { readonly error: unknown }
);

process.on('message', ({ id, table, thresholds }: Asked) => {
  try {
    answer({ id, withheld: withholding(unpackedTable(table), thresholds) });
  } catch (error) {
    answer({ id, error });
  }
});

const answer = (answered: Answered): void => void process.send?.(answered);

// A terminal or a service manager tells everyone to stop: whoever asked still answers, and ends this by leaving.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
