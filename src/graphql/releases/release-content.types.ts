import { Field, Int, Float } from 'type-graphql';
import type { Dimension, FigureBasis, FigureState, Unit } from '../../kernel/codes';
import type { HandedInBy } from '../../submissions/collection-plan';
import { times } from '../common/cost';
import { doc, outputType } from '../common/describe';
import { DimensionEnum, FigureBasisEnum, FigureStateEnum, HandedInByEnum, UnitEnum } from '../enums/figure.enums';
import { EvolutionType } from '../figures/types/figure-details.types';
import { FROZEN_PARTIAL_OF, FROZEN_PARTIAL_VALUE } from '../figures/types/figure.types';
import { ReleasePrintedPlaceType } from './release-series.types';

const SINCE_FORMAT_3 = {
  fr: 'Null dans une version figée avant que les rapports ne s’en fassent entiers, et pour un département.',
  en: 'Null in a release frozen before whole reports were made of them, and for a department.',
};

@outputType('ReleaseCoverage', 'Qui avait rendu compte ce jour-là.', 'Who had reported on that day.')
export class ReleaseCoverageType {
  @Field(() => Int, doc('Combien avaient remis.', 'How many had reported.'))
  reporting: number;

  @Field(() => Int, doc('Combien étaient attendus.', 'How many were expected.'))
  expected: number;

  @Field(
    () => Int,
    doc('Pour l’enquête : adhérents qui avaient répondu.', 'For the survey: adherents that had answered.', {
      nullable: true,
    }),
  )
  respondents: number | null;

  @Field(
    () => Int,
    doc('Pour l’enquête : adhérents interrogés.', 'For the survey: adherents that were asked.', { nullable: true }),
  )
  respondentsExpected: number | null;

  @Field(
    () => [String],
    doc(
      'Pour la fédération : noms des régions qui manquaient.',
      'For the federation: names of the regions that were missing.',
      { complexity: 1 },
    ),
  )
  missing: readonly string[];

  @Field(
    () => HandedInByEnum,
    doc(
      `Qui remet ce jeu. Null aussi quand rien n’était attendu. ${SINCE_FORMAT_3.fr}`,
      `Who hands the dataset in. Null too when nothing was expected. ${SINCE_FORMAT_3.en}`,
      { nullable: true },
    ),
  )
  handedInBy: HandedInBy | null;
}

@outputType('ReleasePart', 'Une part figée d’un chiffre.', 'A frozen part of a figure.')
export class ReleasePartType {
  @Field(() => DimensionEnum, doc('Selon quelle dimension.', 'Along which dimension.'))
  dimension: Dimension;

  @Field(() => String, doc('Clé, comme dans FigurePart.', 'Key, as in FigurePart.'))
  key: string;

  @Field(() => String, doc('Libellé en français, d’alors.', 'French label, as it was.'))
  label: string;

  @Field(
    () => Float,
    doc('Valeur ; null si l’état n’est pas KNOWN.', 'Value; null when state is not KNOWN.', { nullable: true }),
  )
  value: number | null;

  @Field(() => Float, FROZEN_PARTIAL_VALUE)
  partialValue: number | null;

  @Field(() => [String], FROZEN_PARTIAL_OF)
  partialOf: readonly string[];

  @Field(() => FigureStateEnum, doc('Ce que l’on en savait.', 'What was known of it.'))
  state: FigureState;

  @Field(() => FigureBasisEnum, doc('Ce sur quoi elle repose.', 'What it rests on.', { nullable: true }))
  basis: FigureBasis | null;

  @Field(() => Boolean, doc('Valeur approchée.', 'Approximate.'))
  approximate: boolean;

  @Field(
    () => ReleasePrintedPlaceType,
    doc(
      'Où elle est imprimée ; null si aucun rapport ne l’imprime.',
      'Where it is printed; null where no report does.',
      {
        nullable: true,
      },
    ),
  )
  printedIn: ReleasePrintedPlaceType | null;
}

@outputType(
  'ReleaseFigure',
  'Un chiffre tel que le public le voyait le jour où l’année a été figée.',
  'A figure as the public saw it on the day that the year was frozen.',
)
export class ReleaseFigureType {
  @Field(() => String, doc('Nom du territoire, d’alors.', 'Name of the territory, as it was.'))
  territoryName: string;

  @Field(() => String, doc('Code de l’indicateur, d’alors.', 'Code of the indicator, as it was.'))
  indicator: string;

  @Field(() => String, doc('Libellé de l’indicateur, d’alors.', 'French label of the indicator, as it was.'))
  label: string;

  @Field(() => UnitEnum, doc('Unité.', 'Unit.'))
  unit: Unit;

  @Field(
    () => Float,
    doc('Valeur ; null si l’état n’est pas KNOWN.', 'Value; null when state is not KNOWN.', { nullable: true }),
  )
  value: number | null;

  @Field(() => Float, FROZEN_PARTIAL_VALUE)
  partialValue: number | null;

  @Field(() => [String], FROZEN_PARTIAL_OF)
  partialOf: readonly string[];

  @Field(() => FigureStateEnum, doc('Ce que l’on en savait.', 'What was known of it.'))
  state: FigureState;

  @Field(() => FigureBasisEnum, doc('Ce sur quoi elle repose.', 'What it rests on.', { nullable: true }))
  basis: FigureBasis | null;

  @Field(() => Boolean, doc('Valeur approchée.', 'Approximate.'))
  approximate: boolean;

  @Field(() => Boolean, doc('Repose sur des données de démonstration.', 'Rests on demonstration data.'))
  demonstration: boolean;

  @Field(() => ReleaseCoverageType, doc('Qui avait rendu compte.', 'Who had reported.'))
  coverage: ReleaseCoverageType;

  @Field(() => [String], doc('Notes en français.', 'Notes, in French.', { complexity: 1 }))
  notes: readonly string[];

  @Field(
    () => String,
    doc('Rapport dont la valeur est tirée, s’il y en a un.', 'The report that the value was taken from, if any.', {
      nullable: true,
    }),
  )
  source: string | null;

  @Field(
    () => [ReleasePartType],
    doc('Ses parts selon chaque dimension.', 'Its parts along every dimension.', { complexity: times(10) }),
  )
  parts: readonly ReleasePartType[];

  @Field(
    () => [String],
    doc(`Ruptures avec l’année précédente. ${SINCE_FORMAT_3.fr}`, `Breaks with the year before. ${SINCE_FORMAT_3.en}`, {
      nullable: true,
      complexity: 1,
    }),
  )
  breaks: readonly string[] | null;

  @Field(
    () => [String],
    doc(
      `Rapports et dépôts sur lesquels il reposait. ${SINCE_FORMAT_3.fr}`,
      `Reports and submissions that it rested on. ${SINCE_FORMAT_3.en}`,
      { nullable: true, complexity: 1 },
    ),
  )
  sources: readonly string[] | null;

  @Field(
    () => EvolutionType,
    doc(
      `Face à l’année précédente, ce jour-là. ${SINCE_FORMAT_3.fr}`,
      `Against the year before, on that day. ${SINCE_FORMAT_3.en}`,
      { nullable: true },
    ),
  )
  evolution: EvolutionType | null;

  /** As stored: `F`, `R:bretagne`, `D:35`. */
  readonly territoryKey: string;
}
