import type { Browser, Page } from 'playwright-core';
import { describeInChromium, launchChromium } from '../web/browser';
import { faultsHere } from '../pages/axe';
import { choose, type Depot, EVENTS, startDepot, verdict, YEAR } from '../pages/depot-page';

jest.setTimeout(180_000);

const FAULTY = EVENTS.replace('WEBINAIRE', 'WEBINAR').replace(`01/12/${YEAR}`, '03/04/25');

describeInChromium('every state of the hand-in page', () => {
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

  test.each([
    ['light', 320, 'bretagne'],
    ['dark', 320, 'normandie'],
    ['light', 1280, 'occitanie'],
    ['dark', 1280, 'guyane'],
  ] as const)('axe finds nothing in %s at %i px, and nothing runs over', async (colorScheme, width, region) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    const found: string[] = [];
    const look = async (state: string): Promise<void> => {
      found.push(...(await faultsHere(page, width)).map((fault) => `${state} : ${fault}`));
    };
    const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
    const dialog = page.getByRole('dialog');

    await page.goto(`${depot.url}/depot`);
    await page.getByLabel('Jeton, ou lien reçu').waitFor();
    await look('signed out');
    await page.goto(`${depot.url}/depot#jeton=${await depot.expired('CONTRIBUTOR', [region])}`);
    await page.getByText('il a expiré').waitFor();
    await look('expired');

    await page.goto(`${depot.url}/depot#jeton=${await depot.token('CONTRIBUTOR', [region])}`);
    await page.locator('#attendu').waitFor();
    await look('contributor');
    await choose(page, 'evenements.csv', FAULTY);
    await verdict(page, 'Des fautes dans Événements');
    await look('faults');
    await choose(page, 'evenements.csv', '');
    await verdict(page, 'est vide');
    await look('refused');
    for (const text of [EVENTS, EVENTS.replace('Hiver', 'Été')]) {
      await choose(page, 'evenements.csv', text);
      await verdict(page, 'Aucune faute');
      await look('checked');
      await button('Déposer').click();
      await page.locator('#recu h2').waitFor();
      await look('receipt');
      await button('Fermer').click();
    }
    await button(/^Déclarer néant/).click();
    await look('nothing to report');

    await officeIn(page, await depot.token('PUBLISHER'), region);
    await look('office');
    await button(/^Comparer/).click();
    await dialog.locator('tbody tr').first().waitFor();
    await look('difference');
    await button('Fermer').click();
    await button(/^Publier/).click();
    await dialog.locator('table').first().waitFor();
    await look('publish');
    await dialog.getByRole('button', { name: 'Publier' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.depots .etat-published').first().waitFor();
    await button(/^Retirer/).click();
    await dialog.getByLabel('Motif du retrait').waitFor();
    await look('withdraw');
    expect(found).toEqual([]);
    await context.close();
  });

  async function officeIn(page: Page, token: string, region: string): Promise<void> {
    await page.evaluate('sessionStorage.clear()');
    await page.goto('about:blank');
    await page.goto(`${depot.url}/depot#jeton=${token}`);
    await page.locator('#depots').getByLabel('Région').selectOption(region);
    await page.locator('#depots').getByText('2 dépôts.').waitFor();
  }

  test('it is light, and holds neither script nor style of its own', async () => {
    const page = await fetch(`${depot.url}/depot`);
    const markup = await page.text();
    const assets = [...markup.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    const sizes = await Promise.all(
      assets.map(async (path) => (await (await fetch(depot.url + path)).arrayBuffer()).byteLength),
    );
    expect(sizes.length).toBeGreaterThan(3);
    // As sent, uncompressed.
    expect(markup.length + sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(70_000);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(markup).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
  });
});
