import { createHash } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
  validate,
  type GraphQLInputType,
} from 'graphql';
import { AccountEntity } from '../../src/accounts/account.entity';
import { openAccounts, type Accounts } from '../../src/accounts/accounts';
import { proofOf } from '../../src/accounts/secrets';
import { selectOf, tablesOf } from '../../src/backup/tables';
import { openDatabase } from '../../src/data-source';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { TRAIL_ACTS } from '../../src/graphql/trail/trail.types';
import type { Database } from '../../src/kernel/database';
import type { TrailAction } from '../../src/submissions/trail';
import { describeOnProduction } from '../support/database';
import { some } from '../support/every';
import { startServer, type TestServer } from '../support/server';
import { accountOf } from './made-account';

jest.setTimeout(120_000);

const schema = buildMaillageSchema();

/** A value that the schema takes, as it is written in a document. */
function written(type: GraphQLInputType): string {
  if (isNonNullType(type)) return written(type.ofType);
  if (isListType(type)) return `[${written(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    // Of a choice one has to be given, though none is required.
    const given = fields.filter(isRequiredInputField);
    const chosen = type.isOneOf ? fields.slice(0, 1) : given;
    return `{ ${chosen.map((field) => `${field.name}: ${written(field.type)}`).join(', ')} }`;
  }
  const { name } = getNamedType(type);
  return { Int: '2024', Float: '1', Boolean: 'true', Date: '"2024-11-01"' }[name] ?? '"AAAA"';
}

/** Every mutation with the least that it takes, by its name. */
const MUTATIONS: ReadonlyMap<string, string> = new Map(
  Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => {
    const args = field.args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${written(arg.type)}`);
    const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
    return [field.name, `mutation { ${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}${selection} }`];
  }),
);

/** No request does these. */
const BY_ITSELF = 'the server';
const BY_COMMAND = 'a command';

/** Where each act of the trail is done, by mutation or address. */
const DONE_BY: Readonly<Record<TrailAction, readonly string[]>> = {
  SUBMIT: ['submitDataset', '/submissions'],
  PUBLISH: ['publishSubmission', '/sources/publier'],
  SUPERSEDE: ['publishSubmission'],
  WITHDRAW: ['withdrawSubmission', '/sources/retirer'],
  CREATE_RELEASE: ['createRelease'],
  OPEN_CAMPAIGN: ['openCampaign'],
  GRANT_EXTENSION: ['grantExtension'],
  SET_COLLECTION_PLAN: ['setCollectionPlan'],
  SAVE_QUERY: ['saveQuery'],
  DELETE_QUERY: ['deleteSavedQuery'],
  SETTLE_DISCREPANCY: ['settleDiscrepancy'],
  WRITE_REPORT: ['writeReport'],
  READ_REPORT: ['/reports'],
  CONFIRM_FIGURE: ['confirmCandidate', 'addFigure'],
  REJECT_FIGURE: ['rejectCandidate'],
  TAKE_BACK_FIGURE: ['reopenCandidate'],
  CLOSE_REPORT: ['closeTranscription'],
  CREATE_TOKEN: ['createToken'],
  REVOKE_TOKEN: ['revokeToken'],
  REVOKE_SIGNED_TOKENS: ['revokeSignedTokens'],
  SUBMIT_ANSWER: ['submitSurveyAnswer'],
  TAKE_OVER_ANSWERS: ['takeOverAnswers'],
  INVITE: ['inviteAccount', '/administration/inviter'],
  WITHDRAW_INVITATION: ['withdrawInvitation', '/administration/retirer'],
  JOIN: ['/invitation/:secret'],
  CHANGE_ACCOUNT: ['changeAccount', '/administration/:id/droits'],
  RECOVER_ACCOUNT: ['recoverAccount', '/administration/:id/acces'],
  CLOSE_ACCOUNT: ['closeAccount', '/administration/:id/fermer'],
  CHANGE_FACTOR: ['/compte/mot-de-passe', '/compte/application', '/compte/cles'],
  EXPORT_PERSON: [],
  ERASE_PERSON: ['/personnes'],
  MAKE_LINK: ['makeDataLink', '/sources/liens'],
  END_LINK: ['endDataLink', '/sources/liens/:id'],
  LET_THROUGH: ['/sources/liens/:id'],
  MAKE_CALL: ['makeSignedCall', '/appels'],
  END_CALL: ['endSignedCall', '/appels/:id'],
  STOP_CALL: [BY_ITSELF],
  RESUME_CALL: ['resumeSignedCall', '/appels/:id'],
  CHANGE_CALL_SECRET: ['renewSignedCallSecret', '/appels/:id'],
  END_SESSIONS: ['endSessions', '/compte/sessions/fin', '/administration/:id/sessions'],
  SET_CONTACT: ['setRegionContact'],
  SEND_LETTER: ['sendLetter'],
  PAIR_SOURCE: ['pairInstance', '/sources/ajouter'],
  CHANGE_SOURCE: ['changeHarvestSource', '/sources/:id/regles'],
  PIN_KEY: ['confirmInstance', '/sources/:id/confirmer', '/sources/paquet'],
  ACCEPT_READER: ['acceptReader', '/sources/lecteurs/:id'],
  REFUSE_READER: ['/sources/lecteurs/:id'],
  TAKE_PACKAGE: ['/sources/paquet'],
  TAKE_RECEIPTS: ['/sources/paquet'],
  ROTATE_KEY: [BY_COMMAND],
  LETTER_NOT_SENT: [BY_ITSELF],
};

