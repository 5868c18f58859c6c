import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import { issueToken } from '../../src/access/issue-token';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { readWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { violationsOn } from '../pages/axe';
import { startServer, type TestServer } from '../support/server';
import { longTest } from '../support/every';
import { describeInChromium, launchChromium, watchedPage, type WatchedPage } from './browser';

jest.setTimeout(120_000);

const dataDir = mkdtempSync(join(tmpdir(), 'maillage-playground-'));
let server: TestServer;
beforeAll(async () => (server = await startServer({ env: { DATA_DIR: dataDir } })));
afterAll(async () => {
  await server?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describeInChromium('the playground, used as an analyst does', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const WIDE = { viewport: { width: 1280, height: 800 } };
  const open = async (options: BrowserContextOptions = {}): Promise<WatchedPage> => {
    const watched = await watchedPage(browser, server.url, { ...WIDE, ...options });
    await watched.page.goto(`${server.url}/playground/`);
    await watched.page.locator('.graphiql-query-editor .view-lines').waitFor();
    return watched;
  };
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const panel = async (page: Page, name: string) => {
    const shown = button(page, `Afficher : ${name}`);
    if (await shown.count()) await shown.click();
  };
  const ready = async (page: Page, id: string, tab: string) => {
    await panel(page, 'Requêtes prêtes à l’emploi');
    await page.locator(`[data-requete=${id}]`).click();
    await page.getByRole('tab', { name: tab }).waitFor();
  };
  /** Runs what is open, and gives what was sent. */
  const run = async (page: Page) => {
    // The button does nothing before the editor holds the query: a page that has just opened shows its tab first.
    await editor(page).filter({ hasText: /\S/ }).waitFor();
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.url().endsWith('/graphql') && request.method() === 'POST'),
      button(page, /^Exécuter la requête/).click(),
    ]);
    await page.locator('.mesure', { hasText: 'ms' }).waitFor();
    return sent.postDataJSON() as { query: string; variables?: unknown };
  };
  const download = async (page: Page, name: string): Promise<Download> => {
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
    return file;
  };
  const editor = (page: Page) => page.locator('.graphiql-query-editor .view-lines');

  test('a ready query opens from its folder, runs, and says its rows, time, cost and data version', async () => {
    const { page, problems, requests, close } = await open();
    expect(await page.locator('.dossier summary').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Chiffres clés \d+$/), expect.stringMatching(/^Régions \d+$/)]),
    );
    await page.getByRole('searchbox', { name: 'Chercher une requête' }).fill('departements');
    await ready(page, 'regions-et-departements', 'RegionsEtDepartements');
    expect(await editor(page).innerText()).not.toContain('# lignes');
    await run(page);
    expect(await page.locator('.mesure').innerText()).toMatch(/^14 lignes · \d+\u00a0ms · coût \d+ · données v\d+$/);
    expect(requests()).toBeGreaterThan(10);
    expect(problems).toEqual([]);
    await close();
  });

  test('the result shows as a table, as a chart, and for each of its lists', async () => {
    const { page, problems, close } = await open();
    await ready(page, 'regions-et-departements', 'RegionsEtDepartements');
    await run(page);
    await button(page, 'Tableau').click();
    const table = page.getByRole('region', { name: /^Résultat en tableau/ });
    expect(await table.locator('tbody tr').count()).toBe(14);
    expect(await table.locator('th').allInnerTexts()).toEqual(['Code', 'Nom', 'Outre-mer', 'Codes INSEE']);
    await page.getByLabel('Liste').selectOption({ index: 1 });
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(80);
    await button(page, 'Graphique').click();
    await page.getByText('Cette liste n’a pas de nombres à dessiner.').waitFor();

    await ready(page, 'regions-cote-a-cote', 'RegionsCoteACote');
    await run(page);
    const chart = page.getByRole('figure', { name: /^Résultat en graphique : Valeur, selon région/ });
    const bars = await chart.locator('li').count();
    expect(bars).toBeGreaterThan(13);
    await chart.getByText(/^(\d+|Une seule) valeurs?\b.*\.$/).waitFor();
    await chart.getByText('Le tableau de ce graphique').click();
    expect(await chart.getByRole('table').locator('tbody tr').count()).toBe(bars);
    await button(page, 'JSON').click();
    await page.locator('.result-window').getByText('statistics').first().waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  longTest('the chosen list downloads as a workbook and as CSV in both dialects', async () => {
    const { page, problems, close } = await open({ acceptDownloads: true });
    await ready(page, 'regions-et-departements', 'RegionsEtDepartements');
    expect(await button(page, 'XLSX').isDisabled()).toBe(true);
    await run(page);
    const workbook = await download(page, 'XLSX');
    expect(workbook.suggestedFilename()).toBe('maillage-regions-et-departements-14-lignes.xlsx');
    const sheets = await readWorkbook(await readFile(await workbook.path()), DEFAULT_LIMITS);
    expect(sheets.map(({ name }) => name)).toEqual(['Valeurs', 'Couverture et notes', 'À propos']);
    const french = await readFile(await (await download(page, 'CSV pour Excel')).path(), 'utf8');
    expect(french).toMatch(/^\uFEFFCode;Nom;Outre-mer;[^\r]*\r\n[^\r]*;non;[^\r]*\r\n/);
    const standard = await readFile(await (await download(page, 'CSV standard')).path(), 'utf8');
    expect(standard).toMatch(/^code,name,overseas,[^\n]*\n[^\n]*,false,[^\n]*\n/);
    expect(standard.trim().split('\n')).toHaveLength(15);
    await page.getByLabel('Liste').selectOption({ index: 1 });
    const departments = await download(page, 'CSV standard');
    expect(Number(/-(\d+)-lignes/.exec(departments.suggestedFilename())?.[1])).toBeGreaterThan(80);
    expect(problems).toEqual([]);
    await close();
  });

  longTest(
    'a file is of the answer that is shown, not of what was typed since, and each tab keeps its own',
    async () => {
      const { page, close } = await open({ acceptDownloads: true });
      await ready(page, 'lexique', 'Lexique');
      await run(page);
      const first = await page.locator('.mesure').innerText();
      await ready(page, 'regions-et-departements', 'RegionsEtDepartements');
      await run(page);
      await page.getByRole('tab', { name: 'Lexique' }).click();
      expect(await page.locator('.mesure').innerText()).toBe(first);
      await editor(page).click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('{ viewer { role } }');
      expect((await download(page, 'CSV standard')).suggestedFilename()).toMatch(/^maillage-lexique-\d+-lignes\.csv$/);
      await close();
    },
  );

  longTest(
    'what a token opens is shown and downloaded with it; without it the server says why there is no file',
    async () => {
      const { page, close } = await open({ acceptDownloads: true });
      const query = '{ region(code: "bretagne") { name formations(year: 2023) { totalCount nodes { hours } } } }';
      await page.goto(`${server.url}/playground/#${new URLSearchParams({ query }).toString()}`);
      await page.locator('.graphiql-query-editor', { hasText: 'formations' }).waitFor();
      await run(page);
      await button(page, 'XLSX').click();
      await page.locator('.fichiers-etat', { hasText: 'Réservé aux lecteurs connectés.' }).waitFor();
      const settings = { dataDir, issuer: 'maillage', audience: 'maillage' };
      const token = await issueToken({ role: 'ANALYST', regions: [], name: 'Analyste', ttl: 600 }, settings);
      await button(page, 'En-têtes').click();
      await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines').last().click();
      await page.keyboard.insertText(JSON.stringify({ Authorization: `Bearer ${token}` }));
      await run(page);
      await page.locator('.result-window', { hasText: 'totalCount' }).waitFor();
      expect((await download(page, 'XLSX')).suggestedFilename()).toMatch(/\.xlsx$/);
      await close();
    },
  );

  test('a link reopens query and variables exactly, in another window and in an open one', async () => {
    const { page, problems, close } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await ready(page, 'heures-bretagne', 'HeuresDUneRegion');
    const sent = await run(page);
    await button(page, 'Copier le lien vers cette requête').click();
    await page.getByText('Lien copié').waitFor();
    const link = String(await page.evaluate('navigator.clipboard.readText()'));
    const other = await page.context().newPage();
    await other.goto(link);
    await other.getByRole('tab', { name: 'HeuresDUneRegion' }).waitFor();
    expect(new URL(other.url()).hash).toBe('');
    const again = await run(other);
    expect([again.query, again.variables]).toEqual([sent.query, sent.variables]);
    await button(other, 'Graphique').click();
    await other.locator('.graphique-barre').first().waitFor();

    const pasted = new URLSearchParams({
      query: 'query Colle($c: String!) { region(code: $c) { name } }',
      variables: '{"c": "guyane"}',
    });
    await page.goto(`${server.url}/playground/#${pasted.toString()}`);
    await page.getByRole('tab', { name: 'Colle' }).waitFor();
    expect(await run(page)).toMatchObject({ query: pasted.get('query'), variables: { c: 'guyane' } });
    expect(problems).toEqual([]);
    await close();
  });

  test('a link that asks to run shows its answer as it was looked at, at once and in the editor', async () => {
    const { page, problems, close } = await watchedPage(browser, server.url, { ...WIDE, acceptDownloads: true });
    const series = 'series(indicator: ADHERENTS_TOTAL) { year value state basis }';
    const words = new URLSearchParams({
      query: `query DeuxSeries { a: region(code: "bretagne") { name ${series} } b: federation { name ${series} } }`,
      vue: 'graphique',
      forme: 'lignes',
      executer: 'oui',
    });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/app-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.url}/playground/#${words.toString()}`);
    const chart = page.getByRole('figure', { name: /^Résultat en graphique : Valeur, selon série/ });
    await chart.locator('.nom-serie', { hasText: 'Bretagne' }).waitFor();
    expect(await page.locator('.graphiql-query-editor').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    release();
    await page.getByRole('tab', { name: 'DeuxSeries' }).waitFor();
    await chart.locator('.nom-serie', { hasText: 'Bretagne' }).waitFor();
    expect((await download(page, 'Graphique en SVG')).suggestedFilename()).toMatch(/^maillage-graphique.*\.svg$/);
    expect((await download(page, 'Graphique en PNG')).suggestedFilename()).toMatch(/\.png$/);
    await button(page, 'Tableau').click();
    await page.getByLabel('En colonnes').selectOption({ label: 'Année' });
    await page.getByRole('region', { name: /^Résultat croisé/ }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('what is wrong is said in French in every view, with the nearest name of the schema', async () => {
    const { page, close } = await open();
    const query = '{ federation { keyFigure { year } } }';
    await page.goto(`${server.url}/playground/#${new URLSearchParams({ query, vue: 'tableau' }).toString()}`);
    await page.locator('.graphiql-query-editor', { hasText: 'keyFigure' }).waitFor();
    await run(page);
    const said = page.getByText('Le type « Federation » n’a pas de champ « keyFigure ». Au plus près : « keyFigures »');
    for (const view of ['Tableau', 'Graphique', 'JSON']) {
      await button(page, view).click();
      await said.waitFor();
    }
    await panel(page, 'Explorateur');
    await page.locator('[data-field-name=region]').first().click();
    await page.locator('#codes-de-regions option[value=bretagne]').waitFor({ state: 'attached' });
    expect(await page.locator('.explorateur input[list=codes-de-regions]').count()).toBeGreaterThan(0);
    await close();
  });

  longTest(
    'a link that is copied keeps the view: its list, its form, its crossing; codes are words in each',
    async () => {
      const { page, problems, close } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
      const figures = (year: number) =>
        `y${year}: keyFigures(year: ${year}) { figures(indicators: [ADHERENTS_TOTAL, FORMATIONS_TRAINEES]) { indicator { label } value state basis } }`;
      const query = `query Deux { federation { ${figures(2022)} ${figures(2023)} } }`;
      await page.goto(`${server.url}/playground/#${new URLSearchParams({ query }).toString()}`);
      await page.locator('.graphiql-query-editor', { hasText: 'Deux' }).waitFor();
      await run(page);
      const copied = async () => {
        await button(page, 'Copier le lien vers cette requête').click();
        await page.getByText('Lien copié').waitFor();
        const link = new URL(String(await page.evaluate('navigator.clipboard.readText()')));
        return { link: link.href, words: new URLSearchParams(link.hash.slice(1)) };
      };
      await button(page, 'Tableau').click();
      const table = page.locator('.resultat-table');
      await table.getByText('relevé dans un rapport imprimé').first().waitFor();
      expect(await table.innerText()).not.toMatch(/KNOWN|PRINTED|NOT_REPORTED/);
      await page.getByLabel('En colonnes').selectOption({ index: 1 });
      const crossed = page.getByRole('region', { name: /^Résultat croisé/ });
      await crossed.waitFor();
      const asTable = await copied();
      expect([asTable.words.get('vue'), asTable.words.get('colonnes'), asTable.words.get('executer')]).toEqual(['tableau', expect.stringMatching(/./), 'oui']); // prettier-ignore
      await button(page, 'Graphique').click();
      await button(page, 'Barres groupées').click();
      const drawing = page.locator('.graphique-dessin svg');
      await drawing.locator('.barre').first().waitFor();
      const asChart = await copied();
      expect([asChart.words.get('vue'), asChart.words.get('forme')]).toEqual(['graphique', 'groupees']);
      for (const [link, place] of [
        [asTable.link, (other: Page) => other.getByRole('region', { name: /^Résultat croisé/ })],
        [asChart.link, (other: Page) => other.locator('.graphique-dessin svg .titre-groupe').first()],
      ] as const) {
        const other = await page.context().newPage();
        await other.goto(link);
        await other.locator('.graphiql-query-editor .view-lines', { hasText: 'Deux' }).waitFor();
        await place(other).waitFor();
        await other.close();
      }
      expect(problems).toEqual([]);
      await close();
    },
  );

  longTest('no box is drawn around French apostrophes and spaces, in the question or in the answer', async () => {
    const { page, problems, close } = await open();
    const query = '# L’année « 2023 »\u00a0: œuvres, 1\u202f000\nquery Essai { indicators { label description } }';
    await page.goto(`${server.url}/playground/#${new URLSearchParams({ query }).toString()}`);
    await page.locator('.graphiql-query-editor', { hasText: 'Essai' }).waitFor();
    await run(page);
    await page.locator('.result-window', { hasText: '’' }).waitFor();
    // The editor draws them some time after the text.
    await page.waitForTimeout(1_000);
    expect(await page.locator('[class*=unicode-highlight]').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  longTest('where the browser keeps its clipboard to itself, the link is shown for copying by hand', async () => {
    const { page, close } = await open({ bypassCSP: true });
    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("non"))');
    await button(page, 'Copier le lien vers cette requête').click();
    const dialog = page.getByRole('dialog', { name: 'Lien vers cette requête' });
    expect(await dialog.getByRole('textbox').inputValue()).toContain('/playground/#query=');
    expect(await violationsOn(page, ['dialog.lien'])).toEqual([]);
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await close();
  });

  longTest('the explorer builds a query by clicks, and by the keyboard', async () => {
    const { page, problems, close } = await open();
    await panel(page, 'Explorateur');
    await button(page, 'Nouvel onglet').click();
    await page.locator('[data-field-name=lexicon]').click();
    await page.locator('.graphiql-explorer-lexicon [data-field-name=acronym]').click();
    await page.locator('.graphiql-query-editor', { hasText: 'acronym' }).waitFor();
    await page.locator('.graphiql-explorer-lexicon [data-field-name=expansion]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.graphiql-query-editor', { hasText: 'expansion' }).waitFor();
    await editor(page).click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.mesure', { hasText: 'ms' }).waitFor();
    await button(page, 'Tableau').click();
    await page.locator('.resultat-table th').first().waitFor();
    expect(await page.locator('.resultat-table th').allInnerTexts()).toEqual(['Sigle', 'Développement']);
    expect(problems).toEqual([]);
    await close();
  });

  longTest('the explorer gives a field its argument by the keyboard, and names what is to be filled in', async () => {
    const { page, problems, close } = await open();
    await panel(page, 'Explorateur');
    await button(page, 'Nouvel onglet').click();
    await page.locator('[data-field-name=federation]').click();
    const field = page.locator('.graphiql-explorer-federation [data-field-name=adherents]');
    await field.click();
    await page.locator('.graphiql-explorer-federation [data-arg-name=year] > span').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.graphiql-query-editor', { hasText: 'year:' }).waitFor();
    expect(await page.getByLabel('year', { exact: true }).count()).toBe(1);
    expect(problems).toEqual([]);
    await close();
  });

  longTest(
    'the search looks through French descriptions without their accents, and leads to the documentation',
    async () => {
      const { page, problems, close } = await open();
      await panel(page, 'Chercher dans le schéma');
      const search = page.getByRole('searchbox', { name: 'Dans les noms et les' });
      await search.fill('rompue depuis toujours');
      await page.getByText(/^0 sur \d+$/).waitFor();
      await search.fill('adherents secret');
      const found = page.locator('.trouvailles button');
      expect(await found.first().innerText()).toMatch(/secret/i);
      const name = (await found.first().locator('code').innerText()).split('.')[0] ?? '';
      await found.first().click();
      await page.getByRole('region', { name: 'Documentation du schéma' }).getByText(name).first().waitFor();
      expect(problems).toEqual([]);
      await close();
    },
  );

  longTest('the history brings back what was run', async () => {
    const { page, problems, close } = await open();
    await ready(page, 'lexique', 'Lexique');
    const sent = await run(page);
    await button(page, 'Nouvel onglet').click();
    await panel(page, 'Historique');
    await page.getByRole('region', { name: 'Historique' }).getByText('Lexique').click();
    await page.locator('.graphiql-query-editor', { hasText: 'lexicon' }).waitFor();
    expect((await run(page)).query).toBe(sent.query);
    expect(problems).toEqual([]);
    await close();
  });

  longTest('on a telephone a panel covers the editors and gives way to the query it opens', async () => {
    const { page, problems, close } = await open({ viewport: { width: 320, height: 640 } });
    await button(page, 'Afficher : Requêtes prêtes à l’emploi').click();
    await page.locator('[data-requete=lexique]').click();
    await page.getByRole('region', { name: 'Requêtes prêtes à l’emploi' }).waitFor({ state: 'detached' });
    await run(page);
    await button(page, 'Tableau').click();
    await page.getByRole('region', { name: /^Résultat en tableau/ }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(problems).toEqual([]);
    await close();
  });
});
