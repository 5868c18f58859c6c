import { Field, Float, Int } from 'type-graphql';
import { SURVEYS } from '../../datasets/roles';
import type { DatasetCode } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import type { QuartilesAbsence } from '../../reading/observatory/observed';
import { REGION_COUNT, keysOf, times } from '../common/cost';
import { doc, outputType } from '../common/describe';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { FigureType } from '../figures/types/figure.types';
import { EstimateType } from './estimate.type';
import { QuartilesAbsenceEnum } from './observatory.enums';

/** All measures of the survey that has most. They are read together: each is taken as a tenth of a thing that is asked for by itself. */
export const MEASURES = Math.max(1, ...SURVEYS.map(({ indicators }) => Math.ceil(indicators.length / 10)));

const absent = (fr: string, en: string) => doc(fr, en, { nullable: true });

@outputType(
  'Quartiles',
  'Ce que répondent les adhérents, un par un : la médiane, et les valeurs sous lesquelles sont un quart et trois quarts d’entre eux. Pour qui n’a pas droit aux lignes, chacune est arrondie à un pas.',
  'What adherents answer, one by one: the median, and the values below which a quarter and three quarters of them are. For whoever has no right to the rows, each is rounded to a step.',
)
export class QuartilesType {
  @Field(() => Float, doc('Premier quartile.', 'Lower quartile.'))
  lower: number;

  @Field(() => Float, doc('Médiane.', 'Median.'))
  median: number;

  @Field(() => Float, doc('Troisième quartile.', 'Upper quartile.'))
  upper: number;

  @Field(
    () => [Float],
    doc(
      'Pas auquel chacun des trois est arrondi, dans le même ordre ; null s’ils sont exacts.',
      'Step that each of the three is rounded to, in the same order; null where they are exact.',
      { nullable: true },
    ),
  )
  steps: readonly number[] | null;
}

@outputType(
  'ObservedMeasure',
  'Une mesure de l’enquête, pour un ensemble d’adhérents : ce qu’ont répondu les répondants, jamais ce que feraient tous.',
  'One measure of the survey, of a group of adherents: what those who answered said, never what all would come to.',
)
export class ObservedMeasureType {
  @Field(
    () => FigureType,
    doc('Somme des réponses, ou taux : le chiffre même.', 'Sum of the answers, or rate: the figure itself.'),
  )
  figure: FigureType;

  @Field(
    () => Int,
    absent(
      'Réponses qui remplissent la mesure ; null si la valeur ne vient pas de réponses.',
      'Answers that fill the measure; null where the value comes from no answers.',
    ),
  )
  respondents: number | null;

  @Field(
    () => Float,
    absent(
      'Somme par structure qui donne la mesure ; null si la somme n’est pas montrée, ou si des réponses attendues manquent.',
      'Sum per structure that gives the measure; null where the sum is not shown, or expected answers are missing.',
    ),
  )
  perRespondent: number | null;

  @Field(
    () => Float,
    absent(
      'Somme par équivalent temps plein en insertion : le rapport des deux sommes montrées ; null si l’une ne l’est pas, et si moins de quatre cinquièmes des répondants donnent les deux.',
      'Sum per full-time equivalent: the ratio of both sums as shown; null where one of them is not, and where fewer than four fifths of the respondents give both.',
    ),
  )
  perFullTimeEquivalent: number | null;

  @Field(
    () => Int,
    absent(
      'Réponses qui donnent la mesure et les équivalents temps plein ; null si l’enquête ne les demande pas.',
      'Answers that give both the measure and full-time equivalents; null where the survey does not ask for these.',
    ),
  )
  respondentsToBoth: number | null;

  @Field(
    () => QuartilesType,
    absent(
      'Médiane et quartiles ; null s’ils ne sont pas donnés.',
      'Median and quartiles; null where they are not given.',
    ),
  )
  quartiles: QuartilesType | null;

  @Field(
    () => QuartilesAbsenceEnum,
    absent(
      'Pourquoi les quartiles ne sont pas donnés ; null s’ils le sont, et pour un taux.',
      'Why quartiles are not given; null where they are, and for a rate.',
    ),
  )
  quartilesAbsence: QuartilesAbsence | null;
}

@outputType(
  'ObservedGroup',
  'Des adhérents montrés ensemble : tous, ceux d’un type, ou ceux d’une région.',
  'Adherents that are shown together: all, those of a type, or those of a region.',
)
export class ObservedGroupType {
  @Field(
    () => String,
    absent('Code du type ou de la région ; null pour tous.', 'Code of the type or of the region; null for all.'),
  )
  key: string | null;

  @Field(() => String, doc('Libellé en français.', 'Label, in French.'))
  label: string;

  @Field(() => FigureType, doc('Adhérents qui ont répondu.', 'Adherents that answered.'))
  respondents: FigureType;

  @Field(
    () => Int,
    absent(
      'Adhérents des registres publiés de l’année, partis dans l’année compris ; null sans registre.',
      'Adherents in the published registers of the year, those who left during it included; null without one.',
    ),
  )
  expected: number | null;

  @Field(
    () => Float,
    absent(
      'Répondants sur attendus, de 0 à 1 ; null tant que des réponses ou un registre manquent.',
      'Respondents over expected, 0 to 1; null as long as answers or a register are missing.',
    ),
  )
  rate: number | null;

  @Field(
    () => [ObservedMeasureType],
    doc(
      'Toutes les mesures de l’enquête, dans l’ordre du catalogue.',
      'All measures of the survey, in the order of the catalogue.',
      {
        complexity: times(MEASURES),
      },
    ),
  )
  measures: readonly ObservedMeasureType[];
}

@outputType(
  'Observatory',
  'Une enquête auprès des adhérents, une année, comme une publication : qui a répondu, ce qu’ils répondent, et ce que l’on peut en estimer pour tout le réseau.',
  'A survey of adherents in one year, as a publication: who answered, what they say, and what can be estimated of the whole network from it.',
)
export class ObservatoryType {
  @Field(() => Int, doc('Année.', 'Year.'))
  year: number;

  @Field(() => DatasetCodeEnum, doc('Jeu de données de l’enquête.', 'Dataset of the survey.'))
  survey: DatasetCode;

  @Field(() => ObservedGroupType, doc('Tous les adhérents du territoire.', 'All adherents of the territory.'))
  whole: ObservedGroupType;

  @Field(
    () => [ObservedGroupType],
    doc(
      'Par type de structure, dans l’ordre des types ; ceux qui ne sont ni au registre ni parmi les répondants n’y sont pas.',
      'By type of structure, in the order of types; those that are neither in the register nor among the respondents are left out.',
      { complexity: times(keysOf('STRUCTURE_TYPE')) },
    ),
  )
  byStructureType: readonly ObservedGroupType[];

  @Field(
    () => [ObservedGroupType],
    doc(
      'Par région, dans l’ordre alphabétique ; vide en dessous de la fédération.',
      'By region, in alphabetical order; empty below the federation.',
      { complexity: times(REGION_COUNT) },
    ),
  )
  byRegion: readonly ObservedGroupType[];

  @Field(
    () => [EstimateType],
    doc(
      'Ce que chaque mesure ferait pour tous les adhérents des registres : des estimations, jamais des chiffres. Les taux n’en ont pas.',
      'What each measure would come to for all adherents of the registers: estimates, never figures. Rates have none.',
      { complexity: times(MEASURES) },
    ),
  )
  estimates: readonly EstimateType[];

  readonly ref: TerritoryRef;
}
