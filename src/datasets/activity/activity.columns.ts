import { adherent, decimal, integer } from '../columns';

export const activityColumns = [
  adherent({ required: true }),
  decimal('heures_travaillees', {
    label: 'Heures travaillées',
    aliases: ['heures', 'heures de mise à disposition', 'nombre d’heures travaillées'],
    unit: 'HOURS',
    description: { fr: 'Heures travaillées par les salariés en insertion.', en: 'Hours worked on insertion paths.' },
  }),
  decimal('etp_insertion', {
    label: 'ETP en insertion',
    aliases: ['ETP', 'équivalents temps plein en insertion'],
    unit: 'FTE',
    description: { fr: 'Équivalents temps plein en insertion.', en: 'Full-time equivalents on insertion paths.' },
  }),
  decimal('etp_permanents', {
    label: 'ETP permanents',
    aliases: ['équivalents temps plein permanents'],
    unit: 'FTE',
    stable: true,
    description: { fr: 'Équivalents temps plein permanents.', en: 'Full-time equivalents of permanent staff.' },
  }),
  integer('salaries_insertion', {
    label: 'Salariés en insertion',
    aliases: ['salariés en parcours'],
    unit: 'PEOPLE',
    description: { fr: 'Personnes salariées en insertion dans l’année.', en: 'People employed on insertion paths.' },
  }),
  integer('salaries_permanents', {
    label: 'Salariés permanents',
    aliases: ['permanents'],
    unit: 'PEOPLE',
    stable: true,
    description: { fr: 'Salariés permanents.', en: 'Permanent staff.' },
  }),
  integer('personnes_accompagnees', {
    label: 'Personnes accompagnées',
    aliases: ['nombre de personnes accompagnées'],
    unit: 'PEOPLE',
    description: { fr: 'Personnes accompagnées vers l’emploi.', en: 'People supported towards employment.' },
  }),
  decimal('chiffre_affaires', {
    label: 'Chiffre d’affaires',
    aliases: ['CA'],
    unit: 'EUR',
    description: { fr: 'Chiffre d’affaires de l’année.', en: 'Turnover of the year.' },
  }),
  decimal('financements_publics', {
    label: 'Financements publics',
    aliases: ['subventions', 'aides publiques'],
    unit: 'EUR',
    description: { fr: 'Aides et subventions publiques reçues.', en: 'Public aid and grants received.' },
  }),
  decimal('masse_salariale', {
    label: 'Masse salariale',
    aliases: ['salaires'],
    unit: 'EUR',
    description: { fr: 'Masse salariale brute.', en: 'Gross wages.' },
  }),
  decimal('cotisations_patronales', {
    label: 'Cotisations patronales',
    aliases: ['charges patronales'],
    unit: 'EUR',
    description: { fr: 'Cotisations sociales de l’employeur.', en: 'Employer’s social contributions.' },
  }),
  integer('sorties_total', {
    label: 'Sorties',
    aliases: ['sorties totales', 'nombre de sorties'],
    unit: 'PEOPLE',
    description: { fr: 'Personnes sorties de parcours dans l’année.', en: 'People who left their path in the year.' },
  }),
  integer('sorties_dynamiques', {
    label: 'Sorties dynamiques',
    aliases: ['dont sorties dynamiques'],
    unit: 'PEOPLE',
    description: {
      fr: 'Parmi les sorties, celles vers l’emploi ou la formation.',
      en: 'Of those, the ones into employment or training.',
    },
  }),
] as const;
