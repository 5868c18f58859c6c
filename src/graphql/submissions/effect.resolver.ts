import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { PARTS_KNOWN, times } from '../cost/cost';
import { indicatorRowOf } from '../figures/indicator-row';
import { IndicatorType } from '../figures/indicator.type';
import { territoryRow, territoryRows } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.type';
import { EffectType } from './effect.type';

@Resolver(() => EffectType)
export class EffectResolver {
  @FieldResolver(() => TerritoryType, doc('De qui est le chiffre.', 'Whose figure it is.'))
  territory(@Root() { territoryRef }: EffectType, @Ctx() context: RequestContext) {
    return territoryRow(context, territoryRef);
  }

  @FieldResolver(
    () => [TerritoryType],
    doc(
      'Si l’état d’après est PARTIAL : les parties que partialAfter compte. Vide sinon.',
      'Where the state after is PARTIAL: the parts that partialAfter counts. Empty otherwise.',
      { complexity: times(PARTS_KNOWN) },
    ),
  )
  partialOf(@Root() { partialOf }: EffectType, @Ctx() context: RequestContext) {
    return territoryRows(context, partialOf);
  }

  @FieldResolver(() => IndicatorType, doc('Indicateur.', 'Indicator.'))
  indicator(@Root() { indicatorCode }: EffectType): IndicatorType {
    return indicatorRowOf(indicatorCode);
  }
}
