import { declareDataset } from '../dataset';
import { indicator, ratioOf } from '../indicator';
import { count, share, sum } from '../measure';
import { activityColumns } from './activity.columns';
import { activityRules } from './activity.rules';

export const activity = declareDataset({
  code: 'ACTIVITY',
  fileName: 'activite',
  table: 'activity_reports',
  label: 'Activité',
  summary: { fr: 'Enquête annuelle d’activité des adhérents.', en: 'The yearly survey of adherents.' },
  description: {
    fr: 'L’enquête annuelle auprès des adhérents : une ligne par adhérent qui a répondu.',
    en: 'The yearly survey of adherents: one row per adherent that answered.',
  },
  role: { is: 'SURVEY', respondents: 'ACTIVITY_RESPONDENTS', fullTimeEquivalents: 'ACTIVITY_FTE' },
  columns: activityColumns,
  keys: [{ columns: ['adherent'], when: null }],
  rules: activityRules,
  dimensionColumns: {},
  namesAdherent: true,
  nothingToReportAllowed: false,
  indicators: [
    indicator('ACTIVITY_RESPONDENTS', {
      label: 'Répondants à l’enquête d’activité',
      unit: 'COUNT',
      measure: count(),
      description: { fr: 'Adhérents qui ont répondu.', en: 'Adherents that answered.' },
    }),
    ratioOf('ACTIVITY_RESPONSE_RATE', 'ACTIVITY_RESPONDENTS', 'ADHERENTS_LISTED', {
      label: 'Taux de réponse à l’enquête d’activité',
      unit: 'RATE',
      description: {
        fr: 'Répondants, rapportés aux adhérents du registre de l’année.',
        en: 'Respondents over the adherents of that year’s register.',
      },
    }),
    indicator('ACTIVITY_HOURS_WORKED', {
      label: 'Heures travaillées',
      unit: 'HOURS',
      measure: sum('heures_travaillees'),
      guarded: true,
      description: { fr: 'Heures travaillées en insertion.', en: 'Hours worked on insertion paths.' },
    }),
    indicator('ACTIVITY_FTE', {
      label: 'Équivalents temps plein en insertion',
      unit: 'FTE',
      measure: sum('etp_insertion'),
      guarded: true,
      description: { fr: 'Équivalents temps plein en insertion.', en: 'Full-time equivalents on insertion paths.' },
    }),
    indicator('ACTIVITY_PEOPLE_SUPPORTED', {
      label: 'Personnes accompagnées',
      unit: 'PEOPLE',
      measure: sum('personnes_accompagnees'),
      guarded: true,
      description: { fr: 'Personnes accompagnées vers l’emploi.', en: 'People supported towards employment.' },
    }),
    indicator('ACTIVITY_TURNOVER', {
      label: 'Chiffre d’affaires',
      unit: 'EUR',
      measure: sum('chiffre_affaires'),
      guarded: true,
      description: { fr: 'Chiffre d’affaires des adhérents.', en: 'Turnover of the adherents.' },
    }),
    indicator('ACTIVITY_WAGES', {
      label: 'Masse salariale',
      unit: 'EUR',
      measure: sum('masse_salariale'),
      guarded: true,
      description: { fr: 'Masse salariale des adhérents.', en: 'Wages paid by the adherents.' },
    }),
    indicator('ACTIVITY_PERMANENT_FTE', {
      label: 'Équivalents temps plein permanents',
      unit: 'FTE',
      measure: sum('etp_permanents'),
      guarded: true,
      description: {
        fr: 'Équivalents temps plein permanents.',
        en: 'Full-time equivalents of permanent staff.',
      },
    }),
    indicator('ACTIVITY_INSERTION_EMPLOYEES', {
      label: 'Salariés en insertion',
      unit: 'PEOPLE',
      measure: sum('salaries_insertion'),
      guarded: true,
      description: {
        fr: 'Personnes salariées en insertion dans l’année.',
        en: 'People employed on insertion paths in the year.',
      },
    }),
    indicator('ACTIVITY_PERMANENT_EMPLOYEES', {
      label: 'Salariés permanents',
      unit: 'PEOPLE',
      measure: sum('salaries_permanents'),
      guarded: true,
      description: {
        fr: 'Salariés permanents des adhérents.',
        en: 'Permanent staff of the adherents.',
      },
    }),
    indicator('ACTIVITY_PUBLIC_FUNDING', {
      label: 'Financements publics',
      unit: 'EUR',
      measure: sum('financements_publics'),
      guarded: true,
      description: {
        fr: 'Aides et subventions publiques reçues par les adhérents.',
        en: 'Public aid and grants that adherents received.',
      },
    }),
    indicator('ACTIVITY_EMPLOYER_CONTRIBUTIONS', {
      label: 'Cotisations patronales',
      unit: 'EUR',
      measure: sum('cotisations_patronales'),
      guarded: true,
      description: {
        fr: 'Cotisations sociales payées par les adhérents.',
        en: 'Social contributions paid by the adherents.',
      },
    }),
    indicator('ACTIVITY_EXITS', {
      label: 'Sorties de parcours',
      unit: 'PEOPLE',
      measure: sum('sorties_total'),
      guarded: true,
      description: {
        fr: 'Personnes sorties de parcours dans l’année.',
        en: 'People who left their path in the year.',
      },
    }),
    indicator('ACTIVITY_POSITIVE_EXITS', {
      label: 'Sorties dynamiques',
      unit: 'PEOPLE',
      measure: sum('sorties_dynamiques'),
      guarded: true,
      description: {
        fr: 'Parmi les sorties, celles vers l’emploi ou la formation.',
        en: 'Of those who left, the ones into employment or training.',
      },
    }),
    indicator('ACTIVITY_POSITIVE_EXIT_RATE', {
      label: 'Taux de sorties dynamiques',
      unit: 'RATE',
      measure: share('sorties_dynamiques', ['sorties_total']),
      guarded: true,
      description: {
        fr: 'Sorties dynamiques rapportées aux sorties, sur les réponses qui donnent les deux.',
        en: 'Positive exits over exits, over the answers that give both.',
      },
    }),
    indicator('ACTIVITY_PUBLIC_FUNDING_RATE', {
      label: 'Part des financements publics',
      unit: 'RATE',
      measure: share('financements_publics', ['financements_publics', 'chiffre_affaires']),
      guarded: true,
      description: {
        fr: 'Financements publics rapportés à leur somme avec le chiffre d’affaires, sur les réponses qui donnent les deux.',
        en: 'Public funding over its sum with turnover, over the answers that give both.',
      },
    }),
  ],
});