interface Act {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** With their proof in a field; others are sent by scripts of ours, with a header. */
  readonly takesForms: boolean;
  /** As a page of another site can send it. */
  readonly bodies: readonly (readonly [type: string, body: string])[];
}

const WORDS = 'ne vient pas d’une page de Maillage';
const READING = ['GET', 'HEAD', 'OPTIONS'];
/** Doors whose page may have been opened before its visitor signed in: of a page of ours, they ask for no proof. */
const OF_NOBODY = ['/connexion', '/invitation/:secret'];

const FORM = 'application/x-www-form-urlencoded';
const FIELDS: readonly (readonly [string, string])[] = [
  [FORM, 'nom=Vol%C3%A9&acte=arreter&role=ADMIN&courriel=vol%40ailleurs.fr&confirmer=oui'],
  ['text/plain', '{"nom":"Volé"}'],
  [
    'multipart/form-data; boundary=x',
    ['nom"', 'paquet"; filename="p.zip"']
      .map((named) => `--x\r\nContent-Disposition: form-data; name="${named}\r\n\r\nVolé\r\n`)
      .join('') + '--x--\r\n',
  ],
];
const asked = (query: string): readonly (readonly [string, string])[] => [
  ['text/plain', JSON.stringify({ query })],
  ['application/json', JSON.stringify({ query })],
  [FORM, new URLSearchParams({ query }).toString()],
];

