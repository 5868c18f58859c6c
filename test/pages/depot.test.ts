import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { partsOf, sheetPart, typedInto } from '../support/edit-workbook';
import { some } from '../support/every';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { choose, type Depot, downloaded, drop, EVENTS, startDepot, verdict, YEAR } from './depot-page';

jest.setTimeout(240_000);

/** The register and one session, as a region types them into the template. */
const typed = (start: string, hours: string | number, trainees = 12) => ({
  adherents: {
    3: [null, 'Les Ajoncs', 'AI+ACI', '35', '1 rue du Port', '35000', 'Rennes', null, null, 2011],
    4: [null, 'La Lande', 'ACI', '29', '2 quai Est', '29200', 'Brest', null, null, 2012],
  },
  formations: { 3: ['Hygiène', 'INTRA', 'Santé', null, start, null, trainees, hours, 90, 'la lande'] },
});

const TRAINEES = `{ region(code: "bretagne") { keyFigures(year: ${YEAR}) { formations { trainees { value } } } } }`;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** The entry of a submission in the list. */
const entry = (page: Page, title: string, version: number) =>
  page
    .locator('.depots li')
    .filter({ hasText: title })
    .filter({ hasText: `version ${version}` });

describeInChromium('the hand-in page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const databases = [
    ['an empty database', 'off'],
    ['demonstration data', 'on'],
  ] as const;
  describe.each(some(databases, 1))('on %s', (_, demonstration) => {
    let depot: Depot;
    beforeAll(async () => {
      depot = await startDepot({ MAILLAGE_DEMO: demonstration });
    });
    afterAll(() => depot?.close());

    test('a region goes the whole way: link, template, faults, annotated return, receipt; the office publishes', async () => {
      const token = await depot.token('CONTRIBUTOR', ['bretagne']);
      const { page, problems, close } = await watchedPage(browser, depot.url, { acceptDownloads: true });
      await page.goto(`${depot.url}/depot#jeton=${token}`);
      await page.getByRole('heading', { name: `Bretagne : ce qui est attendu pour ${YEAR}` }).waitFor();
      expect(page.url()).toBe(`${depot.url}/depot`);
      expect(await page.evaluate('history.length')).toBeLessThanOrEqual(2);
      await page.getByText('Reste à remettre : 12 sur 12.').waitFor();

      const template = await downloaded(page, `Télécharger le modèle ${YEAR}`);
      expect(template.name).toBe(`maillage-bretagne-${YEAR}.xlsx`);
      const register = partsOf(template.bytes).get(sheetPart(partsOf(template.bytes), 'adherents')) ?? '';
      // Demonstration or not, a template holds nobody who is invented.
      expect(register.includes('<row r="3"') && /<c r="B3"[^>]*>(?:<v>|<is>)/.test(register)).toBe(false);

      const workbook = (start: string, hours: string | number, trainees?: number) =>
        typedInto(template.bytes, typed(start, hours, trainees));
      await drop(page, 'formations remplies.xlsx', workbook('03/04/25', '1.120,5'));
      await verdict(page, 'Des fautes dans Formations');
      const formations = page.locator('.jeu', { has: page.getByRole('heading', { name: 'Formations' }) });
      expect((await formations.locator('dd').allInnerTexts()).map(Number)).toEqual([1, 0, 1]);
      const row = formations.locator('tr', { hasText: 'H3' });
      expect((await row.innerText()).replace(/\s+/g, ' ')).toBe('H3 1.120,5 Nombre ambigu. Écrire 1120,5');
      await formations.getByText('Feuille « formations », colonne « date_debut » : 1 faute').waitFor();

      const annotated = await downloaded(page, 'Télécharger le fichier annoté');
      expect(annotated.name).toBe('remarques-formations remplies.xlsx');
      expect(sheetPart(partsOf(annotated.bytes), 'remarques')).toMatch(/\.xml$/);

      const good = workbook(`${YEAR}-04-03`, 84);
      await drop(page, 'formations remplies.xlsx', good);
      await verdict(page, 'Aucune faute dans les 2 jeux');
      const effects = page.getByRole('group', { name: 'Chiffres de Bretagne' }).last();
      await effects.getByRole('row', { name: /^Stagiaires formés .* 12$/ }).waitFor();
      expect((await depot.query('{ submissions(first: 1) { totalCount } }', token)).submissions.totalCount).toBe(
        (await depot.query('{ submissions(first: 1) { totalCount } }')).submissions.totalCount,
      );

      await button(page, 'Déposer').click();
      const receipt = page.locator('#recu');
      await receipt.getByRole('heading', { name: `Reçu de dépôt : Bretagne, ${YEAR}` }).waitFor();
      expect(await page.evaluate('document.activeElement.id')).toBe('titre-recu');
      expect(await receipt.getByText(createHash('sha256').update(good).digest('hex')).count()).toBe(2);
      const kept = await downloaded(page, 'Télécharger le reçu');
      expect(kept.name).toMatch(/^recu-bretagne-\d{4}-\d{4}-\d\d-\d\d\.txt$/);
      const { nodes } = (await depot.query(`{ submissions(year: ${YEAR}) { nodes { id status } } }`, token))
        .submissions;
      for (const { id } of nodes) expect(kept.bytes.toString()).toContain(id);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#recu dl').first().isVisible()).toBe(true);
      expect(await page.locator('.zone, .entete, .filtres, #recu button').filter({ visible: true }).count()).toBe(0);
      await page.emulateMedia({ media: null });
      await button(page, 'Fermer').click();
      await entry(page, 'Formations, Bretagne', 1).getByRole('button', { name: /^Reçu/ }).click();
      await receipt.getByRole('heading', { name: 'Formations' }).waitFor();

      await choose(page, 'formations remplies.xlsx', workbook(`${YEAR}-04-03`, 84, 15));
      await verdict(page, 'Aucune faute');
      await button(page, 'Déposer').click();
      await entry(page, 'Formations, Bretagne', 2).waitFor();
      await button(page, 'Oublier le jeton').click();
      await page.getByLabel('Jeton, ou lien reçu').waitFor();
      expect(await page.evaluate('sessionStorage.length')).toBe(0);

      await officePublishes(page, depot);
      expect(problems.filter((problem) => !problem.includes('422'))).toEqual([]);
      await close();
    });
  });

  async function officePublishes(page: Page, depot: Depot): Promise<void> {
    const link = `${depot.url}/depot#jeton=${await depot.token('PUBLISHER')}`;
    // A link pasted whole into the field is as good as one that is followed.
    await page.getByLabel('Jeton, ou lien reçu').fill(link);
    await button(page, 'Entrer').click();
    await page.getByRole('heading', { name: 'Les dépôts de toutes les régions' }).waitFor();
    const dialog = page.getByRole('dialog');
    const act = async (title: string, version: number, words: string, after: string): Promise<void> => {
      await entry(page, title, version)
        .getByRole('button', { name: new RegExp(`^${words}`) })
        .click();
      await dialog.getByText(/chiffres? changent?\s:/).waitFor();
      await dialog.getByRole('button', { name: words }).click();
      await dialog.waitFor({ state: 'detached' });
      await entry(page, title, version).getByText(after).first().waitFor();
    };
    await act('Adhérents, Bretagne', 1, 'Publier', 'publié');
    await act('Formations, Bretagne', 1, 'Publier', 'publié');
    // Not the public, from whom what would make a single adherent out is withheld.
    const analyst = await depot.token('ANALYST');
    const value = async () => (await depot.query(TRAINEES, analyst)).region.keyFigures.formations.trainees.value;
    expect(await value()).toBe(12);

    await entry(page, 'Formations, Bretagne', 2)
      .getByRole('button', { name: /^Comparer/ })
      .click();
    await dialog.getByText('0 ligne ajoutée, 1 changée, 0 disparue.').waitFor();
    expect((await dialog.locator('tbody li').allInnerTexts()).join()).toMatch(/Stagiaires.*12 → 15/);
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await entry(page, 'Formations, Bretagne', 2)
      .getByRole('button', { name: /^Remarques/ })
      .click();
    await dialog.getByText('Aucune remarque').waitFor();
    await page.keyboard.press('Escape');
    await act('Formations, Bretagne', 2, 'Publier', 'publié');
    expect(await value()).toBe(15);

    await entry(page, 'Formations, Bretagne', 2)
      .getByRole('button', { name: /^Retirer/ })
      .click();
    await dialog.getByText(/Ses lignes ne compteront plus/).waitFor();
    await dialog.getByRole('button', { name: 'Retirer' }).click();
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByLabel('Motif du retrait').fill('Saisie en double');
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    await entry(page, 'Formations, Bretagne', 2)
      .getByRole('button', { name: /^Retirer/ })
      .click();
    expect(await dialog.getByLabel('Motif du retrait').inputValue()).toBe('Saisie en double');
    await dialog.getByRole('button', { name: 'Retirer' }).click();
    await dialog.waitFor({ state: 'detached' });
    await entry(page, 'Formations, Bretagne', 2).getByText('retiré').first().waitFor();
    const told = /La version 2 a été retirée le .+ par Siège\. Motif\s: Saisie en double/;
    await entry(page, 'Formations, Bretagne', 2).getByText(told).waitFor();
    await entry(page, 'Formations, Bretagne', 2).getByRole('button', { name: /^Reçu/ }).click();
    await page.locator('#recu').getByText('Saisie en double').waitFor();
    await page.locator('#recu').getByText('Version 2 retirée le').waitFor();
    await button(page, 'Fermer').click();
    expect(await value()).toBeNull();

    await page.getByLabel('État').selectOption('WITHDRAWN');
    await page.locator('#depots').getByText('1 dépôt.').waitFor();
    await page.getByLabel('État').selectOption('');
    await page.locator('#depots').getByLabel('Région').selectOption('guyane');
    await page.locator('#depots').getByText('Aucun dépôt.').waitFor();
  }

  test('what there was nothing of is declared so, and says that it counts as a known zero', async () => {
    const depot = await startDepot();
    const { page, problems, close } = await watchedPage(browser, depot.url);
    await page.goto(`${depot.url}/depot#jeton=${await depot.token('CONTRIBUTOR', ['bretagne'])}`);
    await button(page, 'Déclarer néant pour Événements').click();
    await page.getByRole('dialog').getByText('un zéro connu').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Déclarer néant' }).click();
    await page.locator('#recu').getByText('néant : rien à rapporter').waitFor();
    await page.getByText('Reste à remettre : 11 sur 12.').waitFor();
    for (const name of ['Adhérents', 'Activité'])
      expect(await button(page, `Déclarer néant pour ${name}`).count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
    await depot.close();
  });

  test('everything can be reached and done with keys alone', async () => {
    const depot = await startDepot();
    const { page, close } = await watchedPage(browser, depot.url);
    // From here on Chromium hands its file dialog over: asked for beside the key press, that may come too late.
    page.on('filechooser', () => undefined);
    await page.goto(`${depot.url}/depot#jeton=${await depot.token('CONTRIBUTOR', ['bretagne'])}`);
    await page.locator('#attendu').waitFor();
    const reached = new Set<string>();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      reached.add(
        String(await page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()')),
      );
    }
    for (const each of [
      'region',
      'annee',
      'fichier',
      'contenu-fichier',
      `Télécharger le modèle ${YEAR}`,
      'filtre-etat',
    ])
      expect([...reached]).toContain(each);
    await page.focus('#fichier');
    const outline = String(await page.evaluate("getComputedStyle(document.querySelector('.zone')).outlineStyle"));
    expect(outline).toBe('solid');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles({ name: 'evenements.csv', mimeType: 'text/csv', buffer: Buffer.from(EVENTS) });
    await verdict(page, 'Aucune faute');
    expect(await page.evaluate('document.activeElement.className')).toBe('bilan');
    await button(page, 'Déposer').focus();
    await page.keyboard.press('Enter');
    await page.locator('#recu h2').waitFor();
    await close();
    await depot.close();
  });
});
