import { codes, date, department, siret, text, year } from '../columns';
import { STRUCTURE_TYPE_CODES } from '../structure-types';

export const adherentsColumns = [
  siret('siret', {
    label: 'SIRET',
    aliases: ['n° SIRET', 'numéro SIRET', 'no siret'],
    description: {
      fr: 'Les 14 chiffres du numéro SIRET, au format texte. Vide quand il n’est pas connu.',
      en: 'The 14 digits of the SIRET number, as text. Empty when unknown.',
    },
  }),
  text('nom', {
    label: 'Nom',
    aliases: ['raison sociale', 'nom de la structure', 'structure', 'adhérent', 'dénomination'],
    required: true,
    description: { fr: 'Nom de l’adhérent, tel que la région l’écrit.', en: 'Name, as the region writes it.' },
  }),
  codes('types', STRUCTURE_TYPE_CODES, {
    label: 'Types de structure',
    aliases: ['type', 'type de structure', 'types de la structure', 'agréments', 'conventionnements'],
    required: true,
    description: {
      fr: 'Tout ce que l’adhérent fait tourner, séparé par « + » ; le premier est celui sous lequel il est compté.',
      en: 'Everything that it runs, joined by +; the first is what it is counted as.',
    },
  }),
  department('departement', {
    label: 'Département',
    aliases: ['code département', 'dépt', 'dpt', 'dep'],
    required: true,
    description: {
      fr: 'Code INSEE du département, au format texte : 01, 2A, 974.',
      en: 'INSEE code of the department, as text: 01, 2A, 974.',
    },
  }),
  text('adresse', {
    label: 'Adresse',
    aliases: ['adresse postale', 'rue', 'voie'],
    maxLength: 250,
    description: { fr: 'Numéro et voie.', en: 'Number and street.' },
  }),
  text('code_postal', {
    label: 'Code postal',
    aliases: ['CP'],
    maxLength: 10,
    pattern: { test: /^\d{5}$/, severity: 'WARNING', expected: 'cinq chiffres, au format texte (01000)' },
    description: { fr: 'Cinq chiffres, au format texte.', en: 'Five digits, as text.' },
  }),
  text('ville', {
    label: 'Ville',
    aliases: ['commune', 'localité'],
    required: true,
    maxLength: 120,
    description: { fr: 'Commune du siège.', en: 'Town of the head office.' },
  }),
  text('telephone', {
    label: 'Téléphone',
    aliases: ['tél', 'tel', 'n° de téléphone'],
    maxLength: 40,
    reserved: true,
    description: {
      fr: 'De la structure, jamais d’une personne. Montré aux lecteurs connectés seulement.',
      en: 'Of the structure, never of a person. For signed-in readers only.',
    },
  }),
  text('courriel', {
    label: 'Courriel',
    aliases: ['e-mail', 'email', 'mail', 'adresse électronique'],
    reserved: true,
    pattern: {
      test: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
      severity: 'WARNING',
      expected: 'une adresse électronique de la structure (contact@exemple.fr)',
    },
    description: {
      fr: 'De la structure, jamais d’une personne. Montré aux lecteurs connectés seulement.',
      en: 'Of the structure, never of a person. For signed-in readers only.',
    },
  }),
  year('annee_adhesion', {
    label: 'Année d’adhésion',
    aliases: ['adhésion', 'adhérent depuis', 'année d’entrée'],
    description: { fr: 'Année d’entrée dans le réseau.', en: 'Year in which it joined the network.' },
  }),
  date('date_sortie', {
    label: 'Date de sortie',
    aliases: ['sortie', 'date de départ', 'date de radiation'],
    description: {
      fr: 'Rempli quand l’adhérent a quitté le réseau dans l’année : il n’est pas compté au 31 décembre.',
      en: 'Filled when it left before the end of the year: it is not counted at year’s end.',
    },
  }),
] as const;
