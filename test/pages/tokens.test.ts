import { parse, validate } from 'graphql';
import type { Browser } from 'playwright-core';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { DOCUMENTS as OF_TOKENS } from '../../web/pages/jetons/queries';
import { DOCUMENTS as OF_TRAIL } from '../../web/pages/journal/queries';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { faultsHere } from './axe';
import { type Depot, startDepot } from './depot-page';

jest.setTimeout(180_000);

test.each([...Object.values(OF_TOKENS), ...Object.values(OF_TRAIL)])('the schema answers the question %#', (text) => {
  expect(validate(buildMaillageSchema(), parse(text))).toEqual([]);
});

describeInChromium('the pages of tokens and of the trail', () => {
  let browser: Browser;
  let depot: Depot;
  beforeAll(async () => {
    browser = await launchChromium();
    depot = await startDepot();
  });
  afterAll(async () => {
    await browser?.close();
    await depot?.close();
  });

  test('the office makes a token, sees it once, revokes it, and reads in the trail that it did', async () => {
    const { page, problems, close } = await watchedPage(browser, depot.url, { bypassCSP: true });
    await page.goto(`${depot.url}/jetons/#jeton=${await depot.token('PUBLISHER')}`);
    await page.getByLabel('Le programme qui le tiendra').fill('Tableau de bord');
    await page.getByRole('button', { name: 'Faire le jeton' }).press('Enter');
    const secret = (await page.locator('code.secret').textContent()) ?? '';
    expect(secret).toMatch(/^maillage_/);
    expect(await depot.query('{ viewer { role } }', secret)).toEqual({ viewer: { role: 'ANALYST' } });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsHere(page, width)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Révoquer le jeton de Tableau de bord' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Révoquer' }).click();
    await page.getByText('✗ révoqué le').waitFor();
    expect(await depot.query('{ viewer { role } }', secret)).toBeUndefined();
    await page.getByLabel('Le porteur, tel que ses jetons le nomment').fill('Berthe');
    await page.getByLabel('Pourquoi').fill('partie');
    await page.getByRole('button', { name: 'Révoquer', exact: true }).click();
    await page.getByText('révoqués le').waitFor();

    await page.goto(`${depot.url}/journal/?acte=REVOKE_TOKEN`);
    await page.getByRole('heading', { name: '1 acte' }).waitFor();
    await page.getByText('Jeton « Tableau de bord »').waitFor();
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsHere(page, width)).toEqual([]);
    }
    await page.getByLabel('Acte', { exact: true }).selectOption('CREATE_TOKEN');
    await page.getByLabel('Qui', { exact: true }).fill('siege');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await page.getByText('Jeton de programme fait', { exact: true }).last().waitFor();
    expect(new URL(page.url()).search).toBe('?qui=siege&acte=CREATE_TOKEN');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger en CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('journal.csv');
    expect(problems).toEqual([]);
    await close();
  });

  test('the files hold what the filters let through, for whoever may read it, and say what is wrong with an address', async () => {
    const get = async (path: string, token: string) => {
      const response = await fetch(`${depot.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
      return {
        status: response.status,
        name: response.headers.get('content-disposition'),
        text: await response.text(),
      };
    };
    const office = await depot.token('PUBLISHER');
    const csv = await get('/journal.csv?qui=maillage&acte=PUBLISH', office);
    const [titles, ...rows] = csv.text.trim().split('\r\n');
    expect(titles).toContain('Quand (UTC);Qui;');
    expect(csv.name).toContain(`maillage-journal-${rows.length}-ligne`);
    expect(rows.length).toBeGreaterThan(0);
    expect((await get('/journal.xlsx', office)).text.slice(0, 2)).toBe('PK');
    expect((await get('/journal.csv', await depot.token('ANALYST'))).status).toBe(403);
    const refused = await get('/journal.csv?annee=deux&du=2025-02-30&acte=PUBLIER&quoi=1', office);
    expect(refused.status).toBe(400);
    for (const word of ['annee', 'du', 'PUBLISH', 'quoi']) expect(refused.text).toContain(word);
  });
});
