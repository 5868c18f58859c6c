import { spaced } from '../../src/kernel/french';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed } from 'feedsmith';
import { lineChart } from '../../src/pages/charts/line';
import { embeddingSite } from '../../src/pages/graphs/embed.address';
import { html } from '../../src/pages/html';
import { longTest } from '../support/every';
import { startHalfFilled } from '../support/half-filled';
import { describeInChromium, launchChromium } from '../web/browser';
import { faultsOf } from './axe';
import { threadOfThreeYears } from './thread-of-three-years';

jest.setTimeout(120_000);

const ALLOWED = 'https://journal.example';
const ORIGIN = 'https://chiffres.example';
let server: Awaited<ReturnType<typeof startHalfFilled>>;
beforeAll(async () => {
  server = await startHalfFilled(
    { EMBED_SITES: ALLOWED, PUBLIC_URL: ORIGIN },
    { years: [2025], datasets: ['ADHERENTS', 'FORMATIONS'] },
  );
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
  expect(json.address).toBe(`${ORIGIN}${GRAPH}`);
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
    ['/graphiques/FORMATIONS_TRAINEES?par=REGION&annee=2o25', 'Aucun chiffre n’est connu pour l’année « 2o25 »'],
    ['/graphiques/FORMATIONS_TRAINEES?par=REGION&annee=20', 'annee=2025&amp;par=REGION'],
    ['/graphiques/FORMATIONS_TRAINEES?release=2025-1', 'Aucune année n’est figée.'],
    ['/graphiques/FORMATIONS_TRAINEES?lieu=bretagn', 'lieu=bretagne'],
    ['/graphiques/FORMATIONS_TRAINEES.gif', 'ne se télécharge pas en « gif »'],
    ['/graphiques/FORMATIONS_TRAINEES?par=THEME&vue=carte', 'vue=carte'],
    ['/graphiques/FORMATIONS_TRAINEES?par=REGION&vue=globe', 'n’a pas de vue « globe »'],
    ['/graphiques/FORMATIONS_TRAINEES?release=2025-9', 'Aucune version figée ne s’appelle « 2025-9 »'],
    ['/graphiques/FORMATIONS_TRAINEES?par=REGION&relese=2025-1', 'FORMATIONS_TRAINEES?par=REGION&amp;release=2025-1'],
    ['/graphiques/FORMATIONS_TRAINEES?par=THEME&vue=tuiles', 'vue=carte'],
    ['/flux/indicateurs/FORMATION_TRAINEES.atom', '/indicateurs/FORMATIONS_TRAINEES'],
    ['/flux/regions/bretagn.atom', '/flux/regions/bretagne.atom'],
    ['/flux/rien', '/flux/publications.atom'],
  ] as const;
  for (const [address, said] of wrong) {
    const response = await get(address);
    expect([address, response.status]).toEqual([address, 404]);
    expect(await response.text()).toContain(spaced(said));
  }
  expect((await get('/graphiques/')).headers.get('location')).toBe('/indicateurs/');
  // What a link is given on its way is none of its own words.
  expect((await get('/graphiques/FORMATIONS_TRAINEES?utm_source=lettre&fbclid=x')).status).toBe(200);
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
  expect(page).toContain(`href="${ORIGIN}${GRAPH.replaceAll('&', '&amp;')}"`);

  const refused = await get(embed, { ...framed, referer: 'https://ailleurs.example/' });
  expect(refused.status).toBe(403);
  const words = await refused.text();
  expect(words).toContain('https://ailleurs.example n’est pas de ceux qui peuvent l’intégrer');
  expect(words).not.toContain('<svg');
  expect((await get(GRAPH)).headers.get('x-frame-options')).toBe('DENY');
  const wrong = await get('/integrer/FORMATIONS_TRAINEES?lieu=bretagn');
  expect(wrong.status).toBe(404);
  const said = await wrong.text();
  expect(said).toContain(spaced('Aucune délégation régionale ne s’appelle « bretagn »'));
  expect(said).toMatch(new RegExp(`<a target="_blank" rel="noopener" href="${ORIGIN}/graphiques/FORMATIONS_TRAINEES[^"]*lieu=bretagne"`)); // prettier-ignore
});

test('a graph without a value says which dataset is missing, and of a year how many have handed it in', async () => {
  const said = async (address: string) => (await (await get(address)).text()).replace(/\u00a0/g, ' ');
  const graph = '/graphiques/EVENTS_HELD?annee=2025&par=REGION';
  for (const address of [graph, graph.replace('/graphiques/', '/integrer/')])
    expect(await said(address)).toContain('Il se tire du jeu « Événements », publié par 0 région sur 14 pour 2025.');
});

const PNG = /^\x89PNG/;
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
const bytes = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());

