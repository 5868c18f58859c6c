import type { DatasetCode, Dimension, FigureBasis, FigureState, SubmissionOrigin } from '../kernel/codes';

/** What a release froze: what the public could see on that day. Names and labels are kept as they were. */
export interface ReleaseContent {
  /** Raised when the shape changes; a release keeps the one that it was written in. 2 has partial values. */
  readonly format: 1 | 2;
  readonly year: number;
  /** The published submissions of the year that show, by dataset and region. */
  readonly submissions: readonly FrozenSubmission[];
  /** By territory (the federation, regions, departments), then in the catalogue's order. What nothing is known of is not in it. */
  readonly figures: readonly FrozenFigure[];
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
