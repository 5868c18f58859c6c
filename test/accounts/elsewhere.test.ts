import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { makeInvitation } from '../../src/accounts/invitations';
import { AccountEntity } from '../../src/accounts/account.entity';
import { OfficeActEntity } from '../../src/access/office-act.entity';
import { readConfig } from '../../src/config';
import { openDatabase } from '../../src/data-source';
import { actorWith } from '../../src/kernel/actor';
import type { Role } from '../../src/kernel/codes';
import { FLOW_LIMIT } from '../../src/accounts/elsewhere/come-back';
import { FlowEntity } from '../../src/accounts/elsewhere/elsewhere.entity';
import type { Database } from '../../src/kernel/database';
import { startServer, type TestServer } from '../support/server';

jest.setTimeout(120_000);

const PERSON = { sub: 'anne-42', email: 'anne@exemple.fr', email_verified: true, name: 'Anne Le Gall' };

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

/** A browser that follows where it is led, here and at the provider, and keeps the cookies of both. */
class Walker {
  private readonly jar = new Map<string, Map<string, string>>();

  async get(address: string): Promise<{ status: number; location: string | null; text: string }> {
    const { host } = new URL(address);
    const cookies = this.jar.get(host) ?? new Map<string, string>();
    this.jar.set(host, cookies);
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...cookies].map((each) => each.join('=')).join('; ') },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      location: location === null ? null : new URL(location, address).href,
      text: await response.text(),
    };
  }

  /** As far as an address that `stop` recognises, which is not gone to; null where it leads no further. */
  async follow(address: string, stop: (at: string) => boolean): Promise<string | null> {
    for (let at: string | null = address; at !== null;) {
      const { location } = await this.get(at);
      if (location !== null && stop(location)) return location;
      at = location;
    }
    return null;
  }
}

