import { Field, Float } from 'type-graphql';
import type { ResolvedFigure, Way } from '../../../figures/resolved';
import type { FigureBasis, FigureState } from '../../../kernel/codes';
import type { TerritoryRef } from '../../../kernel/territory';
import type { Amount } from '../../../published/amount';
import type { FigureKey } from '../../../published/figure-key';
import type { Publication } from '../../../published/publication-state';
import { PARTS_KNOWN, times } from '../../common/cost';
import { doc, outputType } from '../../common/describe';
import { FigureBasisEnum, FigureStateEnum } from '../../enums/figure.enums';
import { DeclaredFigureType } from './figure-details.types';
import { PrintedFigureType } from './printed.types';

/** Options of the fields that say what is known of a whole of which something is missing: a figure's and a table's alike. */
export const PARTIAL_VALUE = doc(
  'Tant que l’état est PARTIAL : ce que donnent les parties connues ; null sinon. À ne pas citer comme le chiffre du territoire.',
  'While state is PARTIAL: what the parts that are known come to; null otherwise. Not to be quoted as the territory’s figure.',
  { nullable: true },
);

export const PARTIAL_OF = doc(
  'Tant que l’état est PARTIAL : les parties que partialValue compte. Vide sinon.',
  'While state is PARTIAL: the parts that partialValue counts. Empty otherwise.',
  { complexity: times(PARTS_KNOWN) },
);

/** The same of what a release froze: its parts by the names that they had. */
export const FROZEN_PARTIAL_VALUE = doc(
  'Si l’état est PARTIAL : ce que donnaient les parties connues ; null sinon.',
  'Where state is PARTIAL: what the known parts came to; null otherwise.',
  { nullable: true },
);

export const FROZEN_PARTIAL_OF = doc(
  'Si l’état est PARTIAL : noms des parties que partialValue compte. Vide sinon.',
  'Where state is PARTIAL: names of the parts that partialValue counts. Empty otherwise.',
  { complexity: 1 },
);

@outputType('FigurePart', 'Une part d’un chiffre ventilé.', 'One part of a figure that is split.')
export class FigurePartType {
  @Field(
    () => String,
    doc(
      'Valeur de l’énumération du schéma, ou code du fichier à défaut ; deux codes joints par + quand deux sont imprimés en un (ETTI+ETT_ESS).',
      'The schema’s enum value, or the file’s code where there is no enum; two codes joined by + where two are printed as one (ETTI+ETT_ESS).',
    ),
  )
  key: string;

  @Field(() => String, doc('Libellé en français.', 'Label, in French.'))
  label: string;

  @Field(
    () => Float,
    doc('Valeur ; null exactement quand l’état n’est pas KNOWN.', 'Value; null exactly when state is not KNOWN.', {
      nullable: true,
    }),
  )
  value: number | null;

  @Field(
    () => Float,
    doc(
      'Tant que l’état est PARTIAL : ce que donnent les parties connues ; null sinon. À ne pas citer comme le chiffre de la part.',
      'While state is PARTIAL: what the parts that are known come to; null otherwise. Not to be quoted as the part’s figure.',
      { nullable: true },
    ),
  )
  partialValue: number | null;

  @Field(() => FigureStateEnum, doc('Ce que l’on en sait.', 'What is known of it.'))
  state: FigureState;

  @Field(
    () => FigureBasisEnum,
    doc('Ce sur quoi la valeur repose ; null avec elle.', 'What value rests on; null with value.', { nullable: true }),
  )
  basis: FigureBasis | null;

  @Field(
    () => Boolean,
    doc('Vrai si la source dit environ, près de ou plus de.', 'True where the source says about, nearly or more than.'),
  )
  approximate: boolean;

  @Field(
    () => [PrintedFigureType],
    doc('Cette part telle que les rapports l’impriment.', 'This part as printed in reports.', { complexity: times(1) }),
  )
  printed: readonly PrintedFigureType[];

  @Field(
    () => [DeclaredFigureType],
    doc(
      'Cette part telle que le territoire la déclare sans lignes.',
      'This part as the territory declares it without rows.',
      { complexity: times(1) },
    ),
  )
  declared: readonly DeclaredFigureType[];

  @Field(
    () => [FigurePartType],
    doc(
      'Les « dont » de cette part (39 autres, dont 11 EBE) : compris en elle, jamais à côté d’elle.',
      'The parts “of which” of this part (39 others, of which 11 EBE): within it, never beside it.',
      { complexity: times(1) },
    ),
  )
  ofWhich: readonly FigurePartType[];

  readonly partialOf: readonly TerritoryRef[];
}

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
