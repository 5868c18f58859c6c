import './every';
import '../pages/explorer.test';
import '../pages/explorer-releases.test';
import type { Browser } from 'playwright-core';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';

jest.setTimeout(240_000);

/** Milliseconds from an answer to what it shows, the best of some turns: what else the machine does is not measured. */
const MOST = 100;
const TURNS = 5;

const ALL = '/explorer?indicateur=ADHERENTS_TOTAL&indicateur=FORMATIONS_TRAINEES&annee=2020&annee=2021&lieu=federation&lieu=regions'; // prettier-ignore
/** From an address, what is chosen of it, light and heavy: hundreds of cells, a hundred departments, forty graphs. */
const ACTS = [
  ['a region more', '/explorer?indicateur=ADHERENTS_TOTAL&annee=2020', '#lieu-bretagne'],
  ['a year more', '/explorer?indicateur=ADHERENTS_TOTAL&annee=2020&lieu=regions', '#annee-2021'],
  ['a table of two indicators, two years and every region', `${ALL}&vue=barres`, '#vue-tableau'],
  ['bars of every region', ALL, '#vue-barres'],
  ['small graphs of every region', ALL, '#vue-multiples'],
  ['lines', '/explorer?indicateur=ADHERENTS_TOTAL&annee=2020&annee=2021&lieu=bretagne&lieu=guyane', '#vue-lignes'],
  ['a map of the regions', '/explorer?indicateur=ADHERENTS_TOTAL&annee=2020&lieu=regions', '#vue-carte'],
  ['a map of the departments', '/explorer?indicateur=ADHERENTS_TOTAL&annee=2020&par=departement', '#vue-carte'],
  ['every department by type', '/explorer?indicateur=ADHERENTS_TOTAL&annee=2020&par=type&par=departement&vue=barres', '#vue-tableau'], // prettier-ignore
] as const;

describeInChromium('an interaction of the explorer', () => {
  let [browser, server]: [Browser?, TestServer?] = [];
  beforeAll(async () => {
    server = await startServer({ env: { MAILLAGE_DEMO: 'on' } });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each(ACTS)('%s is shown less than 100 ms after its answer', async (what, start, choice) => {
    const { page, problems, close } = await watchedPage(browser!, server!.url, { viewport: { width: 1280, height: 900 }, bypassCSP: true }); // prettier-ignore
    const times: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      await page.goto(server!.url + start);
      await page.locator(choice).check({ force: true });
      await page.waitForFunction("performance.getEntriesByName('explorer-shown').length > 0");
      await page.locator('#resultat:not([aria-busy])').waitFor();
      times.push(Number(await page.evaluate("performance.getEntriesByName('explorer-shown').at(-1).duration")));
    }
    process.stderr.write(`${what} : ${times.map(Math.round).join(', ')} ms\n`);
    expect(Math.min(...times)).toBeGreaterThan(0);
    expect(Math.min(...times)).toBeLessThan(MOST);
    expect(problems).toEqual([]);
    await close();
  });
});
