import type { Browser, Page, Route } from 'playwright-core';
import { violationsOn } from '../pages/axe';
import { longTest, some } from '../support/every';
import { startServer, type TestServer } from '../support/server';
import { heldLine } from './held-line';
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

  const WIDE = { viewport: { width: 1280, height: 800 } };
  const query = (page: Page) => page.getByRole('textbox', { name: 'Requête' });
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  /** The page with the editor held back, and what lets it come. */
  async function held(colorScheme: 'light' | 'dark' = 'light', permissions: string[] = []) {
    const watched = await watchedPage(browser, server.url, { ...WIDE, colorScheme, permissions });
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

  test('what is wrong is said in French in every view, with the nearest name', async () => {
    const { page, close } = await held();
    await write(page, '{ federation { keyFigure { year');
    await button(page, 'Exécuter').click();
    const said = page.getByText('Le type « Federation » n’a pas de champ « keyFigure ». Au plus près : « keyFigures »');
    for (const view of ['JSON', 'Tableau', 'Graphique']) {
      await button(page, view).click();
      await said.waitFor();
    }
    // No line begins or ends with a quotation mark of its own.
    expect(await said.innerText()).toContain('«\u00a0keyFigures\u00a0»');
    await close();
  });

  test('a link keeps the view of an answer, and one that is pasted opens and runs here', async () => {
    const { page, problems, close } = await held('light', ['clipboard-read', 'clipboard-write']);
    await write(page, 'query A { lexicon { acronym');
    await page.keyboard.press('Control+Enter');
    await button(page, 'Tableau').click();
    await button(page, 'Copier le lien').click();
    await page.getByText('Lien copié').waitFor();
    const words = new URLSearchParams(new URL(String(await page.evaluate('navigator.clipboard.readText()'))).hash.slice(1)); // prettier-ignore
    expect([words.get('query'), words.get('vue'), words.get('executer')]).toEqual([await query(page).inputValue(), 'tableau', 'oui']); // prettier-ignore

    words.set('query', 'query B($code: String!) { region(code: $code) { departments { name } } }');
    words.set('variables', '{"code": "bretagne"}');
    await page.goto(`${server.url}/playground/#${words.toString()}`);
    await page.getByRole('cell', { name: 'Finistère', exact: true }).waitFor();
    expect(await query(page).inputValue()).toBe(words.get('query'));
    expect(new URL(page.url()).hash).toBe('');
    expect(problems).toEqual([]);
    await close();
  });

  test('the editor takes over where an answer that a link asks for is still on its way', async () => {
    const { page, problems, close } = await watchedPage(browser, server.url, WIDE);
    let answerAll: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (answerAll = resolve));
    let held = 0;
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('lexicon')) {
        held += 1;
        await waiting;
      }
      await route.continue();
    });
    const words = new URLSearchParams({ query: '{ lexicon { acronym } }', vue: 'tableau', executer: 'oui' });
    await page.goto(`${server.url}/playground/#${words.toString()}`);
    await page.locator('.graphiql-query-editor .view-lines', { hasText: 'lexicon' }).waitFor();
    answerAll();
    await page.getByRole('cell', { name: 'ACI', exact: true }).waitFor();
    expect(held).toBeGreaterThan(1);
    expect(problems).toEqual([]);
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

  test('what has to come before one can write, complete and read an answer is counted, in bytes and in rounds', async () => {
    const address = `${server.url}/playground/`;
    const { page, problems, close } = await watchedPage(browser, server.url, {
      viewport: { width: 1280, height: 800 },
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    const line = await heldLine(page);

    // The page, and what it names itself.
    const named = (await (await fetch(address)).text()).match(/(?<=(?:src|href)=")\/[^"]+\.(?:js|css|svg)(?=")/g) ?? [];
    await line.letCome(new Set(['/playground/', ...named]));
    await page.goto(address, { waitUntil: 'commit' });
    await write(page, '{ lex');
    await page.locator('.graphql .token').first().waitFor();
    expect(await page.evaluate("performance.getEntriesByName('first-contentful-paint').length")).toBe(1);
    expect(await button(page, 'Exécuter').isEnabled()).toBe(true);
    const toWrite = bytes;

    // What its script asks for at once.
    await line.asked('/graphql', '/light-completion-');
    await line.letRound();
    await Promise.all([line.asked('/light-answer-'), page.locator('[aria-autocomplete=list]').waitFor()]);
    await page.keyboard.press('Control+Space');
    await page
      .getByRole('option', { name: /^lexicon/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' { acronym } }');
    const toComplete = bytes;

    // What is asked for once there are names.
    await line.letRound();
    await page.keyboard.press('Control+Enter');
    await button(page, 'Tableau').click();
    await page.getByRole('cell', { name: 'ACI', exact: true }).waitFor();
    const toRead = bytes;

    process.stderr.write(`bac à sable : écrire ${toWrite}, proposer ${toComplete}, lire ${toRead} octets\n`);
    expect(toWrite).toBeGreaterThan(10_000);
    expect(toWrite).toBeLessThan(22_000);
    expect(toComplete).toBeLessThan(48_000);
    expect(toRead).toBeLessThan(140_000);
    expect(problems).toEqual([]);
    await close();
  });

  longTest(
    'on a bad line one has typed in colours, has proposals and may run before a second and a half is over',
    async () => {
      const times: Record<'typed' | 'named' | 'shown', number>[] = [];
      for (let turn = 0; turn < 5; turn++) {
        const context = await browser.newContext();
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', LINE);
        const now = () => page.evaluate<number>('performance.now()');
        const names = page.waitForResponse((response) => response.url().endsWith('/graphql'));
        await page.goto(`${server.url}/playground/`, { waitUntil: 'commit' });
        await query(page).focus();
        await page.keyboard.type('#');
        await page.waitForFunction(
          "document.querySelectorAll('.graphql .token').length > 3 && document.querySelector('#depart-requete').value.includes('#')",
        );
        expect(await button(page, 'Exécuter').isEnabled()).toBe(true);
        const typed = await now();
        await (await names).finished();
        const named = await now();
        await button(page, 'Copier le lien').waitFor();
        times.push({ typed, named, shown: await now() });
        await context.close();
      }
      const said = (of: keyof (typeof times)[0]) => times.map((each) => Math.round(each[of])).join(', ');
      process.stderr.write(`bac à sable, ligne lente : écrit ${said('typed')} ms, propositions ${said('named')} ms, vues ${said('shown')} ms\n`); // prettier-ignore
      expect(Math.min(...times.map(({ named }) => named))).toBeLessThan(1_500);
    },
  );
});
