import { zipOf } from '../../src/spreadsheet/workbook/write-zip';
import { buffer } from 'node:stream/consumers';
import { madeDocx, madePdf, pdfInColumns, readMade as read } from './made-reports';

test('a PDF gives its text page by page, with the titles of each', async () => {
  const { kind, pagesKnown, pages } = await read(await madePdf());
  expect([kind, pagesKnown, pages.map(({ number }) => number)]).toEqual(['PDF', true, [1, 2, 3]]);
  expect(pages[1]?.text).toContain('22 Associations intermédiaires (AI)');
  expect(pages[1]?.headings.map(({ title }) => title)).toContain('LES ADHÉRENTS');
});

test('columns are read one after the other, below the title that goes across', async () => {
  const left = [
    'Les associations de la région ont',
    'formé cent personnes, et',
    'quarante-deux salariés, puis',
    'encore douze autres personnes',
  ];
  const right = [
    'Les partenaires ont apporté leur',
    'soutien à tous les projets de',
    'la délégation, qui les en',
    'remercie très vivement ici',
  ];
  const { pages } = await read(await pdfInColumns(left, right));
  expect(pages[0]?.text.replaceAll(/\n+/g, ' ')).toContain([...left, ...right].join(' '));
  expect(pages[0]?.text.startsWith('Titre de la page')).toBe(true);
});

test('a DOCX is cut at its page breaks, and at its titles where it has none', async () => {
  const cut = await read(await madeDocx());
  expect([cut.kind, cut.pagesKnown, cut.pages.length]).toEqual(['DOCX', true, 3]);
  expect(cut.pages[2]?.text).toContain('1 289 stagiaires formés');
  expect(cut.pages[2]?.headings[0]?.title).toBe('LES FORMATIONS');
  const sections = await read(await madeDocx(undefined, false));
  expect([sections.pagesKnown, sections.pages.length]).toEqual([false, 3]);
});

const PARAGRAPH = (text: string) => `<w:p><w:r>${text}</w:r></w:p>`;
const docx = (body: string): Promise<Buffer> =>
  buffer(
    zipOf([
      {
        name: '[Content_Types].xml',
        body: Buffer.from(
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
      },
      {
        name: '_rels/.rels',
        body: Buffer.from(
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
      },
      {
        name: 'word/document.xml',
        body: Buffer.from(
          `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
        ),
      },
    ]),
  );

test('where Word last ended a page, and a break that was set there too, end one page and not two', async () => {
  const body = [
    PARAGRAPH('<w:t>Page une</w:t><w:br w:type="page"/>'),
    PARAGRAPH('<w:lastRenderedPageBreak/><w:t>Page deux</w:t>'),
    PARAGRAPH('<w:t>suite </w:t><w:lastRenderedPageBreak/><w:t>Page trois</w:t>'),
    `<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>Page quatre</w:t></w:r></w:p>`,
  ].join('');
  const { pages } = await read(await docx(body));
  expect(pages.map(({ text }) => text.trim())).toEqual(['Page une', 'Page deux\nsuite', 'Page trois', 'Page quatre']);
});
