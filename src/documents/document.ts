/** A document before it is of any format: what is said, in order. Each writer makes of it what its format calls so. */
export interface TextDocument {
  readonly title: string;
  readonly subtitle: string;
  /** What a reader must know of the whole, on its first page: what it rests on, its date, its address. */
  readonly facts: readonly string[];
  /** At the foot of each page. */
  readonly footer: string;
  /** Rests on invented data: said on each page. */
  readonly demonstration: boolean;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | Items | Table | Chart;

export interface Heading {
  readonly kind: 'HEADING';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Of the document's own; what a link to it ends with. */
  readonly id: string;
}

export interface Paragraph {
  readonly kind: 'PARAGRAPH';
  /** What is missing, or must not be overlooked, is set apart. */
  readonly manner: 'TEXT' | 'NOTICE';
  readonly content: Inlines;
}

export interface Items {
  readonly kind: 'ITEMS';
  readonly items: readonly Inlines[];
}

export interface Table {
  readonly kind: 'TABLE';
  readonly caption: Inlines;
  readonly columns: readonly { readonly header: string; readonly align: 'START' | 'END' }[];
  /** One content per column. */
  readonly rows: readonly (readonly Inlines[])[];
}

export interface Chart {
  readonly kind: 'CHART';
  readonly caption: Inlines;
  /** What it shows, for those who do not see it. */
  readonly alternative: string;
  /** A whole `<svg>` of lines, shapes and words, with its `viewBox`; no script, no style sheet, no reference outside it. */
  readonly svg: string;
  /** Where the drawing is had by itself, with its data, for ever. */
  readonly address: string;
}

export type Inlines = readonly Inline[];

/** Text as it is read: never markup. */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly text: string; readonly href: string }
  | { readonly footnote: Inlines };
