import { DIMENSION_WORDS, DIMENSIONS } from '../../kernel/dimensions';
import { boolean, code, decimal, indicatorCode, text, word } from '../columns';

export const figuresColumns = [
  indicatorCode('indicateur', {
    label: 'Indicateur',
    aliases: ['code', 'code de l’indicateur'],
    required: true,
    description: { fr: 'Code du catalogue des indicateurs.', en: 'A code of the catalogue of indicators.' },
  }),
  code(
    'dimension',
    DIMENSIONS.map((dimension) =>
      word(dimension, DIMENSION_WORDS[dimension].label, DIMENSION_WORDS[dimension].description[1]),
    ),
    {
      label: 'Dimension',
      aliases: ['ventilation', 'par'],
      description: {
        fr: 'Pour une part d’un total : ce selon quoi il est ventilé. Vide pour le total.',
        en: 'For a part of a total: what it is broken down by. Empty for the total.',
      },
    },
  ),
  text('modalite', {
    label: 'Modalité',
    aliases: ['part', 'valeur de la dimension'],
    maxLength: 120,
    description: {
      fr: 'La part : un code de la dimension ; deux codes joints par « + » quand ils sont donnés ensemble.',
      en: 'The part: a code of the dimension; two codes joined by + where they are given as one.',
    },
  }),
  text('dont_de', {
    label: 'Dont de',
    aliases: ['dont', 'part de', 'au sein de'],
    maxLength: 120,
    description: {
      fr: 'Pour un « dont » : la modalité dont celle-ci est une part (39 autres, dont 11 EBE).',
      en: 'For a part “of which”: the modality that this one is a part of (39 others, of which 11 EBE).',
    },
  }),
  decimal('valeur', {
    // A result may be negative; for all others, a rule refuses it.
    min: -99_999_999_999,
    label: 'Valeur',
    aliases: ['total', 'chiffre'],
    required: true,
    description: {
      fr: 'La valeur ; un taux en pour cent, comme il s’imprime (93 pour 93 %).',
      en: 'The value; a rate in percent, as printed (93 for 93 %).',
    },
  }),
  boolean('approximatif', {
    label: 'Approximatif',
    aliases: ['environ', 'approx'],
    description: { fr: 'Oui quand la valeur est « environ » ou « plus de ».', en: 'True for about or more than.' },
  }),
  decimal('base', {
    label: 'Base',
    aliases: ['base du taux', 'effectif de base'],
    description: {
      fr: 'Pour un taux ou une moyenne : ce sur quoi il repose (nombre de stagiaires, de réponses…).',
      en: 'For a rate or a mean: what it rests on (number of trainees, of answers…).',
    },
  }),
  text('rubrique', {
    label: 'Rubrique',
    aliases: ['page', 'section', 'source'],
    description: { fr: 'Page ou titre, pour un rapport.', en: 'Page or heading, for a report.' },
  }),
  text('remarque', {
    label: 'Remarque',
    aliases: ['note', 'commentaire'],
    maxLength: 500,
    description: {
      fr: 'Ce qu’un lecteur doit savoir de la valeur ; montré avec elle.',
      en: 'What a reader must know of the value; shown with it.',
    },
  }),
] as const;
