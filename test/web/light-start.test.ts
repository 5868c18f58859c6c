import type { Browser, Page, Route } from 'playwright-core';
import { violationsOn } from '../pages/axe';
import { longTest, some } from '../support/every';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium, watchedPage } from './browser';

jest.setTimeout(120_000);

/** Of a bad telephone line: bits a second each way, and milliseconds there and back. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

let server: TestServer;
beforeAll(async () => (server = await startServer()));
afterAll(() => server?.close());

describeInChromium('the playground before its editor has come', () => {
  let browser: Browser;
  beforeAll(async () => (browser = await launchChromium()));
  afterAll(() => browser?.close());

  const query = (page: Page) => page.getByRole('textbox', { name: 'Requête' });
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  /** The page with the editor held back, and what lets it come. */
  async function held(colorScheme: 'light' | 'dark' = 'light') {
    const watched = await watchedPage(browser, server.url, { viewport: { width: 1280, height: 800 }, colorScheme });
    let letCome: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (letCome = resolve));
    await watched.page.route(/\/app-[^/]*\.js$/, async (route: Route) => {
      await waiting;
      await route.continue();
    });
    const named = watched.page.waitForResponse((response) => response.url().endsWith('/graphql'));
    await watched.page.goto(`${server.url}/playground/`);
    await (await named).finished();
    return { ...watched, letCome };
  }

  async function write(page: Page, text: string): Promise<void> {
    await query(page).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  }

  test('one writes with proposals and colours, runs by the keyboard, and goes on in the editor with what was written', async () => {
    const { page, problems, close, letCome } = await held();
    await write(page, '{ lex');
    await page
      .getByRole('option', { name: /^lexicon/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('icon { acr');
    await page
      .getByRole('option', { name: /^acronym/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    expect((await query(page).inputValue()).replace(/\s+/g, ' ')).toMatch(/^\{ lexicon \{ acronym ?\} ?\}$/);
    expect(await page.locator('.graphql .token').count()).toBeGreaterThan(3);
    await page.keyboard.press('Control+Enter');
    await button(page, 'Tableau').click();
    await page.getByRole('cell', { name: 'ACI', exact: true }).waitFor();
    const written = await query(page).inputValue();
    // The key that leaves a field leaves this one.
    await query(page).focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('depart-variables');
    await page.keyboard.type('{"a": 1}');
    letCome();
    await button(page, 'Ouvrir l’éditeur complet').click();
    await page.locator('.graphiql-query-editor', { hasText: 'lexicon' }).waitFor();
    await page.getByRole('cell', { name: 'ACI', exact: true }).waitFor();
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.url().endsWith('/graphql') && request.method() === 'POST'),
      page.getByRole('button', { name: /^Exécuter la requête/ }).click(),
    ]);
    expect(sent.postDataJSON()).toMatchObject({ query: written, variables: { a: 1 } });
    expect(problems).toEqual([]);
    await close();
  });

  test('what is wrong is said in French with the nearest name', async () => {
    const { page, close } = await held();
    await write(page, '{ federation { keyFigure { year');
    await button(page, 'Exécuter').click();
    await page
      .getByText('Le type « Federation » n’a pas de champ « keyFigure ». Au plus près : « keyFigures »')
      .waitFor();
    await close();
  });

  test.each(some(['dark', 'light'] as const, 1))(
    'axe finds nothing in %s, with proposals and with an answer',
    async (scheme) => {
      const { page, close } = await held(scheme);
      await write(page, '# words\nquery A($a: Int = 1) { region(code: "bretagne") { na');
      await page.getByRole('option', { name: /^name/ }).first().waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await page.locator('.mesure', { hasText: 'ms' }).waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await close();
    },
  );

  test('until one can write, complete and run, 150 KB have come', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    let namesAre = '';
    const names = new Promise<void>((come) => {
      session.on('Network.requestWillBeSent', ({ requestId, request }) => {
        if (request.url.endsWith('/graphql')) namesAre = requestId;
      });
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        bytes += encodedDataLength;
        if (requestId === namesAre) come(session.detach());
      });
    });
    await page.route(/\/app-[^/]*\.js$/, (route) => route.abort());
    await page.goto(`${server.url}/playground/`);
    await names;
    expect(bytes).toBeGreaterThan(80_000);
    expect(bytes).toBeLessThan(150_000);
    await context.close();
  });

  longTest('on a bad line one has typed in colours, and may run, before a second and a half is over', async () => {
    const times: { typed: number; named: number }[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', LINE);
      const names = page.waitForResponse((response) => response.url().endsWith('/graphql'));
      await page.goto(`${server.url}/playground/`, { waitUntil: 'commit' });
      await query(page).focus();
      await page.keyboard.type('#');
      await page.waitForFunction(
        "document.querySelectorAll('.graphql .token').length > 3 && document.querySelector('#depart-requete').value.includes('#')",
      );
      expect(await button(page, 'Exécuter').isEnabled()).toBe(true);
      const typed = await page.evaluate<number>('performance.now()');
      await (await names).finished();
      times.push({ typed, named: await page.evaluate<number>('performance.now()') });
      await context.close();
    }
    const said = (of: 'typed' | 'named') => times.map((each) => Math.round(each[of])).join(', ');
    process.stderr.write(`bac à sable, ligne lente : écrit ${said('typed')} ms, propositions ${said('named')} ms\n`);
    expect(Math.min(...times.map(({ typed }) => typed))).toBeLessThan(1_500);
  });
});
