import type { EntityManager } from 'typeorm';
import type { DatasetCode } from '../kernel/codes';
import type { Snapshot } from '../published/snapshot';
import { datasetsBehind, decisionName, restsOnReal, type Matter } from './decision';
import { inTurn } from './decision-turns';
import { mattersOf } from './decisions-ahead';
import { NO_HISTORY, readHistory, storedAmong, storeWithin, type History, type Taken } from './stored-decisions';
import type { Thresholds } from './thresholds';
import { decidedOn, readUndecided, type Undecided } from './undecided';

/** A matter as it will be once something is published, with all that its decision takes into account. */
export interface Foreseen {
  readonly name: string;
  readonly matter: Matter;
  /** Null for what is invented, which counts in nothing. */
  readonly history: History | null;
  readonly undecided: Undecided;
}

/** What a decision on a matter to come is stored by. */
export type DecidedFirst = Taken & { readonly reading: { readonly matter: Matter } };

/** Waits for it as a reader does: whoever publishes. */
const PUBLISHER = { isReader: true };

/**
 * What is to be decided anew once a dataset and year is published otherwise, read within a transaction in which it is.
 * A few statements for each that nobody decided yet.
 */
export async function foresee(
  manager: EntityManager,
  snapshot: Snapshot,
  thresholds: Thresholds,
  { dataset, year }: { readonly dataset: DatasetCode; readonly year: number },
): Promise<readonly Foreseen[]> {
  const touched = mattersOf(snapshot)
    .filter((matter) => matter.year === year && datasetsBehind(matter.linked).includes(dataset))
    .map((matter) => ({ matter, name: decisionName(snapshot, matter, thresholds) }));
  if (touched.length === 0) return [];
  const stored = await storedAmong(
    manager,
    touched.map(({ name }) => name),
  );
  const foreseen: Foreseen[] = [];
  for (const { matter, name } of touched) {
    if (stored.has(name)) continue;
    const history = restsOnReal(snapshot, matter) ? await readHistory(manager, { matter, insider: [] }) : null;
    const { states } = history ?? NO_HISTORY;
    foreseen.push({ name, matter, history, undecided: await readUndecided(snapshot, manager, matter, states) });
  }
  return foreseen;
}

/** Decides on what was foreseen, without the database. Leaves out what had not arrived whole. */
export async function decideFirst(
  foreseen: readonly Foreseen[],
  thresholds: Thresholds,
): Promise<readonly DecidedFirst[]> {
  const taken = await Promise.all(
    foreseen.map(({ name, matter, history, undecided }) =>
      inTurn(PUBLISHER, async (): Promise<DecidedFirst> => {
        const { isBeyond, ...decided } = await decidedOn(undecided, thresholds);
        // What shows nothing that was not shown before need not count.
        return { name, reading: { matter, insider: [] }, ...decided, history: isBeyond ? null : history };
      }),
    ),
  );
  return taken.filter(({ decision }) => decision.lasts);
}

/** Stores those that came true, in the transaction in which they do; the others are decided by whoever asks. */
export async function storeFirst(
  manager: EntityManager,
  snapshot: Snapshot,
  thresholds: Thresholds,
  decided: readonly DecidedFirst[],
): Promise<void> {
  for (const taken of decided)
    if (decisionName(snapshot, taken.reading.matter, thresholds) === taken.name) await storeWithin(manager, taken);
}
