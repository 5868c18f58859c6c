/** Kinds of things that are found, in the order in which a page names them. */
export const KINDS = {
  INDICATOR: 'Indicateurs',
  THEME: 'Thèmes des chiffres clés',
  PLACE: 'Régions et départements',
  PROGRAMME: 'Programmes',
  ADHERENT: 'Adhérents',
  TERM: 'Sigles',
  PAGE: 'Pages',
  DOCUMENTATION: 'Documentation',
} as const;

export type Kind = keyof typeof KINDS;

/** Something that the search finds, and where it leads. */
export interface SearchEntry {
  readonly kind: Kind;
  readonly address: string;
  readonly title: string;
  /** What is found by as well, and shown only in part. */
  readonly text: string;
  /** Other words for it: codes, acronyms. */
  readonly also: string;
}
