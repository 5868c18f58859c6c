import { ArgsType, Field, Int } from 'type-graphql';
import type { DatasetCode, SubmissionStatus } from '../../kernel/codes';
import { doc } from '../common/describe';
import { PageArgs } from '../common/connection';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { SubmissionStatusEnum } from '../enums/submission.enums';

@ArgsType()
export class SubmissionsArgs extends PageArgs {
  @Field(
    () => Int,
    doc('Année des données ; absente : toutes.', 'Year of the data; when left out: all.', { nullable: true }),
  )
  year?: number | null;

  @Field(
    () => DatasetCodeEnum,
    doc('Jeu de données ; absent : tous.', 'Dataset; when left out: all.', { nullable: true }),
  )
  dataset?: DatasetCode | null;

  @Field(
    () => String,
    doc(
      'Code de la région ; absent : toutes, et ce qui n’est d’aucune.',
      'Region slug; when left out: all, and those of none.',
      {
        nullable: true,
      },
    ),
  )
  region?: string | null;

  @Field(() => SubmissionStatusEnum, doc('État ; absent : tous.', 'State; when left out: all.', { nullable: true }))
  status?: SubmissionStatus | null;
}
