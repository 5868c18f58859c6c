import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { DatasetCode } from '../../kernel/codes';
import type { Connection } from '../common/connection';
import { doc } from '../common/describe';
import { Keepable, NotKeepable } from '../common/keepable';
import { yearOrNull } from '../common/year.args';
import type { RequestContext } from '../context';
import { DEPARTMENTS_OF_A_REGION, times } from '../common/cost';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { submissionRow } from '../submissions/submission-row';
import { SubmissionType } from '../submissions/submission.types';
import { AdherentConnection, type AdherentType } from './adherent.types';
import { adherentsOf } from './adherents-of';
import { AdherentArgs } from './adherent.args';
import { DepartmentType, RegionType } from './territory.types';
import { departmentRow, regionOrNull } from './territory-rows';

@Resolver(() => RegionType)
export class RegionResolver {
  @Keepable()
  @Query(
    () => RegionType,
    doc('Une région par son code ; null s’il n’y en a pas de telle.', 'Null when there is no such region.', {
      nullable: true,
    }),
  )
  region(
    @Arg('code', () => String, doc('Code : bretagne, ocean-indien…', 'Slug: bretagne, ocean-indien…')) code: string,
    @Ctx() context: RequestContext,
  ): RegionType | null {
    return regionOrNull(context, code);
  }

  @FieldResolver(
    () => [DepartmentType],
    doc('Ses départements, par code.', 'Its departments, by code.', { complexity: times(DEPARTMENTS_OF_A_REGION) }),
  )
  departments(@Root() region: RegionType, @Ctx() { network }: RequestContext): DepartmentType[] {
    return (network.region(region.code)?.departments ?? []).map(departmentRow);
  }

  @FieldResolver(
    () => AdherentConnection,
    doc(
      'Ceux du registre de l’année ; sans année, ceux du dernier registre, et ceux que l’on connaît autrement.',
      'Those in the register of that year; without a year, in the latest register, and those known otherwise.',
    ),
  )
  adherents(
    @Root() region: RegionType,
    @Args(() => AdherentArgs) args: AdherentArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AdherentType>> {
    return adherentsOf(context, region.ref, args);
  }

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
