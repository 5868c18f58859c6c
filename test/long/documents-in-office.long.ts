import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headingsOf } from '../../src/documents/headings';
import { writeDocx } from '../../src/documents/write-docx';
import { writeOdt } from '../../src/documents/write-odt';
import { readPdf, type ReadPdf } from '../documents/read-pdf';
import { sampleDocument } from '../documents/sample';

const folder = mkdtempSync(join(tmpdir(), 'maillage-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file as LibreOffice Writer prints it. */
function printed(name: string, file: Buffer): ReadPdf {
  writeFileSync(join(folder, name), file);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, name)]);
  return readPdf(readFileSync(join(folder, name.replace(/\.\w+$/, '.pdf'))));
}

/** A report of some forty pages, with all that is hard. */
const sample = sampleDocument(20);
const numbers = Array.from({ length: 20 }, (_, at) => at + 1);

describe.each([
  ['rapport.docx', writeDocx],
  ['rapport.odt', writeOdt],
] as const)('%s, printed by LibreOffice', (name, write) => {
  let read: ReadPdf;
  beforeAll(async () => {
    read = printed(name, await write(sample));
  }, 300_000);

  it('has every text, nothing over anything else and nothing beyond the margins', () => {
    const all = read.pages.map(({ text }) => text).join(' ');
    for (const at of numbers)
      for (const words of [`Phrase d’ouverture ${at}.`, `Élément 3 de la partie ${at}`, `Imprimé, page ${at}.`])
        expect(all).toContain(words);
    expect(all).toContain('mot899');
    expect(all).toContain('Note de Notes, ligne 30.');
    for (const page of read.pages) {
      // A letter of another font is measured by the reader as wide as it guesses.
      expect(page.overlaps.filter((each) => !/[Α-ωА-я]/.test(each))).toEqual([]);
      expect(page.beyondMargins).toEqual([]);
      expect(page.text).toContain('DÉMONSTRATION');
    }
  });

  it('has headings on the pages that its table of contents names', () => {
    const contents = read.pages
      .slice(1, 4)
      .map(({ text }) => text)
      .join(' ');
    const headings = headingsOf(sample).map(({ text }) => text);
    const named = headings.map((words) => Number(new RegExp(`${words}[ .]*(\\d+)`).exec(contents)?.[1]));
    const found = headings.map((words) => 1 + read.pages.findIndex(({ text }, at) => at >= 3 && text.includes(words)));
    expect(named).toEqual(found);
  });
});
