import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Document, Packer, PageBreak, Paragraph, TextRun } from 'docx';
import PDFDocument from 'pdfkit';

/** The text of one printed page. */
export interface PrintedPage {
  readonly number: number;
  readonly text: string;
}

/** In letters, so that it is no number of the report; taken out of what is read again. */
const MARK = /⟦([a-j]+)⟧|<<([a-j]+)>>/;
const letters = (number: number): string => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const marked = ({ number, text }: PrintedPage): string[] => [`<<${letters(number)}>>`, ...text.split('\n')];

/** The printed page that a page of a document made here shows; the one before where it goes on. */
export function printedPages(pages: readonly string[]): number[] {
  let current = 1;
  return pages.map((text) => {
    const found = MARK.exec(text);
    if (found !== null)
      current = Number([...(found[1] ?? found[2] ?? '')].map((each) => 'abcdefghij'.indexOf(each)).join(''));
    return current;
  });
}

export async function pdfOf(pages: readonly PrintedPage[], columns: number): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: 'A4', margin: 50 });
  const font = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
  pdf.font(font).fontSize(9);
  for (const page of pages) {
    pdf.addPage();
    const [mark, ...lines] = marked(page);
    pdf.text(mark ?? '');
    pdf.text(lines.map((line) => line.replaceAll('\t', '   ')).join('\n'), { columns, columnGap: 24 });
  }
  pdf.end();
  return buffer(pdf);
}

export const docxOf = (pages: readonly PrintedPage[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: pages.flatMap((page, index) => [
            ...(index === 0 ? [] : [new Paragraph({ children: [new PageBreak()] })]),
            ...marked(page).map((text) => new Paragraph({ children: [new TextRun(text)] })),
          ]),
        },
      ],
    }),
  );

/** The same document, as LibreOffice lays it out; null where it cannot be asked. */
export function throughLibreOffice(docx: Buffer): Buffer | null {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-rapport-'));
  try {
    writeFileSync(join(folder, 'rapport.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`;
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'rapport.docx'),
    ]);
    const made = join(folder, 'rapport.pdf');
    return existsSync(made) ? readFileSync(made) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
