import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { AccountEntity } from '../../src/accounts/account.entity';
import { openAccounts } from '../../src/accounts/accounts';
import { openDatabase } from '../../src/data-source';
import type { Database } from '../../src/kernel/database';
import { accountOf } from '../accounts/made-account';
import { EVENTS, startDepot, YEAR, type Depot } from '../pages/depot-page';
import { describeInChromium, launchChromium } from '../web/browser';

jest.setTimeout(600_000);

/** What a keyboard must reach. */
const REACHABLE =
  'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';

interface Stop {
  readonly name: string;
  readonly what: string;
  readonly shows: boolean;
  readonly wide: boolean;
}

describeInChromium('the pages of the office, by keyboard alone', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-clavier-'));
  let browser: Browser;
  let depot: Depot;
  let database: Database;
  let context: BrowserContext;

  beforeAll(async () => {
    browser = await launchChromium();
    depot = await startDepot({ DATA_DIR: dataDir, MAILLAGE_DEMO: 'off' });
    const office = await depot.token('PUBLISHER');
    for (const region of ['bretagne', 'normandie'])
      await fetch(`${depot.url}/submissions?dataset=evenements&region=${region}&year=${YEAR}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${office}`, 'content-type': 'text/csv' },
        body: EVENTS,
      });
    database = await openDatabase({ dataDir });
    const accounts = await openAccounts(database, dataDir, {
      key: undefined,
      sessions: { idle: 3_600_000, absolute: 3_600_000 },
    });
    const value = await database.write(async (manager) => {
      await manager.save(AccountEntity, accountOf({ name: 'Marie Curie' }));
      const { id } = await manager.save(
        AccountEntity,
        accountOf({ name: 'Ada', role: 'ADMIN', totp: accounts.key.seal('JBSWY3DPEHPK3PXP') }),
      );
      return accounts.sessions.open(manager, id, 'OPEN', 'Essai');
    });
    context = await browser.newContext({ locale: 'fr-FR' });
    await context.addCookies([{ name: 'maillage-session', value, url: depot.url }]);
  });
  afterAll(async () => {
    await browser?.close();
    await database?.close();
    await depot?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function opened(path: string, ready: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(depot.url + path);
    await page.getByText(ready).locator('visible=true').first().waitFor();
    return page;
  }

  /** Goes on with the key alone until it stands on it. */
  async function tabTo(page: Page, wanted: Locator): Promise<void> {
    await wanted.first().waitFor();
    for (let tabs = 0; tabs < 400; tabs++) {
      if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`400 tabs do not lead to ${String(wanted)}`);
  }
  const press = async (page: Page, name: string | RegExp, key = 'Enter'): Promise<void> => {
    await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }));
    await page.keyboard.press(key);
  };
  const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

  test.each([
    ['/siege/', 'Ce qui attend'],
    ['/journal/', 'Essai'],
    ['/jetons/', 'Faire un jeton'],
    ['/administration', 'Inviter quelqu’un'],
    ['/personnes?nom=Marie+Curie', 'Effacer'],
  ])('%s: the key stands once on each thing that acts, shows where it is, and comes out again', async (path, ready) => {
    const page = await opened(path, ready === 'Essai' ? 'Dépôt' : ready);
    const wanted = await page.evaluate(`[...document.querySelectorAll(${JSON.stringify(REACHABLE)})]
      .filter((each) => each.checkVisibility() && each.tabIndex >= 0
        && (each.type !== 'radio' || each.checked)).length`);
    const seen = new Set<string>();
    const unseen: string[] = [];
    let order = 0;
    let before = '';
    await page.evaluate('document.activeElement?.blur()');
    for (let tabs = 0; tabs < 500; tabs++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate<Stop | null>(`(() => {
        const here = document.activeElement;
        if (here === null || here === document.body) return null;
        here.dataset.walked ??= String(${order});
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(here);
        const box = here.getBoundingClientRect();
        return { name: here.dataset.walked, what: here.outerHTML.slice(0, 80),
          shows: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none', wide: box.width > 0 };
      })()`);
      // A date has a stop for its day, its month, its year and its calendar, which shows itself.
      if (at === null || (seen.has(at.name) && at.name !== before)) break;
      if ((!at.shows || !at.wide) && at.name !== before) unseen.push(at.what);
      order += 1;
      before = at.name;
      seen.add(at.name);
    }
    expect(unseen).toEqual([]);
    expect(seen.size).toBe(wanted);
    await page.close();
  });

  test('/siege: what waits is chosen, looked at and published', async () => {
    const page = await opened('/siege/', '2 dépôts à publier');
    await tabTo(page, page.getByRole('checkbox', { name: 'Tous' }));
    await page.keyboard.press('Space');
    await press(page, 'Voir l’effet, puis publier');
    await page.getByRole('heading', { name: /ce qui changerait/ }).waitFor();
    await press(page, 'Publier 2 dépôts');
    await page.getByText('2 dépôts publiés').first().waitFor();
    await page.close();
  });

  test('/jetons: a token is made, shown once, and revoked', async () => {
    const page = await opened('/jetons/', 'Faire un jeton');
    await tabTo(page, field(page, 'Le programme qui le tiendra'));
    await page.keyboard.type('Tableau de bord');
    await page.keyboard.press('Enter');
    const secret = (await page.locator('code.secret').textContent()) ?? '';
    expect(secret).toMatch(/^maillage_[\w-]{43}$/);
    const asks = () =>
      fetch(`${depot.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: '{"query":"{ viewer { role } }"}',
      }).then(({ status }) => status);
    expect(await asks()).toBe(200);
    await press(page, /^Révoquer/);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole('button', { name: /^Révoquer/ }));
    await page.keyboard.press('Enter');
    await page
      .getByText(/révoqué/i)
      .first()
      .waitFor();
    expect(await asks()).toBe(401);
    await page.close();
  });

  test('/journal: filters are set and the file is taken', async () => {
    const page = await opened('/journal/', 'Jeton de programme fait');
    await tabTo(page, field(page, 'Qui'));
    await page.keyboard.type('ada');
    await page.keyboard.press('Enter');
    await page.waitForURL(/ada/);
    await page.getByText('Jeton de programme fait').locator('visible=true').first().waitFor();
    const csv = page.getByRole('link', { name: /CSV/ }).or(page.getByRole('button', { name: /CSV/ }));
    await tabTo(page, csv);
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await page.close();
  });

  test('/administration: somebody is invited; an account’s rights are changed, and it is closed', async () => {
    const page = await opened('/administration', 'Inviter quelqu’un');
    await tabTo(page, field(page, 'Nom'));
    await page.keyboard.type('Anne');
    await tabTo(page, page.getByRole('checkbox', { name: 'Bretagne' }));
    await page.keyboard.press('Space');
    await press(page, 'Inviter');
    await page.getByLabel('Lien à remettre').waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Revenir aux comptes' }));
    await page.keyboard.press('Enter');
    await page.getByText('1 invitation en attente').waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Marie Curie' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Marie Curie' }).waitFor();
    await tabTo(page, page.getByRole('checkbox', { name: 'Normandie' }));
    await page.keyboard.press('Space');
    await press(page, 'Changer les droits');
    await page.getByRole('status').first().waitFor();
    await press(page, 'Fermer le compte');
    await page.getByText('fermé').first().waitFor();
    expect(await database.read.findOneByOrFail(AccountEntity, { name: 'Marie Curie' })).toMatchObject({
      state: 'CLOSED',
      regions: 'bretagne normandie',
    });
    await page.close();
  });

  test('/personnes: a person is looked for, and erased after a word of confirmation', async () => {
    const page = await opened('/personnes', 'Ce qui est gardé d’une personne');
    await tabTo(page, field(page, 'Nom ou adresse'));
    await page.keyboard.type('Marie Curie');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Effacer' }).waitFor();
    await tabTo(page, page.getByRole('checkbox', { name: /sans retour/ }));
    await page.keyboard.press('Space');
    await press(page, 'Effacer');
    await page.getByText(/^Effacé de/).waitFor();
    await page.close();
  });
});
