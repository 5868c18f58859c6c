import { AXES } from '../axes';
import { boolean, code, date, decimal, integer, programme, text, word } from '../columns';

export const eventsColumns = [
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
      word('GROUPE_DE_TRAVAIL', 'Groupe de travail', 'Working group'),
      word('JOURNEE', 'Journée', 'Day'),
      word('INAUGURATION', 'Inauguration', 'Inauguration'),
      word('LANCEMENT', 'Lancement', 'Launch'),
      word('PLAIDOYER', 'Plaidoyer', 'Advocacy'),
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
  programme('programme', {
    label: 'Programme',
    aliases: ['code programme', 'dispositif', 'outil'],
    description: {
      fr: 'Code du catalogue des programmes, quand l’événement en est un temps.',
      en: 'A code of the catalogue of programmes, where the event belongs to one.',
    },
  }),
  text('thematique', {
    label: 'Thématique',
    aliases: ['thème', 'sujet'],
    maxLength: 120,
    description: { fr: 'Ce dont il était question.', en: 'What it was about.' },
  }),
  code('axe', AXES, {
    label: 'Axe',
    aliases: ['axe stratégique', 'orientation'],
    description: {
      fr: 'L’axe des orientations de la fédération auquel il contribue.',
      en: 'The axis of the federation’s orientations that it serves.',
    },
  }),
  text('lieu', {
    label: 'Lieu',
    aliases: ['ville', 'adresse'],
    description: { fr: 'Où il s’est tenu ; vide en ligne.', en: 'Where it was held; empty online.' },
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
  boolean('fait_marquant', {
    label: 'Fait marquant',
    aliases: ['temps fort', 'date clé'],
    description: {
      fr: 'Oui pour ce qui est une date clé de l’année.',
      en: 'True for what belongs in the key dates of the year.',
    },
  }),
] as const;
