import { Field } from 'type-graphql';
import { SUBMISSION_ACTS, type SubmissionAct } from '../../publication/preview';
import { doc, outputType, enumType } from '../common/describe';
import { EffectType } from './effect.type';
import { SubmissionType } from './submission.types';

@outputType(
  'UserError',
  'Ce que l’appelant peut corriger ; une faute du serveur ou un défaut de droits est une erreur de premier niveau.',
  'What the caller can mend; a fault of the server, or a lack of rights, is a top-level error instead.',
)
export class UserErrorType {
  @Field(() => String, doc('Code de l’erreur.', 'Code of the error.'))
  code: string;

  @Field(() => String, doc('Phrase en français, avec la marche à suivre.', 'A French sentence, with the way out.'))
  message: string;

  @Field(() => [String], doc('Chemin du champ en cause.', 'Path of the field at fault.', { nullable: true }))
  field: readonly string[] | null;
}

export const SubmissionActEnum = enumType(
  'SubmissionAct',
  SUBMISSION_ACTS,
  ['Ce que le siège peut faire d’un dépôt.', 'What the national office can do with a submission.'],
  {
    PUBLISH: ['Le publier.', 'Publish it.'],
    WITHDRAW: ['Le retirer.', 'Withdraw it.'],
  },
);

@outputType(
  'SubmissionPreview',
  'Ce que publier, ou retirer, un dépôt ferait ; rien n’en est fait.',
  'What publishing, or withdrawing, a submission would do; nothing of it is done.',
)
export class SubmissionPreviewType {
  @Field(
    () => SubmissionActEnum,
    doc('Ce que son état permet ; null si rien.', 'What its state allows; null for nothing.', { nullable: true }),
  )
  act: SubmissionAct | null;

  @Field(
    () => SubmissionType,
    doc('Le dépôt publié qu’il remplacerait.', 'The published one that it would replace.', { nullable: true }),
  )
  superseded: SubmissionType | null;

  @Field(() => [EffectType], doc('Chiffres qui changeraient.', 'Figures that would change.'))
  effects: readonly EffectType[];
}

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
