import { readSavedQueries } from '../../src/exports/queries/saved-query';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { DATASETS } from '../../src/datasets/registry';
import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { issueToken } from '../../src/access/issue-token';
import { partsOf } from '../support/edit-workbook';
import { isEvery, some } from '../support/every';
import { startServer, type TestServer } from '../support/server';

jest.setTimeout(240_000);

/** Years that nothing real is known of, and some of which nothing is invented. */
const [INVENTED, REAL] = [
  [2020, 2021],
  [2023, 2024, 2014, 2019, 2022],
];
const MARK = /démo\b|démonstration|demonstration"?:\s*"?(true|DÉMO)/i;
const PLACES = ['', '/bretagne', '/ocean-indien', '/occitanie'];

const dataDir = mkdtempSync(join(tmpdir(), 'maillage-marks-'));
let server: TestServer;
let authorization: string;
beforeAll(async () => {
  server = await startServer({ env: { DATA_DIR: dataDir, MAILLAGE_DEMO: 'on' } });
  const claims = { role: 'PUBLISHER', regions: [], name: 'siège', ttl: 3600 } as const;
  authorization = `Bearer ${await issueToken(claims, { issuer: 'maillage', audience: 'maillage', dataDir })}`;
});
afterAll(() => server.close());

async function got(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(server.url + path, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    path,
    status: answer.status,
    name: answer.headers.get('content-disposition') ?? '',
    bytes,
    text: bytes.toString(),
  };
}

async function graphql(query: string, variables: object = {}) {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as { data: unknown; errors?: unknown; extensions?: { demonstration?: string } };
}

/** What stands between header and footer, without the ways to other years, which name those of the demonstration. */
const contentOf = (page: string): string =>
  (/<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '')
    .replace(/<nav[\s\S]*?<\/nav>/g, '')
    .replace(/<p class="legende">[\s\S]*?<\/p>/g, '')
    // A query in a link asks for the mark, whatever the answer.
    .replace(/href="[^"]*"/g, '');

const INVENTED_WORDS = /Démonstration\s: données inventées/;

