import { sha256 } from '../../src/federation/protocol/six-words';
import { zipOf } from '../../src/spreadsheet/workbook/write-zip';
import { FORMATIONS, harvest, pair, REGISTER, startInstance, type Instance } from './instances';

let national: Instance;
let region: Instance;
let source: string;
let formations: string;

beforeAll(async () => {
  region = await startInstance({ FEDERATION_REGIONS: 'bretagne', FEDERATION_NAME: 'Coorace Bretagne' });
  // What the kept schedule would have done first is asked for by hand, so that each step is seen.
  national = await startInstance({ FEDERATION_HARVEST: 'off' });
}, 120_000);
afterAll(() => Promise.all([national.close(), region.close()]));

const SOURCES = `{ harvestSources { name state why words confirmed seq exchanges { outcome code message }
  arrivals { dataset version state message submission { id status } } } }`;
interface Sources {
  readonly harvestSources: readonly {
    readonly state: string;
    readonly why: string | null;
    readonly words: string;
    readonly exchanges: readonly { readonly outcome: string; readonly code: string | null; readonly message: string }[];
    readonly arrivals: readonly {
      readonly dataset: string;
      readonly version: number;
      readonly state: string;
      readonly submission: { readonly id: string } | null;
    }[];
  }[];
}
const seen = async () => (await national.ask<Sources>(SOURCES)).harvestSources[0];

const FIGURE = `{ federation { keyFigures(year: 2024) { formations { trainees { value partialValue state
  contributions { state source { state why name } }
  coverage { sources { state region { code } } } explanation { notes } } } } } }`;
interface Figure {
  readonly federation: {
    readonly keyFigures: {
      readonly formations: {
        readonly trainees: {
          readonly partialValue: number | null;
          readonly contributions: readonly { readonly source: object | null }[];
          readonly coverage: { readonly sources: readonly { readonly state: string }[] };
          readonly explanation: { readonly notes: readonly string[] };
        };
      };
    };
  };
}
const figure = async () => (await national.ask<Figure>(FIGURE)).federation.keyFigures.formations.trainees;

test('without a region to speak for, the door is closed and says how it is opened', async () => {
  for (const path of ['/federation/manifest', '/.well-known/jwks.json', '/federation/versions/x.csv']) {
    const answer = await national.get(path, 'ADMIN');
    expect([path, answer.status]).toEqual([path, 404]);
    expect(await answer.text()).toContain('FEDERATION_REGIONS');
  }
});

test('a manifest is for whoever reads the rows, and says all that is published', async () => {
  await region.handIn({ dataset: 'adherents', region: 'bretagne', year: 2024, csv: REGISTER });
  formations = await region.handIn({ dataset: 'formations', region: 'bretagne', year: 2024, csv: FORMATIONS(4) });
  expect((await region.get('/federation/manifest', 'PUBLIC')).status).toBe(401);
  const answer = await region.get('/federation/manifest');
  const jws = await answer.text();
  const manifest = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as {
    seq: number;
    datasets: { dataset: string; href: string; bytes: number; rows: number }[];
  };
  expect(manifest).toMatchObject({ seq: 1, previous: null, complete: true, regions: ['bretagne'], withdrawn: [] });
  expect(manifest.datasets.map(({ dataset, rows }) => [dataset, rows])).toEqual([
    ['ADHERENTS', 2],
    ['FORMATIONS', 2],
  ]);
  expect(await (await region.get('/federation/manifest')).text()).toBe(jws);
  const [first] = manifest.datasets;
  const bytes = await (await region.get(first?.href ?? '')).text();
  expect(Buffer.byteLength(bytes)).toBe(first?.bytes);
  expect(bytes).toBe(await region.exported('adherents', 'bretagne', 2024));
});

test('two people compare six words, and what the region publishes arrives as a submission', async () => {
  source = await pair(national, region, ['bretagne'], { publication: 'MANUAL' });
  const { words } = (await region.ask<{ ownInstance: { words: string } }>('{ ownInstance { words } }')).ownInstance;
  expect((await seen())?.words).toBe(words);
  expect(words.split(' ')).toHaveLength(6);
  expect(await harvest(national, source)).toEqual(['Manifeste 1 : 2 versions reçues.']);
  expect((await seen())?.arrivals.map(({ dataset, state }) => [dataset, state])).toEqual([
    ['FORMATIONS', 'RECEIVED'],
    ['ADHERENTS', 'RECEIVED'],
  ]);
  expect(await harvest(national, source)).toEqual(['Rien de nouveau.']);
  const PUBLISH = 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }';
  for (const { submission } of [...((await seen())?.arrivals ?? [])].reverse())
    expect(await national.ask(PUBLISH, { id: submission?.id })).toEqual({ publishSubmission: { userErrors: [] } });
  for (const dataset of ['adherents', 'formations'])
    expect(await national.exported(dataset, 'bretagne', 2024)).toBe(await region.exported(dataset, 'bretagne', 2024));
  expect((await figure()).partialValue).toBe(7);
  const { contributions, coverage } = await figure();
  expect(coverage.sources.map(({ state }) => state)).toEqual(['LIVE']);
  expect(contributions.flatMap(({ source: from }) => from ?? [])).toEqual([
    { state: 'LIVE', why: null, name: new URL(region.url).host },
  ]);
});

