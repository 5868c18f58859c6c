import { adherent, code, date, decimal, integer, programme, word } from '../columns';

export const programmesColumns = [
  programme('programme', {
    label: 'Programme',
    aliases: ['code programme', 'dispositif', 'outil'],
    required: true,
    description: { fr: 'Code du catalogue des programmes.', en: 'A code of the catalogue of programmes.' },
  }),
  code(
    'action',
    [
      word('ACCOMPAGNEMENT', 'Accompagnement', 'Support'),
      word('CERTIFICATION', 'Certification', 'Certification'),
      word('DIAGNOSTIC', 'Diagnostic', 'Diagnosis'),
      word('SESSION', 'Session', 'Session'),
      word('PROJET', 'Projet', 'Project'),
    ],
    {
      label: 'Action',
      aliases: ['type d’action'],
      description: { fr: 'Nature de la participation.', en: 'What kind of participation.' },
    },
  ),
  adherent(),
  integer('personnes', {
    label: 'Personnes',
    aliases: ['nombre de personnes', 'participants'],
    unit: 'PEOPLE',
    description: { fr: 'Personnes concernées.', en: 'People concerned.' },
  }),
  decimal('heures', {
    label: 'Heures',
    aliases: ['nombre d’heures'],
    unit: 'HOURS',
    description: { fr: 'Heures consacrées.', en: 'Hours spent.' },
  }),
  decimal('montant', {
    label: 'Montant',
    aliases: ['montant (€)', 'budget'],
    unit: 'EUR',
    description: { fr: 'Montant engagé.', en: 'Amount committed.' },
  }),
  date('date', {
    label: 'Date',
    aliases: ['le', 'date de l’action'],
    description: { fr: 'Jour de l’action.', en: 'Day of the action.' },
  }),
  code('statut', [word('REALISE', 'Réalisé', 'Done'), word('PREVU', 'Prévu', 'Planned')], {
    label: 'Statut',
    aliases: ['état', 'réalisé ou prévu'],
    description: {
      fr: 'Réalisé, ou seulement prévu, ce qui est compté à part. Vide : réalisé.',
      en: 'Done, or only planned, which is counted apart. Empty: done.',
    },
  }),
  code(
    'beneficiaires',
    [
      word('PERMANENTS', 'Salariés permanents', 'Permanent staff'),
      word('PARCOURS', 'Salariés en parcours', 'People on an insertion path'),
      word('DIRIGEANTS', 'Dirigeants', 'Managers'),
      word('FAMILLES', 'Familles', 'Families'),
      word('AUTRE', 'Autres', 'Others'),
    ],
    {
      label: 'Bénéficiaires',
      aliases: ['public', 'type de bénéficiaires'],
      description: { fr: 'À qui l’action s’adresse.', en: 'Whom it is for.' },
    },
  ),
] as const;
