import { Field } from 'type-graphql';
import { doc, outputType } from '../common/describe';
import { DiscrepancyType } from '../reconciliation/discrepancy.type';
import { UserErrorType } from '../submissions/payload.types';
import { TranscriptionCandidateType, TranscriptionType } from './transcription.types';

@outputType(
  'DecideCandidatePayload',
  'Un nombre relevé, une fois décidé.',
  'A number that was found, once it is decided of.',
)
export class DecideCandidatePayload {
  @Field(
    () => TranscriptionCandidateType,
    doc('Le nombre ; null si rien n’a changé.', 'The number; null when nothing was changed.', { nullable: true }),
  )
  candidate: TranscriptionCandidateType | null;

  @Field(
    () => [DiscrepancyType],
    doc('Les contradictions qui n’existaient pas avant.', 'Contradictions that there were not before.'),
  )
  discrepancies: readonly DiscrepancyType[];

  @Field(
    () => [UserErrorType],
    doc('Ce que l’appelant peut corriger ; vide si tout va bien.', 'What the caller can mend; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}

@outputType('CloseTranscriptionPayload', 'Une lecture, une fois close.', 'A transcription, once it is closed.')
export class CloseTranscriptionPayload {
  @Field(
    () => TranscriptionType,
    doc('La lecture ; null si rien n’a changé.', 'The transcription; null when nothing was changed.', {
      nullable: true,
    }),
  )
  transcription: TranscriptionType | null;

  @Field(
    () => [UserErrorType],
    doc('Ce que l’appelant peut corriger ; vide si tout va bien.', 'What the caller can mend; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}
