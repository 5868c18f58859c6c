import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { GraphQLObjectType } from 'graphql';
import Libsql from 'libsql';
import mysql from 'mysql2/promise';
import { AccountEntity } from '../../src/accounts/account.entity';
import { issueToken } from '../../src/access/issue-token';
import { ENTITIES, openDatabase } from '../../src/data-source';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { ReaderEntity } from '../../src/federation/own/own.entity';
import type { Database } from '../../src/kernel/database';
import { DataLinkEntity } from '../../src/links/data-link.entity';
import type { OpenOptions } from '../../src/storage/options';
import { SQLITE_FILE } from '../../src/storage/sqlite-faults';
import { accountOf } from '../accounts/made-account';
import { describeOnProduction } from '../support/database';
import { isEvery, some } from '../support/every';
import { catchMail, type MailCatcher } from '../support/mail-catcher';
import { startServer, type TestServer } from '../support/server';
import { madeDocx } from '../transcription/made-reports';

/** Milliseconds: what the server gives itself, and whoever holds a lock in its way holds longer. */
const PATIENCE = 1_500;
const NOTHING_KEPT = 'rien n’a été enregistré';
/** Milliseconds from the deadline at which the lock is let go. */
const LET_GO = isEvery ? [-1_400, -200, -120, -80, -40, -10, 0, 40] : [-1_400, 40];
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CSV = 'intitule,type,thematique,date_debut,stagiaires,heures\nÉcouter,INTRA,Santé,2024-03-05,4,28\n';

