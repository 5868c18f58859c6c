import { parse } from 'csv-parse/sync';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { readWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { CON, NAT, PUB, startClient, type Sender } from '../http/files-client';
import { operationFiles } from '../web/operation-files';

let client: Awaited<ReturnType<typeof startClient>>;
beforeAll(async () => {
  client = await startClient();
  const { json } = await client.post(
    '/submissions?dataset=adherents&region=bretagne&year=2023',
    'nom;types;departement;ville;annee_adhesion;telephone\nLes Ajoncs;AI+ACI;35;Rennes;2023;0299000000\n=1+1;ACI;29;Brest;;\n',
  );
  await client.query('mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }', {
    id: json().id,
  });
});
afterAll(() => client.close());

const file = (format: string, body: object, sender: Sender = PUB) =>
  client.ask(`/exports/resultat.${format}`, sender, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const standard = async (body: object, sender?: Sender) => {
  const { bytes } = await file('csv?dialecte=standard', body, sender);
  const records: string[][] = parse(bytes.toString());
  return records;
};

const REGIONS = { query: '{ federation { regions { code overseas } } }' };

test('any answer becomes a workbook with its three sheets, which says with which query it is had again', async () => {
  const query =
    'query DesHeures($annee: Int!) { federation { keyFigures(year: $annee) { activity { hoursWorked { value state } } } } }';
  const { status, headers, bytes, type } = await file('xlsx', { query, variables: { annee: 2023 } });
  expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([200, 'no-store', null]);
  expect(type).toContain('spreadsheetml');
  expect(headers.get('content-disposition')).toBe('attachment; filename="maillage-des-heures-1-ligne.xlsx"');
  expect([headers.get('x-rows'), Number(headers.get('x-cost')) > 0]).toEqual(['1', true]);
  const sheets = await readWorkbook(bytes, DEFAULT_LIMITS);
  expect(sheets.map(({ name }) => name)).toEqual(['Valeurs', 'Couverture et notes', 'À propos']);
  const about = new Map<unknown, unknown>();
  for await (const { cells } of sheets[2]?.lines() ?? []) about.set(cells[0], cells[1]);
  expect(about.get('Périmètre : annee')).toBe('2023');
  expect(String(about.get('Version des données'))).toBe(headers.get('x-data-version'));
  const link = new URLSearchParams(String(about.get('Adresse')).replace('/playground/#', ''));
  expect([link.get('query'), link.get('variables')]).toEqual([query, '{"annee":2023}']);
});

test('both dialects have the rows of the answer, and start no formula', async () => {
  const query = '{ federation { adherents(year: 2023, first: 1) { nodes { name memberSince region { name } } } } }';
  expect(await standard({ query })).toEqual([
    ['name', 'memberSince', 'region.name'],
    ["'=1+1", '', 'Bretagne'],
  ]);
  const french = (await file('csv', { query })).bytes.toString();
  expect(french).toBe("\uFEFFNom;Adhérent depuis;Région : nom\r\n'=1+1;;Bretagne\r\n");
  const lines = (await file('csv', REGIONS)).bytes.toString().split('\r\n');
  expect([lines.length, lines[1]]).toEqual([16, 'auvergne-rhone-alpes;non']);
});

test('what a list holds is one cell of text however many there are, and no file has more decimals than another', async () => {
  const query =
    '{ federation { series(indicator: ADHERENTS_TOTAL, from: 2022, to: 2023) { value evolution { change } printed { value } } } }';
  const records = await standard({ query });
  expect(records[0]).toEqual(
    ['federation.name', 'value', 'evolution.change', 'printed.value'].slice(-records[0]!.length),
  );
  const { colonnes, lignes } = (await file('json', { query })).json() as {
    colonnes: { chemin: string; type: string }[];
    lignes: Record<string, string | number | null>[];
  };
  expect(colonnes.find(({ chemin }) => chemin === 'printed.value')?.type).toBe('TEXT');
  for (const { 'printed.value': printed } of lignes) expect(typeof printed).toBe('string');
  const names = records[0] ?? [];
  const cells = (line: Record<string, string | number | null>) =>
    names.map((name) => (line[name] === null ? '' : String(line[name])));
  expect(records.slice(1)).toEqual(lignes.map(cells));
});

describe('where the rows are', () => {
  const query = '{ federation { name regions { code departments { code region { name } } } } }';

  test('is what the sender says', async () => {
    expect((await standard({ query, lignes: ['federation.regions'] })).length).toBe(15);
    const departments = await standard({ query, lignes: ['federation.regions.departments'] });
    expect(departments[0]).toEqual(['federation.name', 'federation.regions.code', 'code', 'region.name']);
    // Its header, and every department of a delegation.
    expect(departments).toHaveLength(89);
    expect(await standard({ query, lignes: [''] })).toHaveLength(2);
  });

  test('may be several figures, each with its place', async () => {
    const figures =
      '{ federation { keyFigures(year: 2023) { adherents { total { value } joined { value } } fg2i { members { value } } } } }';
    const lignes = ['adherents.total', 'fg2i.members'].map((each) => `federation.keyFigures.${each}`);
    const rows = await standard({ query: figures, lignes });
    expect(rows.map(([place]) => place)).toEqual(['rubrique', 'adherents.total', 'fg2i.members']);
  });

  test('is refused when the query has no such place', async () => {
    const refused = await file('csv', { query, lignes: ['federation.rien'] });
    expect([refused.status, refused.json().errors[0].message]).toEqual([
      400,
      expect.stringContaining('federation.rien'),
    ]);
  });
});

test('a table takes its dimensions from the variables too', async () => {
  const query =
    'query ($input: StatisticsInput!) { statistics(input: $input) { year value keys { key label isTotal } } }';
  const variables = { input: { indicators: ['ADHERENTS_TOTAL'], years: [2023], by: ['REGION'] } };
  const [titles] = await standard({ query, variables });
  expect(titles).toEqual(['year', 'value', 'region.key', 'region.label']);
});

test('a row’s own column that would be called as one above it says its list', async () => {
  const query = '{ federation { name } region(code: "bretagne") { name departments { code region { name } } } }';
  const [titles, first] = await standard({ query, lignes: ['region.departments'] });
  expect(titles).toEqual(['federation.name', 'region.name', 'code', 'departments.region.name']);
  expect(first?.at(-1)).toBe('Bretagne');
});

test.each(operationFiles().map((each) => [each.ready.id, each] as const))(
  'the answer to %s is a file',
  async (_, { text, variables }) => {
    expect((await file('csv', { query: text, variables })).status).toBe(200);
  },
);

describe('the door is guarded like /graphql', () => {
  const code = (answer: { json: () => { errors: { extensions: { code: string } }[] } }) =>
    answer.json().errors[0]?.extensions.code;

  test('rights: contacts are empty for the public, and what is refused in part is no file', async () => {
    const query = '{ federation { adherents(year: 2023, filter: { search: "ajoncs" }) { nodes { name phone } } } }';
    expect((await standard({ query }))[1]).toEqual(['Les Ajoncs', '']);
    expect((await standard({ query }, CON))[1]?.[1]).not.toBe('');
    const rows = { query: '{ region(code: "bretagne") { name legalRequests(year: 2023) { totalCount } } }' };
    const refused = await file('xlsx', rows);
    expect([refused.status, code(refused), refused.headers.get('content-disposition')]).toEqual([
      401,
      'UNAUTHENTICATED',
      null,
    ]);
    expect((await file('xlsx', rows, NAT)).status).toBe(200);
  });

  test('cost, depth, words: refused before anything runs', async () => {
    const dear = Array.from({ length: 20 }, (_, i) => `a${i}: adherents(first: 100) { nodes { name city siret } }`);
    const answer = await file('csv', { query: `{ federation { ${dear.join(' ')} } }` });
    expect([answer.status, code(answer)]).toEqual([400, 'TOO_COMPLEX']);
  });

  test('a mutation changes nothing', async () => {
    const query = 'mutation { withdrawSubmission(id: "x", reason: "y") { userErrors { message } } }';
    const answer = await file('csv', { query }, NAT);
    expect([answer.status, code(answer)]).toEqual([400, 'BAD_USER_INPUT']);
    expect(answer.json().errors[0]).toMatchObject({ message: expect.stringContaining('lecture') });
  });

  test.each([
    ['no query', {}, 400],
    ['variables that are no object', { query: '{ lexicon { acronym } }', variables: [] }, 400],
    ['rows that are no paths', { query: '{ lexicon { acronym } }', lignes: 'lexicon' }, 400],
    ['a document that is no GraphQL', { query: '{' }, 400],
    ['a field that there is not', { query: '{ rien }' }, 400],
    [
      'variables that do not fit',
      { query: 'query ($a: Int!) { region(code: "x") { keyFigures(year: $a) { year } } }' },
      400,
    ],
  ])('%s: refused in French', async (_, body, status) => {
    expect((await file('xlsx', body)).status).toBe(status);
  });

  test('an ending that is no format, a dialect that is none, a form of another site', async () => {
    expect((await file('pdf', REGIONS)).status).toBe(404);
    expect((await file('csv?dialecte=exel', REGIONS)).status).toBe(400);
    const form = await client.ask('/exports/resultat.csv', PUB, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(REGIONS),
    });
    expect(form.status).toBe(415);
  });
});
