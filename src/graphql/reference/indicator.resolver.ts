import { Query, Resolver } from 'type-graphql';
import { indicatorFeed } from '../../announcements/feed-address';
import { indicatorOf, indicators } from '../../datasets/catalogue';
import type { IndicatorDefinition } from '../../datasets/indicator';
import { times } from '../common/cost';
import { doc } from '../common/describe';
import { Keepable } from '../common/keepable';
import { IndicatorType } from './indicator.type';

export const indicatorRow = (definition: IndicatorDefinition): IndicatorType => ({
  ...definition,
  description: definition.description.fr,
  feedPath: indicatorFeed(definition.code),
});

/** The catalogue's entry of a code that the rooms below handed up. */
export function indicatorRowOf(code: string): IndicatorType {
  const definition = indicatorOf(code);
  if (definition === undefined) throw new Error(`an indicator that the catalogue does not have: ${code}`);
  return indicatorRow(definition);
}

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
