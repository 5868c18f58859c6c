import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { LANGUAGE } from '../kernel/french';
import { cleaned } from './clean';
import type { TextDocument } from './document';
import { headingsOf } from './headings';
import { compose } from './layout/compose';
import { headingPages } from './layout/heading-pages';
import { paginate } from './layout/paginate';
import { PAGE } from './page-size';
import { PageDrawer } from './pdf/draw-page';
import { writeMetadata } from './pdf/metadata';
import { outline } from './pdf/outline';
import type { Pdf } from './pdf/pen';
import { Structure } from './pdf/structure';

/** Before there were any: a file that says when it was made is another file each time. */
const NEVER = new Date(0);

/**
 * A document as a PDF for print and for screen readers: A4, its fonts within, drawings as lines, each part with its tag,
 * bookmarks and a table of contents that leads to its pages. The same document gives the same bytes. Throws a sentence
 * for a drawing that it cannot read.
 */
export async function writePdf(given: TextDocument): Promise<Buffer> {
  const document = cleaned(given);
  const composed = compose(document);
  const pages = paginate(composed);
  const pageOf = headingPages(document, pages);
  const pdf = opened(document);
  const file = buffer(pdf);
  const structure = new Structure(pdf, document);
  const drawer = new PageDrawer(pdf, structure, document, composed, pageOf);
  pages.forEach((page, at) => drawer.draw(page, at + 1, pages.length));
  outline(pdf, headingsOf(document), pageOf);
  structure.end();
  pdf.end();
  return file;
}

function opened(document: TextDocument): Pdf {
  const { title, subtitle } = document;
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: LANGUAGE,
    // Each document is known by what it says, not by when it was written.
    info: { Title: title, Subject: subtitle, CreationDate: NEVER, Keywords: digest(document) },
    font: null as unknown as string,
  });
  delete pdf.info.CreationDate;
  delete pdf.info.Keywords;
  writeMetadata(pdf, document);
  return pdf;
}

const digest = (document: TextDocument): string => createHash('sha256').update(JSON.stringify(document)).digest('hex');
