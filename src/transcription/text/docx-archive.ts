import { buffer } from 'node:stream/consumers';
import { DEFAULT_LIMITS } from '../../spreadsheet/limits';
import { FileFault } from '../../spreadsheet/file-fault';
import { archiveEntries, inflated, type Entry } from '../../spreadsheet/workbook/zip-directory';
import { zipOf } from '../../spreadsheet/workbook/write-zip';
import type { ReportLimits } from '../limits';
import { ReportFault } from '../report-fault';

/** Where the page ended as the document was last laid out: a character that no text has. */
export const RENDERED_BREAK = '\ue000';
const TEXT = 'word/document.xml';
const PAGE_BREAK = '<w:br w:type="page"/>';

/**
 * The archive of a DOCX without its pictures, in which every end of a page that it knows of can be read. Throws
 * ReportFault for what is no DOCX, is damaged or locked, or unfolds into too much; nothing is unfolded before its size
 * is known.
 */
export async function preparedDocx(bytes: Buffer, limits: ReportLimits): Promise<Buffer> {
  try {
    const entries = archiveEntries(bytes, { ...DEFAULT_LIMITS, ...limits });
    if (!entries.some(({ name }) => name === TEXT)) throw new ReportFault('NOT_A_REPORT', { found: foundIn(entries) });
    const kept = entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name));
    const parts = kept.map((entry) => {
      const body = inflated(bytes, entry);
      if (body.subarray(0, 2000).includes('<!DOCTYPE')) throw new ReportFault('BROKEN', { what: 'DOCX' });
      return { name: entry.name, body: entry.name === TEXT ? withBreaks(body) : body };
    });
    return await buffer(zipOf(parts));
  } catch (error) {
    throw error instanceof FileFault ? asReportFault(error) : error;
  }
}

const foundIn = (entries: readonly Entry[]): string =>
  entries.some(({ name }) => name.startsWith('xl/'))
    ? 'un classeur'
    : entries.some(({ name }) => name === 'content.xml')
      ? 'un document OpenDocument'
      : 'une archive';

function asReportFault({ found, message }: FileFault): ReportFault {
  if (found.code === 'WORKBOOK_LOCKED') return new ReportFault('LOCKED');
  const reason = /\(([^)]*)\)/.exec(message)?.[1];
  return found.code === 'WORKBOOK_TOO_LARGE'
    ? new ReportFault('UNFOLDS_TOO_LARGE', { reason: reason ?? 'trop grand' })
    : new ReportFault('BROKEN', { what: 'DOCX' });
}

/** A paragraph that begins a page, or ends a part that does, says so in its properties: there it is a break like others. */
function withBreaks(body: Buffer): Buffer {
  const run = `<w:r>${PAGE_BREAK}</w:r>`;
  const text = body
    .toString('utf8')
    .replaceAll(/<w:lastRenderedPageBreak\s*\/>/g, `<w:t>${RENDERED_BREAK}</w:t>`)
    .replaceAll(/<w:pPr>(?:(?!<\/w:pPr>)[\s\S])*?<\/w:pPr>/g, (properties) => {
      const begins = /<w:pageBreakBefore(?: w:val="(?:1|true|on)")?\s*\/>/.test(properties);
      const ends = /<w:sectPr\b/.test(properties) && !/<w:type w:val="(?:continuous|nextColumn)"/.test(properties);
      return begins || ends ? `${properties}${run}` : properties;
    });
  return Buffer.from(text);
}
