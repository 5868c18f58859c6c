import { adherent, code, date, decimal, integer, programme, word } from '../columns';
import { declareDataset } from '../dataset';
import { indicator } from '../indicator';
import { count, sum } from '../measure';
import { any, filled } from '../predicate';

export const programmes = declareDataset({
  code: 'PROGRAMMES',
  fileName: 'programmes',
  table: 'programme_participations',
  label: 'Programmes',
  description: {
    fr: 'Qui a pris part à quel programme, outil ou dispositif du réseau.',
    en: 'Who took part in which programme, tool or scheme of the network.',
  },
  columns: [
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
      aliases: ['nombre de personnes', 'bénéficiaires', 'participants'],
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
  ],
  keys: [{ columns: ['programme', 'action', 'adherent', 'date'], when: any(filled('adherent'), filled('date')) }],
  dimensionColumns: { PROGRAMME: 'programme' },
  namesAdherent: true,
  nothingToReportAllowed: true,
  indicators: [
    indicator('PROGRAMMES_PARTICIPATIONS', {
      label: 'Participations aux programmes',
      unit: 'COUNT',
      measure: count(),
      description: { fr: 'Participations, toutes actions confondues.', en: 'Participations, whatever the action.' },
    }),
    indicator('PROGRAMMES_PEOPLE', {
      label: 'Personnes dans les programmes',
      unit: 'PEOPLE',
      measure: sum('personnes'),
      guarded: true,
      description: { fr: 'Personnes, participation par participation.', en: 'People, participation by participation.' },
    }),
  ],
});
