import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../common/connection';
import { doc } from '../common/describe';
import { Keepable } from '../common/keepable';
import type { RequestContext } from '../context';
import { REGION_COUNT, times } from '../common/cost';
import { AdherentConnection, type AdherentType } from './adherent.types';
import { adherentsOf } from './adherents-of';
import { AdherentArgs } from './adherent.args';
import { FederationType, RegionType } from './territory.types';
import { FEDERATION_ROW, regionRow } from './territory-rows';

@Resolver(() => FederationType)
export class FederationResolver {
  @Keepable()
  @Query(() => FederationType, doc('La fédération entière.', 'The whole federation.'))
  federation(): FederationType {
    return FEDERATION_ROW;
  }

  @FieldResolver(
    () => [RegionType],
    doc(
      'Les délégations régionales, par ordre alphabétique de leur nom français.',
      'The regional delegations, in alphabetical order of their French names.',
      { complexity: times(REGION_COUNT) },
    ),
  )
  regions(@Ctx() { network }: RequestContext): RegionType[] {
    return network.regions.map(regionRow);
  }

  @FieldResolver(
    () => AdherentConnection,
    doc(
      'Ceux des registres de l’année ; sans année, ceux du dernier registre de chaque région, et ceux que l’on connaît autrement.',
      'Those in the registers of that year; without a year, in each region’s latest register, and those known otherwise.',
    ),
  )
  adherents(
    @Root() federation: FederationType,
    @Args(() => AdherentArgs) args: AdherentArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AdherentType>> {
    return adherentsOf(context, federation.ref, args);
  }

  @FieldResolver(
    () => [Int],
    doc(
      'Années dont au moins un chiffre est connu, de la plus récente à la plus ancienne.',
      'Years for which at least one figure is known, newest first.',
    ),
  )
  async years(@Root() federation: FederationType, @Ctx() { figures }: RequestContext): Promise<readonly number[]> {
    return (await figures()).knownYears(federation.ref);
  }
}