describe.each(some(INVENTED, 1))('everything of %i, which is invented, says so', (year) => {
  test.each(PLACES)('the pages of%s', async (place) => {
    const page = await got(`/chiffres-cles/${year}${place}`);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/<title>[^<]*\(démonstration\)/);
    expect(page.text).toContain('class="avis"');
    for (const drawing of page.text.matchAll(/<svg\s+class="dessin"[\s\S]*?<\/svg>/g))
      expect(drawing[0]).toMatch(INVENTED_WORDS);
    // Panels of one drawing have the mark of all of them.
    for (const [panels] of page.text.matchAll(/<ul class="multiples"[\s\S]*?<\/ul>[\s\S]{0,100}/g))
      expect(panels).toMatch(INVENTED_WORDS);
  });

  test('the follow-up page, and what it suggests to write', async () => {
    const { text } = await got(`/suivi/${year}`);
    expect(text).toMatch(/<title>[^<]*\(démonstration\)/);
    expect(text).toContain('class="avis"');
    for (const [mail] of text.matchAll(/<pre[\s\S]*?<\/pre>/g)) expect(mail).toContain('Démonstration');
  });

  test('drawings and tables of its pages, by name and inside', async () => {
    for (const place of some(PLACES, 2)) {
      const { text: page } = await got(`/chiffres-cles/${year}${place}`);
      const files = [...page.matchAll(/href="([^"]+\.(?:svg|csv)[^"]*)" download/g)].map(([, path = '']) => path);
      expect(files.length).toBeGreaterThan(5);
      for (const path of some(files, 6)) {
        const file = await got(path.replaceAll('&amp;', '&'));
        expect([path, file.name]).toEqual([path, expect.stringContaining('demonstration-')]);
        if (path.includes('.svg'))
          expect(file.text).toMatch(/<text class="invente"[^>]*>Démonstration\s: données inventées/);
      }
    }
  });

  test('datasets, in every format', async () => {
    for (const { fileName } of DATASETS.filter(({ code }) => code !== 'FIGURES'))
      for (const format of ['csv', 'json', 'xlsx']) {
        const file = await got(`/exports/donnees/${fileName}.${format}?annee=${year}`, { authorization });
        expect([file.path, file.status, file.name]).toEqual([
          file.path,
          200,
          expect.stringContaining('demonstration-'),
        ]);
        if (format === 'csv') expect(file.text.split(/\r?\n/)[1]).toMatch(/;oui$/);
        if (format === 'json') expect(file.text).toContain('"demonstration":"DÉMONSTRATION');
        if (format === 'xlsx') expect([...partsOf(file.bytes).values()].join('')).toContain('DÉMONSTRATION');
      }
  });

  test('JSON-stat, in its title, its notes and its states', async () => {
    const { text, name } = await got(`/exports/json-stat/ADHERENTS_TOTAL.json?annee=${year}`);
    const { label, note, status } = JSON.parse(text) as { label: string; note: string[]; status: object };
    expect([label, note[0]]).toEqual([
      expect.stringContaining('démonstration'),
      expect.stringContaining('DÉMONSTRATION'),
    ]);
    expect(Object.values(status)).toContain('DEMONSTRATION');
    expect(name).toContain('demonstration-');
  });

  test('answers of the API, whatever they are asked for', async () => {
    for (const query of [
      `{ federation { keyFigures(year: ${year}) { adherents { total { value } } } } }`,
      `{ region(code: "bretagne") { keyFigures(year: ${year}) { figures(indicators: [EVENTS_HELD]) { value } } } }`,
      `{ federation { keyFigures(year: ${year}) { programmes { people { value } } } } }`,
      `{ statistics(input: { indicators: [ADHERENTS_TOTAL], years: [${year}] }) { value } }`,
      `{ federation { series(indicator: ADHERENTS_TOTAL, from: ${year}, to: ${year}) { value } } }`,
      `{ federation { adherents(year: ${year}) { totalCount } } }`,
      `{ federation { adherents(year: ${year}, first: 1) { nodes { name } } } }`,
      `{ region(code: "bretagne") { formations(year: ${year}) { totalCount } } }`,
      `{ submissions(year: ${year}) { nodes { rowCount } } }`,
      `{ region(code: "bretagne") { submissions(year: ${year}) { rowCount } } }`,
      `{ campaign(year: ${year}) { regions { datasets { state } } } }`,
      `{ availability(years: [${year}]) { year } }`,
    ]) {
      const { errors, extensions } = await graphql(query);
      expect([query, errors, extensions?.demonstration]).toEqual([
        query,
        undefined,
        expect.stringMatching(/^DÉMONSTRATION/),
      ]);
    }
  });

  test('explanations', async () => {
    const query = `{ federation { keyFigures(year: ${year}) { figures(indicators: [ADHERENTS_TOTAL, FG2I_MEMBERS]) { explanation { sentence notes sources } } } } }`;
    const { data } = await graphql(query);
    const { figures } = (data as { federation: { keyFigures: { figures: { explanation: { sentence: string } }[] } } })
      .federation.keyFigures;
    for (const { explanation } of figures) expect(explanation.sentence).toMatch(MARK);
  });

  test('no template of it, or of the year after, holds an invented adherent', async () => {
    for (const asked of [year, year + 1]) {
      const { bytes, status } = await got(`/templates/bretagne/${asked}.xlsx`, { authorization });
      expect([asked, status]).toEqual([asked, 200]);
      expect([...partsOf(bytes).values()].join('')).not.toMatch(/Démo –|0000\d{10}/);
    }
  });
});

