import { Field, Int } from 'type-graphql';
import type { DatasetCode, SubmissionOrigin } from '../../kernel/codes';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { DatasetCodeEnum } from '../figures/dataset-code.enum';
import { SubmissionOriginEnum } from '../submissions/submission.enums';

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
