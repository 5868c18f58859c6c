import { Query, Resolver } from 'type-graphql';
import { indicators } from '../../datasets/catalogue';
import { doc } from '../common/doc';
import { Keepable } from '../common/keepable';
import { times } from '../cost/cost';
import { indicatorRow } from './indicator-row';
import { IndicatorType } from './indicator.type';

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Keepable()
  @Query(
    () => [IndicatorType],
    doc('Le catalogue des indicateurs.', 'The catalogue of indicators.', { complexity: times(indicators.length) }),
  )
  indicators(): IndicatorType[] {
    return indicators.map(indicatorRow);
  }
}
