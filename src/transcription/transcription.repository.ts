import type { EntityManager } from 'typeorm';
import { MaillageError } from '../kernel/errors';
import { CandidateEntity, TranscriptionEntity, TranscriptionPageEntity } from './transcription.entity';

/** Every report that was read, the latest first; those that are closed last. */
export async function listTranscriptions(manager: EntityManager): Promise<readonly TranscriptionEntity[]> {
  const all = await manager.find(TranscriptionEntity, { order: { id: 'DESC' } });
  return [...all.filter(({ closedAt }) => closedAt === null), ...all.filter(({ closedAt }) => closedAt !== null)];
}

export const findTranscription = (manager: EntityManager, uid: string): Promise<TranscriptionEntity | null> =>
  manager.findOneBy(TranscriptionEntity, { uid });

/** In the order of reading. */
export const candidatesOf = (manager: EntityManager, transcription: number): Promise<CandidateEntity[]> =>
  manager.find(CandidateEntity, { where: { transcriptionId: transcription }, order: { number: 'ASC' } });

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

/** Both, as a transaction sees them. Throws NO_SUCH_CANDIDATE. */
export async function candidateIn(
  manager: EntityManager,
  { transcription: uid, number }: CandidateRef,
): Promise<{ readonly transcription: TranscriptionEntity; readonly candidate: CandidateEntity }> {
  const transcription = await findTranscription(manager, uid);
  const candidate =
    transcription === null
      ? null
      : await manager.findOneBy(CandidateEntity, { transcriptionId: transcription.id, number });
  if (transcription === null || candidate === null) throw new MaillageError('NO_SUCH_CANDIDATE');
  return { transcription, candidate };
}
