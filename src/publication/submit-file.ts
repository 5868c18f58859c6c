import type { EntityManager } from 'typeorm';
import { requireRight } from '../access/rights';
import type { Dataset } from '../datasets/dataset';
import { openFile, type OpenFile } from '../intake/read-file';
import { DEFAULT_LIMITS } from '../spreadsheet/limits';
import { TableReader } from '../intake/table/table-reader';
import { ReaderRights } from '../secrecy/reader-rights';
import { USUAL_THRESHOLDS, type Thresholds } from '../secrecy/thresholds';
import type { Snapshot } from '../published/snapshot';
import type { Actor } from '../kernel/actor';
import type { SubmissionOrigin } from '../kernel/codes';
import type { Database } from '../kernel/database';
import { checkedYear } from '../kernel/year';
import type { Network } from '../network/network';
import { intakeOf } from './intake-context';
import { AddedUp } from './added-up';
import { writeCells } from './cells';
import { CrossLimit } from '../published/tallies';
import { fingerprinted, receiveFile, type Cover, type Received } from '../submissions/receive-file';
import type { IntakeContext } from '../intake/context';
import { changesAgainst, type RowChanges } from './changes';
import { reachOf, withEffects, type Effect } from './effects';
import { effectsSeen } from './effects-seen';
import { publish } from './publish';
import { asConflict } from './conflict';
import { tried } from './trial';

/** A file that somebody submits. */
export interface SubmitRequest {
  readonly dataset: Dataset;
  /** Slug of a known region; null for what belongs to no delegation. */
  readonly region: string | null;
  readonly year: number;
  readonly fileName: string;
  readonly nothingToReport: boolean;
  /** Check only: nothing is kept. */
  readonly dryRun: boolean;
  readonly origin?: SubmissionOrigin;
  /** Run in the transaction, before anything is read: throws where what the content was made from is no longer so. */
  readonly first?: (manager: EntityManager) => Promise<void>;
  /** Nobody is told of effects: what is to be withheld of them need not be decided, and none are answered. */
  readonly untold?: boolean;
  /** From when on an effect is withheld from whoever may not read every row; the usual thresholds when left out. */
  readonly secrecy?: Thresholds;
}

/**
 * What is submitted: prepared first, which takes time and waits for nothing stored, then read against a context that is
 * known only inside the transaction; see `intake/read-file`.
 */
export interface Content {
  prepare(dataset: Dataset): Promise<void>;
  /** Anew each time: a transaction that met another is run again. */
  open(context: IntakeContext): TableReader;
  /** SHA-256 of what was opened last, once read. */
  fingerprint(): string;
  /** Whatever became of it. */
  close(): Promise<void>;
}

/** The content of one file: CSV, or a workbook with a sheet of the dataset. */
export function contentOf(source: () => AsyncIterable<Uint8Array>): Content {
  const { open, digest } = fingerprinted(source);
  let file: OpenFile | undefined;
  const opened = (): OpenFile => {
    if (file === undefined) throw new Error('a file was read before it was prepared');
    return file;
  };
  return {
    prepare: async (dataset) => void (file = await openFile(open, dataset)),
    open: (context) => new TableReader(() => opened().table(context), context),
    fingerprint: digest,
    close: async () => file?.close(),
  };
}

export interface SubmittedFile extends Received {
  /** What publishing would change, as whoever submits may be told; empty for a file with faults, or when it was there already. */
  readonly effects: readonly Effect[];
  /** Against the version that is published; null without one, or for a file with faults. */
  readonly changes: RowChanges | null;
}

/**
 * The one way in, for every route: checks the right, opens the file, reads it and keeps it (or, for a dry run, nothing of
 * it) in one transaction, and tells what publishing would change. Throws UNAUTHENTICATED, FORBIDDEN, and BAD_USER_INPUT for a
 * year out of range, CONFLICT when somebody else was faster; faults in the file are its answer.
 */
export async function submitFile(
  database: Database,
  network: Network,
  actor: Actor,
  request: SubmitRequest,
  content: Content,
  now: Date = new Date(),
): Promise<SubmittedFile> {
  requireRight(actor, 'submit', request.region);
  checkedYear(request.year);
  const { dryRun, origin = 'REGION', secrecy = USUAL_THRESHOLDS, first, untold = false, ...rest } = request;
  const cover: Cover = { ...rest, origin, source: null, submittedBy: actor };
  const work = async (manager: EntityManager): Promise<Foreseen> => {
    await first?.(manager);
    const context = await intakeOf(manager, network, cover);
    const received = await receivedWith(manager, cover, content.open(context), content, now);
    return { ...received, ...(await foreseen(manager, network, actor, received, now)) };
  };
  const { before, ...answer } = await prepared(content, request.dataset, () =>
    asConflict(dryRun ? tried((trial) => database.write(trial), work) : database.write(work)),
  );
  if (before === null) return answer;
  if (untold) return { ...answer, effects: [] };
  // Once the transaction is over: what may be told can take a while to decide.
  return { ...answer, effects: await effectsSeen(database, before, ReaderRights.of(actor, secrecy), answer.effects) };
}

/** Stored, and counted: what its rows come to is known once for all, whoever looks at it, or publishes it. */
async function receivedWith(
  manager: EntityManager,
  cover: Cover,
  reader: TableReader,
  content: Content,
  now: Date,
): Promise<Received> {
  const { dataset, region } = cover;
  const rows = new AddedUp(dataset, { regionKey: region ?? '' }, null, new CrossLimit(DEFAULT_LIMITS.rows));
  const fingerprint = () => content.fingerprint();
  const received = await receiveFile(manager, cover, reader, fingerprint, now, ({ cells, head }) =>
    rows.add(cells, head),
  );
  const { submission, known } = received;
  if (known || submission.status !== 'VALID') return received;
  await writeCells(manager, submission, dataset.role.is === 'REGISTER' ? null : rows.end());
  return received;
}

interface Foreseen extends SubmittedFile {
  /** What was published while it was foreseen; null where nothing was. */
  readonly before: Snapshot | null;
}

async function prepared<Answer>(content: Content, dataset: Dataset, work: () => Promise<Answer>): Promise<Answer> {
  try {
    await content.prepare(dataset);
    return await work();
  } finally {
    await content.close();
  }
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
  const asItWas = { ...submission };
  const { effects, before } = await tried(
    (work) => manager.transaction(work),
    (inner) => withEffects(inner, network, [reachOf(submission)], () => publish(inner, submission.uid, actor, now)),
  );
  Object.assign(submission, asItWas);
  return { effects, changes, before };
}
