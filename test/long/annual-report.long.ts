import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPdf } from '../documents/read-pdf';
import { startHalfFilled } from '../support/half-filled';
import { startServer } from '../support/server';

jest.setTimeout(600_000);

const folder = mkdtempSync(join(tmpdir(), 'maillage-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = async (address: string): Promise<Buffer> => {
  const response = await fetch(address);
  expect([address, response.status]).toEqual([address, 200]);
  return Buffer.from(await response.arrayBuffer());
};

/** The words of a document as LibreOffice lays it out, and as it is where it is a PDF. */
function wordsOf(name: string, body: Buffer): string {
  writeFileSync(join(folder, name), body);
  if (!name.endsWith('.pdf'))
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, name)], {
      stdio: 'ignore',
    });
  const printed = join(folder, name.replace(/\.\w+$/, '.pdf'));
  const { pages } = readPdf(readFileSync(printed));
  // Nothing is cut, and nothing stands on anything else.
  expect([name, pages.flatMap((page) => [...page.overlaps, ...page.beyondMargins])]).toEqual([name, []]);
  return pages
    .map(({ text }) => text)
    .join(' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
}

test('a full year is one document in each format, with every section, marked as invented', async () => {
  const server = await startServer({ env: { MAILLAGE_DEMO: 'on' } });
  try {
    for (const ending of ['docx', 'odt', 'pdf']) {
      const words = wordsOf(`rapport.${ending}`, await bytesOf(`${server.url}/rapport/2020.${ending}`));
      for (const said of [
        'Rapport annuel 2020',
        'Le fonds de garantie FG2I',
        'La fédération Coorace compte 428 adhérents',
        'démonstration',
      ])
        expect([ending, said, words.includes(said)]).toEqual([ending, said, true]);
    }
  } finally {
    await server.close();
  }
});

test('a document of a release is the same, byte for byte, after later publications', async () => {
  const server = await startHalfFilled({ LIMIT_QUERY_MS: '120000' }, { years: [2025], datasets: ['ADHERENTS'] });
  try {
    await server.ask('mutation { createRelease(year: 2025, label: "Rapport 2025") { created } }');
    const read = () =>
      Promise.all(['docx', 'odt', 'pdf'].map((ending) => bytesOf(`${server.url}/rapport/2025.${ending}?release=1`)));
    const before = await read();
    const csv = 'intitule;type;thematique;date_debut;stagiaires;heures\nFormation;INTER;Gestion;10/03/2025;11;7\n';
    await server.publish({ dataset: 'FORMATIONS', region: 'bretagne', year: 2025, fileName: 'f.csv', csv });
    expect((await read()).map((body, index) => body.equals(before[index] ?? Buffer.alloc(0)))).toEqual([
      true,
      true,
      true,
    ]);
  } finally {
    await server.close();
  }
});
