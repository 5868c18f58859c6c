import type { EntityManager } from 'typeorm';
import { recordOfficeAct } from '../access/office-act';
import { nameOf, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import { writeDay } from '../kernel/french';
import type { Discrepancy } from '../figures/reconciliation/discrepancy';
import { reconcile } from '../figures/reconciliation/reconcile';
import type { Network } from '../network/network';
import { asConflict } from '../publication/conflict';
import { Ledger } from '../published/ledger';
import { KeptCells } from '../published/kept-cells';
import { readSnapshot, withPrintedAnew } from '../published/snapshot';
import { PrintedFigureEntity } from '../reports/printed-figure.entity';
import { raiseDataVersion } from '../storage/data-version';
import { figureOf, whyNotPrinted } from './confirmed-figure';
import { refusalsOf, type FigureRefusal, type FigureToConfirm } from './figure-to-confirm';
import { candidateIn, candidateKey, type CandidateRef } from './transcription.repository';
import { CandidateEntity, TranscriptionEntity, type CandidateState } from './transcription.entity';

export interface Confirmed {
  readonly refusals: readonly FigureRefusal[];
  /** Contradictions that there were not before. */
  readonly discrepancies: readonly Discrepancy[];
}

/**
 * Makes a printed figure of a candidate, with whatever a person corrected, and says what it contradicts, in one
 * transaction (docs/regles.md#rapports-lus). A candidate is decided of once: whoever comes second is told so, and nothing is doubled. Throws
 * NO_SUCH_CANDIDATE. Whoever calls has checked the right to.
 */
export async function confirmCandidate(
  database: Database,
  network: Network,
  ref: CandidateRef,
  figure: FigureToConfirm,
  actor: Actor,
  now: Date = new Date(),
): Promise<Confirmed> {
  const { candidate } = await candidateIn(database.read, ref);
  const refusals = refusalsOf(figure, network);
  if (refusals.length > 0) return { refusals, discrepancies: [] };
  return asConflict(
    database.write(async (manager): Promise<Confirmed> => {
      if (!(await claim(manager, candidate, 'OPEN', 'CONFIRMED', { actor, now })))
        return { refusals: [await decidedAlready(manager, candidate)], discrepancies: [] };
      const transcription = await manager.findOneByOrFail(TranscriptionEntity, { id: candidate.transcriptionId });
      return print(manager, network, { transcription, candidate, figure, actor, now });
    }),
  ).catch(asRefusals);
}

export interface FigureToPrint {
  readonly transcription: TranscriptionEntity;
  readonly candidate: CandidateEntity;
  readonly figure: FigureToConfirm;
  readonly actor: Actor;
  readonly now: Date;
}

/** Within a transaction: the figure among those that are printed, with its trail. Throws for {@link asRefusals}. */
export async function print(
  manager: EntityManager,
  network: Network,
  { transcription, candidate, figure, actor, now }: FigureToPrint,
): Promise<Confirmed> {
  const row = await figureOf(manager, transcription, candidate, figure);
  const refusal = await whyNotPrinted(manager, row);
  // What was done so far is undone along with it.
  if (refusal !== null) throw new Refused([refusal]);
  // Cells are the same before and after: the second look reads none that the first did.
  const snapshot = { ...(await readSnapshot(manager, network, 0)), kept: new KeptCells() };
  const before = await reconcile(new Ledger(snapshot, manager), null);
  await manager.insert(PrintedFigureEntity, row);
  const after = await reconcile(new Ledger(await withPrintedAnew(manager, snapshot), manager), null);
  const said = `${figure.indicator}, ${figure.year} : ${figure.value}`;
  const subject = subjectOf({ transcription: transcription.uid, number: candidate.number });
  await recordOfficeAct(manager, { action: 'CONFIRM_FIGURE', subject, reason: said }, actor, now);
  await raiseDataVersion(manager);
  const known = new Set(before.map(({ uid }) => uid));
  return { refusals: [], discrepancies: after.filter(({ uid }) => !known.has(uid)) };
}

export class Refused extends Error {
  constructor(readonly refusals: readonly FigureRefusal[]) {
    super(refusals.map(({ message }) => message).join(' '));
  }
}

export function asRefusals(error: unknown): Confirmed {
  if (error instanceof Refused) return { refusals: error.refusals, discrepancies: [] };
  throw error;
}

/** Says of a candidate that it is no figure; null when done. Throws NO_SUCH_CANDIDATE. */
export async function rejectCandidate(
  database: Database,
  ref: CandidateRef,
  actor: Actor,
  now: Date = new Date(),
): Promise<FigureRefusal | null> {
  const { candidate } = await candidateIn(database.read, ref);
  return asConflict(
    database.write(async (manager) => {
      if (!(await claim(manager, candidate, 'OPEN', 'REJECTED', { actor, now })))
        return decidedAlready(manager, candidate);
      await recordOfficeAct(manager, { action: 'REJECT_FIGURE', subject: subjectOf(ref), reason: null }, actor, now);
      return null;
    }),
  );
}

/**
 * Takes back what was decided of a candidate: a figure that was confirmed is none any more, and nothing rests on it from
 * the next answer on. Of a report that is closed it is then rejected. Null when done. Throws NO_SUCH_CANDIDATE.
 */
export async function reopenCandidate(
  database: Database,
  ref: CandidateRef,
  actor: Actor,
  now: Date = new Date(),
): Promise<FigureRefusal | null> {
  const { candidate, transcription } = await candidateIn(database.read, ref);
  const { transcriptionId, number, state } = candidate;
  const to = transcription.closedAt === null ? 'OPEN' : 'REJECTED';
  return asConflict(
    database.write(async (manager) => {
      const by = to === 'OPEN' ? null : { actor, now };
      if (state === 'OPEN' || state === to || !(await claim(manager, candidate, state, to, by)))
        return {
          code: 'NOT_DECIDED',
          field: 'id',
          message: 'Rien n’est à reprendre : ce nombre n’est pas confirmé, ou vient d’être repris.',
        };
      const figure = { transcription: transcriptionId, candidate: number };
      const { affected } = await manager.delete(PrintedFigureEntity, figure);
      const reason = state === 'CONFIRMED' ? 'chiffre retiré' : 'rejet repris';
      await recordOfficeAct(manager, { action: 'TAKE_BACK_FIGURE', subject: subjectOf(ref), reason }, actor, now);
      if (affected === 1) await raiseDataVersion(manager);
      return null;
    }),
  );
}

interface Act {
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Whether it was still as it is said to be: two who decide at once meet here. First of its transaction, so that whoever
 * waits sees what the other did.
 */
async function claim(
  manager: EntityManager,
  { transcriptionId, number }: CandidateEntity,
  from: CandidateState,
  to: CandidateState,
  by: Act | null,
): Promise<boolean> {
  const { affected } = await manager.update(
    CandidateEntity,
    { transcriptionId, number, state: from },
    { state: to, decidedAt: by?.now.toISOString() ?? null, decidedBy: by === null ? null : nameOf(by.actor) },
  );
  return affected === 1;
}

async function decidedAlready(
  manager: EntityManager,
  { transcriptionId, number }: CandidateEntity,
): Promise<FigureRefusal> {
  const found = await manager.findOneBy(CandidateEntity, { transcriptionId, number });
  // The report was closed meanwhile.
  if (found === null) throw new MaillageError('NO_SUCH_CANDIDATE');
  const { state, decidedAt, decidedBy } = found;
  const when = decidedAt === null ? '' : `, le ${writeDay(decidedAt)}`;
  return {
    code: 'DECIDED_ALREADY',
    field: 'id',
    message: `Ce nombre est déjà ${state === 'CONFIRMED' ? 'confirmé' : 'rejeté'}, par ${decidedBy ?? 'quelqu’un d’autre'}${when}. Le reprendre d’abord, pour en décider autrement.`,
  };
}

const subjectOf = (ref: CandidateRef): string => `transcription:${candidateKey(ref)}`;
