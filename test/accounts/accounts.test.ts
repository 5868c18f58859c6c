import type { Role } from '../../src/kernel/codes';
import { makeInvitation } from '../../src/accounts/invitations';
import { actorWith } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import { openDatabase } from '../../src/data-source';
import { describeOnEveryEngine } from '../support/database';
import { startServer, type TestServer } from '../support/server';
import { VisitingBrowser } from './visitor';

const PASSWORD = 'quatre mots sans rapport';
const VIEWER = '{ viewer { role name account { emailAddress regions { code } } } }';

describeOnEveryEngine('accounts', (_fresh, engine) => {
  let server: TestServer;
  let database: Database;
  let people = 0;

  beforeAll(async () => {
    const place = await engine.place('LOADED');
    database = await openDatabase(place);
    server = await startServer({
      env: {
        DATA_DIR: place.dataDir,
        TRUST_PROXY: 'on',
        ...(place.url === undefined ? {} : { DATABASE_URL: place.url }),
      },
    });
  }, 120_000);
  afterAll(async () => {
    await server?.close();
    await database?.close();
  });

  const browser = (address?: string) => new VisitingBrowser(server.url, address ?? `198.51.100.${(people += 1)}`);

  async function invite(role: Role, more: { regions?: readonly string[]; email?: string } = {}): Promise<string> {
    const invited = { role, regions: [], adherent: null, name: null, email: null, ...more };
    const office = actorWith({ role: 'ADMIN', name: 'Siège' });
    const { secret } = await database.write((manager) => makeInvitation(manager, invited, office, new Date()));
    return `/invitation/${secret}`;
  }

  const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@exemple.fr`;

  /** Somebody with an account, signed in. */
  async function member(name: string, role: Role, regions: readonly string[] = []): Promise<VisitingBrowser> {
    const visitor = browser();
    const link = await invite(role, { regions });
    const fields = { nom: name, courriel: emailOf(name), 'mot-de-passe': PASSWORD };
    expect((await visitor.send(link, fields)).status).toBe(303);
    return visitor;
  }

  test('an invitation makes an account of what it names, once, and lets its holder in', async () => {
    const link = await invite('CONTRIBUTOR', { regions: ['bretagne'] });
    const anne = browser();
    const shown = await anne.open(link);
    expect([shown.status, shown.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    expect(await shown.text()).toContain('déposer pour Bretagne');
    const fields = { nom: 'Anne Le Goff', courriel: 'Anne@Exemple.fr', 'mot-de-passe': PASSWORD };
    const joined = await anne.send(link, { ...fields, role: 'ADMIN', regions: 'normandie' });
    expect([joined.status, joined.headers.get('location')]).toEqual([303, '/depot/']);
    expect(joined.headers.get('set-cookie')).toMatch(
      /^maillage-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    );
    expect((await anne.query(VIEWER)).data.viewer).toEqual({
      role: 'CONTRIBUTOR',
      name: 'Anne Le Goff',
      account: { emailAddress: 'anne@exemple.fr', regions: [{ code: 'bretagne' }] },
    });
    const again = await browser().send(link, { ...fields, courriel: 'autre@exemple.fr', nom: 'Autre' });
    expect(again.status).toBe(404);
    expect(await again.text()).toContain('Ce lien n’ouvre rien');
  });

  test('what is to be mended in an invitation is said all at once, and the invitation stays', async () => {
    const link = await invite('ANALYST', { email: 'jean@exemple.fr' });
    const jean = browser();
    const refused = await jean.send(link, { nom: ' ', courriel: 'luc@exemple.fr', 'mot-de-passe': 'court' });
    const words = await refused.text();
    expect(refused.status).toBe(422);
    for (const said of ['Le nom compte', 'Cette adresse ne peut pas servir', 'compte 5 caractères'])
      expect(words).toContain(said);
    const joined = await jean.send(link, { nom: 'Jean', courriel: 'jean@exemple.fr', 'mot-de-passe': PASSWORD });
    expect([joined.status, joined.headers.get('location')]).toEqual([303, '/']);
  });

  test('people come in by password, and go out', async () => {
    await member('Rita', 'ANALYST');
    const rita = browser();
    const wrong = await rita.send('/connexion', { courriel: emailOf('Rita'), 'mot-de-passe': 'autre chose que cela' });
    const nobody = await rita.send('/connexion', { courriel: 'nulle@exemple.fr', 'mot-de-passe': PASSWORD });
    const wordsOf = async (answer: Response) => (await answer.text()).replace(/value="[^"]*"/g, '');
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(await wordsOf(wrong)).toBe(await wordsOf(nobody));
    const fields = { courriel: ' RITA@exemple.fr', 'mot-de-passe': PASSWORD, suite: '/suivi/2024?x=1' };
    const entered = await rita.send('/connexion', fields);
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/suivi/2024?x=1']);
    expect((await rita.query(VIEWER)).data.viewer.role).toBe('ANALYST');
    const page = await rita.open('/suivi/2024');
    expect([page.headers.get('cache-control'), page.headers.get('etag')]).toEqual(['no-store', null]);
    const old = rita.session;
    expect((await rita.post('/deconnexion', {}, { 'maillage-page': '1' })).status).toBe(303);
    expect(rita.session).toBeNull();
    rita.session = old;
    expect((await rita.query(VIEWER)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(rita.session).toBeNull();
    expect((await rita.query(VIEWER)).data.viewer.role).toBe('PUBLIC');
  });
});
