import type { Dimension } from '../../kernel/codes';
import type { ReportList } from '../../annual-report/outline';
import type { ReportFigure, ReportListAnswer, ReportSeries, ReportSplit } from './report-figure';

/** Where a report takes its figures from: what is published now, or a release. All was read with one reader's rights. */
export interface ReportSource {
  /** Names of the regions that there are, or were. */
  readonly regions: readonly string[];
  /** Of every indicator of the outline. */
  figure(code: string): ReportFigure;
  split(code: string, by: Dimension): ReportSplit;
  series(code: string): ReportSeries;
  list(list: ReportList): ReportListAnswer;
  /** For the first page: what the figures are, and how far they can still change. */
  readonly facts: readonly string[];
  /** Figures of the report that differ from the latest release of the year; null without one, and of a release. */
  readonly changes: ReportChanges | null;
}

export interface ReportChanges {
  /** « la version 2, figée le 31 mars 2026 ». */
  readonly since: string;
  readonly changed: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}