test('its picture and that of a message are PNGs, which the head of the page names in full', async () => {
  const picture = await get(GRAPH.replace('?', '.png?'));
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(Buffer.from(await picture.arrayBuffer()).toString('latin1')).toMatch(PNG);
  for (const drawing of ['/chiffres-cles/2025/carte.png', '/indicateurs/FORMATIONS_TRAINEES/carte.png?annee=2025'])
    expect((await bytes(drawing)).toString('latin1')).toMatch(PNG);
  for (const path of [GRAPH, `${GRAPH}&vue=carte`, '/chiffres-cles/2025', '/regions/bretagne', '/indicateurs/FORMATIONS_TRAINEES']) {
    const page = await (await get(path)).text();
    const image = /property="og:image" content="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect([path, image.startsWith(ORIGIN), /property="og:title" content="[^"]{5,}"/.test(page)]).toEqual([path, true, true]);
    expect([path, sizeOf(await bytes(image.slice(ORIGIN.length)))]).toEqual([path, [1200, 630]]);
  }
}); // prettier-ignore

test('on a map each region is named with its value, and what has none is not shaded', async () => {
  const page = await (await get(`${GRAPH}&vue=carte`)).text();
  expect(page).toMatch(/<title>Bretagne\s*: [^<]*\d/);
  expect([...page.matchAll(/class="lieu-carte teinte-\d"/g)]).toHaveLength(2);
  expect([...page.matchAll(/class="lieu-carte vide"/g)]).toHaveLength(12);
  expect(page).toMatch(/Grand Est[^<]*: pas de délégation régionale/);
  // Who asks for the map alone gets the first that there is.
  expect(await (await get('/graphiques/FORMATIONS_TRAINEES?annee=2025&vue=carte')).text()).toContain(
    'class="lieu-carte ',
  );
  const departments = await (await get('/regions/bretagne')).text();
  expect([...departments.matchAll(/class="lieu-carte /g)]).toHaveLength(4);
});

longTest('frozen by a release it is the same for ever, in every form', async () => {
  await server.ask('mutation { createRelease(year: 2025, label: "Essai") { release { id } } }');
  const forms = ['', '.svg', '.png', '.csv', '.json', '.apercu.png'];
  const read = async (more: string) =>
    Promise.all([
      ...forms.map(async (form) => {
        const body = (await bytes(`${GRAPH.replace('?', `${form}?`)}${more}`)).toString('latin1');
        return form === '' ? /<main[\s\S]*<\/main>/.exec(body)?.[0] : body;
      }),
      get(`${GRAPH.replace('/graphiques/', '/integrer/')}${more}`).then((response) => response.text()),
    ]);
  // Graphs of other shapes, and views of the explorer, keep to it as well.
  const others = [
    '/graphiques/FORMATIONS_TRAINEES.json?vue=multiples',
    '/graphiques/FORMATIONS_TRAINEES.svg?vue=multiples',
    '/graphiques/FORMATIONS_TRAINEES.json?vue=rang&annee=2025&lieu=bretagne',
    '/explorer.csv?indicateur=FORMATIONS_TRAINEES&annee=2025&lieu=federation&lieu=bretagne&vue=tableau',
    '/explorer.xlsx?indicateur=FORMATIONS_TRAINEES&annee=2025&lieu=regions&vue=tableau',
    '/explorer.svg?indicateur=FORMATIONS_TRAINEES&annee=2025&lieu=regions&vue=carte',
    '/explorer.png?indicateur=FORMATIONS_TRAINEES&annee=2025&par=thematique&lieu=bretagne&vue=barres',
    '/integrer/explorer?indicateur=FORMATIONS_TRAINEES&annee=2025&lieu=regions&vue=barres',
    '/explorer?indicateur=FORMATIONS_TRAINEES&annee=2025&lieu=bretagne&lieu=guyane&vue=tableau',
  ];
  const readOthers = async (more: string) =>
    Promise.all(others.map(async (path) => {
      const body = (await bytes(`${path}${more}`)).toString('latin1');
      return path.startsWith('/explorer?') ? /<section\s+id="resultat"[\s\S]*?<\/section>/.exec(body)?.[0] : body;
    }));
  const [frozen, live] = [await read('&release=2025-1'), await read('')];
  const [frozenOthers, liveOthers] = [await readOthers('&release=2025-1'), await readOthers('')];
  // On the day itself both have the same figures.
  const [rows, rowsNow] = [frozenOthers[3], liveOthers[3]].map((csv) => parse<Record<string, string>>(csv ?? '', { columns: true, delimiter: ';' }));
  expect(rows?.length).toBeGreaterThan(1);
  expect(rows).toEqual(rowsNow?.map((row) => expect.objectContaining(row) as object));
  const csv = 'intitule;type;thematique;date_debut;stagiaires;heures;satisfaction\nUne seule;INTER;Gestion;10/03/2025;777;70;80\n';
  await server.publish({ dataset: 'FORMATIONS', region: 'bretagne', year: 2025, fileName: 'f.csv', csv });
  expect(await read('&release=2025-1')).toEqual(frozen);
  expect(await readOthers('&release=2025-1')).toEqual(frozenOthers);
  const othersNow = await readOthers('');
  othersNow.forEach((form, at) => form !== liveOthers[at] || expect([others[at], form === liveOthers[at]]).toEqual([others[2], true]));
  expect(frozenOthers[8]).not.toContain('777');
  expect(othersNow[8]).toContain('777');
  const frozenPage = await (await get(`${others[8]}&release=2025-1`)).text();
  expect(frozenPage).toContain('name="release" value="2025-1"');
  expect(decodeURIComponent(/href="(\/playground[^"]*)"[^>]*>\s*Voir la requête/.exec(frozenPage)?.[1] ?? '')).toContain('release(id:+$version)');
  for (const [more, said] of [['&annee=2024&release=2025-1', 'est de 2025'], ['&release=2025-2', 'release=2025-1'], ['&par=thematique&par=nature&release=2025-1', 'n’en croise deux que si l’une est le département']]) {
    const wrong = await (await get(`/explorer?indicateur=FORMATIONS_TRAINEES&lieu=bretagne${more}`)).text();
    expect([more, wrong.includes(said ?? '')]).toEqual([more, true]);
  }
  const now = await read('');
  now.forEach((form, at) => expect([forms[at], form === live[at]]).toEqual([forms[at], false]));
  expect(now[3]).toContain('777');
  expect(frozen[4]).toContain('"name": "2025-1"');
  expect(await (await get(`${GRAPH}&release=2025-2`)).text()).toContain('release=2025-1');
}); // prettier-ignore

test('what moved and why is in the feeds, under ids that stay, and a real parser reads them', async () => {
  const read = async (path: string) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    return { feed: parseAtomFeed(await response.text()), etag: response.headers.get('etag') ?? '' };
  };
  const paths = ['/flux/publications.atom', '/flux/indicateurs/FORMATIONS_TRAINEES.atom', '/flux/regions/bretagne.atom'];
  for (const path of paths) await read(path);
  const csv = 'intitule;type;thematique;date_debut;stagiaires;heures;satisfaction\nUne seule;INTER;Gestion;10/03/2025;778;70;80\n';
  await server.publish({ dataset: 'FORMATIONS', region: 'bretagne', year: 2025, fileName: 'g.csv', csv });
  const [whole, indicator, region] = await Promise.all(paths.map(read));
  expect(whole?.feed.entries?.[0]?.title?.value).toMatch(/^Formations, Bretagne, 2025\u00a0: version \d+ publiée$/);
  expect(indicator?.feed.entries?.[0]?.content?.value).toMatch(/À cause de[\s\S]*Formations, Bretagne, 2025\u00a0: version/);
  expect(indicator?.feed.entries?.[0]?.content?.value).toMatch(/Bretagne, 2025\s*: de \d+ à 778/);
  expect(region?.feed.entries?.[0]?.links?.map(({ href }) => href)).toEqual([`${ORIGIN}/chiffres-cles/2025/bretagne`]);
  const again = await Promise.all(paths.map(read));
  expect(again.map(({ etag }) => etag)).toEqual([whole, indicator, region].map((each) => each?.etag));
  const ids = [whole, indicator, region].flatMap((each) => [each?.feed.id, ...(each?.feed.entries ?? []).map(({ id }) => id)]);
  expect([new Set(ids).size, ids.includes(undefined)]).toEqual([ids.length, false]);
  expect((await get(paths[0] ?? '', { 'if-none-match': whole?.etag ?? '' })).status).toBe(304);
  expect(await (await get('/indicateurs/FORMATIONS_TRAINEES')).text()).toContain(`href="${paths[1]}"`);
}); // prettier-ignore

test('the office names the servers that are called, sees the secret once, and every fault of what it typed', async () => {
  const visit = (path: string, token: string | null, form?: Record<string, string>) =>
    fetch(server.url + path, {
      redirect: 'manual',
      headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin', ...(token !== null && { authorization: `Bearer ${token}` }) },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
  expect((await visit('/appels', null)).headers.get('location')).toContain('/connexion?suite=');
  const faulty = await visit('/appels', server.token, { adresse: 'https://10.0.0.1/', indicateurs: 'RIEN', regions: 'bretagn' });
  expect(faulty.status).toBe(422);
  const words = await faulty.text();
  for (const said of ['à l’intérieur d’un réseau', 'au moins un événement', 'le code RIEN', 'le code bretagn', 'value="https://10.0.0.1/"'])
    expect(words).toContain(said);
  const made = await visit('/appels', server.token, { adresse: 'https://exemple.fr/recu', evenement: 'PUBLICATION' });
  const page = await made.text();
  const secret = /whsec_[\w+/=]{44}/.exec(page)?.[0] ?? '';
  expect([made.status, secret.length]).toEqual([201, 50]);
  const later = await (await visit('/appels', server.token)).text();
  expect([later.includes(secret), later.includes('https://exemple.fr/recu')]).toEqual([false, true]);
  const id = /action="\/appels\/([\w-]+)"/.exec(later)?.[1] ?? '';
  expect((await visit(`/appels/${id}`, server.token, { acte: 'arreter' })).status).toBe(303);
  expect((await visit(`/appels/${id}`, server.token, { acte: 'reprendre' })).status).toBe(404);
}); // prettier-ignore

describeInChromium('a map in Chromium', () => {
  test('axe finds nothing on it, in the dark and on a narrow screen, and it fits', async () => {
    const browser = await launchChromium();
    for (const path of [`${GRAPH}&vue=carte`, '/regions/bretagne'])
      expect(await faultsOf(browser, server.url + path, { colorScheme: 'dark', width: 320 })).toEqual([]);
    await browser.close();
  });
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

test('whatever the page of signed calls does, the API does', async () => {
  const CALL = 'call { id address events indicators { code } regions { code } madeBy endedAt stoppedAt deliveries { id } }';
  const make = 'mutation ($input: MakeSignedCallInput!) { made: makeSignedCall(input: $input) { ' + CALL + ' secret userErrors { code message field } } }';
  interface Made { made: { call: { id: string; address: string; madeBy: string } | null; secret: string | null; userErrors: { code: string; field: string[] | null }[] } }
  const faulty = await server.ask<Made>(make, { input: { address: 'https://10.0.0.1/', events: [], regions: ['bretagn'] } });
  expect(faulty.made).toMatchObject({ call: null, secret: null });
  expect(faulty.made.userErrors.map(({ code, field }) => [code, field])).toEqual([
    ['ADDRESS', ['input', 'address']],
    ['NO_EVENT', ['input', 'events']],
    ['REGIONS', ['input', 'regions']],
  ]);
  const { made } = await server.ask<Made>(make, { input: { address: 'https://exemple.fr/api', indicators: ['FORMATIONS_TRAINEES'], regions: ['bretagne'] } });
  expect(made).toMatchObject({ call: { address: 'https://exemple.fr/api', events: ['PUBLICATION', 'WITHDRAWAL', 'RELEASE'], indicators: [{ code: 'FORMATIONS_TRAINEES' }], regions: [{ code: 'bretagne' }], endedAt: null }, userErrors: [] });
  expect(made.secret).toMatch(/^whsec_[\w+/=]{44}$/);
  const id = made.call?.id ?? '';
  const csv = 'intitule;type;thematique;date_debut;stagiaires;heures;satisfaction\nUne seule;INTER;Gestion;10/03/2025;901;70;80\n';
  await server.publish({ dataset: 'FORMATIONS', region: 'bretagne', year: 2025, fileName: 'h.csv', csv });
  await get('/flux/publications.atom');
  interface Listed { signedCalls: { id: string; deliveries: { sentence: string; attempts: number }[] }[] }
  const list = async () => (await server.ask<Listed>('{ signedCalls { id deliveries { sentence attempts } } }')).signedCalls;
  expect((await list()).find((each) => each.id === id)?.deliveries).toMatchObject([{ sentence: expect.stringMatching(/^Formations, Bretagne, 2025 : version \d+ publiée$/) }]);
  const act = (name: string) => server.ask<Record<string, { secret: string | null; call: { id: string; endedAt: string | null } }>>(`mutation ($id: ID!) { ${name}(id: $id) { secret call { id endedAt } } }`, { id });
  const { renewSignedCallSecret: renewed } = await act('renewSignedCallSecret');
  expect([renewed?.secret === made.secret, renewed?.secret?.length]).toEqual([false, 50]);
  expect((await act('resumeSignedCall'))['resumeSignedCall']).toMatchObject({ secret: null, call: { id } });
  expect((await act('endSignedCall'))['endSignedCall']?.call.endedAt).not.toBeNull();
  expect((await list()).some((each) => each.id === id)).toBe(false);
  await expect(act('endSignedCall')).rejects.toThrow('appel');
  const trail = await server.ask<{ trail: { nodes: { act: string; about: string }[] } }>('{ trail(first: 10) { nodes { act about } } }');
  expect(trail.trail.nodes.filter(({ act: done }) => done.endsWith('_CALL') || done === 'CHANGE_CALL_SECRET').map(({ about }) => about)).toEqual(Array.from({ length: 6 }, () => 'Un appel signé'));
}); // prettier-ignore

test('the thread on a card leads to the line that it is a small form of, by its name alone', () =>
  threadOfThreeYears(server));
