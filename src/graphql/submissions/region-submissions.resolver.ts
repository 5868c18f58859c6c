import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { DatasetCode } from '../../kernel/codes';
import { times } from '../common/cost';
import { doc } from '../common/describe';
import { NotKeepable } from '../common/keepable';
import { yearOrNull } from '../common/year.args';
import type { RequestContext } from '../context';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { RegionType } from '../network/territory.types';
import { submissionRow } from './submission-row';
import { SubmissionType } from './submission.types';

@Resolver(() => RegionType)
export class RegionSubmissionsResolver {
  @NotKeepable()
  @FieldResolver(
    () => [SubmissionType],
    doc(
      'Ses dépôts. Ce qu’un lecteur ne peut voir n’y est pas : le public voit ceux qui sont publiés.',
      'What a reader may not see is not in the list: PUBLIC sees the published ones.',
      { complexity: times(20) },
    ),
  )
  async submissions(
    @Root() region: RegionType,
    @Arg(
      'year',
      () => Int,
      doc('Année des données ; absente : toutes.', 'Year of the data; when left out: all.', { nullable: true }),
    )
    year: number | null | undefined,
    @Arg(
      'dataset',
      () => DatasetCodeEnum,
      doc('Jeu de données ; absent : tous.', 'Dataset; when left out: all.', { nullable: true }),
    )
    dataset: DatasetCode | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<SubmissionType[]> {
    const filter = { year: yearOrNull(year), dataset: dataset ?? null };
    return (await context.loaders.submissionsOf.for(filter).load(region.code)).map((each) =>
      submissionRow(context.actor, each),
    );
  }
}
