import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { violationsOn } from '../pages/axe';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '..', '..');
const FOLDER = join(ROOT, 'clients', 'page-exemple');
/** The playground's own Vite, of the version that the example asks for: it need not be installed twice. */
const VITE = join(ROOT, 'web', 'node_modules', 'vite', 'bin', 'vite.js');

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

test('the example asks for the Vite and the TypeScript that the product is built and checked with', () => {
  const pins = (folder: string) =>
    (
      JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as {
        devDependencies: Record<string, string>;
      }
    ).devDependencies;
  const { typescript, vite } = pins('clients/page-exemple');
  expect({ typescript, vite }).toEqual({ typescript: pins('.')['typescript'], vite: pins('web')['vite'] });
});

describeInChromium('the example page, built and served with the running product', () => {
  let server: TestServer;
  let browser: Browser;
  let preview: ChildProcess;
  let page: string;
  const out = mkdtempSync(join(tmpdir(), 'maillage-page-'));

  beforeAll(async () => {
    const built = spawnSync(process.execPath, [VITE, 'build', FOLDER, '--outDir', out, '--emptyOutDir'], {
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(built.stderr);
    server = await startServer({ env: { MAILLAGE_DEMO: 'on' } });
    browser = await launchChromium();
    const port = await freePort();
    page = `http://127.0.0.1:${port}`;
    const served = [
      VITE,
      'preview',
      FOLDER,
      '--outDir',
      out,
      '--host',
      '127.0.0.1',
      '--port',
      `${port}`,
      '--strictPort',
    ];
    preview = spawn(process.execPath, served, { env: { ...process.env, MAILLAGE_URL: server.url }, stdio: 'ignore' });
    for (let tries = 0; tries < 100; tries += 1) {
      if (
        await fetch(page).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the example page was not served');
  });
  afterAll(async () => {
    preview?.kill();
    await browser?.close();
    await server?.close();
    rmSync(out, { recursive: true, force: true });
  });

  test('a region and a year are chosen, and its figures say their value, basis, coverage and printed values', async () => {
    const { page: window, problems, close } = await watchedPage(browser, page);
    await window.goto(`${page}/?region=bretagne&annee=2020`);
    await window.getByRole('heading', { name: 'Bretagne, 2020' }).waitFor();
    expect(await window.locator('.chiffre').count()).toBe(7);
    const hours = window.locator('.chiffre', { hasText: 'Heures travaillées' });
    expect(await hours.innerText()).toMatch(/\d\u202f\d{3}\u00a0h/);
    await window.getByText(/^Données de démonstration/).waitFor();
    await window.getByLabel('Année').selectOption('2023');
    await window.getByRole('heading', { name: 'Bretagne, 2023' }).waitFor();
    expect(await window.getByText(/^Données de démonstration/).count()).toBe(0);
    const placed = window.locator('.chiffre', { hasText: 'Heures de mise à disposition' });
    await placed.getByText('Ce que les rapports impriment').click();
    await placed.getByText('574\u202f000\u00a0h').last().waitFor();
    await window.getByLabel('Région').selectOption({ label: 'Guyane' });
    await window.getByRole('heading', { name: 'Guyane, 2023' }).waitFor();
    await window.getByLabel('Année').selectOption('2021');
    await window.getByRole('heading', { name: 'Guyane, 2021' }).waitFor();
    expect(new URL(window.url()).search).toBe('?region=guyane&annee=2021');
    expect(problems).toEqual([]);
    await close();
  });

  test('while it waits it says so; what fails says why, and can be tried again', async () => {
    const { page: window, close } = await watchedPage(browser, page);
    let answers = false;
    await window.route('**/graphql', async (route) => {
      if (!answers) return route.abort();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return route.continue();
    });
    await window.goto(page);
    await window.getByText(/^Aucune réponse de .* Vérifier la connexion, puis réessayer\.$/).waitFor();
    answers = true;
    await window.getByRole('button', { name: 'Réessayer' }).click();
    await window.getByText('Chargement…').waitFor();
    await window.locator('.chiffre').first().waitFor();
    expect(await window.locator('#resultat').getAttribute('aria-busy')).toBe('false');
    await close();
  });

  test.each([
    ['light', 320],
    ['dark', 1280],
  ] as const)('axe finds nothing on it in %s at %i px, and it fits', async (colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const window = await context.newPage();
    await window.goto(`${page}/?region=bretagne&annee=2023`);
    await window.locator('.chiffre').first().waitFor();
    await window.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    expect(await violationsOn(window)).toEqual([]);
    expect(await window.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await context.close();
  });
});
