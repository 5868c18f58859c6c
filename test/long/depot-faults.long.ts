import type { Browser, Page } from 'playwright-core';
import { datasetOf } from '../../src/datasets/registry';
import { writeWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { datasetSheet } from '../../src/spreadsheet/write-sheet';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { choose, type Depot, EVENTS, startDepot, verdict, YEAR } from '../pages/depot-page';
import { startFrailLine, type FrailLine } from '../pages/frail-line';

jest.setTimeout(180_000);

/** Enough rows that a line can break while they are under way. */
const MANY = `type;intitule;date;participants\n${Array.from({ length: 20_000 }, (_, n) => `ATELIER;Séance numéro ${n};01/06/${YEAR};${n % 50}\n`).join('')}`;

describeInChromium('what goes wrong on the hand-in page', () => {
  let browser: Browser;
  let depot: Depot;
  let line: FrailLine;
  let page: Page;
  let close: () => Promise<void>;
  const count = async (): Promise<number> =>
    (await depot.query(`{ submissions(year: ${YEAR}) { totalCount } }`, await depot.token('PUBLISHER'))).submissions
      .totalCount;

  beforeAll(async () => {
    browser = await launchChromium();
    depot = await startDepot();
    line = await startFrailLine(depot.url);
  });
  afterAll(async () => {
    await browser?.close();
    await line?.close();
    await depot?.close();
  });
  beforeEach(async () => {
    ({ page, close } = await watchedPage(browser, line.url));
    await page.goto(`${line.url}/depot#jeton=${await depot.token('CONTRIBUTOR', ['bretagne', 'normandie'])}`);
    await page.locator('#attendu').waitFor();
  });
  afterEach(() => close());

  test.each([
    ['an empty file', 'evenements.csv', '', '« evenements.csv » est vide'],
    ['a picture', 'photo.xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'n’est ni un classeur Excel ni un CSV'],
    ['an old workbook', 'ancien.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'ancien format Excel (.xls)'],
    ['a CSV of no dataset', 'liste.csv', 'a;b\n1;2\n', 'De quel jeu de données est ce CSV ?'],
    ['a file without rows', 'evenements.csv', 'type;intitule;date;participants\n', 'n’a aucune ligne sous son en-tête'],
    ['a broken workbook', 'classeur.xlsx', Buffer.from('504b0304ffff', 'hex'), /ne se lit pas/],
    ['one that is too large', 'gros.xlsx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(11 << 20, 1)]), '10 Mo au plus'], // prettier-ignore
  ])('%s has a sentence of its own', async (_, name, content, words) => {
    await choose(page, name, content);
    await verdict(page, words);
    expect(await page.getByRole('button', { name: 'Déposer', exact: true }).count()).toBe(0);
  });

  test('the template of another region or year is told by its content, whatever it is called', async () => {
    const token = await depot.token('PUBLISHER');
    const template = async (path: string) =>
      Buffer.from(await (await fetch(`${depot.url}${path}`, { headers: { authorization: `Bearer ${token}` } })).arrayBuffer()); // prettier-ignore
    await choose(page, 'a.xlsx', await template(`/templates/guyane/${YEAR}.xlsx`));
    await verdict(page, 'le modèle de la délégation Guyane ; il est déposé pour Bretagne');
    await choose(page, 'b.xlsx', await template(`/templates/bretagne/${YEAR - 1}.xlsx`));
    await verdict(page, `le modèle de l’année ${YEAR - 1} ; il est déposé pour ${YEAR}`);
  });

  test('a workbook of one sheet of any name is known by its file’s, or asks what it holds', async () => {
    const events = datasetOf('EVENTS');
    const rows = [{ type: 'ATELIER', intitule: 'Seule feuille', date: `${YEAR}-05-02`, participants: 3 }];
    const workbook = await writeWorkbook([{ ...datasetSheet(events, rows, {}, 0), name: 'Feuil1' }]);
    await choose(page, 'evenements de mai.xlsx', workbook);
    await verdict(page, 'Aucune faute : ce fichier peut être déposé.');
    expect(await page.getByLabel('Ce que contient le fichier').inputValue()).toBe('evenements');
    await choose(page, 'mai.xlsx', workbook);
    await verdict(page, 'Aucune feuille de ce classeur ne porte le nom d’un jeu de données.');
    await page.getByLabel('Ce que contient le fichier').selectOption('evenements');
    await verdict(page, 'Aucune faute : ce fichier peut être déposé.');
  });

  test('a CSV is known by its titles; its name, its days and its departments tell of another region or year', async () => {
    await choose(page, `normandie-${YEAR - 1}.csv`, EVENTS.replaceAll(`/${YEAR}`, `/${YEAR - 1}`));
    await verdict(page, `Le nom de ce fichier dit « Normandie, ${YEAR - 1} »`);
    await verdict(page, `La plupart des dates de ce fichier sont hors de ${YEAR}`);
    await page.getByLabel('Année des données').selectOption(String(YEAR - 1));
    await verdict(page, 'Aucune faute');
    const elsewhere =
      'nom;types;departement;adresse;code_postal;ville\nA;ACI;14;1 rue;14000;Caen\nB;EI;50;2 rue;50000;Saint-Lô\n';
    await choose(page, 'registre.csv', elsewhere);
    await verdict(page, 'La plupart des adhérents de ce fichier sont dans des départements d’une autre région');
  });

  test.each(['on the way there', 'on the way back'] as const)(
    'a line that breaks %s doubles nothing',
    async (where) => {
      const before = await count();
      await choose(page, 'evenements.csv', MANY.replaceAll('numéro', where));
      await verdict(page, 'Aucune faute');
      line.breaks(where);
      await page.getByRole('button', { name: 'Déposer', exact: true }).click();
      await verdict(page, 'La connexion a été coupée');
      line.breaks(null);
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await page.locator('#recu h2').waitFor();
      expect(await count()).toBe(before + 1);
    },
  );

  test('a server that is gone says so and keeps the file', async () => {
    await line.down();
    await choose(page, 'evenements.csv', EVENTS.replace('Hiver', 'Printemps'));
    await verdict(page, 'le serveur ne répond pas. Ce qui est déposé ici est gardé.');
    await line.up();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await verdict(page, 'Aucune faute');
  });

  test('an upload under way shows how far it is, and can be stopped', async () => {
    line.slow(true);
    await choose(page, 'evenements.csv', MANY.replaceAll('Séance', 'S'.repeat(600)));
    await page.getByRole('progressbar', { name: 'Envoi de evenements.csv' }).waitFor();
    await page.getByText(/Envoi de evenements.csv : \d+\s%/).waitFor();
    await page.getByRole('button', { name: 'Interrompre' }).click();
    await verdict(page, 'Envoi interrompu.');
    line.slow(false);
  });

  test('a token that expires keeps what was dropped; with a new one it goes on where it stood', async () => {
    await choose(page, 'evenements.csv', EVENTS.replace('Hiver', 'Automne'));
    await verdict(page, 'Aucune faute');
    const expired = await depot.expired('CONTRIBUTOR', ['bretagne']);
    await page.evaluate(`sessionStorage.setItem('maillage-jeton', '${expired}')`);
    await page.getByRole('button', { name: 'Déposer', exact: true }).click();
    await verdict(page, 'Jeton refusé : il a expiré. Ce qui est déposé ici est gardé.');
    expect(await page.evaluate('document.activeElement.id')).toBe('jeton');
    await page.getByLabel('Jeton, ou lien reçu').fill(await depot.token('CONTRIBUTOR', ['bretagne', 'normandie']));
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.locator('#connexion').waitFor({ state: 'hidden' });
    await page.getByText('evenements.csv', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('#recu h2').waitFor();
  });

  test('a region that is not one’s own is refused in words', async () => {
    await page.evaluate(
      `sessionStorage.setItem('maillage-jeton', '${await depot.token('CONTRIBUTOR', ['normandie'])}')`,
    );
    await choose(page, 'evenements.csv', EVENTS);
    await verdict(page, 'Votre accès ne permet pas cela');
  });

  test('an expired link says so, and an analyst’s token reads only', async () => {
    const signedOut = await watchedPage(browser, depot.url);
    await signedOut.page.goto(`${depot.url}/depot#jeton=${await depot.expired('ANALYST')}`);
    await signedOut.page.getByText('Jeton refusé : il a expiré.').waitFor();
    expect(signedOut.page.url()).toBe(`${depot.url}/depot`);
    await signedOut.page.goto(`${depot.url}/depot#jeton=${await depot.token('ANALYST')}`);
    await signedOut.page.getByText('Ce jeton lit les dépôts').waitFor();
    expect(await signedOut.page.locator('.zone').count()).toBe(0);
    await signedOut.close();
  });
});