describe.each(some(REAL, 1))('nothing of %i, which is real, is said to be invented', (year) => {
  test.each(PLACES)('the pages of%s', async (place) => {
    const page = await got(`/chiffres-cles/${year}${place}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<title>[^<]*démonstration/);
    expect(contentOf(page.text)).not.toMatch(MARK);
    const files = [...page.text.matchAll(/href="([^"]+\.svg[^"]*)" download/g)].map(([, path = '']) => path);
    for (const path of files) {
      const { text, name } = await got(path.replaceAll('&amp;', '&'));
      expect([path, name]).toEqual([path, expect.not.stringContaining('demonstration')]);
      expect(text).not.toMatch(/démonstration/i);
    }
    const { text, name } = await got(`/chiffres-cles/${year}${place}.csv`);
    expect(name).not.toContain('demonstration');
    const [titles, ...rows] = text
      .trim()
      .split('\r\n')
      .map((row) => row.replace(/"[^"]*"/g, '').split(';'));
    for (const row of rows) expect(row[titles?.indexOf('demonstration') ?? -1]).toBe('non');
  });

  test('its campaign', async () => {
    const { text } = await got(`/suivi/${year}`);
    expect(text).not.toMatch(/<title>[^<]*démonstration/);
    expect(contentOf(text)).not.toMatch(MARK);
  });

  test('answers and files', async () => {
    for (const query of [
      `{ federation { keyFigures(year: ${year}) { figures(indicators: [ADHERENTS_TOTAL, FORMATIONS_SESSIONS]) { value evolution { change } explanation { sentence } } } } }`,
      `{ statistics(input: { indicators: [ADHERENTS_TOTAL], years: [${year}], by: [REGION] }) { value } }`,
      `{ federation { adherents(year: ${year}) { totalCount nodes { name } } } }`,
      `{ submissions(year: ${year}) { totalCount nodes { rowCount } } }`,
    ]) {
      const { errors, extensions } = await graphql(query);
      expect([query, errors, extensions]).toEqual([query, undefined, undefined]);
    }
    const { text, name } = await got(`/exports/json-stat/ADHERENTS_TOTAL.json?annee=${year}`);
    expect([text, name].join(' ')).not.toMatch(/DÉMONSTRATION|DEMONSTRATION|\(démonstration\)/);
  });
});

describe('saved queries', () => {
  const queries = readSavedQueries(buildMaillageSchema(), join(__dirname, '../../schema/operations'));

  const FORMATS = ['csv', 'json', 'xlsx'] as const;
  const each = [...queries.values()].map((query, index) => {
    // One format of each query in turn; all in the long tests.
    const formats = isEvery ? FORMATS : FORMATS.slice(index % FORMATS.length).slice(0, 1);
    return [query.name, query, formats] as const;
  });
  test.each(each)('%s', async (name, query, formats) => {
    const year = query.parameters.find(({ kind }) => kind === 'YEAR')?.name;
    if (year === undefined) return;
    const region = query.parameters.some((each) => each.name === 'region') ? '&region=bretagne' : '';
    const more = query.parameters.some((each) => each.name === 'departement') ? '&departement=35' : '';
    for (const asked of [2020, 2023])
      for (const format of formats) {
        const path = `/exports/${name}.${format}?${year}=${asked}${region}${more}`;
        const file = await got(path, { authorization });
        expect([path, file.status]).toEqual([path, 200]);
        const content = format === 'xlsx' ? [...partsOf(file.bytes).values()].join('') : file.text;
        const marked = file.name.includes('demonstration-');
        if (asked === 2023) expect([path, marked]).toEqual([path, false]);
        if (!marked) continue;
        if (format === 'csv') expect(content.split('\r\n')[0]).toMatch(/démonstration|origine/i);
        else expect(content).toContain('DÉMONSTRATION');
      }
    // What the file is about is only real where nothing is ever invented: a reconciliation, what reports print.
    if (!['reconciliation', 'suivi-de-l-enquete', 'chiffres-imprimes'].includes(name))
      expect([name, (await got(`/exports/${name}.csv?${year}=2020${region}${more}`, { authorization })).name]).toEqual([
        name,
        expect.stringContaining('demonstration-'),
      ]);
  });
});

test('the data package marks what is invented in it, and nothing else', async () => {
  const { text } = await got('/exports/datapackage.json', { authorization });
  const { title, description, resources } = JSON.parse(text) as {
    title: string;
    description: string;
    resources: {
      name: string;
      title: string;
      description?: string;
      path: string;
      schema: { fields: { name: string }[] };
    }[];
  };
  expect([title, description]).toEqual([
    expect.stringMatching(/démonstration/),
    expect.stringMatching(/DÉMONSTRATION/),
  ]);
  for (const { name, title: own, description: words = '', schema, path } of resources) {
    const invented = /-20(20|21)$/.test(name);
    expect([name, /\(démonstration\)$/.test(own), words.includes('DÉMONSTRATION')]).toEqual([name, invented, invented]);
    if (!invented) continue;
    const [head = ''] = (await got(path.replace(server.url, ''), { authorization })).text.split('\n');
    expect([name, head.split(',')]).toEqual([name, schema.fields.map((field) => field.name)]);
  }
});

test('lists without a year hold what is real, and nothing else', async () => {
  const { data, extensions } = await graphql(
    '{ federation { adherents(first: 100) { totalCount nodes { name demonstration } } } }',
  );
  const { adherents } = (
    data as { federation: { adherents: { totalCount: number; nodes: { demonstration: boolean }[] } } }
  ).federation;
  expect(adherents.totalCount).toBeGreaterThan(40);
  expect(adherents.nodes.some(({ demonstration }) => demonstration)).toBe(false);
  expect(extensions).toBeUndefined();
});

test('home opens on what is real, and leads to the demonstration beside it', async () => {
  const { text } = await got('/');
  expect(text).toContain('Chiffres clés nationaux de 2023');
  expect(text).toMatch(/586/);
  expect(text).toMatch(/<a class="bouton" href="\/chiffres-cles\/2020">Voir la démonstration<\/a>/);
  const cards = /<dl class="chiffres[^"]*">[\s\S]*?<\/dl>/.exec(text)?.[0] ?? '';
  expect(cards).not.toMatch(MARK);
});
