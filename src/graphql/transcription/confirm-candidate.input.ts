import { Field, Float, InputType, Int } from 'type-graphql';
import type { IndicatorCode } from '../../datasets/catalogue';
import type { Dimension } from '../../kernel/codes';
import { EXAMPLE_REGION } from '../../kernel/federation/federation';
import { doc } from '../common/describe';
import { DimensionEnum, IndicatorCodeEnum } from '../enums/figure.enums';

@InputType(
  'ConfirmCandidateInput',
  doc(
    'Le chiffre imprimé, tel que la personne l’a lu, corrigé ou non.',
    'The printed figure as the person has read it, corrected or not.',
  ),
)
export class ConfirmCandidateInput {
  @Field(() => IndicatorCodeEnum, doc('Indicateur.', 'Indicator.'))
  indicator: IndicatorCode;

  @Field(
    () => DimensionEnum,
    doc('Dimension dont c’est une part ; null pour le tout.', 'Dimension that it is a part of; null for the whole.', {
      nullable: true,
    }),
  )
  dimension?: Dimension | null;

  @Field(
    () => String,
    doc('Clé de cette part ; va avec dimension.', 'Key of that part; goes with dimension.', { nullable: true }),
  )
  key?: string | null;

  @Field(() => Float, doc('Valeur imprimée (un taux en fraction).', 'Value as printed (a rate as a fraction).'))
  value: number;

  @Field(
    () => Boolean,
    doc(
      'Vrai si le rapport dit environ, près de ou plus de.',
      'True where the report says about, nearly or more than.',
    ),
  )
  approximate: boolean;

  @Field(
    () => String,
    doc(
      `Code d’une région (${EXAMPLE_REGION}) ou d’un département (35) ; null pour la fédération.`,
      `Slug of a region (${EXAMPLE_REGION}) or INSEE code of a department (35); null for the federation.`,
      { nullable: true },
    ),
  )
  territory?: string | null;

  @Field(
    () => Int,
    doc('Année du chiffre, qui n’est pas toujours celle du rapport.', 'Year of the figure, not always the report’s.'),
  )
  year: number;

  @Field(() => String, doc('Page et rubrique, 200 caractères au plus.', 'Page and heading, 200 characters at most.'))
  section: string;

  @Field(
    () => String,
    doc(
      'Ce qu’il faut savoir pour s’en servir, 500 caractères au plus ; public.',
      'What a reader must know to use it, 500 characters at most; public.',
      { nullable: true },
    ),
  )
  note?: string | null;

  @Field(
    () => String,
    doc(
      'Sous-ensemble nommé que le chiffre concerne, 120 caractères au plus : il ne vaut alors jamais pour le tout.',
      'Named subset that the figure is about, 120 characters at most: it is then never taken for the whole.',
      { nullable: true },
    ),
  )
  scope?: string | null;

  @Field(
    () => String,
    doc('Code du programme dont il parle.', 'Code of the programme that it is about.', { nullable: true }),
  )
  programme?: string | null;
}
