import { parse, validate } from 'graphql';
import type { Browser } from 'playwright-core';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { DOCUMENTS } from '../../web/pages/adherent/queries';
import { ANSWER_DOCUMENTS } from '../../web/pages/depot/adherent-answers.queries';
import { writeDay } from '../../src/kernel/french';
import { deadlineWords } from '../../web/pages/adherent/deadline';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { daysAhead } from '../support/days-ahead';
import { startedSurvey } from './adherent-page';
import { faultsHere } from './axe';
import { type Depot, startDepot, YEAR } from './depot-page';

jest.setTimeout(180_000);

test.each(Object.entries({ ...DOCUMENTS, ...ANSWER_DOCUMENTS }))('the schema answers the question %s', (_, text) => {
  expect(validate(buildMaillageSchema(), parse(text))).toEqual([]);
});

test('an answer is told its last day, and what becomes of one that comes later', () => {
  const answer = { survey: 'ACTIVITY', year: 2025, region: { code: 'bretagne', name: 'Bretagne' } } as const;
  const days = (deadline: string | null, handedInBy: 'REGIONS' | 'OFFICE' = 'REGIONS') => ({
    plan: { datasets: [{ dataset: 'ACTIVITY', handedInBy }] as const },
    office: { deadline: '2026-04-30' },
    regions: [{ region: { code: 'bretagne' }, deadline }],
  });
  const said = (given: ReturnType<typeof days>) => deadlineWords(answer, given, new Date('2026-03-30T12:00:00Z'));
  expect(said(days('2026-03-31'))).toContain('Dernier jour de la collecte : 31 mars 2026, dans 1 jour. Remettre');
  expect(said(days('2026-03-28'))).toBe(
    'Le dernier jour de la collecte était le 28 mars 2026, il y a 2 jours. Votre réponse se remet encore ; elle ne compte que si votre délégation la reprend.',
  );
  expect(said(days(null))).toContain('Aucune date limite');
  expect(said(days(null, 'OFFICE'))).toContain('30 avril 2026, dans 31 jours. Remettre votre réponse avant : le siège');
});

describeInChromium('the page of an adherent', () => {
  let browser: Browser;
  let depot: Depot;
  let link: string;
  let deadline: string;

  beforeAll(async () => {
    [browser, depot] = await Promise.all([launchChromium(), startDepot({ MAILLAGE_DEMO: 'off' })]);
    link = await startedSurvey(depot);
    deadline = daysAhead(3);
    const { openCampaign } = await depot.query(
      `mutation { openCampaign(year: ${YEAR}, opensOn: "${YEAR + 1}-01-01", deadline: "${deadline}") { userErrors { message } } }`,
      await depot.token('PUBLISHER'),
    );
    expect(openCampaign.userErrors).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await depot?.close();
  });

  test('by keyboard alone: what was taken from last year, faults beside their question, handed in, taken over', async () => {
    const { page, problems, close } = await watchedPage(browser, depot.url, { bypassCSP: true });
    await page.goto(link);
    await page.getByText('1 réponse reprise de l’an dernier').waitFor();
    await page.getByText(`Dernier jour de la collecte : ${writeDay(deadline)}, dans 3 jours. Remettre`).waitFor();
    const hours = page.getByLabel('Heures travaillées');
    await page.getByText('L’an dernier : 16 000', { exact: false }).waitFor();
    expect(await page.getByLabel('ETP permanents').inputValue()).toBe('4,5');
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsHere(page, width)).toEqual([]);
    }
    await hours.focus();
    await page.keyboard.type('1.234,5');
    await page.keyboard.press('Enter');
    await page.getByText('Nombre ambigu').waitFor();
    await page.getByText('Enregistrée, mais pas encore remise').waitFor();
    expect(await hours.getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate('document.activeElement.name')).toBe('heures_travaillees');
    expect(await faultsHere(page, 1280)).toEqual([]);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('17 000');
    await page.keyboard.press('Enter');
    await page.getByText('Remise le').waitFor();
    expect(await hours.getAttribute('aria-invalid')).toBe('false');
    expect(problems).toEqual([]);
    await close();

    const region = await watchedPage(browser, depot.url, { bypassCSP: true });
    const { page: desk } = region;
    await desk.goto(`${depot.url}/depot#jeton=${await depot.token('CONTRIBUTOR', ['bretagne'])}`);
    await desk.getByText('1 réponse remise : 1 à reprendre').waitFor();
    expect(await faultsHere(desk, 1280)).toEqual([]);
    await desk.getByRole('button', { name: 'Voir ce que sa reprise changerait' }).press('Enter');
    await desk.getByText('aurait 1 ligne').waitFor();
    await desk.getByRole('button', { name: 'Reprendre, et déposer' }).press('Enter');
    await desk.getByText('0 à reprendre, 1 déjà').waitFor();
    await desk.getByText(`reponses-activite-bretagne-${YEAR}.csv`).first().waitFor();
    expect(region.problems).toEqual([]);
    await region.close();
  });

  test('whoever is no adherent is told where to go, in French', async () => {
    const { page, close } = await watchedPage(browser, depot.url);
    await page.goto(`${depot.url}/adherent#jeton=${await depot.token('CONTRIBUTOR', ['bretagne'])}`);
    await page.getByText('Cette page est celle d’un adhérent').waitFor();
    await close();
  });
});