const AWAY = { origin: 'https://ailleurs.fr', referer: 'https://ailleurs.fr/piege' };
/** What a browser says of a request that another site's page makes, with and without what only our own pages know. */
const FOREIGN: readonly (readonly [string, Record<string, string>])[] = [
  ['of another site', { ...AWAY, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
  ['of a neighbour', { ...AWAY, 'sec-fetch-site': 'same-site' }],
  ['with our header', { ...AWAY, 'sec-fetch-site': 'cross-site', 'maillage-page': '1' }],
  ['of an older browser', AWAY],
  ['of nowhere', { origin: 'null' }],
  ['saying nothing', {}],
];

describeOnProduction('posts of other sites', (_fresh, engine) => {
  let server: TestServer;
  let database: Database;
  let accounts: Accounts;
  let account: number;
  const acts: Act[] = [];
  const log: string[] = [];

  beforeAll(async () => {
    const place = await engine.place('LOADED');
    database = await openDatabase(place);
    const limits = { idle: 3_600_000, absolute: 3_600_000 };
    accounts = await openAccounts(database, place.dataDir, { key: undefined, sessions: limits });
    const ada = accountOf({ name: 'Ada', role: 'ADMIN', totp: accounts.key.seal('JBSWY3DPEHPK3PXP') });
    account = (await database.write((manager) => manager.save(AccountEntity, ada))).id;
    diagnostics.subscribe('fastify.initialization', watch);
    server = await startServer({
      env: {
        DATA_DIR: place.dataDir,
        LOG_LEVEL: 'info',
        FEDERATION_REGIONS: 'bretagne',
        FEDERATION_HARVEST: 'off',
        FEDERATION_SUBGRAPH: 'on',
        ...(place.url === undefined ? {} : { DATABASE_URL: place.url }),
      },
    }).finally(() => diagnostics.unsubscribe('fastify.initialization', watch));
  });
  afterAll(async () => {
    await server?.close();
    await database?.close();
  });

  /** Every address that takes more than a question, as the server itself declares it. */
  function watch(message: unknown): void {
    const { fastify: app } = message as { fastify: FastifyInstance };
    const stream = Object.getOwnPropertySymbols(app.log).find(({ description }) => description === 'pino.stream');
    if (stream === undefined) throw new Error('the log goes nowhere');
    Object.assign(app.log, { [stream]: { write: (line: string) => void log.push(line) } });
    app.addHook('onRoute', ({ method, url, config }) => {
      for (const each of [method].flat().filter((word) => !READING.includes(word)))
        if (url === '/graphql')
          for (const [name, query] of MUTATIONS)
            acts.push({ name, method: each, path: url, takesForms: false, bodies: asked(query) });
        else
          acts.push({
            name: url,
            method: each,
            path: url.replaceAll(/:\w+/g, 'AAAA'),
            takesForms: config?.form === true,
            bodies: FIELDS,
          });
    });
  }

  async function signedIn(): Promise<string> {
    return database.write((manager) => accounts.sessions.open(manager, account, 'OPEN', 'Essai'));
  }
  const send = ({ method, path }: Act, cookie: string, headers: Record<string, string>, body: string) =>
    fetch(server.url + path, {
      method,
      redirect: 'manual',
      headers: { cookie: `maillage-session=${cookie}`, ...headers },
      body,
    });

  /** What the database holds, but of who came by and when. */
  async function held(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const table of await tablesOf(database))
      found[table.name] = createHash('sha256')
        .update(JSON.stringify(await database.read.query(selectOf(table))))
        .digest('hex');
    const sessions = await database.read.query('SELECT account_id FROM account_sessions ORDER BY id');
    return { ...found, account_sessions: JSON.stringify(sessions) };
  }

  test('every act of the trail is done at a door that is tried here', () => {
    const doors = new Set([...acts.map(({ name }) => name), BY_ITSELF, BY_COMMAND]);
    expect(Object.keys(DONE_BY).sort()).toEqual(Object.keys(TRAIL_ACTS).sort());
    expect(
      Object.values(DONE_BY)
        .flat()
        .filter((door) => !doors.has(door)),
    ).toEqual([]);
    expect(acts.length).toBeGreaterThan(MUTATIONS.size + 30);
    for (const query of MUTATIONS.values()) expect([query, validate(schema, parse(query))]).toEqual([query, []]);
  });

  test.each(some(FOREIGN, 1))(
    'a post %s is refused alike at every door, does nothing, and the log says so',
    async (_, headers) => {
      const cookie = await signedIn();
      const before = await held();
      const said = new Set<string>();
      for (const act of acts)
        for (const [type, body] of act.bodies) {
          log.length = 0;
          const answer = await send(act, cookie, { ...headers, 'content-type': type }, body);
          const where = `${act.method} ${act.name} ${type}`;
          expect([where, answer.status, answer.headers.getSetCookie()]).toEqual([where, 403, []]);
          said.add(await answer.text());
          const lines = log.map((line) => JSON.parse(line) as Record<string, unknown>);
          expect([where, lines.filter(({ msg }) => msg === 'foreign request refused')]).toEqual([
            where,
            [expect.objectContaining({ level: 40, method: act.method, why: 'NOT_OUR_PAGE' })],
          ]);
          expect(log.join()).not.toContain(cookie);
        }
      // Neither the door nor what it is about can be told from the answer: to a form it is a page, elsewhere JSON.
      expect([...said].filter((text) => !text.includes(WORDS))).toEqual([]);
      expect(said.size).toBeLessThanOrEqual(2);
      expect(await held()).toEqual(before);
    },
  );

  test('of a page of ours without its proof every act but coming in is refused, and does nothing', async () => {
    const cookie = await signedIn();
    const before = await held();
    for (const act of acts.filter(({ name }) => !OF_NOBODY.includes(name))) {
      const statuses: number[] = [];
      for (const [type, body] of act.bodies) {
        const answer = await send(act, cookie, { 'sec-fetch-site': 'same-origin', 'content-type': type }, body);
        statuses.push(answer.status);
      }
      const where = `${act.method} ${act.name}`;
      expect([where, statuses]).toEqual([where, expect.arrayContaining([403])]);
      // What a door does not take is not read as far as its proof.
      expect([where, statuses.filter((status) => ![400, 403, 415].includes(status))]).toEqual([where, []]);
    }
    expect(await held()).toEqual(before);
  });

  test('by an address alone no mutation is done, whoever follows it', async () => {
    const cookie = await signedIn();
    const before = await held();
    const senders: readonly Record<string, string>[] = [
      { ...AWAY, 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-origin', 'maillage-page': '1' },
    ];
    for (const [name, query] of MUTATIONS)
      for (const headers of senders) {
        const answer = await fetch(`${server.url}/graphql?${new URLSearchParams({ query }).toString()}`, {
          headers: { cookie: `maillage-session=${cookie}`, accept: 'application/json', ...headers },
        });
        expect([name, answer.status]).toEqual([name, 405]);
      }
    expect(await held()).toEqual(before);
  });

  test('with its proof each is let in as far as its own refusals', async () => {
    for (const act of acts) {
      const cookie = await signedIn();
      const isAsked = act.path === '/graphql';
      const [[type, body] = ['', '']] = isAsked ? act.bodies.slice(1) : act.bodies;
      const answer = await send(
        act,
        cookie,
        { 'sec-fetch-site': 'same-origin', 'content-type': type, ...(act.takesForms ? {} : { 'maillage-page': '1' }) },
        isAsked ? body : `${body}&preuve=${proofOf(cookie)}`,
      );
      expect([act.name, (await answer.text()).includes(WORDS)]).toEqual([act.name, false]);
    }
  });
});
