import type { Browser, Page } from 'playwright-core';
import { typedInto } from '../support/edit-workbook';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { choose, type Depot, downloaded, EVENTS, startDepot, verdict, YEAR } from '../pages/depot-page';

jest.setTimeout(180_000);

const MORE_THAN_A_PAGE = 23;

describeInChromium('the buttons of the hand-in page that its main way does not press', () => {
  let browser: Browser;
  let depot: Depot;
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    browser = await launchChromium();
    depot = await startDepot();
  });
  afterAll(async () => {
    await browser?.close();
    await depot?.close();
  });
  const enter = async (token: string): Promise<void> => {
    ({ page, close } = await watchedPage(browser, depot.url));
    await page.goto(`${depot.url}/depot#jeton=${token}`);
    await page.locator('#depots').waitFor();
  };
  afterEach(() => close());
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  test('a workbook with one sheet at fault can be handed in for the others, and the receipt says which', async () => {
    await enter(await depot.token('CONTRIBUTOR', ['bretagne']));
    const template = await downloaded(page, `Télécharger le modèle ${YEAR}`);
    const workbook = typedInto(template.bytes, {
      adherents: { 3: [null, 'Les Ajoncs', 'AI', '35', '1 rue du Port', '35000', 'Rennes'] },
      evenements: { 3: ['WEBINAR', 'Rentrée', `${YEAR}-09-01`, 12] },
    });
    await choose(page, 'classeur.xlsx', workbook);
    await verdict(page, 'Des fautes dans Événements');
    await button('Déposer quand même (1 jeu sans faute sur 2)').click();
    const receipt = page.locator('#recu');
    await receipt.locator('h2').waitFor();
    expect(
      await receipt
        .locator('dd')
        .filter({ hasText: /à publier|à corriger/ })
        .allInnerTexts(),
    ).toEqual(['à publier par le siège', 'erreurs à corriger']);
    await page.evaluate('window.print = () => (window.printed = true)');
    await button('Imprimer le reçu').click();
    expect(await page.evaluate('window.printed')).toBe(true);
  });

  test('a file can be taken away, and one that was refused looked at once more', async () => {
    await enter(await depot.token('CONTRIBUTOR', ['normandie']));
    const template = await downloaded(page, `Télécharger le modèle ${YEAR}`);
    await choose(page, 'vide.xlsx', template.bytes);
    await verdict(page, 'Ce classeur est encore vide');
    await button('Contrôler à nouveau').click();
    await verdict(page, 'Ce classeur est encore vide');
    await button('Retirer').click();
    expect(await page.locator('#resultat').innerText()).toBe('');
    expect(await page.evaluate('document.activeElement.id')).toBe('fichier');
  });

  test('a version older than the published one says so, and has no button to publish it', async () => {
    const token = await depot.token('PUBLISHER');
    const ids: string[] = [];
    for (const count of [1, 2]) {
      const response = await fetch(`${depot.url}/submissions?dataset=evenements&region=ocean-indien&year=${YEAR}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
        body: EVENTS.replace(';40', `;${count}`),
      });
      ids.push(((await response.json()) as { id: string }).id);
    }
    await depot.query(`mutation { publishSubmission(id: "${ids[1]}") { userErrors { code } } }`, token);
    await enter(token);
    await page.locator('#depots').getByLabel('Région').selectOption('ocean-indien');
    const older = page.locator('.depots > li').filter({ has: page.getByRole('heading', { name: /version 1$/ }) });
    await older.getByText('ne se publie plus : la version 2 est publiée').waitFor();
    expect(await older.getByRole('button', { name: /^Publier/ }).count()).toBe(0);
    await older.getByRole('button', { name: /^Reçu/ }).click();
    await page.locator('#recu').getByText('ne se publie plus : la version 2 est publiée').waitFor();
  });

  test('a long list comes page by page, and nothing twice', async () => {
    const token = await depot.token('PUBLISHER');
    for (let version = 1; version <= MORE_THAN_A_PAGE; version++) {
      const response = await fetch(`${depot.url}/submissions?dataset=evenements&region=guyane&year=${YEAR}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
        body: EVENTS.replace(';40', `;${version}`),
      });
      expect(response.status).toBe(201);
    }
    await enter(token);
    await page.locator('#depots').getByLabel('Région').selectOption('guyane');
    await page.getByText(`${MORE_THAN_A_PAGE} dépôts.`).waitFor();
    await button('Afficher les suivants').click();
    await page.getByRole('heading', { name: /version 1$/ }).waitFor();
    const titles = await page.locator('.depots h3').allInnerTexts();
    expect(new Set(titles).size).toBe(MORE_THAN_A_PAGE);
    expect(await button('Afficher les suivants').count()).toBe(0);
  });
});
