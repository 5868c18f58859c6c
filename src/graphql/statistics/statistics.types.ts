import { Field, Int, Float, InputType } from 'type-graphql';
import type { IndicatorCode } from '../../datasets/catalogue';
import type { Dimension, FigureBasis, FigureState, StructureType } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import { FIRST_YEAR } from '../../kernel/year';
import { doc, outputType } from '../common/describe';
import { DimensionEnum, FigureBasisEnum, FigureStateEnum, IndicatorCodeEnum } from '../enums/figure.enums';
import { StructureTypeEnum } from '../enums/structure-type.enum';
import type { CoverageType } from '../figures/types/figure-details.types';
import { PARTIAL_VALUE } from '../figures/types/figure.types';

@outputType('DimensionKey', 'Place d’une ligne le long d’une dimension.', 'Where a row stands along one dimension.')
export class DimensionKeyType {
  @Field(() => DimensionEnum, doc('Dimension.', 'Dimension.'))
  dimension: Dimension;

  @Field(
    () => Boolean,
    doc('Vrai si la ligne est un total sur cette dimension.', 'True when the row is a total over it.'),
  )
  isTotal: boolean;

  @Field(
    () => String,
    doc(
      'Clé ; null pour un total, et là où une case n’en a pas : un adhérent hors de toute délégation, sous REGION.',
      'key is null for a total, and where a cell has none: an adherent outside every delegation under REGION.',
      { nullable: true },
    ),
  )
  key: string | null;

  @Field(() => String, doc('Libellé en français.', 'Label, in French.'))
  label: string;
}

@outputType(
  'Availability',
  'Où un indicateur est connu, une année : de quoi un tableau peut être fait, avant de le demander.',
  'Where one indicator is known in one year: what a table can be made of, before one asks.',
)
export class AvailabilityType {
  @Field(() => Int, doc('Année.', 'Year.'))
  year: number;

  @Field(
    () => FigureStateEnum,
    doc('Ce que l’on sait du chiffre de la fédération.', 'What is known of the federation’s figure.'),
  )
  federation: FigureState;

  @Field(
    () => Boolean,
    doc(
      'Vrai si quelque chose est connu hors de toute délégation.',
      'True when something outside every delegation is known.',
    ),
  )
  outside: boolean;

  @Field(
    () => [DimensionEnum],
    doc('Selon quoi un tableau peut le grouper.', 'What a table of it may be grouped by.', { complexity: 1 }),
  )
  dimensions: readonly Dimension[];

  readonly indicatorCode: string;
  readonly regionCodes: readonly string[];
}

@outputType(
  'StatisticsRow',
  'Une ligne de tableau. Jamais coupé par une taille de page : un tableau est entier, ou refusé avec la raison.',
  'A row of a table. Never cut by a page size: a table is whole, or refused with the reason.',
)
export class StatisticsRowType {
  @Field(() => Int, doc('Année.', 'Year.'))
  year: number;

  @Field(
    () => [DimensionKeyType],
    doc(
      'Une clé par dimension de by, dans son ordre ; un total n’a pas de clé là où il est pris, et le dit.',
      'One per dimension of by, in its order; a total has no key for what it is taken over, and says so.',
      { complexity: 1 },
    ),
  )
  keys: readonly DimensionKeyType[];

  @Field(
    () => Float,
    doc('Valeur ; null exactement quand l’état n’est pas KNOWN.', 'Value; null exactly when state is not KNOWN.', {
      nullable: true,
    }),
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

  @Field(() => Boolean, doc('Repose sur des données de démonstration.', 'Rests on demonstration data.'))
  demonstration: boolean;

  readonly indicatorCode: string;
  readonly partialOf: readonly TerritoryRef[];
  readonly coverageRow: CoverageType;
}

@InputType('StatisticsInput', doc('Ce qu’un tableau doit montrer.', 'What a table is to show.'))
export class StatisticsInput {
  @Field(() => [IndicatorCodeEnum], doc('Indicateurs.', 'Indicators.'))
  indicators: IndicatorCode[];

  @Field(() => [Int], doc(`Années, de ${FIRST_YEAR} à l’an prochain.`, `Years, ${FIRST_YEAR} to next year.`))
  years: number[];

  @Field(
    () => [DimensionEnum],
    doc(
      'Dimensions, communes aux indicateurs. Aucune : une ligne par indicateur et par année.',
      'Dimensions that the indicators have in common. None: one row per indicator and year.',
      { nullable: true, defaultValue: [] },
    ),
  )
  by?: Dimension[] | null;

  @Field(
    () => [String],
    doc(
      'Codes de régions ; une région inconnue est refusée, avec les plus proches.',
      'Region slugs; an unknown one is refused, with the nearest named.',
      {
        nullable: true,
      },
    ),
  )
  regions?: string[] | null;

  @Field(() => [StructureTypeEnum], doc('Types de structure.', 'Types of structure.', { nullable: true }))
  structureTypes?: StructureType[] | null;

  @Field(
    () => Boolean,
    doc(
      'Ajoute les totaux sur chaque dimension de by, et le total général.',
      'Adds the totals over each dimension of by, and the grand total.',
      { nullable: true, defaultValue: false },
    ),
  )
  totals?: boolean | null;
}
