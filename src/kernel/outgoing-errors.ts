import type { ErrorWords } from './error-codes';

/** What is said of pictures, feeds and calls that leave the server. */
export const OUTGOING_ERRORS = {
  PICTURES_WAIT: {
    code: 'SERVICE_UNAVAILABLE',
    fr: 'Trop d’images sont demandées à la fois ; celle-ci n’a pas été dessinée. La redemander dans {seconds} s.',
  },
  NO_SUCH_CALL: { code: 'NOT_FOUND', fr: 'Aucun appel ne porte cet identifiant. La liste : /appels.' },
} as const satisfies Readonly<Record<string, ErrorWords>>;
