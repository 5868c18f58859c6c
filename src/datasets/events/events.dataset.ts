import { code, date, decimal, integer, text, word } from '../columns';
import { declareDataset } from '../dataset';
import { indicator } from '../indicator';
import { count, sum } from '../measure';

export const events = declareDataset({
  code: 'EVENTS',
  fileName: 'evenements',
  table: 'events',
  label: 'Événements',
  description: { fr: 'La vie du réseau : ses rencontres de l’année.', en: 'The life of the network: its meetings.' },
  columns: [
    code(
      'type',
      [
        word('WEBINAIRE', 'Webinaire', 'Webinar'),
        word('SEMINAIRE', 'Séminaire', 'Seminar'),
        word('ECHANGE_DE_PRATIQUES', 'Échange de pratiques', 'Exchange of practice'),
        word('ATELIER', 'Atelier', 'Workshop'),
        word('ASSEMBLEE_GENERALE', 'Assemblée générale', 'General assembly'),
        word('CONSEIL_ADMINISTRATION', 'Conseil d’administration', 'Board meeting'),
        word('COMMISSION', 'Commission', 'Committee'),
        word('RENCONTRE', 'Rencontre', 'Gathering'),
      ],
      {
        label: 'Type',
        aliases: ['type d’événement', 'nature'],
        required: true,
        description: { fr: 'Nature de l’événement.', en: 'Kind of event.' },
      },
    ),
    text('intitule', {
      label: 'Intitulé',
      aliases: ['titre', 'nom', 'événement'],
      required: true,
      maxLength: 250,
      description: { fr: 'Intitulé de l’événement.', en: 'Title of the event.' },
    }),
    date('date', {
      label: 'Date',
      aliases: ['le', 'date de l’événement'],
      required: true,
      description: { fr: 'Premier jour, dans l’année du fichier.', en: 'First day, in the file’s year.' },
    }),
    integer('participants', {
      label: 'Participants',
      aliases: ['nombre de participants', 'présents'],
      unit: 'PEOPLE',
      description: { fr: 'Personnes présentes.', en: 'People present.' },
    }),
    integer('adherents_presents', {
      label: 'Adhérents présents',
      aliases: ['nombre d’adhérents', 'structures présentes'],
      unit: 'COUNT',
      description: { fr: 'Adhérents représentés.', en: 'Adherents represented.' },
    }),
    decimal('duree_heures', {
      label: 'Durée',
      aliases: ['durée (heures)', 'durée (h)', 'heures'],
      unit: 'HOURS',
      description: { fr: 'Durée, en heures.', en: 'Length, in hours.' },
    }),
  ],
  keys: [{ columns: ['type', 'intitule', 'date'], when: null }],
  dimensionColumns: { KIND: 'type' },
  namesAdherent: false,
  nothingToReportAllowed: true,
  indicators: [
    indicator('EVENTS_HELD', {
      label: 'Événements du réseau',
      unit: 'COUNT',
      measure: count(),
      description: { fr: 'Événements tenus.', en: 'Events held.' },
    }),
    indicator('EVENTS_PARTICIPANTS', {
      label: 'Participants aux événements',
      unit: 'PEOPLE',
      measure: sum('participants'),
      description: { fr: 'Participants, événement par événement.', en: 'Participants, event by event.' },
    }),
  ],
});