test('the region reads what became of it', async () => {
  await harvest(national, source);
  const { harvestReaders } = await region.ask<{ harvestReaders: { receipts: { dataset: string; state: string }[] }[] }>(
    '{ harvestReaders { receipts { dataset state } } }',
  );
  expect(harvestReaders[0]?.receipts).toEqual([
    { dataset: 'ADHERENTS', state: 'PUBLISHED' },
    { dataset: 'FORMATIONS', state: 'PUBLISHED' },
  ]);
});

const CHECK = `query ($id: ID!) { harvestCheck(id: $id, region: "bretagne", year: 2024) {
  from compared differences { indicator } notes } }`;
interface Check {
  readonly harvestCheck: { readonly compared: number };
}
const checked = async () => (await national.ask<Check>(CHECK, { id: source })).harvestCheck;
/** As a browser sends a form of the page. */
const act = async (path: string, body: URLSearchParams | FormData) => {
  const answer = await national.get(path, 'ADMIN', {
    method: 'POST',
    body,
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  return { status: answer.status, text: await answer.text() };
};

test('what the office says can be carried to the region by hand', async () => {
  const file = await national.get(`/sources/${source}/accuses.json`);
  expect(file.headers.get('content-disposition')).toContain('accuses-bretagne.json');
  expect((await national.get(`/sources/${source}/accuses.json`, 'ANALYST')).status).toBe(403);
  expect((await national.get('/sources/aucune/accuses.json')).status).toBe(404);
  const form = new FormData();
  form.set('paquet', new Blob([await file.text()]), 'accuses.json');
  const brought = await region.get('/sources/paquet', 'ADMIN', {
    method: 'POST',
    body: form,
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(brought.status).toBe(200);
  expect(await brought.text()).toContain('2 versions publiées, 0 autre à suivre.');
});

test('what a region computes itself is what is computed here of the same bytes', async () => {
  const same = await checked();
  expect(same).toMatchObject({ from: 'INSTANCE', differences: [], notes: [] });
  expect(same.compared).toBeGreaterThan(5);
  const asked = new URLSearchParams({ region: 'bretagne', annee: '2024' });
  expect((await act(`/sources/${source}/comparer`, asked)).text).toContain(`${same.compared} chiffres, tous les mêmes`);
  asked.set('annee', '24');
  expect((await act(`/sources/${source}/comparer`, asked)).text).toContain('sur quatre chiffres');
});

test('a package that is brought to the page is taken, and another archive is said to be none', async () => {
  const manifest = await (await region.get('/federation/manifest')).text();
  const { datasets } = JSON.parse(Buffer.from(manifest.split('.')[1] ?? '', 'base64url').toString()) as {
    datasets: { href: string }[];
  };
  const files = await Promise.all(
    datasets.map(async ({ href }) => ({
      name: href.slice(1),
      body: Buffer.from(await (await region.get(href)).text()),
    })),
  );
  const bring = async (entries: typeof files) => {
    const pieces: Buffer[] = [];
    for await (const piece of zipOf(entries)) pieces.push(piece as Buffer);
    const form = new FormData();
    form.set('paquet', new Blob([Buffer.concat(pieces)]), 'bretagne.zip');
    return act('/sources/paquet', form);
  };
  // Written by the specification alone.
  const taken = await bring([{ name: 'manifest.jws', body: Buffer.from(manifest) }, ...files]);
  expect(taken).toMatchObject({ status: 200, text: expect.stringContaining('rien de nouveau') });
  const refused = await bring(files);
  expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('n’est pas un paquet de Maillage') });
  expect((await national.get('/sources/paquet', 'ANALYST', { method: 'POST', body: new FormData() })).status).toBe(403);
});

test('what the office said publishes itself does, and what it has not waits', async () => {
  const rules = { publication: 'AUTOMATIC', mostChange: 50, withdrawal: 'AUTOMATIC' };
  await national.ask(
    'mutation ($id: ID!, $rules: HarvestRulesInput!) { changeHarvestSource(id: $id, rules: $rules) { userErrors { message } } }',
    { id: source, rules },
  );
  formations = await region.handIn({ dataset: 'formations', region: 'bretagne', year: 2024, csv: FORMATIONS(6) });
  expect(await harvest(national, source)).toEqual(['Manifeste 2 : 1 version reçue.']);
  expect((await figure()).partialValue).toBe(9);
});

test('a server that is down changes no value, and the figure says so', async () => {
  await region.stop();
  expect((await harvest(national, source))[0]).toContain('Injoignable');
  const { partialValue, coverage, explanation } = await figure();
  expect(partialValue).toBe(9);
  expect(coverage.sources.map(({ state }) => state)).toEqual(['UNREACHABLE']);
  expect(explanation.notes.join()).toMatch(
    /Bretagne : source injoignable depuis le .* ; ce qu’elle a donné compte toujours/,
  );
  const said = 'source injoignable depuis le';
  for (const [path, words] of [
    ['/chiffres-cles/2024', 'source à surveiller'],
    ['/chiffres-cles/2024', said],
    ['/chiffres-cles/2024.csv', said],
    ['/exports/donnees/formations.json?annee=2024', said],
  ] as const)
    expect([path, (await (await national.get(path, 'ADMIN')).text()).includes(words)]).toEqual([path, true]);
  await region.start();
  expect(await harvest(national, source)).toEqual(['Rien de nouveau.']);
  expect((await figure()).coverage.sources.map(({ state }) => state)).toEqual(['LIVE']);
});

test('what is withdrawn there is withdrawn here, with its reason, and the address of each version goes on giving its bytes', async () => {
  const manifestOf = async (path: string) => {
    const jws = await (await region.get(path)).text();
    return JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as {
      datasets: { dataset: string; version: number; href: string; sha256: string }[];
      withdrawn: { dataset: string; reason: string }[];
    };
  };
  const before = (await Promise.all([1, 2].map((seq) => manifestOf(`/federation/manifests/${seq}`)))).flatMap(
    ({ datasets }) => datasets,
  );
  expect(before.map(({ dataset, version }) => `${dataset} ${version}`)).toContain('FORMATIONS 1');
  await region.withdraw(formations, 'heures comptées deux fois');
  expect(await harvest(national, source)).toEqual(['Manifeste 3 : 1 retrait.']);
  expect((await manifestOf('/federation/manifest')).withdrawn).toMatchObject([{ reason: 'heures comptées deux fois' }]);
  for (const { href, sha256: hash } of before)
    expect([href, sha256(await (await region.get(href)).text())]).toEqual([href, hash]);
  expect(await national.exported('formations', 'bretagne', 2024)).toBeNull();
  const { coverage } = await figure();
  expect(coverage.sources.map(({ state }) => state)).toEqual(['WITHDRAWN']);
  await region.handIn({ dataset: 'formations', region: 'bretagne', year: 2024, csv: FORMATIONS(6), publish: true });
  await harvest(national, source);
  expect((await seen())?.arrivals[0]).toMatchObject({ dataset: 'FORMATIONS', state: 'HELD' });
});

test('a file that somebody hands in beside a harvest is a conflict for a person', async () => {
  await national.handIn({
    dataset: 'adherents',
    region: 'bretagne',
    year: 2024,
    csv: `${REGISTER},Autre,AI,35,3 rue C,35000,Rennes\n`,
  });
  await region.handIn({
    dataset: 'adherents',
    region: 'bretagne',
    year: 2024,
    csv: `${REGISTER},Encore,AI,35,3 rue C,35000,Rennes\n`,
  });
  await harvest(national, source);
  expect((await seen())?.arrivals[0]).toMatchObject({ dataset: 'ADHERENTS', state: 'CONFLICT' });
});

test('what is due is harvested with nobody asking', async () => {
  await national.stop();
  await national.start({ FEDERATION_HARVEST: 'on' });
  const numbers = async () => (await seen())?.arrivals.map(({ dataset, version }) => `${dataset} ${version}`) ?? [];
  const before = await numbers();
  await region.handIn({ dataset: 'formations', region: 'bretagne', year: 2024, csv: FORMATIONS(8) });
  // A rule that is changed is followed from now on: the source is due.
  await national.ask(
    'mutation ($id: ID!) { changeHarvestSource(id: $id, rules: { staleAfter: 24 }) { userErrors { message } } }',
    { id: source },
  );
  while ((await numbers()).length === before.length) await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await numbers())[0]).toMatch(/^FORMATIONS /);
});
