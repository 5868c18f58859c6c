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
  NO_SUCH_VERSION: { code: 'NOT_FOUND', fr: 'Aucune version signée ne porte ce nom.' },
  NO_SUCH_HARVEST_SOURCE: {
    code: 'NOT_FOUND',
    fr: 'Aucune source ne porte cet identifiant. La liste : `harvestSources`, ou la page /sources.',
  },
} as const satisfies Readonly<Record<string, ErrorWords>>;
