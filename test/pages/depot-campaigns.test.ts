import type { Browser } from 'playwright-core';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { choose, type Depot, startDepot, verdict, YEAR } from './depot-page';
import { faultsHere } from './axe';
import { daysAhead } from '../support/days-ahead';
import { longTest } from '../support/every';

jest.setTimeout(180_000);

describeInChromium('campaigns on the hand-in page', () => {
  let browser: Browser;
  let depot: Depot;
  beforeAll(async () => {
    browser = await launchChromium();
    depot = await startDepot();
    const office = await depot.token('PUBLISHER');
    const open = (year: number, from: number, to: number) =>
      depot.query(
        `mutation { openCampaign(year: ${year}, opensOn: "${daysAhead(from)}", deadline: "${daysAhead(to)}") { userErrors { message } } }`,
        office,
      );
    await open(YEAR - 1, -60, 20);
    await open(YEAR - 2, -400, -30);
    await open(YEAR, 15, 90);
    await depot.query(
      `mutation { grantExtension(year: ${YEAR - 1}, region: "bretagne", until: "${daysAhead(40)}", reason: "Nouvelle équipe") { userErrors { message } } }`,
      office,
    );
  });
  afterAll(async () => {
    await browser?.close();
    await depot?.close();
  });

  test('the page opens on the year that is due, lists the others, and goes to them', async () => {
    const { page, problems, close } = await watchedPage(browser, depot.url, { bypassCSP: true });
    await page.goto(`${depot.url}/depot#jeton=${await depot.token('CONTRIBUTOR', ['bretagne'])}`);
    await page.getByRole('heading', { name: `Bretagne : ce qui est attendu pour ${YEAR - 1}` }).waitFor();
    const list = page.getByRole('list', { name: 'Campagnes ouvertes' });
    const entries = async () => (await list.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n'));
    const [due, late, ...others] = await entries();
    expect(others).toEqual([]);
    expect(due?.[0]).toBe(`Données de ${YEAR - 1}`);
    expect(due?.[1]).toMatch(/^jusqu’au .*, délai accordé compris$/);
    expect(due?.slice(2)).toEqual(['Reste à remettre : 12 jeux sur 12.'.replace(' :', '\u00a0:'), 'année affichée']);
    expect(late?.[1]).toMatch(/, en retard$/);
    expect(await faultsHere(page, 1280)).toEqual([]);

    await page.getByRole('button', { name: `Afficher ${YEAR - 2}` }).click();
    await page.getByRole('heading', { name: `Bretagne : ce qui est attendu pour ${YEAR - 2}` }).waitFor();
    expect(await page.getByLabel('Année des données').inputValue()).toBe(String(YEAR - 2));

    await page.getByRole('button', { name: `Afficher ${YEAR - 1}` }).click();
    const row = `type;intitule;date;participants\nATELIER;Hiver;01/12/${YEAR - 1};5\n`;
    await choose(page, 'evenements.csv', row);
    await verdict(page, 'Aucune faute');
    await page.getByRole('button', { name: 'Déposer', exact: true }).click();
    await list.getByText('Reste à remettre : 11 jeux sur 12.').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('whoever publishes sees those of the region they hand in for', async () => {
    const { page, close } = await watchedPage(browser, depot.url);
    await page.goto(`${depot.url}/depot#jeton=${await depot.token('PUBLISHER')}`);
    const list = page.getByRole('list', { name: 'Campagnes ouvertes' });
    await list.waitFor();
    expect(await list.getByText('délai accordé compris').count()).toBe(0);
    await page.getByLabel('Région').first().waitFor();
    await page.locator('#region').selectOption('bretagne');
    await list.getByText('délai accordé compris').waitFor();
    await page.locator('#region').selectOption('');
    await list.waitFor({ state: 'hidden' });
    await close();
  });

  longTest('the office says what it hands in alone, and has a template for it; the regions are told', async () => {
    const { page, problems, close } = await watchedPage(browser, depot.url, { bypassCSP: true });
    await page.goto(`${depot.url}/depot#jeton=${await depot.token('PUBLISHER')}`);
    await page.locator('#region').selectOption('');
    await page.getByRole('heading', { name: `Le siège : ce qui est attendu pour ${YEAR - 1}` }).waitFor();
    const due = page.locator('#attendu');
    await due.getByText('Le plan de collecte n’en attend rien.').waitFor();
    await page.getByRole('checkbox', { name: 'Garanties FG2I' }).check();
    expect(await faultsHere(page, 1280)).toEqual([]);
    await page.getByRole('button', { name: `Fixer le plan de ${YEAR - 1}` }).click();
    await due.getByText('Reste à remettre : 1 sur 1.').waitFor();
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Télécharger le modèle ${YEAR - 1}` }).click(),
    ]);
    expect(template.suggestedFilename()).toBe(`maillage-siege-${YEAR - 1}.xlsx`);
    await page.locator('#region').selectOption('normandie');
    await due.getByText('Remis par le siège : Garanties FG2I.').waitFor();
    await due.getByText('Reste à remettre : 11 sur 11.').waitFor();
    expect(await due.getByRole('listitem').getByText('Garanties FG2I').count()).toBe(0);

    await page.goto(`${depot.url}/suivi/${YEAR - 1}`);
    await page.getByText('Le siège remet seul, pour toutes les délégations').waitFor();
    const office = page.getByRole('row', { name: /Le siège/ });
    expect(await office.getByText('par les délégations').count()).toBe(11);
    expect(problems).toEqual([]);
    await close();
  });
});
