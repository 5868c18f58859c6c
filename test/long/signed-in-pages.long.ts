import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { AccountEntity } from '../../src/accounts/account.entity';
import { makeInvitation } from '../../src/accounts/invitations';
import { openAccounts } from '../../src/accounts/accounts';
import { CallEntity } from '../../src/calls/call.entity';
import { DeliveryEntity } from '../../src/calls/delivery.entity';
import { openDatabase } from '../../src/data-source';
import { actorWith } from '../../src/kernel/actor';
import type { Role } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import { keyOf } from '../../src/kernel/global-id';
import { accountOf } from '../accounts/made-account';
import { startedSurvey } from '../pages/adherent-page';
import { keyOfSeed } from '../../src/federation/own/instance-key';
import { ReaderEntity } from '../../src/federation/own/own.entity';
import { sign } from '../../src/federation/protocol/signed';
import { USUAL_RULES } from '../../src/federation/source-acts';
import { HarvestSourceEntity } from '../../src/federation/sources/source.entity';
import { faultsHere } from '../pages/axe';
import { faultsOnPaper } from '../pages/paper';
import { EVENTS, startDepot, YEAR, type Depot } from '../pages/depot-page';
import { describeInChromium, launchChromium } from '../web/browser';

jest.setTimeout(600_000);

