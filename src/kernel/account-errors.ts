import type { ErrorWords } from './error-codes';

/** What is said to people who sign in, and to those who manage accounts. */
export const ACCOUNT_ERRORS = {
  SESSION_ENDED: { code: 'UNAUTHENTICATED', fr: 'Votre session est terminée. Se connecter de nouveau : /connexion.' },
  TOO_MANY_TRIES: {
    code: 'RATE_LIMITED',
    fr: 'Trop d’essais d’ici. Le prochain est possible dans {seconds} s. Le mot de passe est oublié ? Demander un lien à qui gère les comptes.',
  },
  FOREIGN_REQUEST: {
    code: 'FORBIDDEN',
    fr: 'Cette demande ne vient pas d’une page de Maillage : rien n’en a été fait. Ouvrir la page dans ce navigateur, et recommencer de là.',
  },
  RIGHTS_CHANGED: {
    code: 'FORBIDDEN',
    fr: 'Vos droits ont changé pendant cette demande : rien n’en a été gardé. Se connecter de nouveau (/connexion) pour voir ce qui vous est ouvert.',
  },
  NO_SUCH_ACCOUNT: {
    code: 'NOT_FOUND',
    fr: 'Aucun compte que vous gérez ne porte cet identifiant. La liste : `accounts`.',
  },
  NO_SUCH_INVITATION: {
    code: 'NOT_FOUND',
    fr: 'Aucune invitation que vous gérez ne porte cet identifiant, ou elle a servi. La liste : `invitations`.',
  },
  NO_SUCH_SESSION: {
    code: 'NOT_FOUND',
    fr: 'Aucune session que vous gérez ne porte cet identifiant, ou elle est terminée.',
  },
  SIGN_INS_WAIT: {
    code: 'SERVICE_UNAVAILABLE',
    fr: 'Beaucoup de personnes se connectent à la fois. Recommencer dans {seconds} s.',
  },
} as const satisfies Record<string, ErrorWords>;
