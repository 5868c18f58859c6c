/** Name of the sheet that says what to do with a template. */
export const READ_ME = 'Lisez-moi';

/** Whom a template of the national office is for. */
export const OFFICE_NAME = 'Siège national';

/** Whom and which year a template is for. */
export interface MadeFor {
  /** The region's name as shown. */
  readonly region: string;
  readonly year: number;
}

/** First line of that sheet: the workbook says for whom it is, whatever its file comes to be called. */
export const readMeTitle = (region: string, year: number): string => `Modèle de dépôt : ${region}, ${year}`;

/** What {@link readMeTitle} wrote; null for any other text. */
export function readTitle(text: string): MadeFor | null {
  const [, region, year] = /^Modèle de dépôt : (.+), (\d{4})$/.exec(text.trim()) ?? [];
  return region === undefined ? null : { region, year: Number(year) };
}
