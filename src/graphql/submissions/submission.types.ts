import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int } from 'type-graphql';
import type { Severity, DatasetCode, SubmissionOrigin, SubmissionStatus } from '../../kernel/codes';
import type { SubmissionEntity } from '../../submissions/submission.entity';
import { connectionOf } from '../common/connection';
import { doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { SeverityEnum, SubmissionOriginEnum, SubmissionStatusEnum } from '../enums/submission.enums';

@outputType('Withdrawal', 'Le retrait d’un dépôt publié.', 'How a published submission was withdrawn.')
export class WithdrawalType {
  @Field(() => String, doc('Pourquoi.', 'Why.'))
  reason: string;

  @Field(() => GraphQLDateTime, doc('Quand.', 'When.'))
  at: Date;

  @Field(
    () => String,
    doc('Par qui : le nom que porte le jeton, ou le rôle.', 'By whom: the name in the token, or the role.'),
  )
  by: string;
}

@outputType(
  'RowIssue',
  'Une remarque sur un fichier remis, avec sa place.',
  'An issue with a file that was submitted, and where it is.',
)
export class RowIssueType {
  @Field(() => SeverityEnum, doc('Gravité.', 'Severity.'))
  severity: Severity;

  @Field(
    () => Int,
    doc('Ligne ; 1 est la première sous l’en-tête.', 'Row; 1 is the first row under the header.', { nullable: true }),
  )
  row: number | null;

  @Field(() => String, doc('Colonne.', 'Column.', { nullable: true }))
  column: string | null;

  @Field(() => String, doc('Code de la remarque.', 'Code of the issue.'))
  code: string;

  @Field(
    () => String,
    doc('Phrase en français, avec ce qu’il faut écrire.', 'A French sentence, with what to write instead.'),
  )
  message: string;

  @Field(() => String, doc('Ce qui a été lu.', 'What was read.', { nullable: true }))
  value: string | null;

  @Field(
    () => String,
    doc(
      'Adresse de la cellule : `C12` ; null pour une ligne ou tout le fichier.',
      'Address of the cell: `C12`; null for a row or the whole file.',
      {
        nullable: true,
      },
    ),
  )
  cell: string | null;

  @Field(
    () => String,
    doc('Feuille du classeur ; null pour un CSV.', 'Sheet of the workbook; null for CSV.', { nullable: true }),
  )
  sheet: string | null;

  @Field(() => String, doc('La phrase sans la place ni la valeur.', 'The sentence without its place and its value.'))
  text: string;

  @Field(() => Int, doc('Cellules ou lignes qui la partagent.', 'Cells or rows that share it.'))
  count: number;
}

@outputType(
  'Submission',
  'Un fichier qu’une région a remis pour un jeu de données et une année.',
  'One file that a region submitted for one dataset and one year.',
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

  @Field(() => GraphQLDateTime, doc('Remis le.', 'Submitted at.'))
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
