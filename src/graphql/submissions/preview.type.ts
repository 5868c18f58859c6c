import { Field } from 'type-graphql';
import { SUBMISSION_ACTS, type SubmissionAct } from '../../publication/preview';
import { doc } from '../common/doc';
import { enumType } from '../common/enum-type';
import { outputType } from '../common/output-type';
import { EffectType } from './effect.type';
import { SubmissionType } from './submission.type';

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
