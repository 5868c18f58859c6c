import fc from 'fast-check';
import { extractRawText } from 'mammoth';
import type { Block, Inline, TextDocument } from '../../src/documents/document';
import { writeElsewhere } from '../../src/documents/process/write-elsewhere';
import { writeDocx } from '../../src/documents/write-docx';
import { writeOdt } from '../../src/documents/write-odt';
import { writePdf } from '../../src/documents/write-pdf';
import { Package, wordsOf } from './package';
import { pdfFaults } from './pdf-rules';
import { readPdf } from './read-pdf';
import { chart, note, sampleDocument, table } from './sample';
import { longTest, runs } from '../support/every';

const sample = sampleDocument(2);
/** Each is written and read once, for all who look at it. */
const docx = writeDocx(sample);
const pdfBytes = writePdf(sample);
const pdf = pdfBytes.then(readPdf);

describe('a DOCX file', () => {
  it('holds headings, captions, notes, repeated heads and alternative texts as Word has them', async () => {
    const file = await Package.open(await docx);
    const body = await file.xml('word/document.xml');
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(3);
    expect(body).toContain('SEQ Tableau');
    expect(body).toContain('SEQ Graphique');
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(7);
    expect(body).toContain('descr="Ce que montre le graphique de Dessin 1');
    expect(body).toContain('TOC \\h');
    expect(body.match(/PAGEREF titre_\d+/g)).toHaveLength(10);
    expect(wordsOf(body)).toMatch(/Partie 1 : la vie du réseau\n3\n/);
    const footnotes = await file.xml('word/footnotes.xml');
    expect(footnotes.match(/Note de Notes, ligne/g)).toHaveLength(30);
    expect(await file.xml('word/styles.xml')).toContain('w:val="fr-FR"');
    expect(await file.xml('word/header1.xml')).toContain('DÉMONSTRATION');
    for (const name of file.names.filter((each) => /\.(xml|rels)$/.test(each))) await file.xml(name);
  });

  it('is read by others', async () => {
    const { value } = await extractRawText({ buffer: await docx });
    expect(value).toContain('Œuvre, cœur, ≈ 12 %, −3,5');
    expect(value).toContain('mot899');
  });
});

describe('an ODT file', () => {
  it('holds headings, captions, notes, repeated heads and alternative texts as ODF has them', async () => {
    const bytes = await writeOdt(sample);
    expect(bytes.subarray(30, 77).toString('latin1')).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    const file = await Package.open(bytes);
    const body = await file.xml('content.xml');
    expect(body.match(/<text:h [^>]*text:outline-level="1"/g)).toHaveLength(3);
    expect(body.match(/<text:note /g)).toHaveLength(44);
    expect(body.match(/<table:table-header-rows>/g)).toHaveLength(7);
    expect(body).toContain('<svg:desc>Ce que montre le graphique de Dessin 1');
    expect(body).toContain('text:name="Tableau" text:formula="ooow:Tableau+1"');
    expect(wordsOf(body)).toMatch(/Partie 1 : la vie du réseau\n3\n/);
    for (const name of file.names.filter((each) => /\.(xml|svg)$/.test(each))) await file.xml(name);
  });
});

describe('a document written in a process of its own', () => {
  it('is the same, and whoever else waits is served meanwhile', async () => {
    let turns = 0;
    let written = false;
    const count = (): void => {
      turns++;
      if (!written) setImmediate(count);
    };
    setImmediate(count);
    const file = await writeElsewhere(sample, 'pdf');
    written = true;
    // Written here, it would take one turn.
    expect(turns).toBeGreaterThan(2);
    expect(file.equals(await pdfBytes)).toBe(true);
  });

  it('that cannot be written fails with the words of its writer', async () => {
    const broken = { ...sample, blocks: [{ ...chart('Rien'), svg: '<svg' }] };
    const words = await writePdf(broken).catch((error: Error) => error.message);
    await expect(writeElsewhere(broken, 'pdf')).rejects.toThrow(String(words));
  });
});

