import { registerEnumType } from 'type-graphql';
import { indicators } from '../../datasets/catalogue';
import { DATASETS } from '../../datasets/registry';
import { AGGREGATIONS, FIGURE_BASES, FIGURE_STATES, UNITS } from '../../kernel/codes';
import { DIMENSION_WORDS, DIMENSIONS, type Dimension } from '../../kernel/dimensions';
import { HANDED_IN_BY } from '../../submissions/collection-plan';
import { type Words, enumType, words } from '../common/describe';

export const FigureStateEnum = enumType(
  'FigureState',
  FIGURE_STATES,
  ['Ce que l’on sait d’un chiffre.', 'What is known of a figure.'],
  {
    KNOWN: ['Connu ; zéro est une valeur.', 'Known; zero is a value.'],
    PARTIAL: [
      'Des parts attendues manquent : value est null, partialValue dit ce que donnent les autres.',
      'Some of the parts that make it up are known, and some that are expected are not: value is null.',
    ],
    NOT_REPORTED: ['Personne ne l’a communiqué.', 'Nobody has reported it.'],
    NOT_APPLICABLE: [
      'N’a pas de sens ici, comme le délai moyen d’aucune demande.',
      'It has no meaning there, such as the average delay of no requests.',
    ],
    SUPPRESSED: [
      'Connu, et tu à ce lecteur : trop peu d’unités derrière.',
      'Known, and withheld from this reader: too few units stand behind it.',
    ],
  },
);

export const FigureBasisEnum = enumType(
  'FigureBasis',
  FIGURE_BASES,
  ['Ce sur quoi repose une valeur.', 'What a value rests on.'],
  {
    COMPUTED: ['Calculé sur les lignes de dépôts publiés.', 'Computed from the rows of published submissions.'],
    DECLARED: ['Total déclaré par une région, sans les lignes.', 'A total that a region declared without rows.'],
    PRINTED: [
      'Relevé dans un rapport, qui imprime ce chiffre même, de ce territoire.',
      'Taken from a printed report that prints this very figure, of this territory.',
    ],
    MIXED: [
      'Consolidation de parts de nature différente ; contributions dit lesquelles.',
      'A consolidation of parts of which some are computed, some declared or printed; contributions tell which.',
    ],
  },
);

export const UnitEnum = enumType(
  'Unit',
  UNITS,
  [
    'Unité d’un indicateur. Un taux (RATE) est une fraction, de 0 à 1.',
    'Unit of an indicator. A RATE is a fraction, 0 to 1.',
  ],
  {
    COUNT: ['Nombre.', 'A count.'],
    PEOPLE: ['Personnes.', 'People.'],
    HOURS: ['Heures.', 'Hours.'],
    DAYS: ['Jours.', 'Days.'],
    FTE: ['Équivalents temps plein.', 'Full-time equivalents.'],
    EUR: ['Euros.', 'Euros.'],
    RATE: ['Fraction, de 0 à 1.', 'A fraction, 0 to 1.'],
  },
);

export const AggregationEnum = enumType(
  'Aggregation',
  AGGREGATIONS,
  [
    'Comment le chiffre d’un territoire découle de ses parties. Moyennes et rapports se recalculent à chaque niveau.',
    'How the figure of a territory follows from its parts. A mean or a ratio is computed anew from its numerator and denominator at every level.',
  ],
  {
    SUM: ['Somme des parties.', 'Sum of the parts.'],
    WEIGHTED_MEAN: ['Moyenne pondérée, recalculée.', 'Weighted mean, computed anew.'],
    RATIO: ['Rapport de deux sommes.', 'Ratio of two sums.'],
    DISTINCT: [
      'Chaque adhérent compte une fois ; des parties qui en partagent font ensemble plus que le tout.',
      'Each adherent counts once; parts that share some come to more than their whole.',
    ],
  },
);

export const DimensionEnum = enumType(
  'Dimension',
  DIMENSIONS,
  ['Ce selon quoi un chiffre se ventile.', 'What a figure can be split by.'],
  Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, DIMENSION_WORDS[dimension].description])) as Record<
    Dimension,
    Words
  >,
);

export const DatasetCodeEnum = enumType<string>(
  'DatasetCode',
  DATASETS.map(({ code }) => code),
  ['Jeux de données que les régions remettent.', 'Datasets that regions submit.'],
  Object.fromEntries(DATASETS.map(({ code, summary: { fr, en } }) => [code, [fr, en]])),
);

export const HandedInByEnum = enumType(
  'HandedInBy',
  HANDED_IN_BY,
  ['De qui un jeu de données est attendu.', 'Whom a dataset is expected from.'],
  {
    REGIONS: ['De chaque délégation.', 'Each region.'],
    OFFICE: [
      'Du siège seul, pour un service rendu nationalement.',
      'The national office alone, for a service that is run nationally.',
    ],
  },
);

/** One value per indicator of the catalogue: an indicator added there shows here by itself. */
export const IndicatorCodeEnum: Readonly<Record<string, string>> = Object.fromEntries(
  // A value is written under the last of its names.
  indicators.flatMap(({ code, alias }) => [...(alias === null ? [] : [[alias, code] as const]), [code, code] as const]),
);

registerEnumType(IndicatorCodeEnum, {
  name: 'IndicatorCode',
  description: words(
    'Une valeur par indicateur du catalogue.',
    'One value per indicator of the catalogue; the catalogue may hold more than these.',
  ),
  valuesConfig: Object.fromEntries(
    indicators.flatMap(({ code, alias, description }) => [
      ...(alias === null
        ? []
        : [[alias, { description: words(`Autre nom de ${code}.`, `Another name of ${code}.`) }] as const]),
      [code, { description: words(description.fr, description.en) }] as const,
    ]),
  ),
});
