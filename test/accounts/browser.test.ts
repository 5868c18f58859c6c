import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { makeInvitation } from '../../src/accounts/invitations';
import { openDatabase } from '../../src/data-source';
import { actorWith } from '../../src/kernel/actor';
import { violationsOn } from '../pages/axe';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';

jest.setTimeout(120_000);

/** By the keyboard alone, as somebody would who has no mouse. */
describeInChromium('accounts in Chromium', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-comptes-'));
  let server: TestServer;
  let browser: Browser;
  let link: string;

  beforeAll(async () => {
    server = await startServer({ env: { DATA_DIR: dataDir } });
    browser = await launchChromium();
    const database = await openDatabase({ dataDir });
    const invited = { role: 'ADMIN', regions: [], adherent: null, name: 'Claire Martin', email: null } as const;
    const office = actorWith({ role: 'ADMIN', name: 'cli:essai' });
    const { secret } = await database.write((manager) => makeInvitation(manager, invited, office, new Date()));
    link = `/invitation/${secret}`;
    await database.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('an administrator joins by a passkey, invites, goes out and comes back, with the keyboard', async () => {
    // A passkey is made for a name, and an address has none.
    const url = server.url.replace('127.0.0.1', 'localhost');
    const { page, problems, close } = await watchedPage(browser, url, { bypassCSP: true });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(url + link);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Votre adresse électronique').fill('claire@exemple.fr');
    await page.getByRole('button', { name: 'Créer avec une clé d’accès' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname === '/siege' || address.pathname === '/');

    await page.goto(`${url}/administration`);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Nom', { exact: true }).fill('Anne');
    await page.getByLabel('Pour quoi faire').selectOption('CONTRIBUTOR');
    await page.getByRole('button', { name: 'Inviter' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Qui dépose le fait pour au moins une délégation').waitFor();
    await page.getByLabel('Bretagne').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Inviter' }).focus();
    await page.keyboard.press('Enter');
    const invitation = await page.getByLabel('Lien à remettre').inputValue();
    expect(invitation).toMatch(new RegExp(`^${url}/invitation/[\\w-]{43}$`));

    await page.goto(`${url}/compte`);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Se déconnecter' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/`);

    await page.goto(`${url}/connexion?suite=/administration`);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/administration`);
    await page.getByText('1 invitation en attente').waitFor();

    await page.goto(invitation);
    await page.getByLabel('Votre nom').fill('Anne Le Goff');
    await page.getByLabel('Votre adresse électronique').fill('anne@exemple.fr');
    await page.getByLabel('Mot de passe').fill('quatre mots sans rapport');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/depot/`);
    await page.getByText('Anne Le Goff').first().waitFor();
    expect(await page.getByLabel('Jeton, ou lien reçu').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByLabel('Jeton, ou lien reçu').waitFor();
    expect(problems.filter((problem) => !/422|ERR_ABORTED/.test(problem))).toEqual([]);
    await close();
  });
});
