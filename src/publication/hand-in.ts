import type { EntityManager } from 'typeorm';
import { requireRight } from '../access/rights';
import type { Dataset } from '../datasets/dataset';
import { readFile } from '../intake/read-file';
import type { TableReader } from '../intake/table/table-reader';
import { Sight } from '../figures/secrecy/sight';
import { USUAL_THRESHOLDS, type Thresholds } from '../figures/secrecy/thresholds';
import type { Snapshot } from '../figures/snapshot';
import type { Actor } from '../kernel/actor';
import type { SubmissionOrigin } from '../kernel/codes';
import type { Database } from '../kernel/database';
import { checkedYear } from '../kernel/year';
import type { Network } from '../network/network';
import { intakeContext } from '../submissions/intake-context';
import { Fingerprint, receiveFile, type Cover, type Received } from '../submissions/receive-file';
import type { IntakeContext } from '../intake/context';
import { changesAgainst, type RowChanges } from './changes';
import { withEffects, type Effect } from './effects';
import { effectsSeen } from './effects-seen';
import { publish } from './publish';
import { asConflict } from './race';
import { tried } from './trial';

/** A file that somebody hands in. */
export interface HandInRequest {
  readonly dataset: Dataset;
  /** Slug of a known region; null for what belongs to no delegation. */
  readonly region: string | null;
  readonly year: number;
  readonly fileName: string;
  readonly nothingToReport: boolean;
  /** Check only: nothing is kept. */
  readonly dryRun: boolean;
  readonly origin?: SubmissionOrigin;
  /** From when on an effect is withheld from whoever may not read every row; the usual thresholds when left out. */
  readonly secrecy?: Thresholds;
}

/** Reads the content against a context that is known only inside the transaction; see `intake/read-file`. */
export interface Content {
  /** Anew each time: a transaction that met another is run again. */
  open(context: IntakeContext): TableReader;
  /** SHA-256 of what was opened last, once read. */
  fingerprint(): string;
}

/** The content of one file: CSV, or a workbook with a sheet of the dataset. */
export function contentOf(source: () => AsyncIterable<Uint8Array>): Content {
  let fingerprint = new Fingerprint();
  return {
    open(context) {
      fingerprint = new Fingerprint();
      return readFile(fingerprint.through(source()), context);
    },
    fingerprint: () => fingerprint.digest(),
  };
}

export interface HandedIn extends Received {
  /** What publishing would change, as whoever hands in may be told; empty for a file with faults, or when it was there already. */
  readonly effects: readonly Effect[];
  /** Against the version that is published; null without one, or for a file with faults. */
  readonly changes: RowChanges | null;
}

/**
 * The one way in, for every door: checks the right, reads the file, keeps it (or, for a dry run, nothing of it), and
 * tells what publishing would change. One transaction. Throws UNAUTHENTICATED, FORBIDDEN, and BAD_USER_INPUT for a
 * year out of range, CONFLICT when somebody else was faster; faults in the file are its answer.
 */
export async function handIn(
  database: Database,
  network: Network,
  actor: Actor,
  request: HandInRequest,
  content: Content,
  now: Date = new Date(),
): Promise<HandedIn> {
  requireRight(actor, 'submit', request.region);
  checkedYear(request.year);
  const { dryRun, origin = 'REGION', secrecy = USUAL_THRESHOLDS, ...rest } = request;
  const cover: Cover = { ...rest, origin, source: null, submittedBy: actor.name ?? actor.role };
  const work = async (manager: EntityManager): Promise<Foreseen> => {
    const context = await intakeContext(manager, network, cover);
    const received = await receiveFile(manager, cover, content.open(context), () => content.fingerprint(), now);
    return { ...received, ...(await foreseen(manager, network, actor, received, now)) };
  };
  const handedIn = await asConflict(dryRun ? tried((trial) => database.write(trial), work) : database.write(work));
  const { before, ...answer } = handedIn;
  if (before === null) return answer;
  // Once the transaction is over: what may be told can take a while to decide.
  return { ...answer, effects: await effectsSeen(database, before, Sight.of(actor, secrecy), answer.effects) };
}

interface Foreseen extends HandedIn {
  /** What was published while it was foreseen; null where nothing was. */
  readonly before: Snapshot | null;
}

/** What publishing would do: it is done, looked at and undone. */
async function foreseen(
  manager: EntityManager,
  network: Network,
  actor: Actor,
  { submission, known }: Received,
  now: Date,
): Promise<Pick<Foreseen, 'effects' | 'changes' | 'before'>> {
  if (known || submission.status !== 'VALID') return { effects: [], changes: null, before: null };
  const changes = await changesAgainst(manager, submission);
  const { dataset, regionKey, year } = submission;
  const reach = { dataset, region: regionKey === '' ? null : regionKey, year };
  const asItWas = { ...submission };
  const { effects, before } = await tried(
    (work) => manager.transaction(work),
    (inner) => withEffects(inner, network, reach, () => publish(inner, submission.uid, actor, now)),
  );
  Object.assign(submission, asItWas);
  return { effects, changes, before };
}
