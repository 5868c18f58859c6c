import { Field, Float, Int } from 'type-graphql';
import type { TerritoryRef } from '../../kernel/territory';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';

@outputType(
  'Effect',
  'Ce que publier fait, ou ferait, à un chiffre national ou régional.',
  'What publishing does, or would do, to a national or regional figure.',
)
export class EffectType {
  @Field(() => Int, doc('Année du chiffre.', 'Year of the figure.'))
  year: number;

  @Field(() => Float, doc('Valeur avant ; null si inconnue.', 'Value before; null when unknown.', { nullable: true }))
  before: number | null;

  @Field(() => Float, doc('Valeur après ; null si inconnue.', 'Value after; null when unknown.', { nullable: true }))
  after: number | null;

  @Field(() => Boolean, doc('Repose sur des données de démonstration.', 'Rests on demonstration data.'))
  demonstration: boolean;

  readonly territoryRef: TerritoryRef;
  readonly indicatorCode: string;
}
