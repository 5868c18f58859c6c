import type { EntityManager } from 'typeorm';
import { MaillageError } from '../kernel/errors';
import type { Network } from '../network/network';
import { asPrintedFigure, type PrintedFigure } from '../reports/printed-figure';
import { PrintedFigureEntity } from '../reports/printed-figure.entity';
import {
  CandidateEntity,
  TranscriptionEntity,
  TranscriptionPageEntity,
  type CandidateState,
} from './transcription.entity';

/** Every report that was read, the latest first; those that are closed last. */
export async function listTranscriptions(manager: EntityManager): Promise<readonly TranscriptionEntity[]> {
  const all = await manager.find(TranscriptionEntity, { order: { id: 'DESC' } });
  return [...all.filter(({ closedAt }) => closedAt === null), ...all.filter(({ closedAt }) => closedAt !== null)];
}

export const findTranscription = (manager: EntityManager, uid: string): Promise<TranscriptionEntity | null> =>
  manager.findOneBy(TranscriptionEntity, { uid });

/** In the order of reading; null is any. */
export const candidatesOf = (
  manager: EntityManager,
  transcription: number,
  { page, state }: { readonly page: number | null; readonly state: CandidateState | null },
): Promise<CandidateEntity[]> =>
  manager.find(CandidateEntity, {
    where: {
      transcriptionId: transcription,
      ...(page === null ? {} : { page }),
      ...(state === null ? {} : { state }),
    },
    order: { number: 'ASC' },
  });

export type StateCounts = Readonly<Record<CandidateState, number>>;

/** How many candidates of each transcription are in which state. One statement. */
export async function allCounts(manager: EntityManager): Promise<(transcription: number) => StateCounts> {
  const rows = await manager
    .createQueryBuilder(CandidateEntity, 'c')
    .select('c.transcriptionId', 'transcription')
    .addSelect('c.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .groupBy('c.transcriptionId')
    .addGroupBy('c.state')
    .getRawMany<{ transcription: number; state: CandidateState; count: number | string }>();
  const counts = new Map(rows.map(({ transcription, state, count }) => [`${transcription} ${state}`, Number(count)]));
  const of = (transcription: number, state: CandidateState): number => counts.get(`${transcription} ${state}`) ?? 0;
  return (transcription) => ({
    OPEN: of(transcription, 'OPEN'),
    CONFIRMED: of(transcription, 'CONFIRMED'),
    REJECTED: of(transcription, 'REJECTED'),
  });
}

export const countsOf = async (manager: EntityManager, transcription: number): Promise<StateCounts> =>
  (await allCounts(manager))(transcription);

/** The printed figure that was made of a candidate. */
export async function confirmedFigure(
  manager: EntityManager,
  network: Network,
  { transcriptionId, number }: CandidateEntity,
): Promise<PrintedFigure | null> {
  const row = await manager.findOneBy(PrintedFigureEntity, { transcription: transcriptionId, candidate: number });
  return row === null ? null : asPrintedFigure(row, network);
}

/** Of all pages, or of one; none once it is closed. */
export const pagesOf = (
  manager: EntityManager,
  transcription: number,
  page: number | null,
): Promise<TranscriptionPageEntity[]> =>
  manager.find(TranscriptionPageEntity, {
    where: { transcriptionId: transcription, ...(page === null ? {} : { number: page }) },
    order: { number: 'ASC' },
  });

export interface CandidateRef {
  readonly transcription: string;
  readonly number: number;
}

/** The public name of a candidate: the transcription's, and its place there. */
export const candidateKey = ({ transcription, number }: CandidateRef): string => `${transcription}.${number}`;

/** What {@link candidateKey} wrote; null for anything else. */
export function readCandidateKey(key: string): CandidateRef | null {
  const [, transcription, number] = /^([A-Za-z0-9_-]{22})\.(\d{1,6})$/.exec(key) ?? [];
  return transcription === undefined || number === undefined ? null : { transcription, number: Number(number) };
}

interface FoundCandidate {
  readonly transcription: TranscriptionEntity;
  readonly candidate: CandidateEntity;
}

export async function findCandidate(
  manager: EntityManager,
  { transcription: uid, number }: CandidateRef,
): Promise<FoundCandidate | null> {
  const transcription = await findTranscription(manager, uid);
  if (transcription === null) return null;
  const candidate = await manager.findOneBy(CandidateEntity, { transcriptionId: transcription.id, number });
  return candidate === null ? null : { transcription, candidate };
}

/** The same; throws NO_SUCH_CANDIDATE for one that there is not. */
export async function candidateIn(manager: EntityManager, ref: CandidateRef): Promise<FoundCandidate> {
  const found = await findCandidate(manager, ref);
  if (found === null) throw new MaillageError('NO_SUCH_CANDIDATE');
  return found;
}
