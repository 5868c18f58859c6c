import type { Browser } from 'playwright-core';
import { longTest, some } from '../support/every';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium, watchedPage } from './browser';

jest.setTimeout(120_000);

let server: TestServer;
beforeAll(async () => (server = await startServer({ env: { MAILLAGE_DEMO: 'on' } })));
afterAll(() => server?.close());

describeInChromium('an answer that rests on demonstration', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test.each(some(['before the editor has come', 'in the editor'], 1))('has its banner in every view, %s', async (when) => {
    const { page, close } = await watchedPage(browser, server.url, { viewport: { width: 1280, height: 800 } });
    if (when.startsWith('before')) await page.route(/\/app-[^/]*\.js$/, (route) => route.abort());
    const figures = (year: number) =>
      `query A { statistics(input: { indicators: [ADHERENTS_TOTAL], years: [${year}], by: [REGION] }) { keys { label } value demonstration } }`;
    const banner = page.locator('.resultat-avis', { hasText: 'démonstration' });
    for (const [year, count] of [[2020, 1], [2023, 0]] as const) {
      const words = new URLSearchParams({ query: figures(year), vue: 'tableau', executer: 'oui' });
      await page.goto('about:blank');
      await page.goto(`${server.url}/playground/#${words.toString()}`);
      if (!when.startsWith('before')) await page.locator('.graphiql-query-editor .view-lines').waitFor();
      for (const view of ['Tableau', 'Graphique', 'JSON']) {
        await page.getByRole('button', { name: view, exact: true }).click();
        await page.locator('.mesure', { hasText: 'lignes' }).waitFor();
        expect([when, year, view, await banner.count()]).toEqual([when, year, view, count]);
      }
    }
    await close();
  }); // prettier-ignore

  longTest('codes are in the same words before the editor has come as in it', async () => {
    const query = '{ federation { adherents(year: 2020, first: 20, orderBy: NAME) { nodes { name structureType structureTypes } } } }'; // prettier-ignore
    const words = new URLSearchParams({ query, vue: 'tableau', executer: 'oui' });
    const tables: string[] = [];
    for (const isLight of [true, false]) {
      const { page, close } = await watchedPage(browser, server.url, { viewport: { width: 1280, height: 800 } });
      if (isLight) await page.route(/\/app-[^/]*\.js$/, (route) => route.abort());
      await page.goto(`${server.url}/playground/#${words.toString()}`);
      if (!isLight) await page.locator('.graphiql-query-editor .view-lines').waitFor();
      await page
        .getByRole('cell', { name: /insertion/ })
        .first()
        .waitFor();
      tables.push(await page.locator('.resultat-table').innerText());
      await close();
    }
    expect(tables[0]).toBe(tables[1]);
    expect(tables[0]).not.toMatch(/\b(ACI|AI|EI|ETTI|GEIQ)\b/);
  });
});
