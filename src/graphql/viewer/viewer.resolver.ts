import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { REGION_COUNT, times } from '../cost/cost';
import { RegionType } from '../network/region.type';
import { regionRow } from '../network/territory-rows';
import { ViewerType } from './viewer.type';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, doc('Qui demande, et à quel titre.', 'Who is asking, and what for.'))
  viewer(@Ctx() { actor }: RequestContext): ViewerType {
    return { role: actor.role, name: actor.name, regionCodes: actor.regions };
  }

  @FieldResolver(
    () => [RegionType],
    doc('Régions que porte le jeton.', 'Regions that the token carries.', { complexity: times(REGION_COUNT) }),
  )
  regions(@Root() viewer: ViewerType, @Ctx() { network }: RequestContext): RegionType[] {
    return network.regions.filter(({ code }) => viewer.regionCodes.includes(code)).map(regionRow);
  }
}
