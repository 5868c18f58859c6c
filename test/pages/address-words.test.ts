import Fastify from 'fastify';
import { annualReportRoutes } from '../../src/http/routes/signed-in/annual-report.route';
import { explorerRoutes } from '../../src/http/routes/signed-in/explorer.route';
import { feedRoutes } from '../../src/http/routes/signed-in/feeds.route';
import { graphRoutes } from '../../src/http/routes/signed-in/graphs.route';
import { peoplePages } from '../../src/http/routes/signed-in/pages.route';
import { ADDRESS_WORDS, wrongWords } from '../../src/pages/address-words';
import { startServer, type TestServer } from '../support/server';

jest.setTimeout(240_000);

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.close());

const get = (path: string) => fetch(server.url + path, { headers: { accept: 'text/html' }, redirect: 'manual' });
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ');

/** An address of each route; those of graphs and of the explorer are read by pages of their own. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '/': '/',
  '/chiffres-cles': '/chiffres-cles/2023',
  '/indicateurs': '/indicateurs/ADHERENTS_TOTAL',
  '/observatoire': '/observatoire/',
  '/rapports': '/rapports/federation-2023',
  '/rapport': '/rapport/2023',
  '/adherents': '/adherents/',
  '/regions': '/regions/bretagne',
  '/departements': '/departements/35',
  '/programmes': '/programmes/CAP',
  '/recherche': '/recherche',
  '/suivi': '/suivi/2023',
  '/flux': '/flux/publications.atom',
  '/exports': '/exports',
};
const READ_BY_THEMSELVES: Readonly<Record<string, string>> = {
  '/graphiques': '/graphiques/ADHERENTS_TOTAL',
  '/integrer': '/integrer/ADHERENTS_TOTAL',
  '/explorer': '/explorer',
};
/** Of any other, the route itself. */
const addresses = (): readonly string[] => [
  ...Object.keys(ADDRESS_WORDS).map((route) => EXAMPLES[route] ?? route),
  ...Object.values(READ_BY_THEMSELVES),
];

test('every route of pages says which words its addresses take', async () => {
  const app = Fastify();
  const found = new Set<string>();
  app.addHook('onRoute', ({ url, method }) => void (String(method).includes('GET') && found.add(url)));
  const parts = { config: { limits: {} }, rateLimits: { public: 0, user: 0 }, keptBytes: 0 } as never;
  for (const add of [peoplePages, annualReportRoutes, graphRoutes, explorerRoutes, feedRoutes]) add(app, parts);
  await app.ready();
  // What an address of a file takes is what that of its page does; `/design` is for whoever develops.
  const routes = new Set([...found].map((url) => url.replace(/\/\*$|(?<=.)\/$|\.\w+$/g, '') || '/'));
  routes.delete('/design');
  const known = [...Object.keys(ADDRESS_WORDS), ...Object.keys(READ_BY_THEMSELVES)];
  expect([...routes].filter((route) => !known.includes(route))).toEqual([]);
  expect(routes.size).toBeGreaterThan(14);
});

