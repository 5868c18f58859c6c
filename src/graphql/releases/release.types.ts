import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int } from 'type-graphql';
import type { DatasetCode, SubmissionOrigin } from '../../kernel/codes';
import { doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { SubmissionOriginEnum } from '../enums/submission.enums';
import { UserErrorType } from '../submissions/payload.types';

@outputType(
  'ReleaseSubmission',
  'Un dépôt qui était publié quand l’année a été figée.',
  'A submission that was published when the year was frozen.',
)
export class ReleaseSubmissionType {
  @Field(() => DatasetCodeEnum, doc('Jeu de données.', 'Dataset.'))
  dataset: DatasetCode;

  @Field(() => Int, doc('Version du dépôt.', 'Version of the submission.'))
  version: number;

  @Field(() => SubmissionOriginEnum, doc('Origine.', 'Origin.'))
  origin: SubmissionOrigin;

  readonly uid: string;
  readonly regionCode: string | null;
}

@outputType(
  'Release',
  'Une année figée par le siège : les chiffres que le public voyait ce jour-là, qui ne changeront plus. Un dépôt ultérieur donne une autre version.',
  'A year that the national office froze: the figures that the public saw on that day, which never change again. A later submission gives another release.',
  [NodeType],
)
export class ReleaseType implements NodeType {
  readonly __typename: 'Release';
  id: string;

  @Field(() => Int, doc('Année des chiffres.', 'Year of the figures.'))
  year: number;

  @Field(() => Int, doc('1, 2, 3… par année.', '1, 2, 3… per year.'))
  number: number;

  @Field(() => String, doc('Intitulé donné par le siège.', 'Title that the national office gave it.'))
  label: string;

  @Field(
    () => String,
    doc(
      'SHA-256 de content, en UTF-8 : le même contenu a la même empreinte.',
      'SHA-256 of content, in UTF-8: the same content has the same hash.',
    ),
  )
  contentHash: string;

  @Field(() => String, doc('Comment la citer.', 'How to cite it, in French.'))
  citation: string;

  @Field(() => GraphQLDateTime, doc('Figée le.', 'Frozen at.'))
  createdAt: Date;

  readonly uid: string;
}

@outputType('CreateReleasePayload', 'Une année figée.', 'A frozen year.')
export class CreateReleasePayload {
  @Field(() => ReleaseType, doc('La version.', 'The release.', { nullable: true }))
  release: ReleaseType | null;

  @Field(
    () => Boolean,
    doc(
      'Faux si ce contenu même était déjà figé : release est alors cette version-là.',
      'False when this very content was frozen before: release is that one then.',
    ),
  )
  created: boolean;

  @Field(
    () => [UserErrorType],
    doc('Ce que l’appelant peut corriger ; vide si tout va bien.', 'What the caller can mend; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}
