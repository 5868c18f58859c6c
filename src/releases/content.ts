import type { Evolution } from '../figures/evolution';
import type { DatasetCode, Dimension, FigureBasis, FigureState, SubmissionOrigin } from '../kernel/codes';
import type { HandedInBy } from '../submissions/collection-plan';
import type { FrozenContradiction, FrozenLists } from './lists-content';

/** What a release froze: what the public could see on that day. Names and labels are kept as they were. */
export interface ReleaseContent {
  /** Raised when the shape changes; a release keeps the one that it was written in. 2 has partial values, 3 all that reports are made of. */
  readonly format: 1 | 2 | 3;
  readonly year: number;
  /** The published submissions of the year that show, by dataset and region. */
  readonly submissions: readonly FrozenSubmission[];
  /** By territory (the federation, regions, departments), then in the catalogue's order. What nothing is known of is not in it. */
  readonly figures: readonly FrozenFigure[];
  /** What a report of the year is made of besides; absent before format 3. */
  readonly report?: FrozenReport;
}

export interface FrozenReport {
  /** The regions that there were, in the network's order. */
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  /** Figures of the federation and the regions of which nothing was known, with who had reported. */
  readonly unknown: readonly FrozenFigure[];
  /** Of the federation and the regions, where more than one year is known; up to the year itself, and of all before. */
  readonly series: readonly FrozenSeries[];
  readonly lists: FrozenLists;
  /** Of the federation and the regions. */
  readonly contradictions: readonly FrozenContradiction[];
}

export interface FrozenSubmission {
  readonly uid: string;
  readonly dataset: DatasetCode;
  readonly region: string | null;
  readonly version: number;
  readonly origin: SubmissionOrigin;
}

interface FrozenValue {
  readonly value: number | null;
  /** While `state` is PARTIAL, what the known parts come to, and the names of these; absent in format 1. */
  readonly partialValue?: number | null;
  readonly partialOf?: readonly string[];
  readonly state: FigureState;
  readonly basis: FigureBasis | null;
  readonly approximate: boolean;
  /** Where the value is printed, of parts and years; absent for what no report prints, and before format 3. */
  readonly printedIn?: PrintedPlace;
}

export interface PrintedPlace {
  readonly source: string;
  readonly section: string;
}

export interface FrozenFigure extends FrozenValue {
  /** `F`, `R:bretagne`, `D:35`. */
  readonly territory: string;
  readonly territoryName: string;
  readonly indicator: string;
  readonly label: string;
  readonly unit: string;
  readonly demonstration: boolean;
  readonly coverage: FrozenCoverage;
  readonly notes: readonly string[];
  /** The report that it was taken from; null for what no report gave. */
  readonly source: string | null;
  readonly parts: readonly FrozenPart[];
  /** Of the federation and the regions; absent before format 3. */
  readonly explanation?: FrozenExplanation;
}

/** What is said beside a value. */
export interface FrozenExplanation {
  readonly dataset: DatasetCode | null;
  readonly handedInBy: HandedInBy | null;
  /** Breaks with the year before, which `notes` has too. */
  readonly breaks: readonly string[];
  /** Reports and submissions. */
  readonly sources: readonly string[];
  readonly evolution: Evolution | null;
}

export interface FrozenCoverage {
  readonly reporting: number;
  readonly expected: number;
  readonly respondents: number | null;
  readonly respondentsExpected: number | null;
  /** Names of the regions that had not reported; of the federation only. */
  readonly missing: readonly string[];
}

export interface FrozenPart extends FrozenValue {
  readonly dimension: Dimension;
  readonly key: string;
  readonly label: string;
}

/** One figure over the years, oldest first; years of which nothing was known are left out. */
export interface FrozenSeries {
  readonly territory: string;
  readonly indicator: string;
  readonly points: readonly FrozenPoint[];
}

export interface FrozenPoint extends FrozenValue {
  readonly year: number;
  readonly demonstration: boolean;
  /** How many had submitted. */
  readonly reporting: number;
}