test('a misspelt word is a French page that leads to what was meant, wherever it stands', async () => {
  for (const example of addresses()) {
    const address = `${example}?anne=2023`;
    const response = await get(address);
    const page = plain(await response.text());
    expect([address, response.status]).toEqual([address, 404]);
    expect([address, page.includes('« anne » n’est pas un mot de cette adresse')]).toEqual([address, true]);
    const [, main = ''] = /<(?:main|body)\b[^>]*>(.*)<\/(?:main|body)>/s.exec(page) ?? [];
    const ways = [...main.matchAll(/href="([^"#]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&').replace(server.url, '')); // prettier-ignore
    expect([address, ways.length > 0]).toEqual([address, true]);
    for (const way of ways) expect([address, way, (await get(way)).status < 400]).toEqual([address, way, true]);
  }
});

test('a word that only other addresses take is not read over: the year of a page is in its path', async () => {
  const page = plain(await (await get('/chiffres-cles/2023/bretagne?annee=2022')).text());
  expect(page).toContain('Elle prend carte ou indicateur');
  expect(page).toContain('href="/chiffres-cles/2022/bretagne">2022</a>');
  expect(plain(await (await get('/suivi/2023?release=2023-1')).text())).toContain('Elle n’en prend aucun');
});

test('another name of a word, in English or in short, leads to the right one', async () => {
  for (const [address, right] of [
    ['/indicateurs/ADHERENTS_TOTAL?year=2022', '/indicateurs/ADHERENTS_TOTAL?annee=2022'],
    ['/indicateurs?an=2022', '/indicateurs?annee=2022'],
    ['/chiffres-cles/2023?year=2022', '/chiffres-cles/2022'],
    ['/chiffres-cles/2023?indicator=ADHERENTS_TOTAL', '/chiffres-cles/2023?indicateur=ADHERENTS_TOTAL'],
    ['/adherents/?region_code=bretagne', '/adherents/?region=bretagne'],
    ['/adherents/?dept=35', '/adherents/?departement=35'],
    ['/recherche?query=insertion', '/recherche?q=insertion'],
    ['/rapport/2023?version=2023-1', '/rapport/2023?release=2023-1'],
    ['/graphiques/ADHERENTS_TOTAL?year=2023', '/graphiques/ADHERENTS_TOTAL?annee=2023'],
    ['/graphiques/ADHERENTS_TOTAL.svg?region_code=bretagne', '/graphiques/ADHERENTS_TOTAL.svg?lieu=bretagne'],
    ['/integrer/ADHERENTS_TOTAL?by=REGION', '/graphiques/ADHERENTS_TOTAL?par=REGION'],
  ] as const) {
    const response = await get(address);
    const page = (await response.text()).replaceAll('&amp;', '&').replaceAll(server.url, '');
    expect([address, response.status, page.includes(`href="${right}"`)]).toEqual([address, 404, true]);
  }
  const explorer = plain(await (await get('/explorer?an=2023')).text());
  expect(explorer).toContain('« an » n’est pas un mot de cette adresse');
});

test('a word that resembles nothing is not read over either', async () => {
  for (const example of addresses()) {
    const address = `${example}?kolibri=2022`;
    const response = await get(address);
    const page = plain(await response.text());
    expect([address, response.status, page.includes('« kolibri » n’est pas un mot de cette adresse')]).toEqual([address, 404, true]); // prettier-ignore
  }
});

test('a word that stands twice asks which', async () => {
  const response = await get('/indicateurs/ADHERENTS_TOTAL?annee=2022&annee=2023');
  const page = plain(await response.text());
  expect([response.status, page.includes('est donné plusieurs fois')]).toEqual([404, true]);
  for (const year of [2022, 2023]) expect(page).toContain(`href="/indicateurs/ADHERENTS_TOTAL?annee=${year}"`);
});

test('a wrong value is a French page that says so', async () => {
  const wrong = [
    ['/chiffres-cles/2023?carte=ADHERENTS', 'n’est pas un indicateur de cette page'],
    ['/chiffres-cles?carte=ADHERENTS', 'n’est pas un indicateur de cette page'],
    ['/chiffres-cles/2023?indicateur=ADHERENTS', 'n’est pas un indicateur de cette page'],
    ['/chiffres-cles/20023', '« 20023 »'],
    ['/indicateurs/ADHERENTS_TOTAL?annee=20x3', '« 20x3 »'],
    ['/observatoire/?enquete=activit', 'Aucune enquête ne s’appelle'],
    ['/rapports/federation-2032', 'n’est transcrit'],
    ['/rapport/2023?release=99', 'Aucune version figée de 2023'],
    ['/rapport?release=99', 'Aucune version figée de'],
    ['/rapport/2023?textes=2026-01-01T00:00:00Z', 'ne se lisent qu’avec une version figée'],
    ['/adherents/?region=bretagn', 'Aucune délégation régionale ne s’appelle « bretagn »'],
    ['/adherents/?annee=abcd', '« abcd » n’est pas une année'],
    ['/regions/bretagn', 'href="/regions/bretagne"'],
    ['/departements/999', 'Aucun département n’a ce code'],
    ['/programmes/CAPP', 'Aucun programme n’a ce code'],
    ['/programmes/CAP?annee=1890', '« 1890 »'],
    ['/suivi/20x3', '« 20x3 »'],
    ['/flux/publication.atom', 'Aucun flux n’est à l’adresse'],
    ['/exports/adherent-par-type.csv', 'Tous les téléchargements'],
    ['/graphiques/ADHERENTS_TOTAL?annee=20x3', '« 20x3 »'],
    ['/explorer?annee=20x3', '« 20x3 » n’est pas une année'],
  ] as const;
  for (const [address, said] of wrong) {
    let response = await get(address);
    if (response.status === 302) response = await get(response.headers.get('location') ?? '');
    const page = plain(await response.text());
    // A list shows its form again, with what is wrong beside its field.
    expect([address, response.status]).toEqual([address, address.startsWith('/adherents/') ? 200 : 404]);
    expect([address, page.includes(said)]).toEqual([address, true]);
    expect(page).toContain('lang="fr"');
  }
});

test('what mail programs, networks and measures of visits add to a link changes nothing', async () => {
  const FOREIGN =
    'utm_source=lettre&utm_medium=email&utm_campaign=x&utm_term=y&utm_content=z&utm_id=1&fbclid=a&gclid=b&dclid=c&gbraid=d&wbraid=e&msclkid=f&yclid=g&twclid=h&ttclid=i&igshid=j&mc_cid=k&mc_eid=l&mtm_campaign=m&mtm_kwd=n&pk_campaign=o&pk_kwd=p&piwik_campaign=q&_ga=r&_gl=s&_hsenc=t&_hsmi=u&mkt_tok=v&xtor=w&ref=x&ref_src=y&si=z&source=a&src=b&share=c&at_medium=d&trk=e&text=f&cache=g&t=h&feature=share&title=y&link=z&campagne=a&partner=b&srsltid=c&sib_id=d&sc_cid=e&trackingId=f&eid=g&from=h&isappinstalled=0&mibextid=i&rdid=j&usqp=k&amp=1&web=1&_branch_match_id=l&__s=m&ck_subscriber_id=n&dm_i=o&elqTrackId=p&s_cid=q&cmpid=r&ns_campaign=s&infolettre=t&email_id=u&v=2&lang=fr&ml_subscriber=v&cid=w&hsCtaTracking=x&%24deep_link=y&action_object_map=z';
  for (const example of addresses()) {
    const bare = await get(example);
    const response = await get(`${example}?${FOREIGN}`);
    expect([example, response.status]).toEqual([example, bare.status]);
  }
  for (const [name] of new URLSearchParams(FOREIGN))
    for (const takes of Object.values(ADDRESS_WORDS)) expect([name, wrongWords([name], takes)]).toEqual([name, []]);
});
