import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Document, HeadingLevel, Packer, PageBreak, Paragraph, TextRun } from 'docx';
import PDFDocument from 'pdfkit';
import { readElsewhere } from '../../src/transcription/process/read-elsewhere';

/** Invented reports of a delegation, as PDF and DOCX; each text is a page. */
export const PAGES: readonly string[] = [
  'RAPPORT D’ACTIVITÉ 2019\n\nDélégation d’essai, 12 rue des Ajoncs, 35000 Rennes',
  'LES ADHÉRENTS\n\n41 entreprises adhérentes\n\n22 Associations intermédiaires (AI)\n\n12 Ateliers et chantiers d’insertion (ACI)\n\nDepuis 1993, la loi n° 98-657 et l’article 12 disent le cadre. Tél. 02 99 00 11 22.',
  'LES FORMATIONS\n\n1 289 stagiaires formés, avec un taux de satisfaction de 93 %. Près de 5 millions d’euros de chiffre d’affaires.',
];

export async function madePdf(
  pages: readonly string[] = PAGES,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, compress: false, ...options });
  for (const page of pages) pdf.addPage().fontSize(11).text(page);
  pdf.end();
  return buffer(pdf);
}

/** Two columns, whose lines the file has row by row: left, right, left, right. */
export async function pdfInColumns(left: readonly string[], right: readonly string[]): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false });
  pdf
    .addPage()
    .fontSize(11)
    .text('Titre de la page qui va d’un bord à l’autre, au-dessus des deux colonnes du texte', 60, 60);
  for (const [row, words] of left.entries()) {
    pdf.text(words, 60, 100 + 16 * row, { lineBreak: false });
    pdf.text(right[row] ?? '', 320, 100 + 16 * row, { lineBreak: false });
  }
  pdf.end();
  return buffer(pdf);
}

/** A page that is a picture of text. */
export async function pdfOfPictures(): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false });
  pdf.addPage().rect(50, 50, 300, 300).fill('gray');
  pdf.end();
  return buffer(pdf);
}

export const madeDocx = (pages: readonly string[] = PAGES, breaks = true): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: pages.flatMap((page, index) => {
            const [title = '', ...lines] = page.split('\n\n');
            return [
              ...(breaks && index > 0 ? [new Paragraph({ children: [new PageBreak()] })] : []),
              new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
              ...lines.map((line) => new Paragraph({ children: [new TextRun(line)] })),
            ];
          }),
        },
      ],
    }),
  );

/** As the product reads it: in a process of its own. */
export async function readMade(bytes: Buffer) {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-rapport-'));
  try {
    writeFileSync(join(folder, 'rapport'), bytes);
    return await readElsewhere(join(folder, 'rapport'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
