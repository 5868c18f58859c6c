import { may } from '../../access/rights';
import { fromScaled } from '../../kernel/decimal';
import { globalId } from '../../kernel/global-id';
import { territoryOf } from '../../kernel/territory';
import type { LikelyIndicator } from '../../transcription/candidates/likely-indicators';
import type { CandidateEntity, TranscriptionEntity } from '../../transcription/transcription.entity';
import {
  candidateKey,
  countsOf,
  findCandidate,
  findTranscription,
  readCandidateKey,
  type StateCounts,
} from '../../transcription/transcription.repository';
import type { RequestContext } from '../context';
import type { TranscriptionCandidateType, TranscriptionType } from './transcription.types';

export const transcriptionRow = (entity: TranscriptionEntity, counts: StateCounts): TranscriptionType => ({
  __typename: 'Transcription',
  id: globalId('Transcription', entity.uid),
  title: entity.title,
  publisher: entity.publisher,
  year: entity.year,
  fileName: entity.fileName,
  checksum: entity.checksum,
  pagesKnown: entity.pagesKnown,
  pageCount: entity.pageCount,
  readAt: new Date(entity.readAt),
  readBy: entity.readBy,
  closedAt: entity.closedAt === null ? null : new Date(entity.closedAt),
  open: counts.OPEN,
  confirmed: counts.CONFIRMED,
  rejected: counts.REJECTED,
  key: entity.id,
  sourceCode: entity.source,
  territoryRef: territoryOf(entity.territory),
});

export const candidateRow = (transcription: string, entity: CandidateEntity): TranscriptionCandidateType => ({
  __typename: 'TranscriptionCandidate',
  id: globalId('TranscriptionCandidate', candidateKey({ transcription, number: entity.number })),
  page: entity.page,
  startsAt: entity.startsAt,
  endsAt: entity.endsAt,
  written: entity.written,
  value: fromScaled(entity.value),
  approximate: entity.approximate,
  section: entity.section,
  year: entity.year,
  likely: (JSON.parse(entity.likely) as LikelyIndicator[]).map(({ indicator, slice, score }) => ({
    dimension: slice?.dimension ?? null,
    key: slice?.key ?? null,
    score,
    indicatorCode: indicator,
  })),
  confidence: entity.confidence,
  state: entity.state,
  decidedAt: entity.decidedAt === null ? null : new Date(entity.decidedAt),
  decidedBy: entity.decidedBy,
  territoryRef: territoryOf(entity.territory),
  entity,
});

/** Null for whoever is not of the national office, as for what there is not. */
export async function transcriptionOrNull(
  { actor, database }: RequestContext,
  uid: string | null,
): Promise<TranscriptionType | null> {
  if (uid === null || !may(actor, 'publish', null)) return null;
  const found = await findTranscription(database.read, uid);
  return found === null ? null : transcriptionRow(found, await countsOf(database.read, found.id));
}

/** The same of a number that was found. */
export async function candidateOrNull(
  { actor, database }: RequestContext,
  key: string | null,
): Promise<TranscriptionCandidateType | null> {
  const ref = key === null ? null : readCandidateKey(key);
  if (ref === null || !may(actor, 'publish', null)) return null;
  const found = await findCandidate(database.read, ref);
  return found === null ? null : candidateRow(ref.transcription, found.candidate);
}
