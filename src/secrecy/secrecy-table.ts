import type { CellParts } from '../published/amount';
import type { CrossDimension } from '../published/cross-cell.repository';
import type { Past } from './past';

/** One part under each of the indicators that are decided together. */
export type Bundle = readonly CellParts[];

/** Rows of one place that share every dimension. */
export interface Atom {
  /** In the order of the table's dimensions; empty where rows leave one open. */
  readonly keys: readonly string[];
  readonly bundle: Bundle;
}

/** A region, or what belongs to none; with its atoms one by one, or packed on their way. */
export interface SecrecyArea<Atoms = readonly Atom[]> {
  /** A region's slug; empty for what belongs to none. */
  readonly code: string;
  /** Whether its rows are part of the federation's figure; a declared or printed total may stand there instead. */
  readonly inTotal: boolean;
  readonly atoms: Atoms;
  readonly total: Bundle;
  /** By dimension, in the table's order, then by key. */
  readonly parts: readonly ReadonlyMap<string, Bundle>[];
  /** What it was in earlier states; left out where all of these had the very rows that it has now. */
  readonly past?: Past;
}

/** What was shown before, which nobody can take back. */
export interface EarlierState {
  readonly areas: readonly {
    readonly code: string;
    /** Which version of the place stood there: 0 is today's. */
    readonly version: number;
    readonly inTotal: boolean;
  }[];
  /** All other cells were shown. */
  readonly withheld: ReadonlySet<string>;
}

/** One of the indicators, a mean or a share, and the others of them that it is made of; each by its place in a bundle. */
export interface Fraction {
  readonly indicator: string;
  readonly member: number;
  /** Whether nothing tells what stands above the line, as of a mean. */
  readonly isMean: boolean;
  /** Whether the sum stands above the line, is all that stands below it, or is what stands there beside the one above. */
  readonly sums: readonly { readonly member: number; readonly is: 'ABOVE' | 'BELOW' | 'BELOW_ONLY' }[];
}

/** All that the public could ask of some indicators in one year, below which nothing is shown to it. */
export interface SecrecyTable<Atoms = readonly Atom[]> {
  readonly dimensions: readonly CrossDimension[];
  readonly areas: readonly SecrecyArea<Atoms>[];
  /** Cells that a report prints as the rows give them: they are known whatever stands behind them. */
  readonly printed: ReadonlySet<string>;
  readonly fractions: readonly Fraction[];
  /** Oldest first; none when left out. */
  readonly earlier?: readonly EarlierState[];
  /** Which of the indicators it is about, where it is about one of them. */
  readonly member?: number;
  /** Whether parts of the federation are still missing: more will come, and take nothing back of what was shown. */
  readonly isPartial?: boolean;
}

/** The federation, as a place. */
export const WHOLE = '*';
/** The dimension of a total. */
export const TOTAL = '';

/** A cell that is withheld of one of the indicators alone. */
export const ownCell = (indicator: string, cell: string): string => `${indicator}!${cell}`;

/** The name of a cell: a place, whole or under one key of one dimension. */
export const cellName = (area: string, dimension = TOTAL, key = ''): string => `${area}|${dimension}|${key}`;

/** Whether anything of a place is there today: of some, only what was shown before is. */
export const isThere = ({ total }: SecrecyArea<unknown>): boolean => total.some(({ filled }) => filled > 0);
