import type { Browser, Page } from 'playwright-core';
import { placesOn } from '../pages/axe';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';

jest.setTimeout(180_000);

/** What is GraphiQL's own and cannot be mended from outside: the rule, the element, and why. */
const NOT_OURS: readonly { readonly rule: string; readonly element: RegExp; readonly reason: string }[] = [
  {
    rule: 'nested-interactive',
    element: /^<li [^>]*class="graphiql-tab( |")/,
    reason: 'GraphiQL makes each tab a list item with two buttons in it, to select and to close; both can be reached.',
  },
];

let server: TestServer;
beforeAll(async () => (server = await startServer()));
afterAll(() => server?.close());

describeInChromium('axe on the whole playground', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const click = (name: string | RegExp) => (page: Page) => button(page, name).click();
  const panel = (name: string) => async (page: Page) => {
    await button(page, `Afficher : ${name}`).click();
    await button(page, `Masquer : ${name}`).waitFor();
  };
  const dialog = (opener: string) => async (page: Page) => {
    await button(page, opener).click();
    await page.getByRole('dialog').waitFor();
  };
  const answered = (page: Page) => page.locator('.mesure', { hasText: 'ms' }).waitFor();

  const STATES: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    ['as it opens', (page) => page.locator('.panneau').waitFor()],
    [
      'with an answer',
      async (page) => {
        await page.locator('[data-requete=regions-cote-a-cote]').click();
        await page.getByRole('tab', { name: 'RegionsCoteACote' }).waitFor();
        await click(/^Exécuter la requête/)(page);
        await answered(page);
      },
    ],
    ['as a table', click('Tableau')],
    [
      'as a chart with its table',
      async (page) => {
        await click('Graphique')(page);
        await page.getByText('Le tableau de ce graphique').click();
      },
    ],
    [
      'with what a search found',
      async (page) => {
        await panel('Chercher dans le schéma')(page);
        await page.getByRole('searchbox', { name: 'Dans les noms et les' }).fill('heures');
        await page.locator('.trouvailles button').first().waitFor();
      },
    ],
    ['with the explorer', panel('Explorateur')],
    ['with the history', panel('Historique')],
    ['with the documentation', panel('Documentation du schéma')],
    ['with headers', click('En-têtes')],
    ['with the short keys', dialog('Raccourcis clavier')],
    [
      'with the settings',
      async (page) => {
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await dialog('Réglages')(page);
      },
    ],
  ];

  test.each(['dark', 'light'] as const)('finds nothing in any state in %s, but what is listed', async (colorScheme) => {
    const options = { viewport: { width: 1280, height: 800 }, colorScheme, bypassCSP: true };
    const { page, close } = await watchedPage(browser, server.url, options);
    await page.goto(`${server.url}/playground/`);
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
    const faults: string[] = [];
    const unused = new Set(NOT_OURS);
    for (const [state, reach] of STATES) {
      await reach(page);
      for (const { rule, html } of await placesOn(page)) {
        const known = NOT_OURS.find((each) => each.rule === rule && each.element.test(html));
        if (known === undefined) faults.push(`${state} : ${rule} : ${html}`);
        else unused.delete(known);
      }
    }
    expect(faults).toEqual([]);
    // What an upgrade mends is to be taken off the list.
    expect([...unused]).toEqual([]);
    await close();
  });
});
