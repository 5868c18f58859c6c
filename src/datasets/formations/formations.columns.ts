import { adherent, code, date, decimal, integer, percent, text, word } from '../columns';

export const formationsColumns = [
  text('intitule', {
    label: 'Intitulé',
    aliases: ['titre', 'intitulé de la formation', 'formation', 'nom de la formation'],
    required: true,
    maxLength: 250,
    description: { fr: 'Intitulé de la session.', en: 'Title of the session.' },
  }),
  code(
    'type',
    [
      word('INTRA', 'Intra', 'In-house, for one adherent'),
      word('INTER', 'Inter', 'Open to several adherents'),
      word('PRESTATION', 'Prestation', 'Service', 'SERVICE'),
    ],
    {
      label: 'Type',
      aliases: ['type de formation', 'modalité', 'nature'],
      required: true,
      description: { fr: 'Intra, inter ou prestation.', en: 'In-house, open, or a service.' },
    },
  ),
  text('thematique', {
    label: 'Thématique',
    aliases: ['thème', 'domaine'],
    required: true,
    maxLength: 120,
    description: { fr: 'Thématique du catalogue de formation.', en: 'Theme, as in the training catalogue.' },
  }),
  code(
    'public',
    [
      word('PERMANENTS', 'Salariés permanents', 'Permanent staff'),
      word('PARCOURS', 'Salariés en parcours', 'People on an insertion path'),
    ],
    {
      label: 'Public',
      aliases: ['public visé', 'type de public'],
      description: { fr: 'À qui la session s’adresse.', en: 'Whom the session is for.' },
    },
  ),
  date('date_debut', {
    label: 'Date de début',
    aliases: ['début', 'du', 'date'],
    required: true,
    description: { fr: 'Premier jour, dans l’année du fichier.', en: 'First day, in the file’s year.' },
  }),
  date('date_fin', {
    label: 'Date de fin',
    aliases: ['fin', 'au'],
    description: { fr: 'Dernier jour, dans l’année du fichier.', en: 'Last day, in the file’s year.' },
  }),
  integer('stagiaires', {
    label: 'Stagiaires',
    aliases: ['nombre de stagiaires', 'nb stagiaires', 'effectif', 'participants'],
    required: true,
    unit: 'PEOPLE',
    description: { fr: 'Nombre de stagiaires présents.', en: 'Number of trainees present.' },
  }),
  decimal('heures', {
    label: 'Heures stagiaires',
    aliases: ['heures-stagiaires', 'nombre d’heures', 'heures de formation'],
    required: true,
    unit: 'HOURS',
    description: { fr: 'Heures × stagiaires.', en: 'Trainee-hours: hours × trainees.' },
  }),
  percent('satisfaction', {
    label: 'Taux de satisfaction',
    aliases: ['satisfaction (%)', 'taux de satisfaction (%)'],
    description: { fr: 'En pour cent, de 0 à 100.', en: 'Percent, 0 to 100.' },
  }),
  adherent(),
  code(
    'formateur',
    [word('INTERNE', 'Interne', 'Of the network'), word('EXTERNE', 'Externe', 'From outside the network')],
    {
      label: 'Formateur',
      aliases: ['type de formateur', 'intervenant'],
      description: {
        fr: 'Interne au réseau ou externe ; jamais le nom d’une personne.',
        en: 'Of the network or from outside; never a person’s name.',
      },
    },
  ),
  text('financeur', {
    label: 'Financeur',
    aliases: ['OPCO', 'financement'],
    maxLength: 120,
    description: { fr: 'Qui finance la session.', en: 'Who funds the session.' },
  }),
] as const;
