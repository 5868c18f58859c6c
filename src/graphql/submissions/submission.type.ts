import { Field, Int } from 'type-graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { DatasetCode, SubmissionOrigin, SubmissionStatus } from '../../kernel/codes';
import type { SubmissionEntity } from '../../submissions/submission.entity';
import { connectionOf } from '../common/connection';
import { doc } from '../common/doc';
import { NodeType } from '../common/node.type';
import { outputType } from '../common/output-type';
import { DatasetCodeEnum } from '../figures/dataset-code.enum';
import { RowIssueType } from './row-issue.type';
import { SubmissionOriginEnum, SubmissionStatusEnum } from './submission.enums';

@outputType(
  'Submission',
  'Un fichier qu’une région a remis pour un jeu de données et une année.',
  'One file that a region handed in for one dataset and one year.',
  [NodeType],
)
export class SubmissionType implements NodeType {
  readonly __typename: 'Submission';
  id: string;

  @Field(() => DatasetCodeEnum, doc('Jeu de données.', 'Dataset.'))
  dataset: DatasetCode;

  @Field(() => Int, doc('Année des données.', 'Year of the data.'))
  year: number;

  @Field(() => Int, doc('1, 2, 3… par région, jeu de données et année.', '1, 2, 3… per region, dataset and year.'))
  version: number;

  @Field(() => SubmissionStatusEnum, doc('État.', 'State.'))
  status: SubmissionStatus;

  @Field(() => SubmissionOriginEnum, doc('Origine.', 'Origin.'))
  origin: SubmissionOrigin;

  @Field(
    () => String,
    doc(
      'Nom du fichier. Comme checksum et issues, null pour qui ne peut voir les lignes de la région.',
      'fileName, checksum and issues are null for those who may not see the region’s rows; the rest is public once published.',
      { nullable: true },
    ),
  )
  fileName: string | null;

  @Field(() => String, doc('SHA-256 du fichier.', 'SHA-256 of the file.', { nullable: true }))
  checksum: string | null;

  @Field(() => Int, doc('Nombre de lignes.', 'Number of rows.'))
  rowCount: number;

  @Field(
    () => Boolean,
    doc(
      'La région a déclaré qu’il n’y avait rien à signaler : un zéro connu.',
      'The region declared that there was nothing to report: a known zero.',
    ),
  )
  nothingToReport: boolean;

  @Field(() => [RowIssueType], doc('Remarques sur les lignes.', 'Issues with the rows.', { nullable: true }))
  issues: readonly RowIssueType[] | null;

  @Field(() => GraphQLDateTime, doc('Remis le.', 'Handed in at.'))
  submittedAt: Date;

  @Field(() => GraphQLDateTime, doc('Publié le.', 'Published at.', { nullable: true }))
  publishedAt: Date | null;

  readonly regionCode: string | null;
  readonly entity: SubmissionEntity;
}

export const SubmissionConnection = connectionOf(
  'Submission',
  () => SubmissionType,
  'la liste des dépôts',
  'submissions',
);