describe('a PDF', () => {
  it('has tags, bookmarks, links and its language, and each page says that its data is invented', async () => {
    const read = await pdf;
    expect(read.language).toBe('fr-FR');
    expect(read.title).toBe('Rapport d’activité 2023 & suites');
    expect(read.outline).toEqual([
      'Partie 1 : la vie du réseau',
      'Partie 2 : la vie du réseau',
      'Ce qui est difficile',
    ]);
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'TOCI',
      'Table',
      'TR',
      'TH',
      'TD',
      'Caption',
      'L',
      'LI',
      'Figure',
      'Note',
      'Link',
    ])
      expect(read.roles).toContain(role);
    expect(read.alternatives).toContain('Ce que montre le graphique de Dessin 1 : en tête, la première ligne.');
    expect(read.addresses).toContain('https://exemple.test/donnees?a=1&b=2');
    for (const { text } of read.pages) expect(text).toContain('DÉMONSTRATION');
  });

  it('keeps the rules of PDF/UA that can be told from its bytes: tags, titles, fonts, links, heads, order', async () => {
    const file = await pdfBytes;
    expect(pdfFaults(file)).toEqual([]);
    const broken = (from: string, to: string) =>
      pdfFaults(Buffer.from(file.toString('latin1').replaceAll(from, to), 'latin1'));
    expect(broken('/Lang (', '/Long (')).toEqual(['no language']);
    expect(broken('/Scope', '/Scape')).toEqual(['a head of a table without its scope']);
    expect(broken('/ID (note', '/IX (note')).toEqual(['a note without a name of its own']);
    expect(broken('/S /TR', '/S /P')).toEqual(expect.arrayContaining(['a TH within a P', 'a TD within a P']));
    expect(broken('/S /H2', '/S /H3')).toEqual(['headings jump to 3, 3, 3']);
  });

  it('has a note at the foot of the page of its mark, and nothing over anything else or beyond the margins', async () => {
    const read = await pdf;
    for (const page of read.pages) {
      expect(page.beyondMargins).toEqual([]);
      expect(page.overlaps).toEqual([]);
    }
    const pageOf = (words: string): number => read.pages.findIndex(({ text }) => text.includes(words));
    expect(pageOf('Évolution de la partie 2, à champ constant.')).toBe(pageOf('Phrase d’ouverture 2.'));
  });

  it('names in its table of contents the page that each heading is on', async () => {
    const { pages } = await pdf;
    const contents = pages[1]?.text ?? '';
    for (const words of ['Partie 2 : la vie du réseau', 'Un tableau long', 'Une ligne plus haute qu’une page']) {
      const [, number] = new RegExp(`${words} (\\d+)`).exec(contents) ?? [];
      expect(pages[Number(number) - 1]?.text).toContain(words);
    }
  });
});

const word = fc.stringMatching(/^[a-zéèœ<&"'\]]{1,12}$/);
let count = 0;
/** No two are the same, so that each can be looked for. */
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(' ')} §${++count}§`);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  text.map((strong) => ({ strong })),
  text.map((words) => ({ text: words, href: 'https://exemple.test/?a=1&b="2"' })),
  text.map(note),
);
const inlines = fc.array(inline, { maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('HEADING' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text,
    id: fc.uuid(),
  }),
  fc.record({
    kind: fc.constant('PARAGRAPH' as const),
    manner: fc.constantFrom('TEXT' as const, 'NOTICE' as const),
    content: inlines,
  }),
  fc.record({ kind: fc.constant('ITEMS' as const), items: fc.array(inlines, { maxLength: 3 }) }),
  text.map((name) => ({ ...table(name, 2, 2), caption: [name], columns: [], rows: [] })),
  fc.array(fc.tuple(inlines, inlines), { maxLength: 3 }).map((rows) => ({ ...table('T', 0, 2), rows })),
  fc.constant(chart('Dessin', 2)),
);
const documents: fc.Arbitrary<TextDocument> = fc.record({
  title: text,
  subtitle: text,
  facts: fc.array(text, { maxLength: 2 }),
  footer: fc.constant('Pied'),
  demonstration: fc.boolean(),
  blocks: fc.array(block, { maxLength: 8 }),
});

const marksIn = (words: string): readonly string[] => words.match(/§\d+§/g) ?? [];

/** What of a document is read in its text, in order: without its notes, which stand elsewhere. */
const expected = ({ blocks }: TextDocument): readonly string[] =>
  marksIn(JSON.stringify(blocks, (key, value: unknown) => (key === 'footnote' || key === 'id' ? undefined : value)));

it('every text is in each format once and in order, whatever the document, and twice the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const files = await Promise.all([writeDocx(document), writeOdt(document), writePdf(document)]);
      const [ofWord, ofOdf, ofPdf] = files;
      const headings = document.blocks.filter(({ kind }) => kind === 'HEADING').length;
      const opening = 2 + document.facts.length + headings;
      const docxWords = wordsOf(await (await Package.open(ofWord)).xml('word/document.xml'));
      const odtXml = await (await Package.open(ofOdf)).xml('content.xml');
      expect(marksIn(docxWords).slice(opening)).toEqual(expected(document));
      expect(marksIn(wordsOf(odtXml.replace(/<text:note .*?<\/text:note>/g, ''))).slice(opening)).toEqual(
        expected(document),
      );
      const read = readPdf(ofPdf);
      const all = marksIn(JSON.stringify(document)).length + headings;
      expect(marksIn(read.pages.map(({ text: page }) => page).join(' '))).toHaveLength(all);
      const again = await Promise.all([writeDocx(document), writeOdt(document), writePdf(document)]);
      expect(files.map((file, at) => file.equals(again[at] ?? Buffer.alloc(0)))).toEqual([true, true, true]);
    }),
    { numRuns: runs(2, 6) },
  );
});

longTest('characters that XML forbids are left out, and nothing else', async () => {
  const document = { ...sampleDocument(0, false), title: 'Titre\u0000 \ud800 fin\u000b', facts: ['a\nb'] };
  const body = await (await Package.open(await writeOdt(document))).xml('content.xml');
  expect(wordsOf(body)).toContain('Titre  fin');
  expect(wordsOf(body)).toContain('a b');
  expect(wordsOf(await (await Package.open(await writeDocx(document))).xml('word/document.xml'))).toContain(
    'Titre  fin',
  );
});
