import { adherent, code, date, text, word } from '../columns';

export const legalRequestsColumns = [
  text('reference', {
    label: 'Référence',
    aliases: ['réf', 'n°', 'numéro'],
    maxLength: 80,
    description: { fr: 'Numéro de la sollicitation, unique dans le fichier.', en: 'Its number, unique in the file.' },
  }),
  date('recue_le', {
    label: 'Reçue le',
    aliases: ['date de réception', 'réception', 'date', 'date de la demande'],
    required: true,
    description: {
      fr: 'Jour de réception : la sollicitation est de cette année-là.',
      en: 'Day of receipt: the request belongs to that year.',
    },
  }),
  date('repondue_le', {
    label: 'Répondue le',
    aliases: ['date de réponse', 'réponse', 'traitée le'],
    // What comes in late in December is answered in January.
    yearsAfter: 1,
    description: {
      fr: 'Jour de la réponse ; vide tant qu’il n’y en a pas. Peut tomber l’année suivante.',
      en: 'Day of the answer; empty while there is none. May lie in the following year.',
    },
  }),
  code(
    'thematique',
    [
      word('CONTRATS', 'Contrats', 'Contracts'),
      word('DIALOGUE_SOCIAL', 'Dialogue social', 'Social dialogue'),
      word('RESSOURCES_HUMAINES', 'Ressources humaines', 'Human resources'),
      word('FISCALITE', 'Fiscalité', 'Taxation'),
      word('DROIT_DES_ETRANGERS', 'Droit des étrangers', 'Immigration law'),
      word('PROPRIETE_INTELLECTUELLE', 'Propriété intellectuelle', 'Intellectual property'),
      word('RESPONSABILITE', 'Responsabilité', 'Liability'),
      word('SANTE_SECURITE', 'Santé et sécurité', 'Health and safety'),
      word('MARCHES_PUBLICS', 'Marchés publics', 'Public procurement'),
      word('PMSMP', 'PMSMP', 'Work immersion periods (PMSMP)'),
      word('AUTRE', 'Autre', 'Other'),
    ],
    {
      label: 'Thématique',
      aliases: ['thème', 'sujet'],
      required: true,
      description: { fr: 'Sujet de la sollicitation.', en: 'What the request is about.' },
    },
  ),
  code(
    'canal',
    [
      word('PLATEFORME', 'Plateforme', 'Platform'),
      word('COURRIEL', 'Courriel', 'E-mail'),
      word('TELEPHONE', 'Téléphone', 'Telephone'),
      word('MESSAGERIE', 'Messagerie', 'Messaging'),
      word('VISIO', 'Visioconférence', 'Video call'),
      word('WEBINAIRE', 'Webinaire', 'Webinar'),
    ],
    {
      label: 'Canal',
      aliases: ['mode de contact', 'moyen'],
      description: { fr: 'Par où elle est arrivée.', en: 'How it came in.' },
    },
  ),
  code(
    'demandeur',
    [
      word('ADHERENT', 'Adhérent', 'Adherent'),
      word('DELEGATION', 'Délégation', 'Regional delegation'),
      word('RESEAU_PARTENAIRE', 'Réseau partenaire', 'Partner network'),
      word('SERVICE_DE_L_ETAT', 'Service de l’État', 'State service'),
    ],
    {
      label: 'Demandeur',
      aliases: ['type de demandeur', 'origine'],
      description: { fr: 'Qui demande ; jamais une personne.', en: 'Who asks; never a person.' },
    },
  ),
  code(
    'niveau',
    [
      word('1', 'Niveau 1 : la délégation', 'Level 1: the delegation'),
      word('2', 'Niveau 2 : les juristes nationaux', 'Level 2: the national lawyers'),
    ],
    {
      label: 'Niveau',
      aliases: ['niveau de réponse'],
      description: {
        fr: '1 : répondue par la délégation ; 2 : par les juristes nationaux.',
        en: '1: answered by the delegation; 2: by the national lawyers.',
      },
    },
  ),
  adherent(),
] as const;
