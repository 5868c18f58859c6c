import type { Dimension } from '../kernel/dimensions';

/** Of what an annual report is made, before a year, a territory and a reader are known. */
export interface Outline {
  readonly parts: readonly OutlinePart[];
}

/** Whose report it is: the federation's, or any delegation's. */
export const OUTLINE_KINDS = ['FEDERATION', 'DELEGATION'] as const;
export type OutlineKind = (typeof OUTLINE_KINDS)[number];

export interface OutlinePart {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly OutlineSection[];
}

export interface OutlineSection {
  /** Of the whole outline's own: free texts are kept under it. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly OutlineBlock[];
}

export type OutlineBlock =
  | { readonly kind: 'SENTENCES'; readonly sentences: readonly OutlineSentence[] }
  | {
      readonly kind: 'TABLE';
      readonly indicators: readonly string[];
      readonly by: Dimension;
      /** Rows of these alone; all when empty. */
      readonly regions: readonly string[];
    }
  | { readonly kind: 'BARS'; readonly indicator: string; readonly by: Dimension }
  | { readonly kind: 'LINE'; readonly indicator: string }
  | { readonly kind: 'MAP'; readonly indicator: string }
  | { readonly kind: 'LIST'; readonly list: ReportList };

export interface OutlineSentence {
  readonly indicator: string;
  /** Says a whole that is known: `{territoire} compte {valeur|adhérent|adhérents}`; null says it by its label. */
  readonly sentence: string | null;
}

/** What is listed by its rows, under the names that outlines use. */
export const REPORT_LISTS = [
  'NOUVEAUX',
  'PARTIS',
  'EVENEMENTS',
  'DATES_CLES',
  'PARTICIPATIONS',
  'PUBLICATIONS',
  'PARTENAIRES',
  'CONTRADICTIONS',
] as const;
export type ReportList = (typeof REPORT_LISTS)[number];

/** The indicators that an outline names, each once, in its order. */
export const indicatorsOf = ({ parts }: Outline): readonly string[] => [
  ...new Set(sectionsOf({ parts }).flatMap(({ blocks }) => blocks.flatMap(indicatorsOfBlock))),
];

export const sectionsOf = ({ parts }: Outline): readonly OutlineSection[] => parts.flatMap(({ sections }) => sections);

/** The indicators of which a block shows a figure. */
export function indicatorsOfBlock(block: OutlineBlock): readonly string[] {
  switch (block.kind) {
    case 'SENTENCES':
      return block.sentences.map(({ indicator }) => indicator);
    case 'TABLE':
      return block.indicators;
    case 'LIST':
      return [];
    default:
      return [block.indicator];
  }
}
