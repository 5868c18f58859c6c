import type { Heading } from '../document';
import type { Pdf } from './pen';

/** The bookmarks: headings under those above them. */
export function outline(pdf: Pdf, headings: readonly Heading[], pageOf: readonly number[]): void {
  const open: { level: number; item: PDFKit.PDFOutline }[] = [];
  headings.forEach(({ text, level }, at) => {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const above = open.at(-1)?.item ?? pdf.outline;
    const options = { pageNumber: (pageOf[at] ?? 1) - 1, expanded: level === 1 };
    open.push({ level, item: above.addItem(text, options) });
  });
}
