import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountEntity } from '../../src/accounts/account.entity';
import { openDatabase } from '../../src/data-source';
import type { Database } from '../../src/kernel/database';
import { accountOf, PASSWORD } from '../accounts/made-account';
import { VisitingBrowser } from '../accounts/visitor';
import { mariadbEngine, mariadbUrl, type Engine } from '../support/engine';
import { startServer, type TestServer } from '../support/server';
import { Client } from '../durability/client';
import { regionOf, YEAR } from '../durability/files';
import { publicKeyOf } from '../durability/public-key';

jest.setTimeout(180_000);

// The embedded database is one server's own.
(mariadbUrl() === null ? describe.skip : describe)('two servers on one database (MariaDB)', () => {
  let engine: Engine;
  let servers: TestServer[];
  let clients: Client[];
  let folders: string[];
  let database: Database;
  beforeAll(async () => {
    engine = mariadbEngine(mariadbUrl() ?? '');
    folders = [0, 1, 2].map(() => mkdtempSync(join(tmpdir(), 'maillage-test-')));
    const [keyFolder = '', ...own] = folders;
    const JWT_PUBLIC_KEY = await publicKeyOf(keyFolder);
    const ACCOUNTS_KEY = randomBytes(32).toString('hex');
    const ways = engine.twoWaysTo(await engine.place());
    // At once: they migrate and load once between them.
    servers = await Promise.all(
      ways.map(({ url }, at) =>
        startServer({ env: { DATABASE_URL: url, DATA_DIR: own[at], JWT_PUBLIC_KEY, ACCOUNTS_KEY, TRUST_PROXY: 'on' } }),
      ),
    );
    database = await openDatabase(ways[0]);
    clients = await Promise.all(servers.map(({ url }) => Client.signedIn(url, keyFolder)));
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await database.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    await engine.cleanUp();
  });

  test('what is published through one shows at once in the other, and nothing older ever after', async () => {
    let published = 0;
    let reading = true;
    const stale: string[] = [];
    const readers = clients.map(async (client) => {
      while (reading) {
        const before = published;
        const seen = (await client.sessions()) ?? 0;
        if (seen < before) stale.push(`${seen} after ${before}`);
      }
    });
    for (let version = 1; version <= 20; version++) {
      const [writer, other] = version % 2 === 0 ? clients : clients.toReversed();
      await writer?.publish(version, 10 + version);
      published = 10 + version;
      expect(await other?.sessions()).toBe(published);
    }
    reading = false;
    await Promise.all(readers);
    expect(stale).toEqual([]);
  });

  test('what is handed in, opened or frozen through one is there for the other, which has none of its files', async () => {
    const [one, other] = clients as [Client, Client];
    const { body } = await one.upload(50, 77);
    const { id } = body as { id: string };
    const published = await other.graphql(
      'mutation P($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }',
      {
        id,
      },
    );
    expect(published.body).toMatchObject({ data: { publishSubmission: { userErrors: [] } } });
    expect(await one.sessions()).toBe(77);

    const days = `opensOn: "2021-01-01", deadline: "2021-03-01"`;
    await other.graphql(`mutation { openCampaign(year: ${YEAR}, ${days}) { userErrors { code } } }`);
    expect((await one.graphql(`{ campaign(year: ${YEAR}) { deadline } }`)).body).toEqual({
      data: { campaign: { deadline: '2021-03-01' } },
    });

    await one.graphql(`mutation { createRelease(year: ${YEAR}, label: "Deux serveurs") { userErrors { code } } }`);
    expect((await other.graphql(`{ releases(year: ${YEAR}) { label } }`)).body).toEqual({
      data: { releases: [{ label: 'Deux serveurs' }] },
    });

    const { body: withdrawn } = await one.graphql(
      `mutation W($id: ID!) { withdrawSubmission(id: $id, reason: "Essai") { userErrors { code } } }`,
      { id },
    );
    expect(withdrawn).toMatchObject({ data: { withdrawSubmission: { userErrors: [] } } });
    expect(await other.sessions()).toBeNull();
    expect(regionOf(50)).toBe(regionOf(0));
  });

  test('whoever signed in at one is known to the other, and out of both within a second once it is over', async () => {
    const VIEWER = '{ viewer { role name } }';
    const urls = servers.map(({ url }) => url);
    const signedIn = async (name: string): Promise<readonly VisitingBrowser[]> => {
      const { email } = await database.write((manager) =>
        manager.save(AccountEntity, accountOf({ name, role: 'ANALYST' })),
      );
      const visitors = urls.map((url) => new VisitingBrowser(url, '198.51.100.7'));
      await visitors[0]?.post('/connexion', { courriel: email, 'mot-de-passe': PASSWORD });
      for (const visitor of visitors) visitor.session = visitors[0]?.session ?? null;
      for (const visitor of visitors)
        expect((await visitor.query(VIEWER)).data.viewer).toEqual({ role: 'ANALYST', name });
      return visitors;
    };
    const isOut = async ([, other]: readonly VisitingBrowser[], cookie: string | null) => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      if (other === undefined) return;
      other.session = cookie;
      expect((await other.query(VIEWER)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    };
    const goes = await signedIn('Sortie');
    const cookie = goes[0]?.session ?? null;
    await goes[0]?.post('/deconnexion', {}, { 'maillage-page': '1' });
    await isOut(goes, cookie);
    const closed = await signedIn('Close');
    const kept = closed[0]?.session ?? null;
    await database.write((manager) => manager.update(AccountEntity, { name: 'Close' }, { state: 'CLOSED' }));
    await isOut(closed, kept);

    // Guesses are counted together, wherever they are made.
    const statuses: number[] = [];
    for (let guess = 0; guess < 7; guess++) {
      const guesser = new VisitingBrowser(urls[guess % 2] ?? '', '203.0.113.77');
      const answer = await guesser.post('/connexion', {
        courriel: 'sortie@exemple.fr',
        'mot-de-passe': `non ${guess}`,
      });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  test('neither keeps anything in its folder that the other would need', () => {
    for (const folder of folders.slice(1)) {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      expect(files.map(({ name }) => name)).toEqual([]);
    }
  });
});
