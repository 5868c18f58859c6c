import { Field, Float, Int } from 'type-graphql';
import type { FigureState } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import { doc, outputType } from '../common/describe';
import { FigureStateEnum } from '../enums/figure.enums';

@outputType(
  'Effect',
  'Ce que publier fait, ou ferait, à un chiffre national ou régional.',
  'What publishing does, or would do, to a national or regional figure.',
)
export class EffectType {
  @Field(() => Int, doc('Année du chiffre.', 'Year of the figure.'))
  year: number;

  @Field(
    () => Float,
    doc('Valeur avant ; null si elle n’était pas KNOWN.', 'Value before; null when it was not KNOWN.', {
      nullable: true,
    }),
  )
  before: number | null;

  @Field(
    () => Float,
    doc('Valeur après ; null si elle n’est pas KNOWN.', 'Value after; null when it is not KNOWN.', { nullable: true }),
  )
  after: number | null;

  @Field(
    () => Float,
    doc(
      'Ce que donnaient les parties connues, si l’état d’avant est PARTIAL ; null sinon.',
      'What the known parts came to, where the state before is PARTIAL; null otherwise.',
      { nullable: true },
    ),
  )
  partialBefore: number | null;

  @Field(
    () => Float,
    doc(
      'Ce que donnent les parties connues, si l’état d’après est PARTIAL ; null sinon. À ne pas citer comme le chiffre du territoire.',
      'What the known parts come to, where the state after is PARTIAL; null otherwise. Not to be quoted as the territory’s figure.',
      { nullable: true },
    ),
  )
  partialAfter: number | null;

  @Field(() => FigureStateEnum, doc('Ce que l’on en savait avant.', 'What was known of it before.'))
  stateBefore: FigureState;

  @Field(() => FigureStateEnum, doc('Ce que l’on en sait après.', 'What is known of it after.'))
  stateAfter: FigureState;

  @Field(() => Boolean, doc('Repose sur des données de démonstration.', 'Rests on demonstration data.'))
  demonstration: boolean;

  readonly partialOfBefore: readonly TerritoryRef[];
  readonly partialOf: readonly TerritoryRef[];
  readonly territoryRef: TerritoryRef;
  readonly indicatorCode: string;
}
