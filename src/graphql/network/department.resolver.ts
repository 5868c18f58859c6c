import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../common/connection';
import { doc } from '../common/describe';
import { Keepable } from '../common/keepable';
import type { RequestContext } from '../context';
import { DEPARTMENT_COUNT, times } from '../common/cost';
import { AdherentConnection, type AdherentType } from './adherent.types';
import { adherentsOf } from './adherents-of';
import { AdherentArgs } from './adherent.args';
import { DepartmentType, RegionType } from './territory.types';
import { departmentOrNull, departmentRow, regionOrNull } from './territory-rows';

@Resolver(() => DepartmentType)
export class DepartmentResolver {
  @Keepable()
  @Query(
    () => [DepartmentType],
    doc(
      'Tous les départements de France, ceux hors de toute délégation compris, par code.',
      'All departments of France, those outside every delegation included, by code.',
      { complexity: times(DEPARTMENT_COUNT) },
    ),
  )
  departments(@Ctx() { network }: RequestContext): DepartmentType[] {
    return network.departments.map(departmentRow);
  }

  @Keepable()
  @Query(
    () => DepartmentType,
    doc(
      'Un département par son code INSEE ; null s’il n’y en a pas de tel.',
      'A department by its INSEE code; null when there is no such department.',
      { nullable: true },
    ),
  )
  department(
    @Arg('code', () => String, doc('Code INSEE : 35, 2A, 974…', 'INSEE code: 35, 2A, 974…')) code: string,
    @Ctx() context: RequestContext,
  ): DepartmentType | null {
    return departmentOrNull(context, code);
  }

  @FieldResolver(
    () => RegionType,
    doc('Sa délégation ; null hors de toute délégation.', 'Its delegation; null outside every delegation.', {
      nullable: true,
    }),
  )
  region(@Root() department: DepartmentType, @Ctx() context: RequestContext): RegionType | null {
    return regionOrNull(context, department.regionCode);
  }

  @FieldResolver(
    () => AdherentConnection,
    doc(
      'Ceux du registre de l’année ; sans année, ceux du dernier registre, et ceux que l’on connaît autrement.',
      'Those in the register of that year; without a year, in the latest register, and those known otherwise.',
    ),
  )
  adherents(
    @Root() department: DepartmentType,
    @Args(() => AdherentArgs) args: AdherentArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AdherentType>> {
    return adherentsOf(context, department.ref, args);
  }
}
