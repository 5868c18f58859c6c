import type { ReportLimits } from '../limits';
import { ReportFault } from '../report-fault';
import { fileKind } from '../../spreadsheet/file-kind';
import { readDocx } from './docx-text';
import { readPdf } from './pdf-text';
import type { ReportText } from './report-text';

/** A PDF may have something before its first line. */
const SOME = 1024;
const HEAD = 8;

/** The text of a report, by what its bytes are and not by its name. Throws ReportFault. */
export async function readReport(bytes: Buffer, limits: ReportLimits): Promise<ReportText> {
  if (bytes.length === 0) throw new ReportFault('EMPTY');
  if (bytes.subarray(0, SOME).includes('%PDF-')) return readPdf(new Uint8Array(bytes), limits);
  const kind = fileKind(bytes.subarray(0, HEAD));
  if (kind === 'ZIP') return readDocx(bytes, limits);
  if (kind === 'LOCKED_WORKBOOK') throw new ReportFault('OLD_DOCUMENT');
  throw new ReportFault('NOT_A_REPORT', { found: kind === 'TEXT' ? 'du texte' : kind.foreign });
}
