import type { Severity } from '../../kernel/codes';

export interface RowIssue {
  readonly severity: Severity;
  readonly code: string;
  /** French. */
  readonly message: string;
}

/** What became of one version on the other side. */
export interface Receipt {
  readonly dataset: string;
  readonly region: string;
  readonly year: number;
  readonly version: number;
  readonly sha256: string;
  readonly state: string;
  readonly message: string | null;
  readonly faults: readonly RowIssue[];
  readonly faultCount: number;
  readonly at: string;
}

/** What a receiving instance says of all that it has of another. */
export interface ReceiptsContent {
  readonly from: { readonly name: string; readonly kid: string };
  readonly to: string;
  readonly failure: string | null;
  readonly versions: readonly Receipt[];
  readonly refusals: readonly { readonly code: string | null; readonly message: string; readonly at: string }[];
  readonly time: string;
}
