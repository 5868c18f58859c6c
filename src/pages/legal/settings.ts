/** What the law asks to be said of a service, and only who runs it knows; undefined is shown as still to be filled in. */
export interface LegalSettings {
  readonly publisher: string | undefined;
  readonly address: string | undefined;
  readonly telephone: string | undefined;
  readonly director: string | undefined;
  /** E-mail or address of a page. */
  readonly contact: string | undefined;
  readonly host: string | undefined;
  /** Of the data protection officer, or whoever answers for personal data. */
  readonly dataProtection: string | undefined;
  /** For how long names in the trail and in submissions are kept. */
  readonly retention: string | undefined;
  /** Where the source of what runs here is offered. */
  readonly sourceUrl: string | undefined;
}

/** The variable of each, as the pages name it where it is missing. */
export const LEGAL_VARIABLES = {
  publisher: 'MENTIONS_EDITEUR',
  address: 'MENTIONS_ADRESSE',
  telephone: 'MENTIONS_TELEPHONE',
  director: 'MENTIONS_DIRECTEUR',
  contact: 'MENTIONS_CONTACT',
  host: 'MENTIONS_HEBERGEUR',
  dataProtection: 'DONNEES_PERSONNELLES_CONTACT',
  retention: 'DONNEES_PERSONNELLES_DUREE',
  sourceUrl: 'SOURCE_URL',
} as const satisfies Readonly<Record<keyof LegalSettings, string>>;
