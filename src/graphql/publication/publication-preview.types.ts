import { Field, ID, Int } from 'type-graphql';
import { doc, outputType } from '../common/describe';
import { DiscrepancyType } from '../reconciliation/discrepancy.type';
import { EffectType } from '../submissions/effect.type';
import { UserErrorType } from '../submissions/payload.types';
import { SubmissionType } from '../submissions/submission.types';

@outputType(
  'PublicationLine',
  'Un dépôt parmi plusieurs à publier.',
  'One of several submissions that are to be published.',
)
export class PublicationLineType {
  @Field(() => ID, doc('L’identifiant demandé.', 'The id that was asked for.'))
  id: string;

  @Field(
    () => SubmissionType,
    doc('Le dépôt, tel qu’il est ; null s’il n’existe pas.', 'The submission as it is; null when there is none.', {
      nullable: true,
    }),
  )
  submission: SubmissionType | null;

  @Field(
    () => SubmissionType,
    doc('Le dépôt publié qu’il remplacerait.', 'The published one that it would replace.', { nullable: true }),
  )
  superseded: SubmissionType | null;

  @Field(
    () => UserErrorType,
    doc(
      'Pourquoi il ne serait pas publié ; null s’il le serait.',
      'Why it would not be published; null where it would be.',
      { nullable: true },
    ),
  )
  refusal: UserErrorType | null;
}

@outputType(
  'PublicationPreview',
  'Ce que publier plusieurs dépôts l’un après l’autre ferait ; rien n’en est fait.',
  'What publishing several submissions one after the other would do; nothing of it is done.',
)
export class PublicationPreviewType {
  @Field(
    () => [PublicationLineType],
    doc('Dans l’ordre où les publier.', 'In the order in which to publish them.', { complexity: 1 }),
  )
  lines: readonly PublicationLineType[];

  @Field(
    () => [EffectType],
    doc('Chiffres que l’ensemble changerait.', 'Figures that all of them together would change.'),
  )
  effects: readonly EffectType[];

  @Field(() => [DiscrepancyType], doc('Contradictions qui apparaîtraient.', 'Contradictions that would appear.'))
  contradictions: readonly DiscrepancyType[];

  @Field(() => Int, doc('Contradictions d’aujourd’hui qui tomberaient.', 'Contradictions of today that would go.'))
  settled: number;
}
