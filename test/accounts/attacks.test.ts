import crypto from 'node:crypto';
import { TOTP, Secret } from 'otpauth';
import { AccountEntity } from '../../src/accounts/account.entity';
import { InvitationEntity } from '../../src/accounts/invitation.entity';
import { makeInvitation } from '../../src/accounts/invitations';
import { SessionEntity } from '../../src/accounts/session.entity';
import { openAccounts } from '../../src/accounts/accounts';
import { join } from '../../src/accounts/join';
import { hashPassword } from '../../src/accounts/passwords';
import { signIn } from '../../src/accounts/sign-in';
import { AttemptEntity } from '../../src/accounts/sign-in.entity';
import { issueToken } from '../../src/access/issue-token';
import { OfficeActEntity } from '../../src/access/office-act.entity';
import { openDatabase } from '../../src/data-source';
import { actorWith } from '../../src/kernel/actor';
import type { Role } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import type { OpenOptions } from '../../src/storage/options';
import { describeOnProduction } from '../support/database';
import { catchMail, type MailCatcher } from '../support/mail-catcher';
import { startServer, type TestServer } from '../support/server';
import { longTest } from '../support/every';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { accountOf, PASSWORD } from './made-account';
import { VisitingBrowser } from './visitor';

const VIEWER = '{ viewer { role name account { emailAddress regions { code } } } }';
const OFFICE = actorWith({ role: 'ADMIN', name: 'Siège' });
const CSV = 'type;intitule;date;participants\nWEBINAIRE;Rentrée;01/09/2024;40\n';

