import type { Browser } from 'playwright-core';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { faultsHere } from './axe';
import { type Depot, startDepot } from './depot-page';
import { longTest } from '../support/every';

jest.setTimeout(180_000);

describeInChromium('contradictions on the hand-in page', () => {
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

  test('the office settles one with a reason, and everybody reads it on the page of the region', async () => {
    const { page, problems, close } = await watchedPage(browser, depot.url, { bypassCSP: true });
    await page.goto(`${depot.url}/depot#jeton=${await depot.token('PUBLISHER')}`);
    const section = page.getByRole('region', { name: 'Les chiffres qui se contredisent' });
    const one = section.getByRole('listitem').filter({ hasText: 'Normandie 2019' });
    await one.getByRole('button', { name: 'Trancher' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Décision (lue par tous)').selectOption('EXPLAINED');
    await dialog.getByLabel('Motif (lu par tous)').fill('Un adhérent en attente d’agrément');
    expect(await faultsHere(page, 1280)).toEqual([]);
    await dialog.getByRole('button', { name: 'Trancher' }).click();
    await one.getByText('Un adhérent en attente d’agrément').waitFor();
    expect(await one.innerText()).toContain('Les deux tiennent');
    expect(problems).toEqual([]);
    await close();
    const html = await (await fetch(`${depot.url}/chiffres-cles/2019/normandie`)).text();
    expect(html).toContain('Un adhérent en attente d’agrément');
  });

  longTest('a contributor has no list to settle', async () => {
    const { page, close } = await watchedPage(browser, depot.url, { bypassCSP: true });
    await page.goto(`${depot.url}/depot#jeton=${await depot.token('CONTRIBUTOR', ['bretagne'])}`);
    await page.getByRole('heading', { name: /ce qui est attendu/ }).waitFor();
    expect(await page.getByRole('region', { name: 'Les chiffres qui se contredisent' }).count()).toBe(0);
    await close();
  });
});
