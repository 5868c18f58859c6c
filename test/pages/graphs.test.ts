import { parse } from 'csv-parse/sync';
import { lineChart } from '../../src/pages/charts/line';
import { embeddingSite } from '../../src/pages/graphs/embed.address';
import { html } from '../../src/pages/html';
import { startHalfFilled } from '../support/half-filled';

jest.setTimeout(120_000);

const ALLOWED = 'https://journal.example';
let server: Awaited<ReturnType<typeof startHalfFilled>>;
beforeAll(async () => {
  server = await startHalfFilled({ EMBED_SITES: ALLOWED }, { years: [2025], datasets: ['ADHERENTS', 'FORMATIONS'] });
});
afterAll(() => server?.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { redirect: 'manual', headers });
const GRAPH = '/graphiques/FORMATIONS_TRAINEES?annee=2025&par=REGION';

test('a graph, its table, its CSV and its JSON say the same, and a part never stands for the whole', async () => {
  const { federation } = await server.ask<{
    federation: { keyFigures: { figures: { value: number | null; breakdown: { label: string; value: number | null }[] }[] } };
  }>('{ federation { keyFigures(year: 2025) { figures(indicators: [FORMATIONS_TRAINEES]) { value breakdown(by: REGION) { label value } } } } }', {}, null); // prettier-ignore
  const [figure] = federation.keyFigures.figures;
  const known = (figure?.breakdown ?? []).filter(({ value }) => value !== null);
  expect([figure?.value, known.length]).toEqual([null, 2]);

  const json = (await (await get(GRAPH.replace('?', '.json?'))).json()) as {
    value: number | null;
    state: string;
    coverage: { reporting: number };
    parts: { label: string; value: number | null }[];
    address: string;
  };
  expect([json.value, json.state, json.coverage.reporting]).toEqual([null, 'PARTIAL', 2]);
  expect(json.address).toBe(`${server.url}${GRAPH}`);
  expect(json.parts.slice(0, 2).map(({ value }) => value)).toEqual(
    known.map(({ value }) => value).sort((a, b) => Number(b) - Number(a)),
  );

  const csv = parse<Record<string, string>>(await (await get(GRAPH.replace('?', '.csv?'))).text(), {
    bom: true,
    columns: true,
    delimiter: ';',
  });
  const page = await (await get(GRAPH)).text();
  const svg = await (await get(GRAPH.replace('?', '.svg?'))).text();
  expect(svg).toMatch(/^<svg/);
  for (const { label, value } of known) {
    expect(csv.find(({ part }) => part === label)).toMatchObject({ valeur: String(value), etat: 'KNOWN' });
    for (const shown of [page, svg]) expect(shown).toContain(label);
  }
});

test('what an address has wrong leads to the nearest, in French', async () => {
  const wrong = [
    ['/graphiques/FORMATION_TRAINEES', '/indicateurs/FORMATIONS_TRAINEES'],
    ['/graphiques/FORMATIONS_TRAINEES?par=age', 'ne se répartit pas par « age »'],
    ['/graphiques/FORMATIONS_TRAINEES?par=REGION&annee=1990', 'Aucun chiffre n’est connu pour l’année « 1990 »'],
    ['/graphiques/FORMATIONS_TRAINEES?lieu=bretagn', 'lieu=bretagne'],
  ] as const;
  for (const [address, said] of wrong) {
    const response = await get(address);
    expect([address, response.status]).toEqual([address, 404]);
    expect(await response.text()).toContain(said);
  }
  expect((await get('/graphiques/')).headers.get('location')).toBe('/indicateurs/');
});

test('a site that is named embeds it, without script, with its coverage and the way back; nobody else does', async () => {
  const embed = GRAPH.replace('/graphiques/', '/integrer/');
  const framed = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' };
  const allowed = await get(embed, { ...framed, referer: `${ALLOWED}/article` });
  expect([allowed.status, allowed.headers.get('x-frame-options')]).toEqual([200, null]);
  expect(allowed.headers.get('content-security-policy')).toContain(`frame-ancestors 'self' ${ALLOWED}`);
  const page = await allowed.text();
  expect(page).not.toMatch(/<script|\son\w+=/);
  expect(page).toContain('Dépôts de 2 régions sur 14');
  expect(page).toContain(`href="${server.url}${GRAPH.replaceAll('&', '&amp;')}"`);

  const refused = await get(embed, { ...framed, referer: 'https://ailleurs.example/' });
  expect(refused.status).toBe(403);
  const words = await refused.text();
  expect(words).toContain('https://ailleurs.example n’est pas de ceux qui peuvent l’intégrer');
  expect(words).not.toContain('<svg');
  expect((await get(GRAPH)).headers.get('x-frame-options')).toBe('DENY');
  expect((await get('/integrer/RIEN')).status).toBe(404);
});

test('no label of a line leaves its drawing, however long it is', () => {
  const point = (year: number, state: 'KNOWN' | 'PARTIAL') =>
    ({ year, state, value: state === 'KNOWN' ? 7_733_542 : null, partialValue: state === 'KNOWN' ? null : 8_093_949, partialOf: Array.from({ length: 13 }), basis: 'COMPUTED', approximate: false, demonstration: false, printed: [] }) as const; // prettier-ignore
  const { body, width } = lineChart({ id: 'l', title: 'L', unit: 'HOURS', points: [point(2019, 'PARTIAL'), point(2020, 'KNOWN'), point(2021, 'PARTIAL')], regions: 14, joined: true }); // prettier-ignore
  const labels = [
    ...html`${body}`.text.matchAll(/<text x="([\d.]+)" y="[^"]*" text-anchor="(\w+)">([^<]*sur 14\))<\/text>/g),
  ];
  expect(labels).toHaveLength(2);
  for (const [, x, anchor, label = ''] of labels) {
    const long = label.length * 8;
    const left = Number(x) - (anchor === 'end' ? long : anchor === 'middle' ? long / 2 : 0);
    expect([left >= 0, left + long <= width]).toEqual([true, true]);
  }
});

test('who embeds is told by what browsers send, with or without the headers of today', () => {
  const site = 'https://journal.example';
  expect(embeddingSite({ 'sec-fetch-dest': 'document', referer: `${site}/` })).toBe('NONE');
  expect(embeddingSite({ 'sec-fetch-dest': 'iframe', referer: `${site}/a?b` })).toBe(site);
  expect(embeddingSite({ referer: `${site}/a` })).toBe(site);
  expect(embeddingSite({ 'sec-fetch-dest': 'iframe' })).toBe('UNKNOWN');
  expect(embeddingSite({})).toBe('NONE');
});
