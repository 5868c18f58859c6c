import { CELL_FAULTS } from './cell-faults';
import { faultsOf, type FaultWords } from '../spreadsheet/fault';

/** What can be wrong with what a file says, apart from the rules that datasets declare themselves. */
export const FAULTS = {
  // The file, for its region, year and dataset
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
  TOO_MANY_ROWS: {
    severity: 'ERROR',
    fr: 'plus de {most} lignes. Couper le fichier, ou vérifier qu’il s’agit d’une seule région et d’une seule année.',
  },
  TOO_MANY_COLUMNS: { severity: 'ERROR', fr: 'plus de {most} colonnes. Ne garder que celles du modèle.' },

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

  ...CELL_FAULTS,

  // What a cell names
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

export const fault = faultsOf(FAULTS);
