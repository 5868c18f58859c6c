import { faultsOf, type FaultWords } from './fault';

/** What can be wrong with a file before anything is known of what it is for. */
export const FILE_FAULTS = {
  FILE_EMPTY: {
    severity: 'ERROR',
    fr: 'le fichier est vide. Repartir du modèle, ou déclarer « néant » s’il n’y a rien à rapporter.',
  },
  FILE_TOO_LARGE: {
    severity: 'ERROR',
    fr: 'le fichier dépasse {most} Mo. Le déposer sans images ni feuilles inutiles, ou au format CSV.',
  },
  NOT_A_TABLE: {
    severity: 'ERROR',
    fr: 'ce n’est ni un fichier CSV ni un classeur XLSX ({found}). Enregistrer le tableau en .xlsx ou en .csv.',
  },
  WORKBOOK_LOCKED: {
    severity: 'ERROR',
    fr: 'classeur protégé par mot de passe, ou d’un ancien format (.xls). L’enregistrer en .xlsx, sans mot de passe.',
  },
  WORKBOOK_BROKEN: {
    severity: 'ERROR',
    fr: 'le classeur ne se lit pas ({reason}). L’ouvrir dans un tableur et l’enregistrer à nouveau en .xlsx.',
  },
  WORKBOOK_TOO_LARGE: {
    severity: 'ERROR',
    fr: 'une fois déplié, le classeur dépasse les limites ({reason}). Retirer ce qui n’est pas le tableau, ou déposer un CSV.',
  },
  WORKBOOK_STOPPED: {
    severity: 'ERROR',
    fr: 'la lecture du classeur a été arrêtée : elle demandait trop de {what}. Recopier le tableau seul dans un classeur neuf, ou déposer un CSV.',
  },
  WORKBOOK_FORBIDDEN: {
    severity: 'ERROR',
    fr: 'le classeur contient une déclaration DOCTYPE, qu’un tableur n’écrit jamais. L’enregistrer à nouveau depuis un tableur.',
  },
  SHEET_NOT_FOUND: {
    severity: 'ERROR',
    fr: 'aucune feuille ne porte le nom « {expected} » (feuilles trouvées : {found}). Renommer la feuille du jeu.',
  },
  TEXT_INVALID: {
    severity: 'ERROR',
    fr: 'ligne {line} : des octets ne sont pas valides en {encoding}. Enregistrer le fichier en « CSV UTF-8 ».',
  },
  NUL_CHARACTER: {
    severity: 'ERROR',
    fr: 'ligne {line} : un caractère nul est dans le texte. Enregistrer à nouveau le fichier en « CSV UTF-8 ».',
  },
  QUOTE_UNCLOSED: {
    severity: 'ERROR',
    fr: 'un guillemet ouvert à la ligne {line} n’est jamais fermé. Le fermer, ou le doubler s’il fait partie du texte.',
  },
  MORE_ISSUES: { severity: 'ERROR', fr: '{count} autres fautes ne sont pas listées. Corriger celles-ci d’abord.' },
} as const satisfies Record<string, FaultWords>;
export type FileFaultCode = keyof typeof FILE_FAULTS;

export const fileFault = faultsOf(FILE_FAULTS);
