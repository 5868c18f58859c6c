import { setPriority } from 'node:os';
import { unpackedTable, type PackedTable } from './packed-atoms';
import type { Insider } from './attackers';
import type { Thresholds } from './thresholds';
import { suppressed, suppressedFrom } from './suppression';

/** A table to decide on; numbered, because answers come back later. */
export interface SuppressionRequest {
  readonly id: number;
  readonly table: PackedTable;
  readonly thresholds: Thresholds;
  /** Whom to withhold it from, of whom the public's decision does not think; the public when left out. */
  readonly from?: { readonly insider: Insider; readonly fromPublic: ReadonlySet<string> };
}

export type Answered = { readonly id: number } & (
  | { readonly withheld: ReadonlySet<string> }
  | { readonly error: unknown }
);

/** Where processors are short, whoever serves readers goes first; a system that does not know of it has both go on alike. */
const PRIORITY = 5;
try {
  setPriority(PRIORITY);
} catch {
  // It decides all the same.
}

process.on('message', ({ id, table: packed, thresholds, from }: SuppressionRequest) => {
  try {
    const table = unpackedTable(packed);
    const withheld =
      from === undefined
        ? suppressed(table, thresholds)
        : suppressedFrom(from.insider, table, thresholds, from.fromPublic);
    answer({ id, withheld });
  } catch (error) {
    answer({ id, error });
  }
});

// Whoever asked may have gone meanwhile.
const answer = (answered: Answered): void => void process.send?.(answered, undefined, undefined, () => undefined);

// A terminal or a service manager tells everyone to stop: whoever asked still answers, and ends this by leaving.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
