import { spaced } from '../../src/kernel/french';
import type { Browser } from 'playwright-core';
import { startHalfFilled } from '../support/half-filled';
import { longTest, some } from '../support/every';
import { describeInChromium, launchChromium } from '../web/browser';
import { faultsOf } from './axe';

jest.setTimeout(120_000);

let server: Awaited<ReturnType<typeof startHalfFilled>>;
beforeAll(async () => {
  server = await startHalfFilled({}, { years: [2025], datasets: ['ADHERENTS', 'ACTIVITY'] });
});
afterAll(() => server?.close());

const get = (path: string) => fetch(server.url + path, { redirect: 'manual' });
const plain = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
const read = async (path: string) => {
  const response = await get(path);
  const page = await response.text();
  return { status: response.status, page, words: plain(page) };
};
const linksTo = (page: string, start: string) => [
  ...new Set([...page.matchAll(/href="([^"#]+)"/g)].map(([, address]) => address ?? '')),
].filter((address) => address.startsWith(start)); // prettier-ignore

test('whoever is in a register is found by part of the name, the delegation, the department, the type and the year', async () => {
  const { words, page } = await read(
    '/adherents/?q=STRUCTURE%20g%C3%BAy&region=guyane&departement=973&type=AI&annee=2025',
  );
  expect(words).toContain('4 adhérents connus');
  expect(linksTo(page, '/adherents/Q')).toHaveLength(4);
  expect((await read('/adherents/?q=structure+guyane&region=bretagne')).words).toContain(
    'Aucun adhérent ne répond à ces critères.',
  );
});

test('who took part in a programme is found by it; what is only planned is no part taken', async () => {
  const code = /\/programmes\/([A-Z_0-9]+)/.exec((await read('/programmes/')).page)?.[1] ?? '';
  const csv = `programme;adherent;action;statut\n${code};Structure bretagne 1;DIAGNOSTIC;REALISE\n${code};Structure bretagne 2;DIAGNOSTIC;PREVU\n`;
  expect((await read(`/adherents/?programme=${code}`)).words).toContain('Aucun adhérent ne répond à ces critères.');
  await server.publish({ dataset: 'PROGRAMMES', region: 'bretagne', year: 2025, fileName: 'p.csv', csv });
  const { words, page } = await read(`/adherents/?programme=${code}`);
  expect(words).toMatch(/1 adhérent connu .*Structure bretagne 1/);
  expect(page).toContain(`<option value="${code}"  selected>`);
  // The way from a programme down to them.
  expect((await read(`/programmes/${code}`)).page).toContain(`href="/adherents/?programme=${code}"`);
  expect((await read(`/adherents/?programme=${code}&region=guyane`)).words).toContain('Aucun adhérent');
  expect((await read('/adherents/?programme=RIEN_DU_TOUT')).words).toContain('Aucun programme n’a le code « RIEN_DU_TOUT »');
}); // prettier-ignore

test('types are written as the network writes them, never as keys of the schema', async () => {
  for (const address of ['/adherents/?type=OTHER', '/adherents/?type=ETT_ESS', '/recherche?q=Adess']) {
    const { page } = await read(address);
    expect([address, /\bOTHER (?:·|<)|>OTHER<|\bETT_ESS</.test(page)]).toEqual([address, false]);
  }
  expect((await read('/adherents/?type=OTHER')).page).toMatch(/<td[^>]*>Autre structure<\/td>/);
});

test('page after page every adherent comes once, and the address says it all', async () => {
  const seen: string[] = [];
  let address: string | undefined = '/adherents/?tri=ville';
  while (address !== undefined) {
    const { page }: { page: string } = await read(address.replaceAll('&amp;', '&'));
    seen.push(...linksTo(page, '/adherents/Q'));
    address = /<a href="([^"]+)" rel="next"/.exec(page)?.[1];
  }
  const total = /(\d+) adhérents connus/.exec((await read('/adherents/')).words)?.[1];
  expect([seen.length, new Set(seen).size]).toEqual([Number(total), Number(total)]);
});

longTest('from an adherent one comes to its department, its delegation, and back', async () => {
  const [adherent = ''] = linksTo((await read('/adherents/?q=structure+bretagne')).page, '/adherents/Q');
  const { words, page } = await read(adherent);
  expect(words).toMatch(/Structure bretagne \d+.*Compté comme .*Adresse \d+ rue de l’Essai, 35000 Ville/);
  expect(linksTo(page, '/departements/')).toEqual(['/departements/35']);
  const department = await read('/departements/35');
  expect(department.page).toContain(`href="${adherent}"`);
  expect(linksTo(department.page, '/regions/bretagne')).toHaveLength(1);
  const region = await read('/regions/bretagne');
  expect(region.words).toMatch(/Ille-et-Vilaine \(35\) \d+/);
  // Of one that handed nothing in too, of which an old report alone says something.
  for (const code of ['bretagne', 'normandie'])
    for (const there of linksTo((await read(`/regions/${code}`)).page, '/').filter((each) => each.includes(code)))
      expect([there, (await get(there.replaceAll('&amp;', '&'))).status]).toEqual([there, 200]);
});

test('what an adherent alone stands behind is withheld from the public, by name, and no number is shown', async () => {
  const [adherent = ''] = linksTo((await read('/adherents/?q=structure+bretagne')).page, '/adherents/Q');
  const { words } = await read(adherent);
  expect(words).toMatch(/Non diffusé, parce que trop peu de structures sont derrière : .*Heures travaillées/);
  expect(words).not.toMatch(/16 070|98 765/);
});

test('the search finds an adherent by a slip of its name, and what was typed is only text', async () => {
  const { page } = await read('/recherche?q=strucure%20guyanne%203');
  expect(page).toMatch(/<a href="\/adherents\/Q[^"]+">Structure guyane 3<\/a>/);
  expect(page).toContain('action="/recherche"');
  expect((await read('/recherche?q=%3Cscript%3Ealert(1)%3C/script%3E')).page).not.toContain('<script>alert');
  expect((await read('/recherche?q=qqqqqqqqqqqq')).words).toContain('Rien ne répond à « qqqqqqqqqqqq »');
});

longTest('every programme has its page; the one that replaced another leads to it', async () => {
  const { page } = await read('/programmes/');
  const programmes = linksTo(page, '/programmes/');
  expect(programmes.length).toBeGreaterThan(10);
  for (const address of programmes) expect([address, (await get(address)).status]).toEqual([address, 200]);
  expect((await read('/programmes/CEDRE')).page).toContain('href="/programmes/CAP_ISO_9001"');
});

test('an address with a wrong part is a French page with the nearest, or keeps what is right and says what is not', async () => {
  const wrong = [
    ['/regions/bretagn', 'href="/regions/bretagne"'],
    ['/departements/Finistere', 'href="/departements/29"'],
    ['/programmes/CEDR', 'href="/programmes/CEDRE"'],
    ['/adherents/personne', 'Le chercher dans l’annuaire'],
    ['/programmes/CEDRE?annee=1890', 'Aucun chiffre n’est connu pour l’année « 1890 »'],
  ] as const;
  for (const [address, said] of wrong) {
    const { status, page } = await read(address);
    expect([address, status]).toEqual([address, 404]);
    expect(page).toContain(spaced(said));
  }
  const list = await read('/adherents/?type=ZZ&depuis=12&region=guyane&annee=1999&suite=abc&tri=x&q=%3Cscript%3E');
  expect(list.status).toBe(200);
  for (const said of [
    '« ZZ » n’est pas un type',
    '« 12 » n’est pas une année',
    'Aucun registre n’est publié pour 1999. Écrire 2025, 2024.',
    '« x » n’est pas un tri',
  ])
    // prettier-ignore
    expect(list.words).toContain(said);
  expect(list.page).not.toContain('<script>');
  expect((await get('/departements/2a')).headers.get('location')).toBe('/departements/2A');
});

describeInChromium('the directory in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test.each(
    some(
      [
        ['/adherents/?type=ZZ', { colorScheme: 'light', width: 320 }],
        ['/departements/35', { colorScheme: 'dark', width: 1280 }],
        ['/recherche?q=bretagne', { colorScheme: 'light', width: 1280 }],
      ] as const,
      1,
    ),
  )('axe finds nothing on %s, and it fits the screen', async (path, state) => {
    expect(await faultsOf(browser, server.url + path, state)).toEqual([]);
  });
});
