import type { Browser, Page } from 'playwright-core';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { parse, validate } from 'graphql';
import { DOCUMENTS } from '../../web/pages/lire/queries';
import { madePdf, pdfOfPictures } from '../transcription/made-reports';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { faultsHere } from './axe';
import { type Depot, startDepot } from './depot-page';

jest.setTimeout(180_000);

test.each(Object.entries(DOCUMENTS))('the schema answers the question %s', (_, text) => {
  expect(validate(buildMaillageSchema(), parse(text))).toEqual([]);
});

describeInChromium('the page on which reports are read', () => {
  let browser: Browser;
  let depot: Depot;
  beforeAll(async () => {
    browser = await launchChromium();
    depot = await startDepot();
  });
  afterAll(async () => {
    await browser?.close();
    await depot?.close();
  });

  const hand = async (page: Page, name: string, buffer: Buffer): Promise<void> =>
    page.setInputFiles('#fichier', { name, mimeType: 'application/pdf', buffer });

  test('the office drops a report, corrects and confirms one number, rejects another, and takes one back', async () => {
    const { page, problems, close } = await watchedPage(browser, depot.url, { bypassCSP: true });
    await page.goto(`${depot.url}/rapports/lire/#jeton=${await depot.token('PUBLISHER')}`);
    await page.getByLabel('De qui est ce rapport').selectOption('guyane');
    await page.getByLabel('Année du rapport').selectOption('2019');
    await hand(page, 'images.pdf', await pdfOfPictures());
    await page.getByText('que des images de pages').waitFor();
    await hand(page, 'rapport.pdf', await madePdf());
    const report = page.getByRole('region', { name: 'Coorace Guyane, Rapport d’activité 2019' });
    await report.getByRole('region', { name: 'Texte de la page 2' }).getByText('Associations intermédiaires').waitFor();
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsHere(page, width)).toEqual([]);
    }
    const cards = report.getByRole('article');
    expect(await cards.count()).toBe(3);
    const first = cards.nth(0);
    expect(await first.getByLabel('Ce qui est compté').inputValue()).toBe('ADHERENTS_TOTAL');
    await first.getByLabel('Valeur').fill('quarante');
    await first.getByRole('button', { name: 'Confirmer 41' }).click();
    await first.getByText('n’est pas un nombre').waitFor();
    await first.getByLabel('Valeur').fill('42');
    await first.getByRole('button', { name: 'Confirmer 41' }).press('Enter');
    await first.getByText('✓ confirmé').waitFor();
    expect(await first.innerText()).toContain('42');
    const second = cards.nth(1);
    await second.getByRole('button', { name: 'Rejeter 22' }).click();
    await second.getByText('✗ rejeté').waitFor();
    expect(await faultsHere(page, 1280)).toEqual([]);
    const html = async () => (await fetch(`${depot.url}/rapports/`)).text();
    expect(await html()).toContain('Coorace Guyane');
    await first.getByRole('button', { name: 'Reprendre 41' }).click();
    await first.getByRole('button', { name: 'Confirmer 41' }).waitFor();
    expect(await html()).not.toContain('Coorace Guyane');
    await report.getByRole('button', { name: 'Page d’après' }).click();
    const text = report.getByRole('region', { name: 'Texte de la page 3' });
    await text.waitFor();
    await text.evaluate((element) => {
      const walker = element.ownerDocument.createTreeWalker(element, 4);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = String(node.nodeValue).indexOf('stagiaires');
        if (at >= 0) element.ownerDocument.getSelection()?.setBaseAndExtent(node, at, node, at + 10);
      }
    });
    await report.getByRole('button', { name: 'Ajouter un chiffre manqué' }).click();
    const missed = report.getByRole('article', { name: 'Un chiffre à ajouter' });
    await missed.getByText('« stagiaires »').waitFor();
    await missed.getByLabel('Ce qui est compté').selectOption('FORMATIONS_TRAINEES');
    await missed.getByRole('button', { name: 'Ajouter ce chiffre' }).click();
    await missed.getByText('n’est pas un nombre').waitFor();
    await missed.getByLabel('Valeur').fill('31');
    expect(await faultsHere(page, 1280)).toEqual([]);
    await missed.getByRole('button', { name: 'Ajouter ce chiffre' }).press('Enter');
    await report.getByRole('button', { name: 'Reprendre stagiaires' }).waitFor();
    expect(await html()).toContain('Coorace Guyane');
    await report.getByRole('button', { name: 'Clore la lecture' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Clore' }).click();
    await page.getByText('le texte est effacé').first().waitFor();
    // The picture of pages is refused by the server, which the browser notes.
    expect(problems.filter((each) => !each.includes('422'))).toEqual([]);
    await close();
  });

  test('whoever is not of the office is told so', async () => {
    const { page, close } = await watchedPage(browser, depot.url, { bypassCSP: true });
    await page.goto(`${depot.url}/rapports/lire/#jeton=${await depot.token('CONTRIBUTOR', ['bretagne'])}`);
    await page.getByText('Les rapports sont lus par le siège').waitFor();
    expect(await page.locator('#fichier').count()).toBe(0);
    await close();
  });
});
