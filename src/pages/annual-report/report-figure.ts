import type { DatasetCode, FigureBasis, FigureState, Unit } from '../../kernel/codes';
import type { LinePoint } from '../charts/line';
import type { PartAnswer } from '../figure-answers';

export type ReportPoint = LinePoint;

/** A figure as a report says it, read now or frozen. */
export interface ReportFigure {
  readonly code: string;
  readonly label: string;
  readonly unit: Unit;
  readonly dataset: DatasetCode | null;
  readonly value: number | null;
  readonly partialValue: number | null;
  /** Names of the regions that `partialValue` counts. */
  readonly partialOf: readonly string[];
  readonly state: FigureState;
  readonly basis: FigureBasis | null;
  readonly approximate: boolean;
  readonly demonstration: boolean;
  /** Names of those of whom nothing was submitted. */
  readonly missing: readonly string[];
  /** Who reported, of how many: one sentence. */
  readonly coverage: string;
  /** The same of the whole dataset. */
  readonly handedIn: string;
  /** How many have submitted, of those that were expected to. */
  readonly reporting: number;
  readonly expected: number;
  /** Against the year before, or over the same units, in words; null where the two do not compare. */
  readonly change: string | null;
  /** Breaks with the year before, what a source says about it, contradictions: sentences. */
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

/** A figure split along a dimension. */
export interface ReportSplit {
  readonly figure: ReportFigure;
  readonly parts: readonly PartAnswer[];
}

export interface ReportSeries {
  readonly figure: ReportFigure;
  /** Oldest first; empty where a report holds one year alone. */
  readonly points: readonly ReportPoint[];
}

/** What a list holds for the year: rows of words, under their headers. */
export interface ReportRows {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many there are in all; more than `rows` where only the first are shown. */
  readonly totalCount: number;
  /** The same in words, where they are no lines; else left out, or null. */
  readonly count?: string | null;
  readonly demonstration: boolean;
}

/** Rows, or in one sentence why there are none to show. */
export type ReportListAnswer = ReportRows | string;

/** Whether anything is known of a figure or a part that a number can say. */
export const isSaid = ({ value, partialValue }: Pick<ReportFigure, 'value' | 'partialValue'>): boolean =>
  (value ?? partialValue) !== null;
