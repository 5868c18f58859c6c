import { madeDocx, madePdf, pdfOfPictures } from '../transcription/made-reports';
import { CON, CSV, NAT, PUB, startClient, type Client } from './files-client';

const AT = '/reports?region=guyane&year=2019';
const PDF = 'application/pdf';

let client: Client;
beforeAll(async () => (client = await startClient()));
afterAll(() => client.close());
afterEach(() => expect(client.spooled()).toEqual([]));

const messageOf = (answer: { json: () => any }): string => answer.json().errors[0].message; // oxlint-disable-line
const stored = async (): Promise<number> =>
  (await client.query('{ transcriptions { id } }')).data.transcriptions.length;

test('a report is for the office alone', async () => {
  const pdf = await madePdf();
  expect((await client.post(AT, pdf, PUB, PDF)).status).toBe(401);
  expect((await client.post(AT, pdf, CON, PDF)).status).toBe(403);
  const query = '{ transcriptions { id } }';
  expect((await client.query(query, {}, PUB)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  expect((await client.query(query, {}, CON)).errors[0].extensions.code).toBe('FORBIDDEN');
});

test.each([
  ['/reports', 'year'],
  ['/reports?year=deux', 'écrire une année'],
  ['/reports?year=2019&regoin=guyane', 'region'],
  ['/reports?year=2019&region=atlantide', 'Aucune délégation'],
  [`/reports?year=2019&title=${'a'.repeat(201)}`, '200 au plus'],
])('%s is refused: %s', async (path, words) => {
  const answer = await client.post(path, await madePdf(), NAT, PDF);
  expect([400, 404]).toContain(answer.status);
  expect(messageOf(answer)).toContain(words);
});

test('another media type, and what is announced to be too large, are refused before they are read', async () => {
  expect((await client.post(AT, 'a;b', NAT, CSV)).status).toBe(415);
  const large = await client.post(AT, Buffer.alloc(41 * 2 ** 20), NAT, PDF);
  expect([large.status, messageOf(large)]).toEqual([413, expect.stringContaining('40 Mo au plus')]);
});

test.each([
  ['pictures of pages', pdfOfPictures, 'que des images de pages'],
  ['no report', () => Buffer.from('Bonjour'), 'ni un PDF ni un DOCX'],
])('%s: told in French, and nothing of it is kept', async (_, made, words) => {
  const answer = await client.post(AT, await made(), NAT, PDF);
  expect([answer.status, messageOf(answer)]).toEqual([422, expect.stringContaining(words)]);
  expect(await stored()).toBe(0);
});

test('others are answered while one is read', async () => {
  const reading = client.post(AT, await madePdf(Array.from({ length: 60 }, () => 'mot '.repeat(200))), NAT, PDF);
  const first = await Promise.race([
    reading.then(() => 'reading'),
    client.query('{ federation { name } }').then(() => 'other'),
  ]);
  expect(first).toBe('other');
  expect((await reading).status).toBe(201);
});

test('a PDF, and a DOCX in a form, are read; the same file again is the one that is open', async () => {
  const pdf = await madePdf();
  const first = await client.post(`${AT}&fileName=../../rapport.pdf`, pdf, NAT, PDF);
  expect([first.status, first.json()]).toEqual([
    201,
    expect.objectContaining({
      year: 2019,
      pageCount: 3,
      open: 6,
      known: false,
      fileName: '../../rapport.pdf',
      publisher: 'Coorace Guyane',
    }),
  ]);
  const again = await client.post(AT, pdf, NAT, PDF);
  expect([again.status, again.json().id, again.json().known]).toEqual([200, first.json().id, true]);
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await madeDocx())]), 'rapport.docx');
  const other = await client.ask(AT, NAT, { method: 'POST', body: form });
  expect([other.status, other.json().fileName, other.json().open]).toEqual([201, 'rapport.docx', 6]);
});

const CANDIDATES =
  'candidates(page: 2) { id written startsAt endsAt state territory { name } likely { indicator { code } label } }';

test('through the API a candidate is confirmed, shown to everybody, and taken back', async () => {
  const { id: read } = (await client.post(AT, await madePdf(), NAT, PDF)).json();
  const { data } = await client.query(
    `query ($id: ID!) { transcription(id: $id) { pages(number: 2) { text } ${CANDIDATES} } }`,
    { id: read },
  );
  const { pages, candidates } = data.transcription;
  const [first] = candidates;
  expect(pages[0].text.slice(first.startsAt, first.endsAt)).toBe('41');
  expect(first).toMatchObject({ written: '41', state: 'OPEN', territory: { name: 'Guyane' } });
  const id = first.id as string;
  const chiffre = {
    indicator: 'ADHERENTS_TOTAL',
    value: 41,
    approximate: false,
    territory: 'guyane',
    year: 2019,
    section: 'p. 2',
  };
  const confirm =
    'mutation ($id: ID!, $chiffre: ConfirmCandidateInput!) { confirmCandidate(id: $id, input: $chiffre) { candidate { state decidedBy figure { value section } } userErrors { code field } } }';
  expect((await client.query(confirm, { id, chiffre }, CON)).errors[0].extensions.code).toBe('FORBIDDEN');
  expect((await client.query(confirm, { id: 'abc', chiffre })).errors[0].extensions.code).toBe('NOT_FOUND');
  expect(
    (await client.query(confirm, { id, chiffre: { ...chiffre, value: 3, dimension: 'KIND' } })).data.confirmCandidate
      .userErrors,
  ).toEqual([{ code: 'KEY_MISSING', field: ['input', 'key'] }]);
  expect((await client.query(confirm, { id, chiffre })).data.confirmCandidate).toMatchObject({
    candidate: { state: 'CONFIRMED', figure: { value: 41, section: 'p. 2' } },
    userErrors: [],
  });
  const figure =
    '{ sources { code } region(code: "guyane") { keyFigures(year: 2019) { adherents { total { value basis } } } } }';
  const shown = (await client.query(figure, {}, PUB)).data;
  expect(shown.region.keyFigures.adherents.total).toEqual({ value: 41, basis: 'PRINTED' });
  expect(shown.sources).toContainEqual({ code: 'guyane-2019' });
  const page = await client.ask('/rapports/guyane-2019');
  expect(page.bytes.toString()).toContain('Coorace Guyane');
  expect((await client.query('query ($id: ID!) { node(id: $id) { id } }', { id }, PUB)).data.node).toBeNull();
  await client.query('mutation ($id: ID!) { reopenCandidate(id: $id) { userErrors { code } } }', { id });
  const after = (await client.query(figure, {}, PUB)).data;
  expect(after.region.keyFigures.adherents.total).toEqual({ value: null, basis: null });
  expect(after.sources).not.toContainEqual({ code: 'guyane-2019' });
});
