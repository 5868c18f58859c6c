import { Field, Float, Int } from 'type-graphql';
import type { FigureBasis, FigureState } from '../../../kernel/codes';
import { FEDERATION_PROFILE } from '../../../kernel/federation/federation';
import type { TerritoryRef } from '../../../kernel/territory';
import type { HandedInBy } from '../../../submissions/collection-plan';
import { doc, outputType } from '../../common/describe';
import { HandedInByEnum, FigureBasisEnum, FigureStateEnum } from '../../enums/figure.enums';
import type { SourceSlot } from '../../../federation/source-slot';
import { SURVEY_WORDS } from '../../survey-words';

@outputType(
  'Coverage',
  `Pour la fédération : ceux dont un dépôt du jeu est publié, sur ceux de qui le plan de collecte de l’année en attend un : les ${FEDERATION_PROFILE.regions.length} régions, ou le siège seul (1). Ailleurs : 1 ou 0, sur 1, selon que la région en a un. Décrit toujours des dépôts : un chiffre imprimé n’en est pas un.`,
  `For the federation: those with a published submission of the figure’s dataset, of those that the collection plan of the year expects one from: the ${FEDERATION_PROFILE.regions.length} regions, or the national office alone (1). For a region, a department or an adherent: 1 or 0, of 1: whether its region has one. It always describes submissions, whatever basis won; a printed figure is no submission.`,
)
export class CoverageType {
  @Field(
    () => Int,
    doc(
      'Combien ont remis ; peut dépasser l’attendu.',
      'How many reported. Never clipped: reporting may exceed expected.',
    ),
  )
  reporting: number;

  @Field(() => Int, doc('Combien sont attendus.', 'How many are expected.'))
  expected: number;

  @Field(
    () => HandedInByEnum,
    doc(
      'De qui le plan de collecte l’attend ; null quand rien n’est attendu.',
      'Whom the collection plan expects it from; null when nothing is expected.',
      { nullable: true },
    ),
  )
  handedInBy: HandedInBy | null;

  @Field(
    () => Float,
    doc(
      'reporting / expected ; null quand rien n’est attendu.',
      'reporting / expected; null when nothing is expected.',
      {
        nullable: true,
      },
    ),
  )
  rate: number | null;

  @Field(
    () => Int,
    doc(
      'Pour l’enquête : adhérents dont la ligne remplit cette mesure. Null pour ce qui est complet par nature, et sans registre.',
      'For the survey: adherents whose row fills this very measure. Null for what is complete by nature, and without a register.',
      { nullable: true },
    ),
  )
  respondents: number | null;

  @Field(
    () => Int,
    doc(
      'Pour l’enquête : adhérents des registres de l’année. Null comme respondents.',
      'For the survey: the adherents in the registers of the year. Null like respondents.',
      { nullable: true },
    ),
  )
  respondentsExpected: number | null;

  /** What its regions hand in, of which sources are said. */
  readonly slots: readonly SourceSlot[];

  /** Read when asked for: it may name every adherent of a region. */
  readonly listMissing: () => Promise<readonly TerritoryRef[]>;
}

@outputType(
  'Contribution',
  'Ce qu’une partie du territoire apporte à un chiffre.',
  'What one part of the territory contributes to a figure.',
)
export class ContributionType {
  @Field(
    () => Float,
    doc(
      'Valeur apportée ; null exactement quand l’état n’est pas KNOWN.',
      'Value contributed; null exactly when state is not KNOWN.',
      {
        nullable: true,
      },
    ),
  )
  value: number | null;

  @Field(() => FigureStateEnum, doc('Ce que l’on en sait.', 'What is known of it.'))
  state: FigureState;

  @Field(
    () => FigureBasisEnum,
    doc('Ce sur quoi la valeur repose ; null avec elle.', 'What value rests on; null with value.', { nullable: true }),
  )
  basis: FigureBasis | null;

  readonly territoryRef: TerritoryRef;
  readonly submissionUid: string | null;
  readonly slot: SourceSlot;
}

@outputType(
  'DeclaredFigure',
  'Un chiffre tel que le territoire le déclare, sans lignes (jeu de données « chiffres »).',
  'A figure as the territory declares it, without rows (dataset “chiffres”).',
)
export class DeclaredFigureType {
  @Field(() => Float, doc('Valeur déclarée (un taux en fraction).', 'Value as declared (a rate as a fraction).'))
  value: number;

  @Field(
    () => Boolean,
    doc('Vrai si elle est « environ » ou « plus de ».', 'True where it is about, nearly or more than.'),
  )
  approximate: boolean;

  @Field(
    () => Float,
    doc(
      'Pour un taux ou une moyenne : ce sur quoi il repose, dans l’unité de ce qui est compté ; null sinon.',
      'For a rate or a mean: what it rests on, in units of what is counted; null otherwise.',
      { nullable: true },
    ),
  )
  base: number | null;

  @Field(
    () => String,
    doc(
      'Page ou rubrique du rapport dont elle est relevée ; null si elle ne l’est d’aucun.',
      'Page or heading of the report that it was taken from; null where it was taken from none.',
      { nullable: true },
    ),
  )
  section: string | null;

  @Field(
    () => String,
    doc(
      'Ce qu’un lecteur doit savoir, dans les mots de qui déclare. En français.',
      'What a reader must know, in the words of who declares. In French.',
      { nullable: true },
    ),
  )
  note: string | null;

  @Field(
    () => Float,
    doc(
      'Valeur du chiffre moins celle-ci ; null quand la valeur est null.',
      'The figure’s own value minus this one; null when value is null.',
      { nullable: true },
    ),
  )
  difference: number | null;
}

@outputType('Evolution', 'Un chiffre face à celui de l’année précédente.', 'A figure against that of the year before.')
export class EvolutionType {
  @Field(
    () => Float,
    doc(
      'Valeur de l’année précédente ; null quand elle n’est pas KNOWN.',
      'Value of the year before; null when that is not KNOWN.',
      { nullable: true },
    ),
  )
  previousValue: number | null;

  @Field(
    () => Float,
    doc(
      `Variation en fraction de previousValue : 0,05 veut dire +5 % ; null quand previousValue est 0 ou null, quand value l’est, et pour ${SURVEY_WORDS.fr}, dont les répondants changent d’une année à l’autre : seules les mêmes unités s’y comparent.`,
      `As a fraction of previousValue: 0.05 is +5 %; null when previousValue is 0 or null, when value is, and for ${SURVEY_WORDS.en}, whose respondents differ from year to year: there only the same units compare.`,
      { nullable: true },
    ),
  )
  change: number | null;

  @Field(
    () => Float,
    doc(
      'value moins previousValue, dans l’unité de l’indicateur : d’un taux, 0,05 veut dire +5 points. Null comme change, sauf quand previousValue vaut 0.',
      'value minus previousValue, in the indicator’s unit: of a rate, 0.05 is +5 points. Null as change is, save where previousValue is 0.',
      { nullable: true },
    ),
  )
  difference: number | null;

  @Field(
    () => Float,
    doc(
      'change, sur les seules unités qui ont répondu les deux années.',
      'change over the units that reported both years only.',
      { nullable: true },
    ),
  )
  sameUnitsChange: number | null;

  @Field(() => Int, doc('Nombre d’unités qui ont répondu les deux années.', 'How many units reported both years.'))
  sameUnits: number;
}