describe('people come in by way of a provider of identities', () => {
  let dataDir: string;
  let server: TestServer;
  let provider: ChildProcess;
  let issuer: string;
  let database: Database;
  const isBack = (at: string): boolean => at.startsWith(`${server.url}/connexion/oidc/retour`);

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'maillage-oidc-'));
    const url = `http://127.0.0.1:${await freePort()}`;
    provider = spawn(process.execPath, [join(__dirname, 'identity-provider.mjs'), `${url}/connexion/oidc/retour`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [said] = (await once(provider.stdout!, 'data')) as [Buffer];
    issuer = String(said).trim();
    server = await startServer({
      env: {
        DATA_DIR: dataDir,
        PORT: new URL(url).port,
        PUBLIC_URL: url,
        OIDC_ISSUER: issuer,
        OIDC_CLIENT_ID: 'maillage',
        OIDC_CLIENT_SECRET: 'secret-de-maillage',
        OIDC_LABEL: 'Se connecter avec mon compte du réseau',
        OIDC_ROLE_CLAIM: 'groupes.maillage',
        OIDC_ROLES: 'siège=PUBLISHER; ou=nord,dc=exemple=CONTRIBUTOR:bretagne,normandie; ouest=CONTRIBUTOR:guyane',
      },
    });
    database = await openDatabase({ dataDir });
  });
  afterAll(async () => {
    await database?.close();
    await server?.close();
    provider?.kill();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const isNext = (person: object | null) => fetch(`${issuer}/who`, { method: 'POST', body: JSON.stringify(person) });

  async function invite(role: Role, email: string | null = null): Promise<string> {
    const ada = actorWith({ role: 'ADMIN', name: 'Ada' });
    const invited = { role, regions: [], adherent: null, name: null, email };
    const { secret } = await database.write((manager) => makeInvitation(manager, invited, ada, new Date()));
    return `/invitation/${secret}`;
  }

  const enter = async (walker: Walker, from: string): Promise<string> =>
    (await walker.follow(server.url + from, isBack)) ?? '';

  test('an invitation makes the account, whose role is the invitation’s; from then on the provider opens it, and leads on', async () => {
    await isNext({ ...PERSON, role: 'ADMIN' });
    const walker = new Walker();
    const path = await invite('ANALYST');
    expect((await walker.get(server.url + path)).text).toContain('Se connecter avec mon compte du réseau');
    const done = await walker.get(await enter(walker, `${path}/oidc`));
    expect([done.status, done.location]).toEqual([303, `${server.url}/`]);
    expect((await walker.get(`${server.url}/compte`)).text).toContain('Anne Le Gall');

    const later = new Walker();
    const back = await enter(later, '/connexion/oidc?suite=%2Fcompte');
    expect((await later.get(back)).location).toBe(`${server.url}/compte`);
    const away = new Walker();
    const led = await away.get(await enter(away, '/connexion/oidc?suite=%2F%2Fmechant.example%2F'));
    expect(led.location).toBe(`${server.url}/`);
  });

  test('what comes back twice, in another browser, changed on its way, or from another provider lets nobody in', async () => {
    await isNext(PERSON);
    const refused = async (walker: Walker, address: string) => {
      const { status, text } = await walker.get(address);
      expect([status, text.includes('Cette connexion n’a pas abouti')]).toEqual([400, true]);
    };
    const changed = (address: string, name: string, value: string): string => {
      const url = new URL(address);
      url.searchParams.set(name, value);
      return url.href;
    };
    const twice = new Walker();
    const back = await enter(twice, '/connexion/oidc');
    await refused(new Walker(), back);
    expect((await twice.get(back)).status).toBe(303);
    await refused(twice, back);
    for (const [name, value] of [
      ['state', 'a'.repeat(43)],
      ['iss', 'https://autre.exemple.fr'],
      ['code', 'b'.repeat(43)],
    ] as const) {
      const walker = new Walker();
      await refused(walker, changed(await enter(walker, '/connexion/oidc'), name, value));
    }
    // On the way there: the provider signs for another nonce, or another proof of who set out.
    for (const name of ['nonce', 'code_challenge']) {
      const walker = new Walker();
      const { location } = await walker.get(`${server.url}/connexion/oidc`);
      const there = changed(location ?? '', name, 'c'.repeat(43));
      await refused(walker, (await walker.follow(there, isBack)) ?? '');
    }
    // Set out on too long ago; or later than now, by a clock that was set back.
    for (const moved of [-FLOW_LIMIT - 1_000, 3_600_000]) {
      const walker = new Walker();
      const address = await enter(walker, '/connexion/oidc');
      const madeAt = new Date(Date.now() + moved).toISOString();
      await database.write((manager) => manager.createQueryBuilder().update(FlowEntity).set({ madeAt }).execute());
      await refused(walker, address);
    }
    await refused(new Walker(), `${server.url}/connexion/oidc/retour`);
  });

  test('an address that the provider has verified is linked to the account that has it; one that is not opens nothing', async () => {
    await isNext({ ...PERSON, sub: 'autre', email_verified: false });
    const stranger = new Walker();
    const told = await stranger.get(await enter(stranger, '/connexion/oidc'));
    expect([told.status, told.text.includes('aucun compte n’est à vous')]).toEqual([403, true]);
    // One identity of a provider for an account: Anne has hers.
    await isNext({ ...PERSON, sub: 'autre' });
    expect((await stranger.get(await enter(stranger, '/connexion/oidc'))).status).toBe(403);
    // An invitation for another address is not taken, and stays good.
    await isNext({ ...PERSON, sub: 'berthe', email: 'berthe@exemple.fr' });
    const path = await invite('ANALYST', 'bruno@exemple.fr');
    const berthe = new Walker();
    const refused = await berthe.get(await enter(berthe, `${path}/oidc`));
    expect([refused.status, refused.text.includes('vaut encore')]).toEqual([422, true]);
    expect((await berthe.get(server.url + path)).status).toBe(200);
  });

  test('where a claim is mapped, roles follow the provider; what it says nothing of stays as it was given here', async () => {
    const maud = { sub: 'maud', email: 'maud@exemple.fr', email_verified: true, name: 'Maud', role: 'ADMIN' };
    const comeAs = async (maillage: unknown, from = '/connexion/oidc') => {
      await isNext({ ...maud, groupes: { maillage } });
      const walker = new Walker();
      const { status } = await walker.get(await enter(walker, from));
      const { role, regions, state, roleFrom } = await database.read.findOneByOrFail(AccountEntity, { name: 'Maud' });
      return { walker, now: [status, role, regions, state, roleFrom === null ? 'here' : 'provider'] };
    };
    const first = await comeAs('inconnu', `${await invite('ANALYST')}/oidc`);
    expect(first.now).toEqual([303, 'ANALYST', '', 'OPEN', 'here']);
    expect((await comeAs(['ouest', 'ou=nord,dc=exemple'])).now).toEqual([
      303,
      'CONTRIBUTOR',
      'bretagne guyane normandie',
      'OPEN',
      'provider',
    ]);
    // Their other sessions end with the role that they had.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await first.walker.get(`${server.url}/compte`)).location).toContain('/connexion');
    expect((await comeAs(['ouest', 'siège'])).now).toEqual([303, 'PUBLISHER', '', 'OPEN', 'provider']);
    expect((await comeAs([])).now).toEqual([403, 'PUBLISHER', '', 'CLOSED', 'provider']);
    expect((await comeAs(['siège'])).now).toEqual([403, 'PUBLISHER', '', 'CLOSED', 'provider']);
    const acts = await database.read.findBy(OfficeActEntity, { actor: 'Maud' });
    expect(acts.map(({ action, reason }) => [action, reason])).toEqual([
      ['JOIN', 'ANALYST'],
      ['CHANGE_ACCOUNT', `déposer pour bretagne, guyane et normandie (${issuer})`],
      ['CHANGE_ACCOUNT', `publier, au siège (${issuer})`],
      ['CLOSE_ACCOUNT', issuer],
    ]);
  });

  test('who declines is told so; where the provider is away, a page leads back to the other ways in', async () => {
    await isNext(null);
    const walker = new Walker();
    expect((await walker.get(await enter(walker, '/connexion/oidc'))).status).toBe(403);
    await isNext(PERSON);
    const back = await enter(walker, '/connexion/oidc');
    const gone = once(provider, 'exit');
    provider.kill('SIGKILL');
    await gone;
    const { status, text } = await walker.get(back);
    expect([status, text.includes('ne répond pas en ce moment'), text.includes('href="/connexion"')]).toEqual([
      503,
      true,
      true,
    ]);
  });
});

