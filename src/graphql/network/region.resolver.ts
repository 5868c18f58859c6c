import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../common/connection';
import { doc } from '../common/describe';
import { Keepable } from '../common/keepable';
import type { RequestContext } from '../context';
import { DEPARTMENTS_OF_A_REGION, times } from '../common/cost';
import { AdherentConnection, type AdherentType } from './adherent.types';
import { adherentsOf } from './adherents-of';
import { AdherentArgs } from './adherent.args';
import { DepartmentType, RegionType } from './territory.types';
import { departmentRow, regionOrNull } from './territory-rows';

const [first = '', ...others] = FEDERATION_PROFILE.exampleRegions;
const EXAMPLES = `${first}, ${others.at(-1) ?? ''}…`;

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
    @Arg('code', () => String, doc(`Code : ${EXAMPLES}`, `Slug: ${EXAMPLES}`)) code: string,
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
}
