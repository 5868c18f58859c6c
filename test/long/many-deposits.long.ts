import type { Browser } from 'playwright-core';
import { faultsHere } from '../pages/axe';
import { startDepot, YEAR, type Depot } from '../pages/depot-page';
import { mariadbEngine, mariadbUrl } from '../support/engine';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';

jest.setTimeout(900_000);

const HEAD = 'siret;nom;types;departement;ville\n';
const TWICE = '55208131766522';
/** Datasets that a delegation may have nothing to say of. */
const NOTHING = ['formations', 'sollicitations_juridiques', 'programmes', 'finances', 'publications'] as const;

describeInChromium('a whole campaign, published at once', () => {
  let browser: Browser;
  let depot: Depot;
  let token: string;
  const engine = mariadbUrl() === null ? null : mariadbEngine(mariadbUrl() ?? '');
  const give = async (query: string, body: string): Promise<void> => {
    const answer = await fetch(`${depot.url}/submissions?${query}&year=${YEAR}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body,
    });
    if (answer.status !== 201) throw new Error(`${query} : ${answer.status} ${await answer.text()}`);
  };

  beforeAll(async () => {
    browser = await launchChromium();
    const url = (await engine?.place())?.url;
    depot = await startDepot({ MAILLAGE_DEMO: 'off', ...(url === undefined ? {} : { DATABASE_URL: url }) });
    token = await depot.token('PUBLISHER');
    const { federation } = await depot.query('{ federation { regions { code departments { code } } } }');
    const regions = federation.regions as readonly { code: string; departments: readonly { code: string }[] }[];
    expect(regions).toHaveLength(14);
    for (const [at, { code, departments }] of regions.entries()) {
      const department = departments[0]?.code ?? '';
      // One adherent is at once in the registers of two delegations.
      const shared = at < 2 ? `${TWICE};Les Ajoncs;AI;${department};Rennes\n` : '';
      await give(`dataset=adherents&region=${code}`, `${HEAD}${shared};Structure ${code};ACI;${department};Ville\n`);
      await give(
        `dataset=evenements&region=${code}`,
        `type;intitule;date;participants\nWEBINAIRE;Rentrée;01/09/${YEAR};${10 + at}\n`,
      );
      for (const dataset of NOTHING) await give(`dataset=${dataset}&region=${code}&neant=true`, '');
    }
  });
  afterAll(async () => {
    await browser?.close();
    await depot?.close();
    await engine?.cleanUp();
  });

  test('98 deposits: what stands against them first, their effect as a whole, each with what became of it', async () => {
    const { page, problems, close } = await watchedPage(browser, depot.url, { bypassCSP: true });
    await page.goto(`${depot.url}/siege/#jeton=${token}`);
    await page.getByText('98 dépôts à publier').waitFor();
    await page.getByLabel('Tous', { exact: true }).focus();
    await page.keyboard.press('Space');
    await page.getByText('98 dépôts choisis sur 98.').waitFor();
    await page.getByRole('button', { name: 'Voir l’effet, puis publier' }).press('Enter');
    const heading = page.getByRole('heading', { name: 'Publier 98 dépôts sur 98' });
    await heading.waitFor({ timeout: 240_000 });
    const words = (await heading.locator('..').textContent()) ?? '';
    expect(words).toContain('Les Ajoncs');
    // A contradiction comes before any figure.
    expect(words.indexOf('Les Ajoncs')).toBeLessThan(words.indexOf('Participants aux événements'));
    expect(await faultsHere(page, 1280)).toEqual([]);
    await page.getByRole('button', { name: 'Publier 98 dépôts' }).press('Enter');
    await page
      .getByText(/98 dépôts publiés sur 98/)
      .first()
      .waitFor({ timeout: 600_000 });
    const { federation } = await depot.query(
      `{ federation { keyFigures(year: ${YEAR}) { figures(indicators: [EVENTS_PARTICIPANTS]) { value coverage { reporting expected } } } } }`,
    );
    expect(federation.keyFigures.figures).toEqual([
      {
        value: Array.from({ length: 14 }, (_, at) => 10 + at).reduce((sum, each) => sum + each, 0),
        coverage: { reporting: 14, expected: 14 },
      },
    ]);
    expect(problems).toEqual([]);
    await close();
  });
});
