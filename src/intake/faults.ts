import type { Severity } from '../kernel/codes';

interface FaultWords {
  readonly severity: Severity;
  /** Follows the address and the value of the cell; `{name}` is replaced. */
  readonly fr: string;
}

/** Everything that can be wrong with a file, apart from the rules that datasets declare themselves. */
export const FAULTS = {
  // The file as a whole
  FILE_EMPTY: {
    severity: 'ERROR',
    fr: 'le fichier est vide. Repartir du modèle, ou déclarer « néant » s’il n’y a rien à rapporter.',
  },
  NO_ROWS: {
    severity: 'ERROR',
    fr: 'le fichier n’a aucune ligne sous son en-tête. Le remplir, ou déclarer « néant » s’il n’y a rien à rapporter.',
  },
  NOTHING_NOT_ALLOWED: {
    severity: 'ERROR',
    fr: 'le jeu « {dataset} » ne peut pas être déclaré « néant ». Déposer ses lignes.',
  },
  NOTHING_BUT_ROWS: {
    severity: 'ERROR',
    fr: 'le fichier a des lignes alors qu’il est déclaré « néant ». Retirer la déclaration, ou les lignes.',
  },
  DATASET_OF_OFFICE: {
    severity: 'ERROR',
    fr: 'pour {year}, le plan de collecte confie « {dataset} » au siège seul. Lui envoyer ces lignes : il les met dans son fichier (colonne « delegation »), ou change le plan.',
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
  SHEET_UNKNOWN: {
    severity: 'WARNING',
    fr: 'la feuille « {name} » n’est celle d’aucun jeu et n’est pas lue. La renommer ({expected}) si elle doit l’être.',
  },
  TEMPLATE_OF_OTHER_REGION: {
    severity: 'ERROR',
    fr: 'ce classeur est le modèle de la délégation {madeFor} ; il est déposé pour {asked}. Le déposer pour {madeFor}, ou recopier ses lignes dans le modèle de {asked}.',
  },
  TEMPLATE_OF_OFFICE: {
    severity: 'ERROR',
    fr: 'ce classeur est le modèle du siège ; il est déposé pour {asked}. Le déposer hors délégation, ou recopier ses lignes dans le modèle de {asked}.',
  },
  TEMPLATE_OF_OTHER_YEAR: {
    severity: 'ERROR',
    fr: 'ce classeur est le modèle de l’année {madeFor} ; il est déposé pour {asked}. Le déposer pour {madeFor}, ou recopier ses lignes dans le modèle de {asked}.',
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
  TOO_MANY_ROWS: {
    severity: 'ERROR',
    fr: 'plus de {most} lignes. Couper le fichier, ou vérifier qu’il s’agit d’une seule région et d’une seule année.',
  },
  TOO_MANY_COLUMNS: { severity: 'ERROR', fr: 'plus de {most} colonnes. Ne garder que celles du modèle.' },
  MORE_ISSUES: { severity: 'ERROR', fr: '{count} autres fautes ne sont pas listées. Corriger celles-ci d’abord.' },

  // The header
  HEADER_UNKNOWN: {
    severity: 'ERROR',
    fr: 'aucun titre de colonne connu sur la première ligne. Y écrire : {expected}.',
  },
  HEADER_REPEATED: {
    severity: 'ERROR',
    fr: 'cette colonne est déjà la colonne {first}. N’en garder qu’une.',
  },
  COLUMN_UNKNOWN: {
    severity: 'WARNING',
    fr: 'colonne inconnue : son contenu n’est pas gardé. La retirer, ou la nommer comme dans le modèle{nearest}.',
  },
  COLUMN_MISSING: { severity: 'ERROR', fr: 'la colonne « {column} » ({label}) manque. L’ajouter et la remplir.' },

  // Rows
  ROW_TOO_LONG: {
    severity: 'ERROR',
    fr: '{found} cellules pour {expected} colonnes. Mettre entre guillemets le texte qui contient le séparateur.',
  },
  ROW_TOO_SHORT: {
    severity: 'WARNING',
    fr: '{found} cellules pour {expected} colonnes : les dernières sont lues comme vides. Compléter la ligne.',
  },
  GROUPINGS_TOO_MANY: {
    severity: 'ERROR',
    fr: 'plus de {most} textes différents dans cette colonne, qui sert à ventiler les chiffres. Y écrire des mots communs à plusieurs lignes.',
  },
  KEY_REPEATED: {
    severity: 'ERROR',
    fr: 'répète la ligne {line} (ligne de données {row}) : même {columns}. Retirer l’une des deux, ou la corriger.',
  },

  // Cells
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
  DEPARTMENT_UNKNOWN: {
    severity: 'ERROR',
    fr: 'aucun département n’a ce code. Écrire un code INSEE, au format texte : 01, 2A, 974{nearest}.',
  },
  DELEGATION_UNKNOWN: {
    severity: 'ERROR',
    fr: 'délégation inconnue. Écrire son nom ou son code{nearest}.',
  },
  PROGRAMME_UNKNOWN: { severity: 'ERROR', fr: 'programme inconnu. Écrire un code du catalogue{nearest}.' },
  INDICATOR_UNKNOWN: { severity: 'ERROR', fr: 'indicateur inconnu. Écrire un code du catalogue{nearest}.' },
  ADHERENT_UNKNOWN: {
    severity: 'ERROR',
    fr: 'aucun adhérent de ce nom au registre de l’année. Écrire son SIRET, ou son nom exact{nearest}.',
  },
  ADHERENT_SIRET_UNKNOWN: {
    severity: 'ERROR',
    fr: 'aucun adhérent n’a ce SIRET au registre de l’année. Vérifier le SIRET, ou écrire le nom exact{nearest}.',
  },
  ADHERENT_AMBIGUOUS: {
    severity: 'ERROR',
    fr: 'plusieurs adhérents portent ce nom : {found}. Écrire le SIRET, ou le nom suivi du département entre parenthèses{more}.',
  },
  ADHERENT_SIRET_AMBIGUOUS: {
    severity: 'ERROR',
    fr: 'ce SIRET est dans plusieurs registres : {found}. Remplir la colonne « delegation ».',
  },
  ADHERENT_OF_OTHER_DELEGATION: {
    severity: 'ERROR',
    fr: 'cet adhérent est au registre d’une autre délégation : {found}. Corriger « delegation », ou l’adhérent.',
  },
  ROW_OF_OTHER_DELEGATION: {
    severity: 'ERROR',
    fr: 'ligne de {other}, dans un fichier déposé pour {own}. La retirer, ou retirer cette colonne si elle dit autre chose ; un fichier national se dépose hors délégation, par le siège.',
  },
  REGISTER_OF_OTHER_DELEGATIONS: {
    severity: 'ERROR',
    fr: '{count} adhérents sur {of} sont dans des départements d’autres délégations ({regions}) : ce n’est pas le registre de {own}. Ne garder que les siens ; un registre national se dépose hors délégation, par le siège.',
  },
  SIRET_IN_OTHER_REGISTER: {
    severity: 'WARNING',
    fr: 'ce SIRET est aussi au registre {year} de {others} : l’adhérent compterait deux fois au national. S’il a changé de délégation, remplir « date_sortie » au registre qu’il a quitté ; sinon, le retirer de l’un des deux.',
  },
  DEMONSTRATION_ADHERENT: {
    severity: 'ERROR',
    fr: 'cet adhérent est inventé, pour la démonstration. Retirer la ligne : un dépôt ne porte que de vrais adhérents.',
  },
  DEMONSTRATION_ROW: {
    severity: 'ERROR',
    fr: 'cette ligne vient de la démonstration : elle est inventée. La retirer, ou repartir du modèle.',
  },
  ADHERENT_UNDECIDED: {
    severity: 'WARNING',
    fr: 'peut-être l’adhérent dont la ligne est à corriger dans le registre. À vérifier quand le registre sera sans faute.',
  },
  REGISTER_AT_FAULT: {
    severity: 'WARNING',
    fr: 'cette feuille attend le registre : ses adhérents sont ceux de la feuille « adherents », qui a des fautes. Corriger celle-ci, puis déposer à nouveau le classeur.',
  },
  NO_REGISTER: {
    severity: 'ERROR',
    fr: 'aucun registre d’adhérents n’est connu pour cette région et cette année. Déposer d’abord le jeu « adherents ».',
  },
} as const satisfies Record<string, FaultWords>;
export type FaultCode = keyof typeof FAULTS;

export type FaultParameters = Readonly<Record<string, string | number>>;

/** A fault found, before it is known where: what a cell reader gives instead of a value. */
export class Fault {
  constructor(
    readonly code: string,
    readonly severity: Severity,
    /** French, without its address. */
    readonly text: string,
  ) {}
}

export const fault = (code: FaultCode, parameters: FaultParameters = {}): Fault =>
  new Fault(code, FAULTS[code].severity, fill(FAULTS[code].fr, parameters));

/** Replaces the `{name}`s of a template; one without a parameter stays, so that a slip shows. */
export const fill = (template: string, parameters: FaultParameters): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
