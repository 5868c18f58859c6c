import type { FaultWords } from '../spreadsheet/fault';

/** What can be wrong with one cell, by the type of its column. */
export const CELL_FAULTS = {
  REQUIRED: { severity: 'ERROR', fr: 'cellule vide. Écrire {expected}.' },
  CELL_TOO_LARGE: { severity: 'ERROR', fr: '{found} caractères, {most} au plus. Raccourcir le texte.' },
  TEXT_TOO_LONG: { severity: 'ERROR', fr: '{found} caractères, {most} au plus. Raccourcir le texte.' },
  TEXT_CONTROL: { severity: 'ERROR', fr: 'un caractère de commande est dans le texte. Le retaper.' },
  PATTERN: { severity: 'WARNING', fr: 'forme inattendue. Écrire {expected}.' },
  SPREADSHEET_ERROR: {
    severity: 'ERROR',
    fr: 'erreur du tableur. Corriger la formule, ou écrire {expected}.',
  },
  NUMBER_AMBIGUOUS: { severity: 'ERROR', fr: 'nombre ambigu. Écrire {expected}' },
  NUMBER_THREE_DECIMALS: {
    severity: 'WARNING',
    fr: 'lu comme un nombre à trois décimales. Écrire {expected} s’il s’agit de milliers.',
  },
  NUMBER_ROUNDED: { severity: 'WARNING', fr: 'arrondi à quatre décimales : {expected}.' },
  NUMBER_SPACES: { severity: 'ERROR', fr: 'espaces mal placées dans le nombre. Écrire {expected}.' },
  NUMBER_SCIENTIFIC: { severity: 'ERROR', fr: 'notation scientifique. Écrire {expected}.' },
  NUMBER_INVALID: {
    severity: 'ERROR',
    fr: 'ce n’est pas un nombre. Écrire un nombre comme 1234,5, ou laisser vide ce qui n’est pas connu.',
  },
  NUMBER_NOT_WHOLE: { severity: 'ERROR', fr: 'un nombre entier est attendu. Écrire {expected}.' },
  NUMBER_NEGATIVE: { severity: 'ERROR', fr: 'nombre négatif. Écrire un nombre positif ou nul.' },
  NUMBER_OUT_OF_RANGE: { severity: 'ERROR', fr: 'nombre hors limites. Écrire un nombre de {min} à {max}.' },
  YEAR_OUT_OF_RANGE: { severity: 'ERROR', fr: 'année hors limites. Écrire une année de {min} à {max}.' },
  DATE_AMBIGUOUS: {
    severity: 'ERROR',
    fr: 'date ambiguë. Écrire l’année sur quatre chiffres : {expected}.',
  },
  DATE_INVALID: { severity: 'ERROR', fr: 'ce n’est pas une date. Écrire une date comme 31/12/{year}.' },
  DATE_SERIAL: {
    severity: 'ERROR',
    fr: 'numéro de date d’un tableur. Écrire {expected}, en mettant la cellule au format date.',
  },
  DATE_NOT_IN_CALENDAR: { severity: 'ERROR', fr: 'cette date n’existe pas. Écrire une date comme {expected}.' },
  DATE_OUT_OF_YEAR: { severity: 'ERROR', fr: 'date hors de l’année {year}. Écrire une date du {from} au {to}.' },
  RATE_OR_FRACTION: {
    severity: 'ERROR',
    fr: 'taux en pour cent, ou fraction ? Aucun taux de la colonne ne dépasse 1. Écrire {expected} pour {expected} %, ou « {read} % » s’il s’agit bien de {read} %.',
  },
  RATE_BELOW_ONE: {
    severity: 'WARNING',
    fr: 'lu comme {read} %. Écrire {expected} s’il s’agit de {expected} %.',
  },
  BOOLEAN_INVALID: { severity: 'ERROR', fr: 'ni oui ni non. Écrire oui ou non.' },
  CODE_UNKNOWN: { severity: 'ERROR', fr: 'code inconnu. Écrire {expected}.' },
  CODE_REPEATED: { severity: 'WARNING', fr: 'un code est répété ; il compte une fois. Écrire {expected}.' },
  SIRET_SCIENTIFIC: {
    severity: 'ERROR',
    fr: 'SIRET en notation scientifique : ses chiffres sont perdus. Mettre la colonne au format texte et recopier les 14 chiffres.',
  },
  SIRET_LENGTH: {
    severity: 'ERROR',
    fr: '{found} chiffres. Écrire les 14 chiffres du SIRET, au format texte{expected}.',
  },
  SIRET_INVALID: { severity: 'ERROR', fr: 'ce n’est pas un SIRET. Écrire ses 14 chiffres, au format texte.' },
  SIRET_CHECKSUM: { severity: 'ERROR', fr: 'clé de contrôle fausse : un chiffre est mal recopié. Vérifier le SIRET.' },
} as const satisfies Record<string, FaultWords>;
