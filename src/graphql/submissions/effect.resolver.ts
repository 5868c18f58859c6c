import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { indicatorRowOf } from '../figures/indicator-row';
import { IndicatorType } from '../figures/indicator.type';
import { territoryRow } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.type';
import { EffectType } from './effect.type';

@Resolver(() => EffectType)
export class EffectResolver {
  @FieldResolver(() => TerritoryType, doc('De qui est le chiffre.', 'Whose figure it is.'))
  territory(@Root() { territoryRef }: EffectType, @Ctx() context: RequestContext) {
    return territoryRow(context, territoryRef);
  }

  @FieldResolver(() => IndicatorType, doc('Indicateur.', 'Indicator.'))
  indicator(@Root() { indicatorCode }: EffectType): IndicatorType {
    return indicatorRowOf(indicatorCode);
  }
}
