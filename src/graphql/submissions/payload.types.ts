import { Field } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { EffectType } from './effect.type';
import { SubmissionType } from './submission.type';
import { UserErrorType } from './user-error.type';

const ERRORS = doc(
  'Ce que l’appelant peut corriger ; vide si tout va bien.',
  'What the caller can mend; empty when all is well.',
);

@outputType(
  'SubmitDatasetPayload',
  'Un fichier fautif est une réponse, pas une erreur : son dépôt est INVALID et liste toutes les remarques. L’identifiant d’un essai (dryRun) ne mène ensuite à rien.',
  'A file with errors is an answer, not an error: its submission is INVALID and lists every issue. The id of a dry run resolves to nothing afterwards.',
)
export class SubmitDatasetPayload {
  @Field(() => SubmissionType, doc('Le dépôt.', 'The submission.', { nullable: true }))
  submission: SubmissionType | null;

  @Field(() => [UserErrorType], ERRORS)
  userErrors: readonly UserErrorType[];

  @Field(() => [EffectType], doc('Ce que sa publication changerait.', 'What publishing it would change.'))
  effects: readonly EffectType[];
}

@outputType('PublishSubmissionPayload', 'Ce qu’une publication a fait.', 'What a publication did.')
export class PublishSubmissionPayload {
  @Field(() => SubmissionType, doc('Le dépôt publié.', 'The submission that was published.', { nullable: true }))
  submission: SubmissionType | null;

  @Field(() => SubmissionType, doc('Celui qu’il remplace.', 'The one that it replaces.', { nullable: true }))
  superseded: SubmissionType | null;

  @Field(() => [UserErrorType], ERRORS)
  userErrors: readonly UserErrorType[];

  @Field(() => [EffectType], doc('Chiffres qui ont changé.', 'Figures that changed.'))
  effects: readonly EffectType[];
}

@outputType('WithdrawSubmissionPayload', 'Ce qu’un retrait a fait.', 'What a withdrawal did.')
export class WithdrawSubmissionPayload {
  @Field(() => SubmissionType, doc('Le dépôt retiré.', 'The submission that was withdrawn.', { nullable: true }))
  submission: SubmissionType | null;

  @Field(() => [UserErrorType], ERRORS)
  userErrors: readonly UserErrorType[];
}
