import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { times } from '../cost/cost';
import { territoryRows } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.type';
import { FigurePartType } from './figure-part.type';

@Resolver(() => FigurePartType)
export class FigurePartResolver {
  @FieldResolver(
    () => [TerritoryType],
    doc(
      'Tant que l’état est PARTIAL : les parties du territoire que partialValue compte. Vide sinon.',
      'While state is PARTIAL: the parts of the territory that partialValue counts. Empty otherwise.',
      { complexity: times(1) },
    ),
  )
  partialOf(@Root() { partialOf }: FigurePartType, @Ctx() context: RequestContext) {
    return territoryRows(context, partialOf);
  }
}