describeOnProduction('accounts', (_fresh, engine) => {
  let server: TestServer;
  let database: Database;
  let dataDir: string;
  let place: OpenOptions;
  let catcher: MailCatcher;
  let people = 0;

  beforeAll(async () => {
    place = await engine.place('LOADED');
    dataDir = place.dataDir;
    database = await openDatabase(place);
    catcher = await catchMail((address) => address.startsWith('inconnu'));
    server = await startServer({
      env: {
        DATA_DIR: dataDir,
        TRUST_PROXY: 'on',
        SMTP_URL: catcher.url,
        MAIL_FROM: 'Maillage <maillage@exemple.fr>',
        PUBLIC_URL: 'https://maillage.exemple.fr',
        ...(place.url === undefined ? {} : { DATABASE_URL: place.url }),
      },
    });
  }, 120_000);
  afterAll(async () => {
    await server?.close();
    await catcher?.close();
    await database?.close();
  });

  afterEach(() => jest.restoreAllMocks());

  const browser = (address?: string) => new VisitingBrowser(server.url, address ?? `198.51.100.${(people += 1)}`);
  const account = (name: string, said: Partial<AccountEntity> = {}) =>
    database.write((manager) => manager.save(AccountEntity, accountOf({ name, ...said })));
  const enter = (visitor: VisitingBrowser, email: string, password = PASSWORD, more: Record<string, string> = {}) =>
    visitor.post('/connexion', { courriel: email, 'mot-de-passe': password, ...more });

  /** Somebody signed in. */
  async function member(name: string, said: Partial<AccountEntity> = {}): Promise<VisitingBrowser> {
    const { email } = await account(name, said);
    const visitor = browser();
    expect((await enter(visitor, email)).status).toBe(303);
    return visitor;
  }

  async function invite(role: Role, more: { regions?: readonly string[]; email?: string } = {}, now = new Date()) {
    const invited = { role, regions: [], adherent: null, name: null, email: null, ...more };
    const { secret } = await database.write((manager) => makeInvitation(manager, invited, OFFICE, now));
    return `/invitation/${secret}`;
  }

  const actsOf = async (action: OfficeActEntity['action']) =>
    (await database.read.findBy(OfficeActEntity, { action })).map(({ actor, reason }) => [actor, reason]);

  test('an invitation makes an account of what it names, once, and lets its holder in', async () => {
    const link = await invite('CONTRIBUTOR', { regions: ['bretagne'] });
    const anne = browser();
    const shown = await anne.open(link);
    expect([shown.status, shown.headers.get('referrer-policy'), shown.headers.get('cache-control')]).toEqual([
      200,
      'no-referrer',
      'no-store',
    ]);
    expect(await shown.text()).toContain('déposer pour Bretagne');
    const fields = { nom: 'Anne Le Goff', courriel: 'Anne@Exemple.fr', 'mot-de-passe': PASSWORD };
    const [joined, other] = await Promise.all([
      anne.post(link, { ...fields, role: 'ADMIN', regions: 'normandie' }),
      browser().post(link, { ...fields, nom: 'Une autre', courriel: 'autre@exemple.fr' }),
    ]);
    expect([joined.status, other.status].sort()).toEqual([303, 404]);
    const winner = joined.status === 303 ? 'Anne Le Goff' : 'Une autre';
    const found = await database.read.findOneByOrFail(AccountEntity, { name: winner });
    expect([found.role, found.regions]).toEqual(['CONTRIBUTOR', 'bretagne']);
    expect(found.password).toMatch(/^scrypt\$17\$8\$1\$/);
    const again = await browser().post(link, { ...fields, courriel: 'encore@exemple.fr', nom: 'Encore' });
    expect([again.status, (await again.text()).includes('Ce lien n’ouvre rien')]).toEqual([404, true]);
    expect(await actsOf('JOIN')).toContainEqual([winner, 'CONTRIBUTOR']);
  });

  test('what is to be mended in an invitation is said all at once, and the invitation stays', async () => {
    const link = await invite('ANALYST', { email: 'jean@exemple.fr' });
    const refused = await browser().post(link, { nom: ' ', courriel: 'luc@exemple.fr', 'mot-de-passe': 'court' });
    const words = await refused.text();
    expect(refused.status).toBe(422);
    for (const said of ['Le nom compte', 'Cette adresse ne peut pas servir', 'compte 5 caractères'])
      expect(words).toContain(said);
    expect((await browser().open(link)).status).toBe(200);
  });

  test('an invitation that is too old, made after now by a clock set back, or made up, opens the same nothing', async () => {
    const old = await invite('ADMIN', {}, new Date(Date.now() - 7 * 24 * 3_600_000 - 1000));
    const ahead = await invite('ADMIN', {}, new Date(Date.now() + 3_600_000));
    const words = await Promise.all(
      [old, ahead, `/invitation/${'A'.repeat(43)}`, '/invitation/x'].map(async (link) => {
        const answer = await browser().open(link);
        return [answer.status, await answer.text()];
      }),
    );
    expect(words[0]?.[0]).toBe(404);
    for (const each of words) expect(each).toEqual(words[0]);
  });

  test('people come in by password, and go out; whoever has neither is told the same of both', async () => {
    const { email } = await account('Rita', { role: 'ANALYST' });
    const rita = browser();
    const wrong = await enter(rita, email, 'autre chose que cela');
    const nobody = await enter(rita, 'nulle@exemple.fr');
    const { email: closed } = await account('Partie', { state: 'CLOSED' });
    const shut = await enter(rita, closed);
    const wordsOf = async (answer: Response) => (await answer.text()).replace(/value="[^"]*"/g, '');
    expect([wrong.status, nobody.status, shut.status]).toEqual([401, 401, 401]);
    const said = await wordsOf(wrong);
    expect([await wordsOf(nobody), await wordsOf(shut)]).toEqual([said, said]);
    const entered = await enter(rita, ' RITA@exemple.fr', PASSWORD, { suite: '/suivi/2024?x=1' });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/suivi/2024?x=1']);
    expect(entered.headers.get('set-cookie')).toMatch(
      /^maillage-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    );
    expect((await rita.query(VIEWER)).data.viewer.role).toBe('ANALYST');
    const page = await rita.open('/suivi/2024');
    expect([page.headers.get('cache-control'), page.headers.get('etag')]).toEqual(['no-store', null]);
    const old = rita.session;
    expect((await rita.post('/deconnexion', {}, { 'maillage-page': '1' })).status).toBe(303);
    rita.session = old;
    expect((await rita.query(VIEWER)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(rita.session).toBeNull();
    expect((await rita.query(VIEWER)).data.viewer.role).toBe('PUBLIC');
  });

  test('behind TLS the cookie is of this host alone, and no other name is believed', async () => {
    const { email } = await account('Tessa');
    const tessa = browser();
    const entered = await tessa.post(
      '/connexion',
      { courriel: email, 'mot-de-passe': PASSWORD },
      { 'x-forwarded-proto': 'https' },
    );
    expect(entered.headers.get('set-cookie')).toMatch(
      /^__Host-maillage=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure;/,
    );
    const tls = { 'maillage-page': '1', 'x-forwarded-proto': 'https' };
    expect((await tessa.query(VIEWER, {}, tls)).data.viewer.name).toBe('Tessa');
    tessa.session = tessa.session?.replace('__Host-maillage', 'maillage-session') ?? null;
    expect((await tessa.query(VIEWER, {}, tls)).data.viewer.name).toBeNull();
  });

  test('after signing in nobody is led out of the product', async () => {
    const { email } = await account('Olga');
    for (const suite of [
      'https://ailleurs.fr/',
      '//ailleurs.fr',
      '/\\ailleurs.fr',
      '/\t/ailleurs.fr',
      '\\\\ailleurs.fr',
      'javascript:alert(1)',
      '/connexion?suite=//ailleurs.fr',
      '/.//ailleurs.fr',
    ]) {
      const answer = await enter(browser(), email, PASSWORD, { suite });
      expect([suite, answer.headers.get('location')]).toEqual([suite, '/depot/']);
    }
  });

  test('a session that somebody else chose is never signed in, and the one before ends', async () => {
    const { email } = await account('Fixe');
    const visitor = browser();
    visitor.session = `maillage-session=${'B'.repeat(43)}`;
    await enter(visitor, email);
    expect(visitor.session).not.toContain('BBBB');
    const first = visitor.session;
    await enter(visitor, email);
    const second = visitor.session;
    expect(second).not.toBe(first);
    visitor.session = first;
    expect((await visitor.query(VIEWER)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('what another site sends with the cookie is refused, and nothing of it is done', async () => {
    const luc = await member('Luc', { role: 'CONTRIBUTOR' });
    const before = await database.read.count(SubmissionEntity);
    const upload = (headers: Record<string, string>) =>
      luc.ask('/submissions?dataset=evenements&region=bretagne&year=2024', {
        method: 'POST',
        headers: { 'content-type': 'text/csv', ...headers },
        body: CSV,
      });
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site', 'maillage-page': '1' },
      { 'sec-fetch-site': 'same-site', 'maillage-page': '1' },
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none', origin: 'https://ailleurs.fr', 'maillage-page': '1' },
    ];
    for (const headers of foreign) {
      expect([headers, (await upload(headers)).status]).toEqual([headers, 403]);
      expect((await luc.query(VIEWER, {}, headers)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const forms = ['/connexion', '/deconnexion', '/compte/nom', '/compte/sessions/fin', '/administration/inviter'];
    for (const path of forms) {
      const crossed = await luc.post(path, { nom: 'Volé', preuve: 'x'.repeat(43) }, { 'sec-fetch-site': 'cross-site' });
      expect([path, crossed.status]).toEqual([path, 403]);
      if (path !== '/connexion') expect([path, (await luc.post(path, { nom: 'Volé' })).status]).toEqual([path, 403]);
    }
    for (const path of ['/connexion', '/connexion/cle/demande'])
      expect((await browser().post(path, {}, { 'sec-fetch-site': 'cross-site' })).status).toBeGreaterThanOrEqual(403);
    expect((await luc.ask('/deconnexion', { headers: { accept: 'text/html' } })).status).toBe(405);
    expect(await database.read.count(SubmissionEntity)).toBe(before);
    expect((await luc.query(VIEWER)).data.viewer.name).toBe('Luc');
    expect((await upload({ 'maillage-page': '1' })).status).toBe(201);
  });

  test('a token wins over the cookie beside it, and needs no proof', async () => {
    const visitor = await member('Deux', { role: 'ANALYST' });
    const token = await issueToken(
      { role: 'CONTRIBUTOR', regions: ['bretagne'], name: 'Machine', ttl: 60 },
      { dataDir, issuer: 'maillage', audience: 'maillage' },
    );
    const asked = await visitor.query(VIEWER, {}, { authorization: `Bearer ${token}`, 'sec-fetch-site': 'cross-site' });
    expect(asked.data.viewer).toMatchObject({ role: 'CONTRIBUTOR', name: 'Machine', account: null });
  });

  test('guesses are slowed down where they come from; the right person comes in from elsewhere', async () => {
    const { email } = await account('Visée');
    const guesser = browser('203.0.113.9');
    const statuses: number[] = [];
    for (let guess = 0; guess < 8; guess++) statuses.push((await enter(guesser, email, `faux ${guess}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const right = await enter(guesser, email);
    expect([right.status, Number(right.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await enter(browser('203.0.113.10'), email)).status).toBe(303);
    const unknown: number[] = [];
    for (let guess = 0; guess < 7; guess++)
      unknown.push((await enter(browser('203.0.113.11'), 'inconnue@exemple.fr', 'faux')).status);
    expect(unknown).toEqual([401, 401, 401, 401, 401, 429, 429]);
    // A clock that was ahead and is set back must not shut anybody out for as long.
    const ahead = new Date(Date.now() + 90 * 24 * 3_600_000).toISOString();
    await database.write((manager) =>
      manager
        .update(AttemptEntity, {}, { failedAt: ahead })
        .catch(() => manager.createQueryBuilder().update(AttemptEntity).set({ failedAt: ahead }).execute()),
    );
    expect((await enter(guesser, email)).status).toBe(303);
  });

  test('a role that publishes opens nothing before a second factor, whose codes serve once', async () => {
    const paul = await member('Paul', { role: 'PUBLISHER' });
    expect((await paul.query(VIEWER)).data.viewer.role).toBe('PUBLIC');
    expect((await paul.open('/administration')).headers.get('location')).toBe('/compte');
    const page = await (await paul.open('/compte')).text();
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? '';
    const codeAt = (shift: number) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + shift * 30_000 });
    expect((await paul.send('/compte/application', { code: '000000' }, '/compte')).status).toBe(422);
    const before = paul.session;
    // Of the codes that serve at any instant, those that serve longest: half a minute may end between two acts.
    const first = codeAt(0);
    const confirmed = await paul.send('/compte/application', { code: first }, '/compte');
    expect([confirmed.status, paul.session !== before]).toEqual([303, true]);
    expect((await paul.query(VIEWER)).data.viewer.role).toBe('PUBLISHER');
    const { totp } = await database.read.findOneByOrFail(AccountEntity, { name: 'Paul' });
    expect(totp).not.toContain(secret);

    const again = browser();
    const entered = await enter(again, 'paul@exemple.fr', PASSWORD, { suite: '/suivi/' });
    expect(entered.headers.get('location')).toBe('/connexion?suite=%2Fsuivi%2F');
    expect((await again.query(VIEWER)).data.viewer.role).toBe('PUBLIC');
    expect((await again.open('/compte')).headers.get('location')).toBe('/connexion?suite=/compte');
    const taken = await again.send('/connexion/code', { code: first }, '/connexion');
    expect(taken.status).toBe(401);
    const code = codeAt(1);
    const inside = await again.send('/connexion/code', { code, suite: '/suivi/' }, '/connexion');
    expect([inside.status, inside.headers.get('location')]).toEqual([303, '/suivi/']);
    expect((await again.query(VIEWER)).data.viewer.role).toBe('PUBLISHER');
    const replayed = browser();
    await enter(replayed, 'paul@exemple.fr');
    expect((await replayed.send('/connexion/code', { code }, '/connexion')).status).toBe(401);
  });

  test('nobody gives more than they have, and nobody changes their own rights', async () => {
    const secret = 'factor';
    const office = await member('Siège bis', { role: 'ANALYST' });
    await database.write((manager) =>
      manager.update(AccountEntity, { name: 'Siège bis' }, { role: 'PUBLISHER', totp: secret }),
    );
    const admin = await account('Ada', { role: 'ADMIN' });
    const helper = await account('Aide');
    const own = await database.read.findOneByOrFail(AccountEntity, { name: 'Siège bis' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const asked = async (mutation: string) => {
      const answer = await office.query(`mutation { ${mutation} }`);
      return answer.errors?.[0]?.extensions.code ?? JSON.stringify(answer.data);
    };
    expect(await asked('inviteAccount(input: { role: ADMIN }) { path userErrors { code } }')).toContain(
      'ROLE_NOT_YOURS',
    );
    for (const uid of [admin.uid, own.uid, 'inconnu'])
      for (const name of ['recoverAccount', 'closeAccount', 'endSessions'])
        expect(await asked(`${name}(id: "${uid}") { userErrors { code } }`)).toBe('NOT_FOUND');
    expect(await asked(`changeAccount(id: "${helper.uid}", input: { role: ADMIN }) { userErrors { code } }`)).toContain(
      'ROLE_NOT_YOURS',
    );
    expect(
      await asked(`account(id: "x")`).then(() => office.query(`{ account(id: "${admin.uid}") { name } }`)),
    ).toMatchObject({ data: { account: null } });
    const made = await asked(
      'inviteAccount(input: { role: CONTRIBUTOR, regions: ["bretagne"] }) { path userErrors { code } }',
    );
    expect(made).toMatch(/"path":"\/invitation\/[\w-]{43}","userErrors":\[\]/);
    expect(await database.read.findOneByOrFail(AccountEntity, { uid: helper.uid })).toMatchObject({
      role: 'CONTRIBUTOR',
    });
  });

  test('a region that is taken away while a file comes in: nothing of the file is kept', async () => {
    const visitor = await member('Mona');
    const before = await database.read.count(SubmissionEntity);
    let send: (text: string | null) => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        send = (text) => (text === null ? controller.close() : controller.enqueue(new TextEncoder().encode(text)));
      },
    });
    const answer = visitor.ask('/submissions?dataset=evenements&region=bretagne&year=2023', {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'maillage-page': '1' },
      body,
      duplex: 'half',
    });
    send('type;intitule;date;participants\n');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await database.write((manager) => manager.update(AccountEntity, { name: 'Mona' }, { regions: 'guyane' }));
    send('WEBINAIRE;Rentrée;01/09/2023;40\n');
    send(null);
    const refused = await answer;
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('Vos droits ont changé')]);
    expect(await database.read.count(SubmissionEntity)).toBe(before);
  });

  test('an account that is changed or closed elsewhere is out within a second, its links and sessions too', async () => {
    const visitor = await member('Nina', { role: 'ANALYST' });
    expect((await visitor.query(VIEWER)).data.viewer.role).toBe('ANALYST');
    await database.write((manager) => manager.update(AccountEntity, { name: 'Nina' }, { state: 'CLOSED' }));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect((await visitor.query(VIEWER)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await enter(browser(), 'nina@exemple.fr')).status).toBe(401);
  });

  test('a session ends by itself, and a clock set back lengthens none', async () => {
    const visitor = await member('Hugo', { role: 'ANALYST' });
    const { id } = await database.read.findOneByOrFail(AccountEntity, { name: 'Hugo' });
    const set = (times: Partial<SessionEntity>) =>
      database.write((manager) => manager.update(SessionEntity, { accountId: id }, times));
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const cookie = visitor.session;
    const isIn = async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      visitor.session = cookie;
      return (await visitor.query(VIEWER)).errors === undefined;
    };
    await set({ seenAt: at(-11) });
    expect(await isIn()).toBe(true);
    // That it was seen is written behind the answer, and must not come after what is set next.
    const seenAt = async () => (await database.read.findOneByOrFail(SessionEntity, { accountId: id })).seenAt;
    while ((await seenAt()) < at(-1)) await new Promise((resolve) => setTimeout(resolve, 20));
    await set({ openedAt: at(-6 * 24), seenAt: at(-13) });
    expect(await isIn()).toBe(false);
    await set({ openedAt: at(-7 * 24 - 1), seenAt: at(0) });
    expect(await isIn()).toBe(false);
    await set({ openedAt: at(24), seenAt: at(24) });
    expect(await isIn()).toBe(false);
  });

  test('whether an account is there cannot be told from the work of refusing: the same statements, the same hashes', async () => {
    const statements: string[] = [];
    const watched = await openDatabase({ ...place, countStatements: (sql) => statements.push(sql.slice(0, 80)) });
    const accounts = await openAccounts(watched, dataDir, {
      key: undefined,
      sessions: { idle: 3_600_000, absolute: 3_600_000 },
    });
    const password = await hashPassword(PASSWORD);
    const [, , , , , right = ''] = password.split('$');
    // Counted, and not done: each is a third of a second of work.
    const hashes = jest
      .spyOn(crypto, 'scrypt')
      .mockImplementation((word, _salt, _length, _cost, done) =>
        done(null, word === PASSWORD ? Buffer.from(right, 'base64url') : Buffer.alloc(32)),
      );
    const workOf = async (work: () => Promise<unknown>) => {
      statements.length = 0;
      hashes.mockClear();
      const outcome = await work();
      return { outcome, statements: [...statements], hashes: hashes.mock.calls.map(([, , , cost]) => cost) };
    };
    await account('Ici', { password });
    await account('Sans mot de passe', { password: null });
    await account('Close', { password, state: 'CLOSED' });
    await account('Deux facteurs', { password, totp: 'scellé' });
    const tries = [
      'nulle-part@exemple.fr',
      'ici@exemple.fr',
      'sans.mot.de.passe@exemple.fr',
      'deux.facteurs@exemple.fr',
    ];
    const works = [];
    for (const [at, email] of [...tries, 'close@exemple.fr'].entries())
      works.push(
        await workOf(() =>
          signIn(accounts, email, at === tries.length ? PASSWORD : 'autre chose', {
            address: `203.0.113.${50 + at}`,
            device: '',
          }),
        ),
      );
    expect(works[0]).toMatchObject({ outcome: null, hashes: [{ N: 2 ** 17, r: 8, p: 1 }] });
    for (const work of works) expect(work).toEqual(works[0]);

    // Taking an invitation: whose address it is is asked last, after the hash, and only so often.
    const link = (await invite('ANALYST')).split('/')[2] ?? '';
    const joining = (email: string, by: string) => ({
      name: 'Curieuse',
      email,
      by: { password: by },
      visitor: { address: '203.0.113.70', device: '' },
    });
    const probed = await workOf(() => join(accounts, link, joining('ici@exemple.fr', 'court')));
    const unknown = await workOf(() => join(accounts, link, joining('nulle-part@exemple.fr', 'court')));
    expect(probed).toEqual(unknown);
    const taken = await workOf(() => join(accounts, link, joining('ici@exemple.fr', PASSWORD)));
    expect([taken.outcome, taken.hashes.length]).toEqual([{ refusals: [expect.anything()] }, 1]);
    for (let more = 1; more < 5; more++) await join(accounts, link, joining('close@exemple.fr', PASSWORD));
    await expect(join(accounts, link, joining('ici@exemple.fr', PASSWORD))).rejects.toThrow(/essai|tentative/i);
    // A link that opens nothing is looked for once, whatever it was.
    const gone = (await invite('ANALYST', {}, new Date(0))).split('/')[2] ?? '';
    const lost = await workOf(() => join(accounts, gone, joining('ici@exemple.fr', PASSWORD)));
    expect(await workOf(() => join(accounts, 'A'.repeat(43), joining('ici@exemple.fr', PASSWORD)))).toEqual(lost);
    await watched.close();
  });

  test('a page of somebody signed in costs one statement more than anybody’s, at most; so does an answer', async () => {
    const counted = async () =>
      [...(await (await fetch(`${server.url}/metrics`)).text()).matchAll(/^maillage_\w*statements\w*\{.*\} (\d+)$/gm)]
        .map(([, count]) => Number(count))
        .reduce((sum, count) => sum + count, 0);
    const visitor = await member('Lectrice', { role: 'ANALYST' });
    const nobody = browser();
    const question = '{ federation { keyFigures(year: 2023) { adherents { total { value } } } } }';
    const asks: readonly (readonly [string, (by: VisitingBrowser) => Promise<unknown>])[] = [
      ...['/', '/chiffres-cles/2023/bretagne', '/observatoire/'].map(
        (path) => [path, async (by: VisitingBrowser) => (await by.open(path)).text()] as const,
      ),
      ['/graphql', (by) => by.query(question)],
    ];
    const costOf = async (ask: () => Promise<unknown>) => {
      // Longer than who is signed in, and which version the data has, is remembered: whoever asks second would find it known.
      await new Promise((resolve) => setTimeout(resolve, 420));
      const idle = await counted();
      const before = await counted();
      await ask();
      return (await counted()) - before - (before - idle);
    };
    for (const [name, ask] of asks) {
      await ask(visitor);
      await ask(nobody);
      const more: number[] = [];
      // Again where something went on behind meanwhile.
      for (let time = 0; time < 3 && (more.at(-1) ?? 2) > 1; time++) {
        more.push((await costOf(() => ask(visitor))) - (await costOf(() => ask(nobody))));
      }
      expect([name, more.at(-1), (more.at(-1) ?? 2) <= 1]).toEqual([name, more.at(-1), true]);
    }
  });

  /** Signed in, and with a second factor since. */
  async function administrator(name: string): Promise<VisitingBrowser> {
    const visitor = await member(name, { role: 'ADMIN' });
    await database.write((manager) => manager.update(AccountEntity, { name }, { totp: 'scellé' }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    return visitor;
  }

  longTest(
    'an invitation leaves by e-mail for its address alone; where the server refuses it, its link is shown all the same',
    async () => {
      const admin = await administrator('Ada ter');
      const inviting = { nom: 'Lise', role: 'ANALYST', adherent: '' };
      const send = async (courriel: string) =>
        (await admin.send('/administration/inviter', { ...inviting, courriel }, '/administration')).text();
      expect(await send('lise@exemple.fr')).toContain('Il est parti par courriel.');
      const [letter] = catcher.letters.slice(-1);
      expect(letter).toMatchObject({ to: ['lise@exemple.fr'], subject: 'Votre invitation à Maillage' });
      const [, path = ''] = /https:\/\/maillage\.exemple\.fr(\/invitation\/[\w-]{43})\n/.exec(letter?.text ?? '') ?? [];
      expect(await (await browser().open(path)).text()).toContain('lire les lignes');
      const refused = await send('inconnu@exemple.fr');
      expect(refused).toContain('n’est pas parti par courriel');
      expect(refused).toContain('refuse');
      const [shown = ''] = /https:\/\/maillage\.exemple\.fr\/invitation\/[\w-]{43}/.exec(refused) ?? [];
      expect((await browser().open(new URL(shown).pathname)).status).toBe(200);
      // A link back goes to the address of the account.
      const { uid, email } = await account('Perdue');
      await admin.send(`/administration/${uid}/acces`, {}, `/administration/${uid}`);
      expect(catcher.letters.at(-1)).toMatchObject({ to: [email], subject: 'Rouvrir votre compte Maillage' });
      const before = catcher.letters.length;
      const { data } = await admin.query(
        'mutation { inviteAccount(input: { role: ANALYST }) { path sent notSent userErrors { code } } }',
      );
      expect(data.inviteAccount).toMatchObject({ sent: false, notSent: null, userErrors: [] });
      expect(catcher.letters).toHaveLength(before);
    },
  );

  test('sessions and passkeys of many accounts are read by one statement each', async () => {
    const admin = await administrator('Ada bis');
    const { data } = await admin.query('{ accounts { name sessions { id } passkeys { id } } }');
    const rows = data.accounts as readonly { name: string; sessions: readonly unknown[] }[];
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.find(({ name }) => name === 'Ada bis')?.sessions).toHaveLength(1);
  });

  test('the database holds no secret of links, cookies and passwords', async () => {
    const link = await invite('ANALYST');
    const visitor = await member('Zoé', { role: 'ANALYST' });
    const rows = [
      await database.read.find(InvitationEntity),
      await database.read.find(SessionEntity),
      await database.read.find(AccountEntity),
      await database.read.find(OfficeActEntity),
    ];
    const all = JSON.stringify(rows);
    for (const secret of [link.split('/')[2], visitor.session?.split('=')[1], PASSWORD])
      expect(all).not.toContain(secret);
  });
});
