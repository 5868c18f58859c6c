import { declareDataset } from '../dataset';
import { indicator, ratioOf } from '../indicator';
import { count, sum } from '../measure';
import { activityColumns } from './activity.columns';
import { activityRules } from './activity.rules';

export const activity = declareDataset({
  code: 'ACTIVITY',
  fileName: 'activite',
  table: 'activity_reports',
  label: 'Activité',
  description: {
    fr: 'L’enquête annuelle auprès des adhérents : une ligne par adhérent qui a répondu.',
    en: 'The yearly survey of adherents: one row per adherent that answered.',
  },
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
  ],
});
