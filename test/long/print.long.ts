import './every';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readPdf } from '../documents/read-pdf';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium } from '../web/browser';

jest.setTimeout(900_000);

const CHAPTERS = readdirSync(join(__dirname, '../../docs'))
  .filter((file) => file.endsWith('.md'))
  .map((file) => `/documentation/${file.replace(/\.md$/, '.html')}`);
const OF_DATA = [
  '/',
  '/chiffres-cles/2023',
  '/chiffres-cles/2020',
  '/chiffres-cles/2020/bretagne',
  '/chiffres-cles/2023/theme/adherents',
  '/indicateurs/',
  '/indicateurs/ADHERENTS_TOTAL',
  '/indicateurs/ACTIVITY_HOURS_WORKED?annee=2020',
  '/graphiques/ADHERENTS_TOTAL?annee=2020&par=STRUCTURE_TYPE',
  '/graphiques/ADHERENTS_TOTAL?par=annees',
  '/observatoire/2020',
  '/rapport/2023',
  '/rapports/',
  '/rapports/federation-2023',
  '/suivi/2021',
  '/adherents/',
  '/regions/',
  '/regions/bretagne',
  '/departements/35',
  '/programmes/',
  '/mentions-legales',
  '/accessibilite',
  '/recherche?q=adherents',
];
const OTHERS = ['/documentation/', ...CHAPTERS, '/exports', '/depot/', '/nulle-part'];

/** Where to leave each print, for somebody to look at; none where it is not set. */
const PRINTS = process.env['PRINTS'];
/** Of A4 with the margins of the style, at 96 dots an inch. */
const WIDTH = Math.floor(((210 - 28) / 25.4) * 96);

/** What a page would cut of itself on paper: what scrolls, and what reaches beyond its sides. */
const CUT = `(() => {
  const cut = [];
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || element.closest('.cache, .aller, svg')) continue;
    const { width, right, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const what = element.tagName.toLowerCase() + '.' + element.className + ' : ' + element.textContent.trim().slice(0, 60);
    if (right > innerWidth + 1) cut.push('dépasse de ' + Math.round(right - innerWidth) + ' px : ' + what);
    if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) cut.push('coupé à droite : ' + what);
    if (style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 2) cut.push('coupé en bas : ' + what);
  }
  return cut;
})()`;

describeInChromium('every page on paper', () => {
  let [browser, server]: [Browser?, TestServer?] = [];
  beforeAll(async () => {
    server = await startServer({ env: { MAILLAGE_DEMO: 'on' } });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each([...OF_DATA, ...OTHERS])(
    '%s is whole, with its day, its address and the number of each page',
    async (path) => {
      const context = await browser!.newContext({ viewport: { width: WIDTH, height: 1000 } });
      const page = await context.newPage();
      await page.goto(server!.url + path, { waitUntil: 'networkidle' });
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(CUT)).toEqual([]);
      const bytes = await page.pdf({ preferCSSPageSize: true });
      await context.close();
      if (PRINTS !== undefined) {
        mkdirSync(PRINTS, { recursive: true });
        writeFileSync(join(PRINTS, `${path.replace(/[^\w]+/g, '-')}.pdf`), bytes);
      }
      const { pages } = readPdf(bytes);
      expect(pages.flatMap(({ beyondPaper }) => beyondPaper)).toEqual([]);
      for (const [index, { text }] of pages.entries()) {
        const words = text.replace(/\s+/g, '');
        expect(words).toContain(`${index + 1}/${pages.length}`);
        expect(words).toContain(decodeURI(server!.url + path).replace(/\s/g, ''));
        expect(words).toMatch(/Impriméle\d+/);
        if (OF_DATA.includes(path)) expect(words).toMatch(/version\d+desdonnées/);
      }
    },
  );
});
