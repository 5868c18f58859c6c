import { parse, validate } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { DOCUMENTS } from '../../web/pages/siege/queries';
import { longTest } from '../support/every';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { faultsHere } from './axe';
import { type Depot, EVENTS, startDepot, YEAR } from './depot-page';

jest.setTimeout(180_000);

const schema = buildMaillageSchema();
test.each(Object.entries(DOCUMENTS))('the schema answers the question %s', (_, text) => {
  expect(validate(schema, parse(text))).toEqual([]);
});

describeInChromium('the page of the national office', () => {
  let browser: Browser;
  let depot: Depot;
  let token: string;
  beforeAll(async () => {
    browser = await launchChromium();
    depot = await startDepot();
    token = await depot.token('PUBLISHER');
    for (const region of ['bretagne', 'normandie', 'occitanie'])
      await fetch(`${depot.url}/submissions?dataset=evenements&region=${region}&year=${YEAR}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
        body: EVENTS,
      });
  });
  afterAll(async () => {
    await browser?.close();
    await depot?.close();
  });

  /** Goes on with the key alone until it stands on what is called so. */
  async function tabTo(page: Page, role: 'button' | 'checkbox' | 'textbox' | 'combobox', name: string | RegExp) {
    const wanted = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
    await wanted.waitFor();
    for (let tabs = 0; tabs < 200; tabs++) {
      if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`200 tabs do not lead to ${String(name)}`);
  }
  const press = async (page: Page, name: string | RegExp): Promise<void> => {
    await tabTo(page, 'button', name);
    await page.keyboard.press('Enter');
  };

  test('by keyboard alone: several are published, one of them by another meanwhile', async () => {
    const { page, problems, close } = await watchedPage(browser, depot.url, { bypassCSP: true });
    await page.goto(`${depot.url}/siege/#jeton=${token}`);
    await page.getByText('3 dépôts à publier').waitFor();
    await tabTo(page, 'checkbox', 'Tous');
    await page.keyboard.press('Space');
    await page.getByText('3 dépôts choisis sur 3.').waitFor();
    await press(page, 'Voir l’effet, puis publier');
    await page.getByRole('heading', { name: 'Publier 3 dépôts sur 3 : ce qui changerait' }).waitFor();
    expect(
      await page
        .getByRole('row', { name: /^Participants aux événements/ })
        .first()
        .textContent(),
    ).toMatch(/135 \(\d+ régions? sur 14\)/);
    const { submissions } = await depot.query('{ submissions(region: "bretagne") { nodes { id } } }', token);
    await depot.query(
      `mutation { publishSubmission(id: "${submissions.nodes[0].id}") { userErrors { code } } }`,
      token,
    );
    await press(page, 'Publier 3 dépôts');
    await page.getByText('2 dépôts publiés sur 3, 1 refusé.').first().waitFor();
    await page.getByText('non publié. Ce dépôt est déjà publié.').waitFor();
    await page.getByText('Aucun dépôt n’attend d’être publié.').waitFor();
    expect(await faultsHere(page, 1280)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  longTest('a year is frozen by keyboard alone', async () => {
    const { page, problems, close } = await watchedPage(browser, depot.url, { bypassCSP: true });
    await page.goto(`${depot.url}/siege/#jeton=${token}`);
    await tabTo(page, 'textbox', 'Intitulé');
    await press(page, `Figer ${YEAR}`);
    // Freezing makes every part of the year anew.
    await page.getByRole('heading', { name: `${YEAR}, version 1 : Chiffres de ${YEAR}` }).waitFor({ timeout: 120_000 });
    expect(await faultsHere(page, 1280)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  test('a campaign that was opened is changed from then on, without the page being loaded again', async () => {
    const { page, problems, close } = await watchedPage(browser, depot.url);
    await page.goto(`${depot.url}/siege/#jeton=${token}`);
    await page.getByText(`La campagne de ${YEAR} n’est pas ouverte.`).waitFor();
    await page.getByLabel('Ouverture').fill(`${YEAR + 1}-01-15`);
    await page.locator('#campagne-au').fill(`${YEAR + 1}-02-28`);
    await page.getByRole('button', { name: `Ouvrir la campagne de ${YEAR}` }).click();
    await page.getByRole('button', { name: `Changer les jours de ${YEAR}` }).waitFor();
    expect(await page.getByRole('button', { name: /^Ouvrir la campagne/ }).count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('a region’s token opens nothing here, and is told so', async () => {
    const { page, close } = await watchedPage(browser, depot.url);
    await page.goto(`${depot.url}/siege/#jeton=${await depot.token('CONTRIBUTOR', ['bretagne'])}`);
    await page.getByText('Cette page est celle du siège').last().waitFor();
    expect(await page.getByRole('button', { name: 'Publier' }).count()).toBe(0);
    await close();
  });
});
