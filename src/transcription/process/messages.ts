import type { ReportLimits } from '../limits';
import type { ReportFault, ReportFaultCode } from '../report-fault';
import type { ReportText } from '../text/report-text';

export interface ReportToRead {
  readonly file: string;
  readonly limits: ReportLimits;
}

export type ReportAnswer =
  | { readonly text: ReportText }
  | { readonly refused: { readonly code: ReportFaultCode; readonly parameters: ReportFault['parameters'] } }
  /** Of the machine, or of ours. */
  | { readonly error: string };

export const READY = 'ready';
