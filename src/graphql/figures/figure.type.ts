import { Field, Float } from 'type-graphql';
import type { FigureBasis, FigureState } from '../../kernel/codes';
import type { Amount } from '../../published/amount';
import type { TerritoryRef } from '../../kernel/territory';
import type { FigureKey } from '../../published/figure-key';
import type { Publication } from '../../published/publication-state';
import type { ResolvedFigure, Way } from '../../figures/resolved';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { FigureBasisEnum, FigureStateEnum } from './figure.enums';
import { PARTIAL_VALUE } from './partial-fields';

@outputType(
  'Figure',
  'Un chiffre d’un territoire pour une année, avec ce sur quoi il repose.',
  'One figure of one territory in one year, with what it rests on.',
)
export class FigureType implements ResolvedFigure {
  @Field(
    () => Float,
    doc(
      'Valeur, arrondie à la précision de l’indicateur. Null exactement quand l’état n’est pas KNOWN : jamais zéro par défaut, jamais une partie pour le tout.',
      'Rounded to the indicator’s precision. Null exactly when state is not KNOWN: never zero by default, and never a part for the whole.',
      { nullable: true },
    ),
  )
  value: number | null;

  @Field(() => Float, PARTIAL_VALUE)
  partialValue: number | null;

  @Field(() => FigureStateEnum, doc('Ce que l’on en sait.', 'What is known of it.'))
  state: FigureState;

  @Field(
    () => FigureBasisEnum,
    doc(
      'Ce sur quoi repose value, ou à défaut partialValue ; null quand les deux le sont.',
      'What value, or else partialValue, rests on; null when both are.',
      { nullable: true },
    ),
  )
  basis: FigureBasis | null;

  @Field(
    () => Boolean,
    doc('Vrai si la source dit environ, près de ou plus de.', 'True where the source says about, nearly or more than.'),
  )
  approximate: boolean;

  @Field(
    () => Boolean,
    doc(
      'Vrai si une part repose sur des données de démonstration.',
      'True when any of it rests on demonstration data.',
    ),
  )
  demonstration: boolean;

  readonly key: FigureKey;
  readonly way: Way;
  readonly amount: Amount | null;
  readonly partialOf: readonly TerritoryRef[];
  readonly publication: Publication | null;
}