/** Where to leave pictures of every page, for somebody to look at; none where it is not set. */
const PICTURES = process.env['PICTURES'];
/** Colours that are still on their way to others are nobody's fault. */
const STILL = { bypassCSP: true, locale: 'fr-FR', reducedMotion: 'reduce' } as const;
const STATES = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describeInChromium('the pages of whoever signed in', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-gens-'));
  let browser: Browser;
  let depot: Depot;
  let database: Database;

  beforeAll(async () => {
    browser = await launchChromium();
    depot = await startDepot({ DATA_DIR: dataDir, MAILLAGE_DEMO: 'off', FEDERATION_REGIONS: 'bretagne' });
    await startedSurvey(depot);
    const office = await depot.token('PUBLISHER');
    for (const [region, body] of [
      ['bretagne', EVENTS],
      ['normandie', 'type;intitule;date\nWEBINAIRE;;hier\n'],
    ] as const)
      await fetch(`${depot.url}/submissions?dataset=evenements&region=${region}&year=${YEAR}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${office}`, 'content-type': 'text/csv' },
        body,
      });
    database = await openDatabase({ dataDir });
    const at = '2026-11-01T08:00:00.000Z';
    const key = await keyOfSeed('0f'.repeat(32));
    await database.write(async (manager) => {
      await manager.insert(HarvestSourceEntity, {
        ...{ ...USUAL_RULES, uid: 'une-source', kind: 'PACKAGE', name: 'Normandie', address: '' },
        ...{ regions: '["normandie"]', kid: key.kid, x: key.x, pinnedAt: at, seq: 3, shownState: 'REFUSED' },
        ...{ shownSince: at, failure: 'Manifeste refusé.', madeAt: at, madeBy: 'Ada' },
      });
      const content = {
        from: { name: 'Siège', kid: key.kid },
        to: key.kid,
        failure: null,
        versions: [
          {
            ...{ dataset: 'EVENTS', region: 'bretagne', year: YEAR, version: 1, sha256: '', state: 'REFUSED', at },
            ...{
              message: '1 faute.',
              faults: [{ severity: 'ERROR', code: 'X', message: 'Une date manque.' }],
              faultCount: 1,
            },
          },
        ],
        refusals: [{ code: null, message: 'Manifeste plus ancien.', at }],
        time: at,
      };
      const receipts = await sign('RECEIPTS', content, key);
      await manager.insert(ReaderEntity, {
        ...{ uid: 'un-lecteur', name: 'Siège', address: null, kid: key.kid, x: key.x, askedAt: at },
        ...{ acceptedAt: at, acceptedBy: 'Ada', receipts, receiptsAt: at },
      });
      const { kid, x } = await keyOfSeed('0e'.repeat(32));
      await manager.insert(ReaderEntity, {
        uid: 'un-autre',
        name: 'Nouveau siège',
        address: null,
        kid,
        x,
        askedAt: at,
      });
    });
  });
  afterAll(async () => {
    await browser?.close();
    await database?.close();
    await depot?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function uidOfAjoncs(): Promise<string | null> {
    const { region } = await depot.query(
      `{ region(code: "bretagne") { adherents(year: ${YEAR}, first: 1, filter: { search: "ajoncs" }) { nodes { id } } } }`,
    );
    return keyOf('Adherent', region.adherents.nodes[0].id as string);
  }

  /** The cookie of somebody signed in; half way there where the second factor is still to come. */
  async function cookieOf(role: Role, stage: 'OPEN' | 'FACTOR' = 'OPEN') {
    const accounts = await openAccounts(database, dataDir, {
      key: undefined,
      sessions: { idle: 3_600_000, absolute: 3_600_000 },
    });
    const adherent = role === 'ADHERENT' ? await uidOfAjoncs() : null;
    const value = await database.write(async (manager) => {
      const name = `Personne ${role} ${stage}`;
      const { id } = await manager.save(
        AccountEntity,
        accountOf({ name, role, adherent, totp: accounts.key.seal('JBSWY3DPEHPK3PXP') }),
      );
      return accounts.sessions.open(manager, id, stage, 'Essai');
    });
    return { name: 'maillage-session', value, url: depot.url };
  }

  async function look(context: BrowserContext, path: string, ready: string, name: string): Promise<string[]> {
    const page = await context.newPage();
    const faults: string[] = [];
    await page.goto(depot.url + path);
    // A word of a list to choose from is not yet the page's content.
    await page.getByText(ready).locator('visible=true').first().waitFor();
    await page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    for (const { width, colorScheme } of STATES) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      faults.push(...(await faultsHere(page, width)).map((each) => `${name} ${width} ${colorScheme} : ${each}`));
      if (PICTURES !== undefined)
        await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    faults.push(...(await faultsOnPaper(page)).map((each) => `${name} : ${each}`));
    await page.close();
    return faults;
  }

  /** Of whoever is told, each state: told, waiting, given up, stopped. */
  async function someCalls(): Promise<void> {
    const at = '2026-02-03T04:05:06.000Z';
    const call = { sealedSecret: 'x', events: 'PUBLICATION,RELEASE', madeAt: at, madeBy: 'Ada', endedAt: null };
    const tried = { payload: '{}', madeAt: at, nextAt: null, lease: null, leaseUntil: null, triedAt: at, attempts: 3 };
    await database.write(async (manager) => {
      const whole = { indicators: null, regions: null, stoppedAt: null, message: null };
      const told = { ...call, ...whole, uid: 'a', address: 'https://partenaire.exemple.fr/maillage' };
      const stopped = { stoppedAt: at, message: 'Cinquante messages de suite ne sont pas arrivés.' };
      const narrow = { indicators: 'ADHERENTS_TOTAL', regions: 'bretagne' };
      const { id } = await manager.save(CallEntity, told);
      await manager.save(CallEntity, { ...told, ...stopped, ...narrow, uid: 'b' });
      await manager.save(DeliveryEntity, [
        { ...tried, callId: id, messageId: 'm1', title: 'Publié : formations', deliveredAt: at, message: null },
        {
          ...tried,
          callId: id,
          messageId: 'm2',
          title: 'Figé',
          nextAt: at,
          deliveredAt: null,
          message: 'Réponse 503.',
        },
        { ...tried, callId: id, messageId: 'm3', title: 'Retiré', deliveredAt: null, message: 'Réponse 410.' },
      ]);
    });
  }

  async function callsAfter(context: BrowserContext, act: (page: Page) => Promise<void>): Promise<string[]> {
    const page = await context.newPage();
    await page.goto(`${depot.url}/appels`);
    await act(page);
    const faults: string[] = [];
    for (const { width, colorScheme } of STATES) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      faults.push(...(await faultsHere(page, width)).map((each) => `appels ${width} ${colorScheme} : ${each}`));
    }
    await page.close();
    return faults;
  }

  test('axe finds nothing on any of them, narrow and wide, light and dark', async () => {
    const office = actorWith({ role: 'ADMIN', name: 'Ada' });
    const invited = { role: 'ADMIN', regions: [], adherent: null, name: 'Léa', email: 'lea@exemple.fr' } as const;
    const { secret } = await database.write((manager) => makeInvitation(manager, invited, office, new Date()));
    const faults: string[] = [];
    const as = async (
      cookie: Awaited<ReturnType<typeof cookieOf>> | null,
      pages: readonly (readonly [string, string, string])[],
    ) => {
      const context = await browser.newContext(STILL);
      if (cookie !== null) await context.addCookies([cookie]);
      for (const [path, ready, name] of pages) faults.push(...(await look(context, path, ready, name)));
      await context.close();
    };
    await as(null, [
      ['/connexion', 'Mot de passe oublié', 'connexion'],
      [`/invitation/${secret}`, 'vous invite', 'invitation'],
      ['/invitation/rien', 'Ce lien n’ouvre rien', 'invitation-rien'],
      ['/siege/', 'Cette page est celle du siège', 'siege-porte'],
    ]);
    await as(await cookieOf('ADMIN', 'FACTOR'), [['/connexion', 'Téléphone perdu', 'second-facteur']]);
    const admin = await cookieOf('ADMIN');
    await account('Marie Curie');
    const { uid } = await database.read.findOneByOrFail(AccountEntity, { name: 'Marie Curie' });
    await as(admin, [
      ['/compte', 'Se déconnecter', 'compte'],
      ['/administration', '1 invitation en attente', 'administration'],
      [`/administration/${uid}`, 'Terminer ses sessions', 'administration-un'],
      ['/siege/', '1 invitation que personne', 'siege'],
      ['/journal/', 'Invitation faite', 'journal'],
      ['/jetons/', 'Faire un jeton', 'jetons'],
      ['/personnes', 'Ce qui est gardé d’une personne', 'personnes'],
      ['/personnes?nom=Marie+Curie', 'Marie Curie', 'personnes-trouvee'],
      [`/suivi/${YEAR}`, 'Vue de Personne ADMIN', 'suivi'],
      ['/sources', 'Déposer un paquet', 'sources'],
      ['/appels', 'Appels signés', 'appels'],
      ['/sources/liens', 'En ajouter une', 'sources-par-lien'],
      ['/appels', 'Aucun pour l’instant', 'appels-sans'],
    ]);
    await someCalls();
    await as(admin, [['/appels', 'Derniers messages à', 'appels']]);
    const calling = await browser.newContext({ bypassCSP: true, locale: 'fr-FR' });
    await calling.addCookies([admin]);
    const refused = async (page: Page) => {
      await page.getByLabel('Adresse').fill('http://partenaire');
      await page.getByRole('button', { name: 'Ajouter' }).click();
      await page.locator('.faute, [aria-invalid]').first().waitFor();
    };
    const renewed = async (page: Page) => {
      await page
        .getByRole('button', { name: /^Remplacer le secret/ })
        .first()
        .click();
      await page.getByText('Il n’est montré qu’une fois').waitFor();
    };
    faults.push(...(await callsAfter(calling, refused)), ...(await callsAfter(calling, renewed)));
    await calling.close();
    await database.write((manager) => manager.update(AccountEntity, { name: 'Marie Curie' }, { state: 'CLOSED' }));
    // Erased from a form: what the page says of it, and of what was not confirmed.
    const context = await browser.newContext(STILL);
    await context.addCookies([admin]);
    const page = await context.newPage();
    await page.goto(`${depot.url}/personnes?nom=Marie+Curie`);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /Effacer/ }).press('Enter');
    await page
      .getByText(/effacé/i)
      .first()
      .waitFor();
    for (const { width, colorScheme } of STATES) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      faults.push(...(await faultsHere(page, width)));
    }
    await context.close();
    await as(await cookieOf('CONTRIBUTOR'), [
      ['/depot/', 'ce qui est attendu', 'depot'],
      [`/suivi/${YEAR}`, 'Région par région', 'suivi-region'],
    ]);
    await as(await cookieOf('ADHERENT'), [
      ['/adherent/', 'Remettre à la délégation', 'adherent'],
      ['/compte', 'Se déconnecter', 'compte-adherent'],
    ]);
    expect(faults).toEqual([]);
  });

  const account = (name: string) => database.write((manager) => manager.save(AccountEntity, accountOf({ name })));

  test('whoever signed in is asked for no token, on any page', async () => {
    const context = await browser.newContext({ locale: 'fr-FR' });
    await context.addCookies([await cookieOf('PUBLISHER')]);
    const page = await context.newPage();
    for (const [path, ready] of [
      ['/siege/', 'Ce qui attend'],
      ['/depot/', 'Se déconnecter'],
      ['/journal/', 'Se déconnecter'],
      ['/jetons/', 'Se déconnecter'],
      ['/rapports/lire/', 'Se déconnecter'],
      [`/suivi/${YEAR}`, 'Vue de Personne PUBLISHER'],
    ] as const) {
      await page.goto(depot.url + path);
      await page.getByText(ready).locator('visible=true').first().waitFor();
      expect([path, await page.locator('#jeton:visible').count()]).toEqual([path, 0]);
    }
    await context.close();
  });
});
