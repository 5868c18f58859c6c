import { writeNumber } from '../kernel/french';
/** Why a report cannot be read, with what to do instead; `{name}` is replaced. */
export const REPORT_FAULTS = {
  EMPTY: 'Le fichier est vide : joindre le rapport en PDF ou en DOCX.',
  NOT_A_REPORT: 'Ce n’est ni un PDF ni un DOCX ({found}). Enregistrer le rapport dans l’un de ces deux formats.',
  OLD_DOCUMENT:
    'Document protégé par un mot de passe, ou d’un ancien format (.doc). L’enregistrer en .docx, sans mot de passe.',
  LOCKED: 'Ce document est protégé par un mot de passe. L’enregistrer sans protection, puis le déposer à nouveau.',
  BROKEN:
    'Ce {what} est abîmé ou coupé : il ne se lit pas jusqu’au bout. L’ouvrir et l’enregistrer à nouveau, ou demander le fichier d’origine.',
  NO_TEXT:
    'Ce document ne contient que des images de pages, sans texte à lire. Le passer à la reconnaissance de caractères, ou demander le fichier d’origine.',
  TOO_MANY_PAGES:
    'Ce document a {pages} pages, et il en est lu {most} au plus. En extraire les pages qui portent des chiffres.',
  TOO_MUCH_TEXT: 'Ce document a plus de {most} caractères de texte. En extraire les pages qui portent des chiffres.',
  UNFOLDS_TOO_LARGE: 'Une fois déplié, ce DOCX dépasse les limites ({reason}). L’enregistrer sans ses images.',
  STOPPED:
    'La lecture a été arrêtée : ce document demandait trop de {what}. L’enregistrer à nouveau, sans images, ou n’en garder que les pages qui portent des chiffres.',
} as const;
export type ReportFaultCode = keyof typeof REPORT_FAULTS;

/** Ends the reading of a report; nothing of it is kept. */
export class ReportFault extends Error {
  constructor(
    readonly code: ReportFaultCode,
    readonly parameters: Readonly<Record<string, string | number>> = {},
  ) {
    super(REPORT_FAULTS[code].replace(/\{(\w+)\}/g, (whole, name: string) => written(parameters[name]) ?? whole));
    this.name = 'ReportFault';
  }
}

const written = (value: string | number | undefined): string | undefined =>
  typeof value === 'number' ? writeNumber(value) : value;
