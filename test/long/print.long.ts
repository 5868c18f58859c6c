import './every';
import type { Browser } from 'playwright-core';
import { readPdf } from '../documents/read-pdf';
import { faultsOnPaper, headsAloneOnPaper } from '../pages/paper';
import { OF_DATA, OTHERS } from '../pages/kinds-of-pages';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium } from '../web/browser';

jest.setTimeout(900_000);

describeInChromium('every page on paper', () => {
  let [browser, server]: [Browser?, TestServer?] = [];
  beforeAll(async () => {
    server = await startServer({ env: { MAILLAGE_DEMO: 'on' } });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each([...OF_DATA, ...OTHERS])(
    '%s is whole, with its day, its address and the number of each page',
    async (path) => {
      const context = await browser!.newContext();
      const page = await context.newPage();
      await page.goto(server!.url + path, { waitUntil: 'networkidle' });
      expect(await faultsOnPaper(page, { ofData: OF_DATA.includes(path) })).toEqual([]);
      await context.close();
    },
  );

  test('a chart stands on the page of its title', async () => {
    for (const [path, title, inside] of [
      ['/chiffres-cles/2023', 'Adhérents par région, 2023', 'HDF'],
      ['/chiffres-cles/2020', 'Adhérents par région, 2020', 'HDF'],
      ['/chiffres-cles/2024', 'Adhérents par région, 2024', 'HDF'],
      ['/chiffres-cles/2023', 'Par type de structure et par thème', 'Association intermédiaire'],
    ] as const) {
      const page = await browser!.newPage();
      await page.goto(server!.url + path, { waitUntil: 'networkidle' });
      const { pages } = readPdf(await page.pdf({ preferCSSPageSize: true }));
      const words = pages.map(({ text }) => text.replace(/\s+/g, ''));
      const [first] = words.filter((text) => text.includes(title.replace(/\s/g, '')));
      expect([path, title, first?.includes(inside.replace(/\s/g, ''))]).toEqual([path, title, true]);
      await page.close();
    }
  });

  test('the head of a table stands with a row of it, wherever a page ends', async () => {
    const page = await browser!.newPage();
    await page.goto(`${server!.url}/chiffres-cles/2024`, { waitUntil: 'networkidle' });
    // Only its charts, two in a row, begun lower and lower on the paper.
    await page.evaluate(`{
      const charts = [...document.querySelectorAll('.graphiques')].find((each) => each.querySelector('table'));
      document.querySelector('main').replaceChildren(charts);
    }`);
    for (let above = 0; above < 60; above += 1) {
      await page.evaluate(`document.querySelector('main').style.paddingTop = '${4 * above}mm'`);
      expect([above, await headsAloneOnPaper(page)]).toEqual([above, []]);
    }
    await page.close();
  });

  test('an adherent is whole, too', async () => {
    const page = await browser!.newPage();
    await page.goto(`${server!.url}/adherents/`);
    await page.locator('main a[href^="/adherents/"]:not([href*="?"])').first().click();
    await page.waitForURL(/adherents\/[^/?]+$/);
    expect(await faultsOnPaper(page, { ofData: true })).toEqual([]);
    await page.close();
  });
});