/** Done by nobody below. */
const OF_ADMINS = /\b(pairInstance|confirmInstance|changeHarvestSource|acceptReader)\(/;
/** What goes on behind its answer, and is no part of the request. */
const BEHIND = ['harvestSource'];

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Makes every write wait; resolves with what lets go. */
async function holdWrites(place: OpenOptions): Promise<() => Promise<void>> {
  if (place.url === undefined) {
    const other = new Libsql(join(place.dataDir, SQLITE_FILE));
    other.exec('BEGIN IMMEDIATE');
    return async () => {
      other.exec('ROLLBACK');
      other.close();
      return Promise.resolve();
    };
  }
  const other = await mysql.createConnection(place.url);
  const [tables] = await other.query<mysql.RowDataPacket[]>('SHOW TABLES');
  const names = tables.flatMap((row) => Object.values(row) as string[]);
  await other.query(`LOCK TABLES ${names.map((name) => `\`${name}\` READ`).join(', ')}`);
  return async () => {
    await other.query('UNLOCK TABLES');
    await other.end();
  };
}

describeOnProduction('a mutation that outlives its deadline', (_fresh, engine) => {
  let place: OpenOptions;
  let server: TestServer;
  let database: Database;
  let dataDir: string;
  let catcher: MailCatcher;
  /** Another instance, for what is done with one. */
  let other: TestServer | undefined;

  beforeAll(async () => {
    place = await engine.place('LOADED');
    dataDir = place.url === undefined ? place.dataDir : mkdtempSync(join(tmpdir(), 'maillage-late-'));
    catcher = await catchMail();
    server = await startServer({
      env: {
        DATA_DIR: dataDir,
        SMTP_URL: catcher.url,
        MAIL_FROM: 'maillage@exemple.fr',
        LIMIT_QUERY_MS: String(PATIENCE),
        FEDERATION_NEARBY: 'on',
        ...(place.url === undefined ? {} : { DATABASE_URL: place.url }),
      },
    });
    database = await openDatabase(place);
    // What the server decides ahead is written too, in its own time.
    await wait(3_000);
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await server.close();
    await other?.close();
    await catcher.close();
  });

  const publisherToken = (role: 'PUBLISHER' | 'ADMIN' = 'PUBLISHER') =>
    issueToken({ role, regions: [], name: 'Anne', ttl: 600 }, { issuer: 'maillage', audience: 'maillage', dataDir });

  /** The acts of an adherent are no publisher's. */
  async function ask(query: string, variables: object = {}): Promise<Answer> {
    const token = await (query.includes('SurveyAnswer(')
      ? adherentToken()
      : publisherToken(OF_ADMINS.test(query) ? 'ADMIN' : 'PUBLISHER'));
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** As the refusal says to do: a machine that has much else to do may be late with nothing in its way. */
  async function askUntilInTime(query: string, variables: object): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const answer = await ask(query, variables);
      if (attempt === 10 || answer.errors?.[0]?.message.includes(NOTHING_KEPT) !== true) return answer;
    }
  }

  /** All that is stored, but for what the server decides and keeps by itself, and for what links come to at their hours: making and ending one is in the trail. */
  async function stored(): Promise<string> {
    const all: unknown[] = [];
    for (const entity of ENTITIES) {
      const { tableName } = database.read.dataSource.getMetadata(entity as never);
      if (tableName !== 'secrecy_decisions' && tableName !== 'data_links')
        all.push([tableName, await database.read.query(`SELECT * FROM ${tableName}`)]);
    }
    return JSON.stringify(all);
  }

  /** Each with what it needs of those before it. */
  const MUTATIONS: readonly (readonly [name: string, query: string, variables?: () => Promise<object>])[] = [
    [
      'openCampaign',
      'mutation { openCampaign(year: 2024, opensOn: "2025-01-01", deadline: "2025-03-01") { userErrors { message } } }',
    ],
    [
      'grantExtension',
      'mutation { grantExtension(year: 2024, region: "bretagne", until: "2025-04-01", reason: "essai") { userErrors { message } } }',
    ],
    [
      'setRegionContact',
      'mutation { setRegionContact(region: "bretagne", address: "bretagne@exemple.fr") { userErrors { message } } }',
    ],
    ['sendLetter', 'mutation { sendLetter(year: 2024, region: "bretagne") { userErrors { message } } }'],
    ['setCollectionPlan', 'mutation { setCollectionPlan(year: 2025, office: [EVENTS]) { userErrors { message } } }'],
    [
      'submitDataset',
      'mutation ($csv: String!) { submitDataset(input: { dataset: FORMATIONS, region: "bretagne", year: 2024, fileName: "f.csv", csv: $csv }) { userErrors { message } submission { id } } }',
      () => Promise.resolve({ csv: CSV }),
    ],
    ['publishSubmission', 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }', newest],
    [
      'createRelease',
      'mutation { createRelease(year: 2024, label: "Chiffres de 2024") { userErrors { message } release { id } } }',
    ],
    [
      'withdrawSubmission',
      'mutation ($id: ID!) { withdrawSubmission(id: $id, reason: "essai") { userErrors { message } } }',
      newest,
    ],
    [
      'settleDiscrepancy',
      'mutation ($id: ID!) { settleDiscrepancy(id: $id, decision: EXPLAINED, reason: "essai") { userErrors { message } } }',
      async () => {
        const found = (await ask('{ reconciliation { id } }')).data?.['reconciliation'] as { id: string }[];
        return { id: found[0]?.id };
      },
    ],
    [
      'saveQuery',
      'mutation { saveQuery(input: { name: "essai", title: "Essai", description: "Essai.", document: "query Annee($year: Int!) { federation { keyFigures(year: $year) { adherents { total { value } } } } }", variables: "{}", parameters: "annee=year" }) { userErrors { message } } }',
    ],
    [
      'writeReport',
      'mutation { writeReport(of: { kind: TEXT, year: 2024, section: "adherents" }, content: "Essai.", base: 0) { userErrors { message } } }',
    ],
    [
      'inviteAccount',
      'mutation { inviteAccount(input: { role: CONTRIBUTOR, regions: ["bretagne"] }) { userErrors { message } } }',
    ],
    ['withdrawInvitation', 'mutation ($id: ID!) { withdrawInvitation(id: $id) }', invitation],
    [
      'changeAccount',
      'mutation ($id: ID!) { changeAccount(id: $id, input: { role: CONTRIBUTOR, regions: ["guyane"] }) { userErrors { message } } }',
      account,
    ],
    ['recoverAccount', 'mutation ($id: ID!) { recoverAccount(id: $id) { userErrors { message } } }', account],
    ['endSessions', 'mutation ($id: ID!) { endSessions(id: $id) { userErrors { message } } }', account],
    ['closeAccount', 'mutation ($id: ID!) { closeAccount(id: $id) { userErrors { message } } }', account],
    ['deleteSavedQuery', 'mutation { deleteSavedQuery(name: "essai") }'],
    [
      'confirmCandidate',
      'mutation ($first: ID!) { confirmCandidate(id: $first, input: { indicator: ADHERENTS_TOTAL, value: 41, approximate: false, year: 2019, section: "p. 2" }) { userErrors { message } } }',
      report,
    ],
    [
      'addFigure',
      'mutation ($id: ID!) { addFigure(transcription: $id, page: 1, input: { indicator: ADHERENTS_TOTAL, value: 43, approximate: false, year: 2019, section: "p. 1" }) { userErrors { message } } }',
      report,
    ],
    ['rejectCandidate', 'mutation ($second: ID!) { rejectCandidate(id: $second) { userErrors { message } } }', report],
    ['reopenCandidate', 'mutation ($second: ID!) { reopenCandidate(id: $second) { userErrors { message } } }', report],
    [
      'saveSurveyAnswer',
      'mutation { saveSurveyAnswer(input: { year: 2022, base: 0, cells: [] }) { userErrors { message } } }',
      inRegister,
    ],
    [
      'submitSurveyAnswer',
      'mutation { submitSurveyAnswer(input: { year: 2022, base: 1, cells: [{ name: "sorties_total", value: "3" }] }) { userErrors { message } } }',
    ],
    ['takeOverAnswers', 'mutation { takeOverAnswers(year: 2022, region: "bretagne") { userErrors { message } } }'],
    [
      'makeDataLink',
      'mutation { makeDataLink(input: { address: "https://127.0.0.1/a.csv", dataset: EVENTS, year: 2022 }) { userErrors { message } } }',
    ],
    ...['askDataLink(id: $id, letThrough: true)', 'endDataLink(id: $id, reason: "essai")'].map(
      (act): (typeof MUTATIONS)[number] => [
        act.replace(/\(.*/, ''),
        `mutation ($id: ID!) { ${act} { link { id } } }`,
        link,
      ],
    ),
    [
      'createToken',
      'mutation ($day: Date!) { createToken(input: { name: "Tableau", role: ANALYST, lastDay: $day }) { userErrors { message } } }',
      () => Promise.resolve({ day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) }),
    ],
    [
      'revokeToken',
      'mutation ($id: ID!) { revokeToken(id: $id) { token { id } } }',
      async () => ({ id: ((await ask('{ tokens { id } }')).data?.['tokens'] as { id: string }[])[0]?.id }),
    ],
    [
      'revokeSignedTokens',
      'mutation { revokeSignedTokens(input: { holder: "Berthe", reason: "essai" }) { userErrors { message } } }',
    ],
    [
      'pairInstance',
      'mutation ($address: String!) { pairInstance(input: { address: $address, regions: ["guyane"] }) { userErrors { message } } }',
      async () => ({ address: (other ??= await startServer({ env: { FEDERATION_REGIONS: 'guyane' } })).url }),
    ],
    ['confirmInstance', 'mutation ($id: ID!) { confirmInstance(id: $id) { userErrors { message } } }', source],
    [
      'changeHarvestSource',
      'mutation ($id: ID!) { changeHarvestSource(id: $id, rules: { paused: true }) { userErrors { message } } }',
      source,
    ],
    ['acceptReader', 'mutation ($id: ID!) { acceptReader(id: $id, accept: true) }', reader],
    [
      'makeSignedCall',
      'mutation { makeSignedCall(input: { address: "https://exemple.fr/recu" }) { userErrors { message } } }',
    ],
    ...['renewSignedCallSecret', 'resumeSignedCall', 'endSignedCall'].map((act): (typeof MUTATIONS)[number] => [
      act,
      `mutation ($id: ID!) { ${act}(id: $id) { call { id } } }`,
      call,
    ]),
    ['closeTranscription', 'mutation ($id: ID!) { closeTranscription(id: $id) { userErrors { message } } }', report],
  ];

  /** The server that is told, once what the public sees has been looked at for the first time. */
  async function call(): Promise<object> {
    await ask('{ announcements(first: 1) { totalCount } }');
    await quiet();
    const [first] = (await ask('{ signedCalls { id } }')).data?.['signedCalls'] as { id: string }[];
    return { id: first?.id };
  }

  /** An instance is harvested behind the answer that confirms it: until nothing is stored any more. */
  async function quiet(): Promise<void> {
    for (let before = ''; ;) {
      const now = await stored();
      if (now === before) return;
      before = now;
      await wait(1_500);
    }
  }

  async function source(): Promise<object> {
    await quiet();
    const [first] = (await ask('{ harvestSources { id } }')).data?.['harvestSources'] as { id: string }[];
    return { id: first?.id };
  }

  /** The source by link, once its turn is over, with a file held back: whether that goes through is somebody's to say. */
  async function link(): Promise<object> {
    for (;;) {
      const query = '{ dataLinks { id nextAt } }';
      const [found] = (await ask(query)).data?.['dataLinks'] as { id: string; nextAt: string }[];
      const uid = found?.id ?? '';
      if (found === undefined || Date.parse(found.nextAt) > Date.now()) {
        await database.write((manager) => manager.update(DataLinkEntity, { uid }, { heldChecksum: 'retenu' }));
        return { id: uid };
      }
      await wait(200);
    }
  }

  async function reader(): Promise<object> {
    const asking = {
      uid: 'qui-demande',
      name: 'Siège',
      address: null,
      kid: 'k',
      x: 'x',
      askedAt: '2026-01-01T00:00:00.000Z',
    };
    if ((await database.read.countBy(ReaderEntity, { uid: asking.uid })) === 0)
      await database.write((manager) => manager.insert(ReaderEntity, asking));
    return { id: asking.uid };
  }

  /** That the adherent stands in a register is no part of what is tried. */
  async function inRegister(): Promise<object> {
    await adherentToken();
    return {};
  }

  /** The report that the office reads, and two numbers of it; handed in where there is none yet. */
  async function report(): Promise<object> {
    const read = async () => {
      const query = '{ transcriptions { id candidates { id } } }';
      return (await ask(query)).data?.['transcriptions'] as { id: string; candidates: { id: string }[] }[];
    };
    if ((await read()).length === 0)
      await fetch(`${server.url}/reports?region=guyane&year=2019`, {
        method: 'POST',
        headers: { 'content-type': DOCX, authorization: `Bearer ${await publisherToken()}` },
        body: new Uint8Array(await madeDocx()),
      });
    const [found] = await read();
    return { id: found?.id, first: found?.candidates[0]?.id, second: found?.candidates[1]?.id };
  }

  const ADHERENT =
    'siret;nom;types;departement;adresse;code_postal;ville\n55208131766522;Les Ajoncs;AI;35;1 rue A;35000;Rennes\n';
  async function adherentToken(): Promise<string> {
    const find = async () => {
      const query = '{ region(code: "bretagne") { adherents(year: 2022, first: 1) { nodes { id } } } }';
      const { adherents } = (await ask(query)).data?.['region'] as { adherents: { nodes: { id: string }[] } };
      return adherents.nodes[0]?.id;
    };
    let adherent = await find();
    if (adherent === undefined) {
      const submit =
        'mutation ($csv: String!) { submitDataset(input: { dataset: ADHERENTS, region: "bretagne", year: 2022, fileName: "a.csv", csv: $csv }) { submission { id } } }';
      const { submission } = (await ask(submit, { csv: ADHERENT })).data?.['submitDataset'] as {
        submission: { id: string };
      };
      await ask('mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }', submission);
      adherent = await find();
    }
    return issueToken(
      { role: 'ADHERENT', regions: [], adherent, name: 'Les Ajoncs', ttl: 600 },
      { issuer: 'maillage', audience: 'maillage', dataDir },
    );
  }

  async function invitation(): Promise<object> {
    const [first] = (await ask('{ invitations { id } }')).data?.['invitations'] as { id: string }[];
    return { id: first?.id };
  }

  /** A contributor's, made where there is none yet. */
  async function account(): Promise<object> {
    const uid = 'compte-de-luc';
    if ((await database.read.countBy(AccountEntity, { uid })) === 0)
      await database.write((manager) => manager.insert(AccountEntity, accountOf({ uid, name: 'Luc' })));
    return { id: uid };
  }

  async function newest(): Promise<object> {
    const query = '{ submissions(dataset: FORMATIONS, region: "bretagne", year: 2024) { edges { node { id } } } }';
    const { edges } = (await ask(query)).data?.['submissions'] as { edges: { node: { id: string } }[] };
    return { id: edges[0]?.node.id };
  }

  test('every mutation there is is tried', () => {
    const mutations = buildMaillageSchema().getMutationType() as GraphQLObjectType;
    expect([...MUTATIONS.map(([name]) => name), ...BEHIND].sort()).toEqual(Object.keys(mutations.getFields()).sort());
  });

  /** Each takes a deadline and more: the first here, all of them with EVERY, as in the long tests. */
  const tried = some(MUTATIONS, 1);

  test.each(tried.map(([name, ...rest]) => ({ name, rest })))(
    '$name: is undone and says so; in time, it is done',
    async ({ rest: [query, variables = () => Promise.resolve({})] }) => {
      const asked = await variables();
      const before = await stored();
      const letGo = await holdWrites(place);
      const late = await ask(query, asked);
      await letGo();
      expect(late.errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
        [
          'SERVICE_UNAVAILABLE',
          'Pas de réponse en 1,5 s : la demande est abandonnée, rien n’a été enregistré. Recommencer dans un instant.',
        ],
      ]);
      await wait(700);
      expect(await stored()).toBe(before);

      const done = await askUntilInTime(query, asked);
      expect(done.errors).toBeUndefined();
      expect(JSON.stringify(done.data)).not.toContain('"message"');
      expect(await stored()).not.toBe(before);
    },
    60_000,
  );

  // That both come about is for the test before: which of the two an instant brings is for the machine to say.
  test('whenever the lock is let go, the answer is what happened', async () => {
    for (const [turn, offset] of LET_GO.entries()) {
      const year = 2000 + turn;
      const letGo = await holdWrites(place);
      const going = wait(PATIENCE + offset).then(letGo);
      const answer = await ask(
        `mutation { openCampaign(year: ${year}, opensOn: "2025-01-01", deadline: "2025-03-01") { userErrors { message } } }`,
      );
      await going;
      await wait(300);
      const rows = await database.read.query<unknown[]>('SELECT year FROM campaigns WHERE year = ?', [year]);
      const message = answer.errors?.[0]?.message ?? 'done';
      const isUndone = message.includes(NOTHING_KEPT);
      if (!isUndone) expect(message).toMatch(/^done$|^La demande est enregistrée/);
      expect([year, message, rows.length]).toEqual([year, message, isUndone ? 0 : 1]);
    }
  }, 120_000);
});
