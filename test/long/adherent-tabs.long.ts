import type { Browser, Page } from 'playwright-core';
import { startedSurvey } from '../pages/adherent-page';
import { type Depot, startDepot } from '../pages/depot-page';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';

jest.setTimeout(180_000);

describeInChromium('two tabs on the page of an adherent', () => {
  let browser: Browser;
  let depot: Depot;
  let link: string;
  beforeAll(async () => {
    [browser, depot] = await Promise.all([launchChromium(), startDepot({ MAILLAGE_DEMO: 'off' })]);
    link = await startedSurvey(depot);
  });
  afterAll(async () => {
    await browser?.close();
    await depot?.close();
  });

  const isSaved = (page: Page): Promise<void> => page.getByText('Enregistré le').waitFor();

  test('what was written in another tab is not overwritten: both are shown, and one is chosen', async () => {
    const one = await watchedPage(browser, depot.url);
    const other = await watchedPage(browser, depot.url);
    const exits = ({ page }: typeof one) => page.getByLabel('Sorties (personnes)');
    await one.page.goto(link);
    await other.page.goto(link);
    await exits(one).fill('3');
    await isSaved(one.page);
    await exits(other).fill('7');
    await other.page.getByText('a changé entre-temps').waitFor();
    await other.page.getByRole('button', { name: 'Garder ce que j’ai écrit' }).click();
    await other.page.getByText('a changé entre-temps').waitFor({ state: 'detached' });
    await isSaved(other.page);
    await exits(one).fill('4');
    await one.page.getByText('a changé entre-temps').waitFor();
    await one.page.getByRole('button', { name: 'Montrer ce qui est enregistré' }).click();
    await one.page.getByText('a changé entre-temps').waitFor({ state: 'detached' });
    expect(await exits(one).inputValue()).toBe('7');
    await one.close();
    await other.close();
  });
});
