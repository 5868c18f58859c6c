import { spaced } from '../../src/kernel/french';
import { html } from '../../src/pages/html';
import { some } from '../support/every';
import { startServer, type TestServer } from '../support/server';
import { OF_DATA, OTHERS } from './kinds-of-pages';

jest.setTimeout(240_000);

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ env: { EMBED_SITES: 'https://journal.example' } });
});
afterAll(() => server?.close());

const WRONG = [
  '/chiffres-cles/1998',
  '/chiffres-cles/2023?anne=2023',
  '/indicateurs/ADHERENT_TOTAL',
  '/regions/bretagn',
  '/programmes/CAPP',
  '/explorer?annee=20x3&vue=globe',
  '/graphiques/ADHERENTS_TOTAL?vue=globe',
  '/graphiques/ADHERENTS_TOTAL?release=1',
  '/graphiques/ADHERENTS_TOTAL?annee=2023&par=REGION&vue=tuiles',
  '/graphiques/ADHERENTS_TOTAL.svg?par=annees',
  '/integrer/ADHERENTS_TOTAL?par=anneee',
  '/exports/rien.csv',
  '/flux/publications.atom',
] as const;

/** What a reader sees of it: no code, which is as somebody has to type it. */
const textOf = (page: string): string =>
  page
    .replace(/<(script|style|pre|code|textarea)\b[\s\S]*?<\/\1\s*>/g, 'x')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', '’')
    .replace(/&\w+;/g, 'x');

/** Where a line could begin with a sign, or end with an opening quotation mark. */
const breaksOf = (text: string): readonly string[] =>
  [...text.matchAll(/.{0,30}(?:[^\S\u00a0\u202f][»;:!?](?![\w/=-])|«[^\S\u00a0\u202f]).{0,30}/g)].map(
    ([found]) => found,
  );

test('in no page can a line begin with a double sign, or end with an opening quotation mark', async () => {
  const pages = [...OF_DATA, ...some(OTHERS, 6), ...OTHERS.slice(-12), ...WRONG];
  for (const path of pages) {
    const response = await fetch(server.url + path, { headers: { accept: 'text/html' } });
    expect([path, breaksOf(textOf(await response.text()))]).toEqual([path, []]);
  }
  expect(pages.length).toBeGreaterThan(40);
});

test('templates and what is put into them are spaced alike, and what holds already stays', () => {
  expect(html`<p>« ${'« b » ; c'} » : ${'d ? « e »'} !</p>`.text.replaceAll('\u00a0', '~')).toBe(
    '<p>«~«~b~»~; c~»~: d~? «~e~»~!</p>',
  );
  for (const text of ['a\u202f; b', 'a\u00a0: «\u00a0b\u00a0»', 'http://x?y=1;z', '12:30'])
    expect(spaced(text)).toBe(text);
});
