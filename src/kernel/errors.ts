import { ACCOUNT_ERRORS } from './account-errors';
import type { ErrorCode, ErrorWords } from './error-codes';
import { FEDERATION_ERRORS } from './federation-errors';
import { OUTGOING_ERRORS } from './outgoing-errors';

export { ERROR_STATUS, type ErrorCode } from './error-codes';

/** One table of everything that is said to a caller: reason, public code, French sentence with the way out. */
export const ERRORS = {
  ...ACCOUNT_ERRORS,
  ...FEDERATION_ERRORS,
  ...OUTGOING_ERRORS,
  YEAR_OUT_OF_RANGE: {
    code: 'BAD_USER_INPUT',
    fr: 'Année {year} hors limites. Demander une année de {first} à {last}.',
  },
  PAGE_SIZE: { code: 'BAD_USER_INPUT', fr: '`first` vaut {first}. Demander de 1 à 100 éléments par page.' },
  LAST_PAGE_SIZE: { code: 'BAD_USER_INPUT', fr: '`last` vaut {last}. Demander de 1 à 100 éléments par page.' },
  PAGE_DIRECTIONS: {
    code: 'BAD_USER_INPUT',
    fr: 'Une page va dans un sens : `first` et `after` vers l’avant, ou `last` et `before` vers l’arrière.',
  },
  BAD_CURSOR: {
    code: 'BAD_USER_INPUT',
    fr: 'Ce curseur (`after` ou `before`) ne vient pas de cette liste. Reprendre `pageInfo.endCursor` de la page précédente (ou, vers l’arrière, `startCursor` de la suivante), avec les mêmes arguments.',
  },
  YEAR_RANGE_REVERSED: {
    code: 'BAD_USER_INPUT',
    fr: '`from` ({from}) est après `to` ({to}). Les échanger.',
  },
  TOO_MANY: { code: 'BAD_USER_INPUT', fr: '{what} : {count} demandés, {most} au plus.' },
  DIMENSION_UNKNOWN_FOR_INDICATOR: {
    code: 'BAD_USER_INPUT',
    fr: 'L’indicateur {indicator} ne se ventile pas par {dimension}. Possible : {possible}.',
  },
  NO_SUCH_SURVEY: {
    code: 'BAD_USER_INPUT',
    fr: '{dataset} n’est pas une enquête auprès des adhérents. Les enquêtes : {known}.',
  },
  STATISTICS_REFUSED: { code: 'BAD_USER_INPUT', fr: '{reason}' },
  TEXT_TOO_LONG: { code: 'BAD_USER_INPUT', fr: '{what} : {length} caractères, {most} au plus.' },
  SIGN_IN: {
    code: 'UNAUTHENTICATED',
    fr: 'Réservé aux lecteurs connectés. Se connecter (/connexion), ou joindre un jeton : « Authorization: Bearer … ».',
  },
  BAD_TOKEN: { code: 'UNAUTHENTICATED', fr: 'Jeton refusé : {reason}. En demander un nouveau.' },
  FORBIDDEN_ORIGIN: {
    code: 'FORBIDDEN',
    fr: 'Cette adresse ne répond ni à une page d’un autre site, ni sous un autre nom que le sien : écrire le sien dans PUBLIC_URL, et l’origine d’une page dans ALLOWED_ORIGINS.',
  },
  NOT_ALLOWED: { code: 'FORBIDDEN', fr: 'Votre rôle ({role}) ne permet pas cela.' },
  PARAMETERS_REFUSED: { code: 'BAD_USER_INPUT', fr: 'Paramètres à corriger : {reasons}.' },
  UPLOAD_REFUSED: { code: 'BAD_USER_INPUT', fr: '{reason}' },
  NO_SUCH_DATASET: {
    code: 'NOT_FOUND',
    fr: 'Aucun jeu de données ne s’appelle « {name} »{nearest}. Il y a : {known}.',
  },
  NO_SUCH_REGION: {
    code: 'NOT_FOUND',
    fr: 'Aucune délégation n’a le code « {code} »{nearest}. Il y a : {known}.',
  },
  NO_SUCH_EXPORT: {
    code: 'NOT_FOUND',
    fr: '{what} : « {name} »{nearest}. La liste : {list}.',
  },
  WORKBOOK_TOO_LONG: {
    code: 'BAD_USER_INPUT',
    fr: '{rows} lignes : une feuille de classeur en porte {most} au plus. Prendre le CSV, qui n’a pas de limite, ou une région à la fois.',
  },
  WORKBOOK_NOT_TAKEN_BACK: {
    code: 'BAD_USER_INPUT',
    fr: 'Ce classeur serait trop volumineux pour être déposé de nouveau. Prendre le CSV ; ou, pour le lire seulement, le classeur de toutes les régions (sans `region`).',
  },
  NO_SUCH_SAVED_QUERY: {
    code: 'NOT_FOUND',
    fr: 'Aucune requête à vous ne s’appelle « {name} ». Les vôtres : `savedQueries { name owner }`.',
  },
  SAVED_QUERY_BROKEN: {
    code: 'QUERY_BROKEN',
    fr: 'La requête « {name} » ne répond plus : {reason} La corriger et l’enregistrer de nouveau (`saveQuery`), ou l’effacer.',
  },
  NO_SUCH_YEAR: {
    code: 'NOT_FOUND',
    fr: 'Rien n’est connu pour {year}. Années connues au plus près : {known}.',
  },
  FILE_TOO_LARGE: {
    code: 'PAYLOAD_TOO_LARGE',
    fr: 'Fichier trop volumineux : {most} Mo au plus pour {kind}. Retirer images et feuilles inutiles, ou le couper.',
  },
  REPORT_TOO_LARGE: {
    code: 'PAYLOAD_TOO_LARGE',
    fr: 'Rapport trop volumineux : {most} Mo au plus. L’enregistrer avec des images moins lourdes, ou n’en garder que les pages qui portent des chiffres.',
  },
  NO_SUCH_SUBMISSION: { code: 'NOT_FOUND', fr: 'Aucun dépôt ne porte cet identifiant.' },
  SUBMISSIONS_OF_TWO_SLOTS: {
    code: 'BAD_USER_INPUT',
    fr: 'Ces deux dépôts ne sont pas du même jeu, de la même région et de la même année. Comparer deux versions d’un même dépôt.',
  },
  NO_ROWS_TO_COMPARE: {
    code: 'BAD_USER_INPUT',
    fr: 'La version {version} comporte des fautes : ses lignes ne sont pas gardées, il n’y a rien à comparer. Choisir une version sans faute.',
  },
  NO_SUCH_DISCREPANCY: {
    code: 'NOT_FOUND',
    fr: 'Aucune contradiction ne porte cet identifiant. La liste : `reconciliation`, ou `npx maillage contradictions`.',
  },
  NO_SUCH_RELEASE: {
    code: 'NOT_FOUND',
    fr: 'Aucune année figée ne porte cet identifiant. La liste : `releases`.',
  },
  RELEASES_OF_TWO_YEARS: {
    code: 'BAD_USER_INPUT',
    fr: 'Ces deux versions figent des années différentes ({from} et {to}). Comparer deux versions d’une même année.',
  },
  LOST_RACE: {
    code: 'CONFLICT',
    fr: 'Quelqu’un d’autre vient de déposer, de publier ou de retirer ce jeu. Relire son état, puis recommencer si besoin.',
  },
  REPORT_CHANGED: {
    code: 'CONFLICT',
    fr: '{author} a enregistré la version {version} le {day} pendant que vous écriviez, d’après la version {base}. Rien n’est écrasé, et votre texte n’est pas enregistré : le garder, relire la version {version}, y reporter vos changements.',
  },
  ADHERENT_GONE: {
    code: 'FORBIDDEN',
    fr: 'L’adhérent de cet accès n’est dans aucun registre publié, ou il en a été retiré. Demander à sa délégation, ou au siège, s’il y figure toujours.',
  },
  NOT_SURVEYED: {
    code: 'NOT_FOUND',
    fr: 'Aucun registre de {year} où figure cet adhérent n’a été remis : l’enquête de {year} s’ouvre quand sa délégation l’a fait. Années ouvertes : {open}.',
  },
  NO_SUCH_QUESTION: {
    code: 'BAD_USER_INPUT',
    fr: '« {name} » n’est pas une question de cette enquête. Il y a : {known}.',
  },
  ANSWER_CHANGED: {
    code: 'CONFLICT',
    fr: 'Cette réponse a changé entre-temps, dans un autre onglet ou par une autre personne de la structure : version {version}, la vôtre partait de la {base}. Rien n’est écrasé, et ce que vous venez d’écrire n’est pas enregistré : relire, puis choisir.',
  },
  TOO_COMPLEX: { code: 'TOO_COMPLEX', fr: 'Requête trop lourde : {reason}.' },
  ANSWER_TOO_LARGE: {
    code: 'TOO_COMPLEX',
    fr: 'La réponse dépasserait {most} Mo. Demander des pages plus petites ou moins de champs à la fois, ou télécharger le fichier (/exports) ; le contenu d’une version figée est à son adresse, `contentUrl`.',
  },
  CONTENT_TOO_LARGE: {
    code: 'TOO_COMPLEX',
    fr: 'Le contenu de cette version figée dépasse {most} Mo : le lire à son adresse, `contentUrl`.',
  },
  REFERENCES_REFUSED: { code: 'BAD_USER_INPUT', fr: 'Références à corriger (`representations`) : {reasons}.' },
  NO_SUCH_LINK: {
    code: 'NOT_FOUND',
    fr: 'Aucune source par lien à vous ne porte cet identifiant. La liste : `dataLinks`.',
  },
  NO_SUCH_ROOT: {
    code: 'BAD_USER_INPUT',
    fr: 'Il n’y a rien de tel que « {operation} » ici : une opération est « query » ou « mutation ». Pour suivre un chiffre, redemander : l’en-tête ETag dit en une réponse vide que rien n’a changé.',
  },
  DOCUMENT_NOT_TRUSTED: {
    code: 'FORBIDDEN',
    fr: 'Ce serveur ne répond à votre rôle ({role}) qu’aux documents de ses manifestes (DOCUMENTS_ONLY). Poser une de leurs questions, ou demander au siège d’y ajouter la vôtre.',
  },
  BAD_REQUEST: { code: 'BAD_USER_INPUT', fr: 'Requête illisible : {reason}.' },
  NO_SUCH_PAGE: {
    code: 'NOT_FOUND',
    fr: 'Rien à cette adresse. L’API est à /graphql, le bac à sable à /playground, la documentation à /documentation.',
  },
  METHOD_NOT_ALLOWED: { code: 'METHOD_NOT_ALLOWED', fr: 'Méthode refusée ici. Utiliser : {allowed}.' },
  PAYLOAD_TOO_LARGE: { code: 'PAYLOAD_TOO_LARGE', fr: 'Requête trop volumineuse : {most} octets au plus.' },
  UNSUPPORTED_MEDIA_TYPE: { code: 'UNSUPPORTED_MEDIA_TYPE', fr: 'Format non pris en charge. Envoyer : {expected}.' },
  REQUEST_TIMEOUT: { code: 'REQUEST_TIMEOUT', fr: 'La requête n’est pas arrivée à temps. La renvoyer.' },
  QUERY_TIMEOUT: {
    code: 'SERVICE_UNAVAILABLE',
    fr: 'Pas de réponse en {seconds} s. Demander moins à la fois, ou réessayer plus tard.',
  },
  WRITE_TIMEOUT: {
    code: 'SERVICE_UNAVAILABLE',
    fr: 'Pas de réponse en {seconds} s : la demande est abandonnée, rien n’a été enregistré. Recommencer dans un instant.',
  },
  WRITE_KEPT: {
    code: 'SERVICE_UNAVAILABLE',
    fr: 'La demande est enregistrée, en entier ou en partie, mais sa réponse n’est pas venue en {seconds} s. Relire l’état de ce qu’elle change avant de recommencer.',
  },
  SERVICE_UNAVAILABLE: { code: 'SERVICE_UNAVAILABLE', fr: 'Service momentanément indisponible : {reason}.' },
  WORKBOOKS_WAIT: {
    code: 'SERVICE_UNAVAILABLE',
    fr: 'Trop de classeurs arrivent à la fois ; celui-ci n’a pas été lu, et rien n’en a été gardé. Le déposer à nouveau dans {seconds} s.',
  },
  REPORTS_WAIT: {
    code: 'SERVICE_UNAVAILABLE',
    fr: 'Plusieurs rapports sont déjà en cours de lecture ; celui-ci n’a pas été lu, et rien n’en a été gardé. Le déposer à nouveau dans {seconds} s.',
  },
  DOCUMENTS_WAIT: {
    code: 'SERVICE_UNAVAILABLE',
    fr: 'Plusieurs documents sont déjà en cours d’écriture ; celui-ci n’a pas été écrit. Le demander à nouveau dans {seconds} s.',
  },
  NO_SUCH_TRANSCRIPTION: {
    code: 'NOT_FOUND',
    fr: 'Aucun rapport en lecture ne porte cet identifiant. La liste : `transcriptions`.',
  },
  NO_SUCH_TOKEN: { code: 'NOT_FOUND', fr: 'Aucun jeton à vous ne porte cet identifiant. Les vôtres : `tokens`.' },
  NO_SUCH_CANDIDATE: {
    code: 'NOT_FOUND',
    fr: 'Aucun nombre relevé ne porte cet identifiant. La liste : `transcription(id:) { candidates { id } }`.',
  },
  SERVER_EXHAUSTED: {
    code: 'SERVICE_UNAVAILABLE',
    fr: 'Le serveur ne peut plus rien enregistrer : {reason}. Rien n’a été gardé. Prévenir qui l’exploite, puis recommencer.',
  },
  FIGURES_BEING_RECOMPUTED: {
    code: 'SERVICE_UNAVAILABLE',
    fr: 'Le catalogue a changé : « {indicator} », {year}, est en cours de recalcul ({done} dépôts sur {of}). Réessayer dans quelques minutes ; le reste répond.',
  },
  DATABASE_AWAY: {
    code: 'SERVICE_UNAVAILABLE',
    fr: 'La base de données ne répond pas en ce moment ; rien n’a été enregistré. Réessayer dans un instant.',
  },
  DATABASE_LOST: {
    code: 'SERVICE_UNAVAILABLE',
    fr: 'La base de données ne répond plus, et la demande a pu être enregistrée ou non. Dans un instant, relire son état, puis recommencer si besoin.',
  },
  RATE_LIMITED: { code: 'RATE_LIMITED', fr: 'Trop de requêtes. Réessayer dans {seconds} s.' },
  INTERNAL: {
    code: 'INTERNAL_SERVER_ERROR',
    fr: 'Erreur interne, incident {incident}. Signaler ce numéro à l’équipe nationale.',
  },
} as const satisfies Record<string, ErrorWords>;
export type ErrorReason = keyof typeof ERRORS;

/** An error born for the caller: the only kind whose words leave the server. */
export class MaillageError extends Error {
  readonly code: ErrorCode;

  constructor(
    readonly reason: ErrorReason,
    readonly parameters: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(wordsOf(reason, parameters), { cause });
    this.name = 'MaillageError';
    this.code = ERRORS[reason].code;
  }
}

function wordsOf(reason: ErrorReason, parameters: Readonly<Record<string, string | number>>): string {
  return ERRORS[reason].fr.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

type BadInput = { [R in ErrorReason]: (typeof ERRORS)[R]['code'] extends 'BAD_USER_INPUT' ? R : never }[ErrorReason];

export const badUserInput = (reason: BadInput, parameters: Readonly<Record<string, string | number>> = {}) =>
  new MaillageError(reason, parameters);
