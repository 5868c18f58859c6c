import { registerEnumType } from 'type-graphql';
import { indicators } from '../../datasets/catalogue';
import { words } from '../common/doc';

/** One value per indicator of the catalogue: an indicator added there shows here by itself. */
export const IndicatorCodeEnum: Readonly<Record<string, string>> = Object.fromEntries(
  indicators.map(({ code }) => [code, code]),
);

registerEnumType(IndicatorCodeEnum, {
  name: 'IndicatorCode',
  description: words(
    'Une valeur par indicateur du catalogue.',
    'One value per indicator of the catalogue; the catalogue may hold more than these.',
  ),
  valuesConfig: Object.fromEntries(
    indicators.map(({ code, description }) => [code, { description: words(description.fr, description.en) }]),
  ),
});
