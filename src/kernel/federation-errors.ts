import type { ErrorWords } from './error-codes';

/** What is said to other instances, and to those who look after them. */
export const FEDERATION_ERRORS = {
  FEDERATION_CLOSED: {
    code: 'NOT_FOUND',
    fr: 'Cette instance ne publie rien pour d’autres : elle ne parle pour aucune région. Donner FEDERATION_REGIONS (les codes des régions, séparés par des virgules), puis redémarrer.',
  },
  FEDERATION_SIGN: {
    code: 'UNAUTHENTICATED',
    fr: 'Réservé aux instances appariées et à qui lit les lignes de ces régions. Une instance signe sa demande (en-tête Maillage-Signature) ; une personne se connecte, ou joint un jeton.',
  },
  FEDERATION_NOT_ACCEPTED: {
    code: 'FORBIDDEN',
    fr: 'Cette instance ne connaît pas votre clé, ou personne ne l’a encore acceptée. Faire comparer les six mots, puis accepter sur la page /sources d’ici.',
  },
  FEDERATION_BAD_REQUEST: { code: 'BAD_USER_INPUT', fr: 'Demande d’une autre instance refusée : {reason}.' },
  PACKAGE_TOO_LARGE: {
    code: 'PAYLOAD_TOO_LARGE',
    fr: 'Paquet trop volumineux : {most} Mo au plus par cette page. Le prendre sur la machine du siège : npx maillage federation prendre <fichier>',
  },
  NO_OWN_FIGURES: {
    code: 'BAD_USER_INPUT',
    fr: 'Cette source ne dit pas ses propres chiffres de cette année. {reason}',
  },
  NO_GROUNDS: {
    code: 'NOT_FOUND',
    fr: 'Cette année a été figée avant que ce dont elle est faite soit gardé : son contenu se télécharge, et ne se recalcule pas. La figer de nouveau, le même contenu, garde ce qu’il faut.',
  },
  NO_SUCH_VERSION: { code: 'NOT_FOUND', fr: 'Aucune version signée ne porte ce nom.' },
  NO_SUCH_HARVEST_SOURCE: {
    code: 'NOT_FOUND',
    fr: 'Aucune source ne porte cet identifiant. La liste : `harvestSources`, ou la page /sources.',
  },
} as const satisfies Readonly<Record<string, ErrorWords>>;
