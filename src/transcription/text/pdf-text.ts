import { ReportFault } from '../report-fault';
import type { ReportLimits } from '../limits';
import { inReadingOrder, type PlacedLine, type PlacedText } from './reading-order';
import { isInCapitals, pageOf, type ReportPage, type ReportText } from './report-text';

/** Larger than most of the page's letters by so much, a line is a title. */
const TITLE = 1.15;
const LONGEST_TITLE = 90;

/**
 * The text of a PDF. Throws ReportFault for what is no PDF, is locked or damaged, has too many pages, or has no text that
 * could be read: pictures of pages.
 */
export async function readPdf(bytes: Uint8Array, limits: ReportLimits): Promise<ReportText> {
  const { getDocument } = await library();
  const loading = getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const document = await loading.promise.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PasswordException') throw new ReportFault('LOCKED');
    throw new ReportFault('BROKEN', { what: 'PDF' });
  });
  try {
    if (document.numPages > limits.pages)
      throw new ReportFault('TOO_MANY_PAGES', { pages: document.numPages, most: limits.pages });
    const pages: ReportPage[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number).catch(() => {
        throw new ReportFault('BROKEN', { what: 'PDF' });
      });
      const { items } = await page.getTextContent().catch(() => {
        throw new ReportFault('BROKEN', { what: 'PDF' });
      });
      const read = pageOf(number, withHeadings(inReadingOrder(placed(items))));
      characters += read.text.length;
      if (characters > limits.characters) throw new ReportFault('TOO_MUCH_TEXT', { most: limits.characters });
      pages.push(read);
      page.cleanup();
    }
    if (pages.every(({ text }) => !/\p{L}{2}/u.test(text))) throw new ReportFault('NO_TEXT');
    return { kind: 'PDF', pagesKnown: true, pages };
  } finally {
    await loading.destroy();
  }
}

/** The library asks a browser for these as it is loaded; text needs none of them. Its worker runs in this process. */
async function library() {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) (globalThis as Record<string, unknown>)[name] ??= class {};
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

type Item = object & Partial<{ str: string; width: number; height: number; transform: number[] }>;

/** Text that runs upright: a watermark across the page, or a title up its side, is no part of what one reads. */
function placed(items: readonly Item[]): PlacedText[] {
  return items.flatMap(({ str, width = 0, transform }) => {
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform ?? [];
    if (str === undefined || str === '' || Math.abs(b) > 0.1 * Math.abs(a)) return [];
    return { text: str, x, y: -y, width, size: Math.abs(d) || 1 };
  });
}

function withHeadings(lines: readonly PlacedLine[]): { text: string; heading: boolean }[] {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(Math.round(size), (letters.get(Math.round(size)) ?? 0) + text.length);
  const usual = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return lines.flatMap(({ text, size, apart }) => {
    const isTitle =
      (size > TITLE * usual || isInCapitals(text)) && text.length <= LONGEST_TITLE && /\p{L}{3}/u.test(text);
    const line = { text, heading: isTitle };
    return apart ? [{ text: '', heading: false }, line] : [line];
  });
}
