import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { territoryRow } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.type';
import { indicatorRowOf } from './indicator-row';
import { IndicatorType } from './indicator.type';
import { TranscribedFigureType } from './transcribed-figure.type';

@Resolver(() => TranscribedFigureType)
export class TranscribedFigureResolver {
  @FieldResolver(() => TerritoryType, doc('Territoire dont le chiffre parle.', 'Territory that the figure is about.'))
  territory(@Root() figure: TranscribedFigureType, @Ctx() context: RequestContext) {
    return territoryRow(context, figure.territoryRef);
  }

  @FieldResolver(() => IndicatorType, doc('Indicateur.', 'Indicator.'))
  indicator(@Root() figure: TranscribedFigureType): IndicatorType {
    return indicatorRowOf(figure.indicatorCode);
  }
}