const WHOLE = { OIDC_ISSUER: 'https://exemple.fr', OIDC_CLIENT_ID: 'x', PUBLIC_URL: 'https://m.exemple.fr' };

test.each<[NodeJS.ProcessEnv, readonly string[]]>([
  [{ OIDC_ISSUER: 'http://exemple.fr' }, ['OIDC_ISSUER vaut', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL']],
  [{ OIDC_CLIENT_ID: 'x' }, ['sans OIDC_ISSUER']],
  [{ ...WHOLE, OIDC_ROLES: 'siege=PUBLISHER' }, ['OIDC_ROLES est donnée sans OIDC_ROLE_CLAIM']],
  [
    {
      ...WHOLE,
      OIDC_ROLE_CLAIM: 'groups',
      OIDC_ROLES: 'siege; a=CHEF; b=CONTRIBUTOR; c=ADMIN:bretagne',
      OIDC_SCOPE: 'a',
    },
    [
      '« siege » ne se lit pas',
      '« a=CHEF » ne se lit pas',
      'au moins une délégation',
      'Écrire ADMIN seul',
      'openid compris',
    ],
  ],
])('settings that do not hold together say everything that is missing: %j', (env, words) => {
  for (const word of words) expect(() => readConfig({ ...env, OIDC_CLIENT_SECRET: undefined })).toThrow(word);
});
