import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IsNull } from 'typeorm';
import { issueToken } from '../../src/access/issue-token';
import type { Role } from '../../src/kernel/codes';
import { actorWith } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import { DataLinkEntity } from '../../src/links/data-link.entity';
import { datasetOf } from '../../src/datasets/registry';
import { KeptSourceStates } from '../../src/federation/sources/source-states';
import { bytesOf } from '../../src/intake/read-file';
import { LinkClock } from '../../src/links/link-clock';
import { readLinkStates } from '../../src/links/link-states';
import { publishSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { readSnapshot } from '../../src/published/snapshot';
import { zipOf } from '../../src/spreadsheet/workbook/write-zip';
import { readDataVersion } from '../../src/storage/data-version';
import { faultOfSchedule, nextTime } from '../../src/links/link-times';
import { askLink, endLink, linkOfSecret, makeLink, readLinks, type LinkToMake } from '../../src/links/links';
import type { Network } from '../../src/network/network';
import { OfficeActEntity } from '../../src/access/office-act.entity';
import { AuditEntryEntity } from '../../src/submissions/audit-entry.entity';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { describeOnEveryEngine } from '../support/database';
import { loaded } from '../support/loaded';
import { startServer, type TestServer } from '../support/server';

const CON = actorWith({ role: 'CONTRIBUTOR', name: 'Berthe', regions: ['bretagne'] });
const NAT = actorWith({ role: 'PUBLISHER', name: 'siège' });
const HEADER = 'type,intitule,date\n';
const events = (count: number) =>
  HEADER + Array.from({ length: count }, (_, at) => `WEBINAIRE,Rencontre ${at + 1},2023-09-01\n`).join('');

test('a schedule is one of cron, a quarter of an hour apart at least, in Paris time', () => {
  expect(
    ['* * * * *', '*/5 * * * *', 'souvent', '0 6 * *', '0 0 0 6 * *', '61 6 * * *'].map(faultOfSchedule),
  ).not.toContain(null);
  expect(['0 6 * * *', '0 6 * * 1', '*/15 * * * *'].map(faultOfSchedule)).toEqual([null, null, null]);
  expect(nextTime('0 6 * * *', new Date('2026-01-10T12:00:00Z'))).toBe('2026-01-11T05:00:00.000Z');
  expect(nextTime('0 6 * * *', new Date('2026-07-10T12:00:00Z'))).toBe('2026-07-11T04:00:00.000Z');
});

describeOnEveryEngine('a source by link', (fresh) => {
  let database: Database;
  let network: Network;
  let server: Server;
  let url: string;
  /** What the shared drive has, by path. */
  let shared: Record<
    string,
    { readonly body: string | Buffer; readonly type?: string; readonly etag?: string; readonly status?: number }
  >;
  let asked: { readonly path: string; readonly known: string | undefined }[];
  let now = new Date('2026-11-02T08:00:00Z');

  beforeAll(async () => {
    ({ database, network } = await loaded(fresh));
    server = createServer((request, response) => {
      const path = request.url ?? '';
      const known = request.headers['if-none-match'];
      asked.push({ path, known });
      const file = shared[path];
      if (file === undefined) return void response.writeHead(404).end();
      if (file.etag !== undefined && known === file.etag) return void response.writeHead(304).end();
      response.writeHead(file.status ?? 200, {
        'content-type': file.type ?? 'text/csv',
        ...(file.etag === undefined ? {} : { etag: file.etag }),
      });
      response.end(file.body);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  });
  beforeEach(async () => {
    asked = [];
    shared = {};
    await database.write((manager) =>
      manager.update(DataLinkEntity, { endedAt: IsNull() }, { endedAt: now.toISOString() }),
    );
  });
  afterAll(() => server.close());

  const clockOf = (faults: unknown[] = []) =>
    new LinkClock(
      { database, network, inside: ['127.0.0.0/8'], limits: { csvBytes: 100_000, xlsxBytes: 100_000 } },
      (error) => faults.push(error),
    );
  const made = async (more: Partial<LinkToMake> = {}) => {
    const wanted = {
      address: `${url}/evenements.csv`,
      region: 'bretagne',
      dataset: 'EVENTS',
      year: 2023,
      schedule: '0 6 * * *',
    };
    const link = await makeLink(database, network, { ...wanted, ...more }, CON, now);
    if ('faults' in link) throw new Error(JSON.stringify(link.faults));
    return link;
  };
  /** A day goes by, and the hour comes. */
  const turn = async (): Promise<DataLinkEntity> => {
    now = new Date(now.getTime() + 86_400_000);
    const faults: unknown[] = [];
    await clockOf(faults).turn(() => now);
    expect(faults).toEqual([]);
    const [latest] = await database.read.find(DataLinkEntity, { order: { id: 'DESC' }, take: 1 });
    return latest!;
  };
  const received = async (year = 2023) =>
    (await database.read.find(SubmissionEntity, { where: { dataset: 'EVENTS', year }, order: { id: 'ASC' } })).map(
      ({ version, status, rowCount }) => ({ version, status, rowCount }),
    );

  test('is received as an ordinary submission when its bytes change, and only then', async () => {
    await made();
    shared['/evenements.csv'] = { body: events(10), etag: '"1"' };
    expect(await turn()).toMatchObject({ outcome: 'RECEIVED', rowCount: 10, failingSince: null, lease: null });
    expect(await received()).toEqual([{ version: 1, status: 'VALID', rowCount: 10 }]);
    const [entry] = await database.read.find(AuditEntryEntity, { order: { id: 'DESC' }, take: 1 });
    expect(entry).toMatchObject({ actor: 'lien de Berthe', action: 'SUBMIT', role: 'CONTRIBUTOR' });
    expect(await turn()).toMatchObject({ outcome: 'UNCHANGED' });
    expect(asked.at(-1)).toEqual({ path: '/evenements.csv', known: '"1"' });
    shared['/evenements.csv'] = { body: events(10), etag: '"2"' };
    expect(await turn()).toMatchObject({ outcome: 'UNCHANGED', etag: '"2"' });
    expect(await received()).toHaveLength(1);
    shared['/evenements.csv'] = { body: events(11), etag: '"3"' };
    expect(await turn()).toMatchObject({ outcome: 'RECEIVED', rowCount: 11 });
    expect(await received()).toHaveLength(2);
    await clockOf().turn(() => now);
    expect(asked).toHaveLength(4);
  });

  test('that answers with a page, an error or nothing is told, changes nothing and is asked again', async () => {
    const { link } = await made({ year: 2022 });
    shared['/evenements.csv'] = { body: events(10).replaceAll('2023', '2022') };
    await turn();
    for (const page of ['<!DOCTYPE html><title>Connexion</title>', '\ufeff\n <html lang="fr">', 'Se connecter']) {
      shared['/evenements.csv'] = { body: page, type: page.startsWith('Se') ? 'text/html' : 'text/csv' };
      expect(await turn()).toMatchObject({
        outcome: 'REFUSED',
        message: expect.stringContaining('page de connexion ou pare-feu'),
        failingSince: expect.any(String),
      });
    }
    shared = {};
    expect(await turn()).toMatchObject({ outcome: 'REFUSED', message: expect.stringContaining('404') });
    const away = await database.read.findOneByOrFail(DataLinkEntity, { uid: link.uid });
    expect(away.failingSince! < away.triedAt!).toBe(true);
    await database.write((manager) =>
      manager.update(DataLinkEntity, { uid: link.uid }, { address: 'https://127.0.0.1:1/a.csv' }),
    );
    const unreachable = await turn();
    expect(unreachable).toMatchObject({ outcome: 'UNREACHABLE' });
    expect(new Date(unreachable.nextAt).getTime() - now.getTime()).toBe(3_600_000);
    expect(await received(2022)).toEqual([{ version: 1, status: 'VALID', rowCount: 10 }]);
  });

  test('whose file lost half of its rows waits for a person, who lets that very file through', async () => {
    const { link } = await made({ year: 2021 });
    const of2021 = (count: number) => events(count).replaceAll('2023', '2021');
    shared['/evenements.csv'] = { body: of2021(10) };
    await turn();
    shared['/evenements.csv'] = { body: of2021(5) };
    expect(await turn()).toMatchObject({ outcome: 'HELD', message: expect.stringContaining('contre 10') });
    expect(await turn()).toMatchObject({ outcome: 'HELD', message: expect.stringContaining('contre 10') });
    expect(await received(2021)).toHaveLength(1);
    await askLink(database, link.uid, true, CON, now);
    shared['/evenements.csv'] = { body: of2021(2) };
    expect(await turn()).toMatchObject({ outcome: 'HELD' });
    shared['/evenements.csv'] = { body: of2021(6) };
    expect(await turn()).toMatchObject({ outcome: 'RECEIVED', rowCount: 6 });
    shared['/evenements.csv'] = { body: of2021(3) };
    await turn();
    await askLink(database, link.uid, true, CON, now);
    expect(await turn()).toMatchObject({ outcome: 'RECEIVED', rowCount: 3, heldChecksum: null, letThrough: null });
    const acts = await database.read.findBy(OfficeActEntity, { subject: `link:${link.uid}` });
    expect(acts.map(({ action }) => action)).toEqual(['MAKE_LINK', 'LET_THROUGH', 'LET_THROUGH']);
  });

  test('with faults is one with faults until it changes', async () => {
    await made({ year: 2020 });
    shared['/evenements.csv'] = { body: `${HEADER}WEBINAIRE,,2020-09-01\n`, etag: '"f"' };
    expect(await turn()).toMatchObject({ outcome: 'FAULTY' });
    expect(await turn()).toMatchObject({ outcome: 'FAULTY' });
    expect(await received(2020)).toEqual([{ version: 1, status: 'INVALID', rowCount: 1 }]);
  });

  test('may be a Data Package, whose resource of that name is taken', async () => {
    await made({ year: 2019, address: `${url}/paquet/datapackage.json` });
    const resources = [
      { name: 'autre', path: 'autre.csv' },
      { name: 'evenements', path: 'donnees/evenements.csv' },
    ];
    shared['/paquet/datapackage.json'] = { body: JSON.stringify({ resources }), type: 'application/json' };
    shared['/paquet/donnees/evenements.csv'] = { body: events(3).replaceAll('2023', '2019') };
    expect(await turn()).toMatchObject({ outcome: 'RECEIVED', rowCount: 3 });
    shared['/paquet/datapackage.json'] = { body: JSON.stringify({ resources: [resources[0]] }) };
    expect(await turn()).toMatchObject({ outcome: 'REFUSED', message: expect.stringMatching(/« evenements ».*autre/) });
    shared['/paquet/datapackage.json'] = {
      body: JSON.stringify({ resources: [{ name: 'evenements', path: 'https://169.254.169.254/latest' }] }),
    };
    expect(await turn()).toMatchObject({
      outcome: 'REFUSED',
      message: expect.stringContaining('à l’intérieur d’un réseau'),
    });
  });

  test('may be a Data Package in one archive, of which its own resource is taken', async () => {
    const csv = events(3).replaceAll('2023', '2017');
    const description = JSON.stringify({ resources: [{ name: 'evenements', path: 'data/evenements.csv' }] });
    const archive = async (files: Readonly<Record<string, string>>): Promise<Buffer> => {
      const pieces: Buffer[] = [];
      const entries = Object.entries(files).map(([name, body]) => ({ name, body: Buffer.from(body) }));
      for await (const piece of zipOf(entries)) pieces.push(piece as Buffer);
      return Buffer.concat(pieces);
    };
    await made({ year: 2017, address: `${url}/paquet.zip` });
    const type = 'application/zip';
    for (const folder of ['', 'export/']) {
      const body = await archive({ [`${folder}datapackage.json`]: description, [`${folder}data/evenements.csv`]: csv });
      shared['/paquet.zip'] = { body, type };
      expect((await turn()).outcome).toBe(folder === '' ? 'RECEIVED' : 'UNCHANGED');
    }
    expect(await received(2017)).toEqual([{ version: 1, status: 'VALID', rowCount: 3 }]);
    shared['/paquet.zip'] = { body: await archive({ 'datapackage.json': description }), type };
    expect(await turn()).toMatchObject({
      outcome: 'REFUSED',
      message: expect.stringContaining('manque dans l’archive'),
    });
    shared['/paquet.zip'] = { body: await archive({ 'datapackage.json': '{"resources":[]}' }), type };
    expect((await turn()).message).toContain('n’a pas de ressource « evenements »');
  });

  test('beside a file that somebody handed in is a conflict for a person, and its state stands at figures', async () => {
    const version = () => readDataVersion(database.read);
    const stateNow = async () => {
      const states = new KeptSourceStates(database, readLinkStates);
      const snapshot = await readSnapshot(database.read, network, await version());
      const slot = { dataset: 'EVENTS', year: 2016, region: 'bretagne' } as const;
      return (await states.of(snapshot.version)).of(
        slot,
        snapshot.publications.find('EVENTS', 2016, 'bretagne') ?? null,
      );
    };
    await made({ year: 2016 });
    shared['/evenements.csv'] = { body: events(4).replaceAll('2023', '2016') };
    const { submissionUid } = await turn();
    await publishSubmission(database, network, submissionUid ?? '', NAT);
    expect(await stateNow()).toMatchObject({ state: 'LIVE', name: '127.0.0.1:' + new URL(url).port });
    const before = await version();
    shared['/evenements.csv'] = { body: 'x', status: 500 };
    await turn();
    expect(await version()).toBeGreaterThan(before);
    shared = {};
    expect(await stateNow()).toMatchObject({ state: 'REFUSED', why: expect.stringContaining('réponse 500') });
    const cover = { region: 'bretagne', year: 2016, fileName: 'f.csv', nothingToReport: false, dryRun: false };
    const byHand = contentOf(() => bytesOf(events(6).replaceAll('2023', '2016')));
    await submitFile(database, network, NAT, { dataset: datasetOf('EVENTS'), ...cover }, byHand, now);
    shared['/evenements.csv'] = { body: events(5).replaceAll('2023', '2016') };
    expect(await turn()).toMatchObject({ outcome: 'CONFLICT', message: expect.stringContaining('déposé par siège') });
    expect(await turn()).toMatchObject({ outcome: 'CONFLICT' });
  });

  test('is asked by one of several servers', async () => {
    await made({ year: 2018 });
    shared['/evenements.csv'] = { body: events(4).replaceAll('2023', '2018') };
    now = new Date(now.getTime() + 86_400_000);
    await Promise.all([1, 2, 3].map(() => clockOf().turn(() => now)));
    expect(asked).toHaveLength(1);
    expect(await received(2018)).toHaveLength(1);
  });

  test('is made, seen and ended by the office and its own region, and opened by its secret alone', async () => {
    const { link, secret } = await made();
    expect((await linkOfSecret(database.read, secret))?.uid).toBe(link.uid);
    for (const wrong of ['', 'x', `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`, link.secretHash])
      expect(await linkOfSecret(database.read, wrong)).toBeNull();
    const normandie = actorWith({ role: 'CONTRIBUTOR', name: 'Alix', regions: ['normandie'] });
    const uids = async (actor: typeof CON) => (await readLinks(database.read, actor)).map(({ uid }) => uid);
    expect(await uids(NAT)).toContain(link.uid);
    expect(await uids(CON)).toContain(link.uid);
    expect(await uids(normandie)).toEqual([]);
    const wanted = {
      address: 'https://exemple.fr/a.csv',
      region: 'bretagne',
      dataset: 'EVENTS',
      year: 2023,
      schedule: '0 6 * * *',
    };
    await expect(makeLink(database, network, wanted, normandie)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(makeLink(database, network, { ...wanted, region: null }, CON)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(makeLink(database, network, wanted, { ...CON, token: 'program:x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(endLink(database, link.uid, '', normandie)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const all = await makeLink(
      database,
      network,
      { ...wanted, address: 'ftp://x', year: 1900, schedule: 'souvent', dataset: 'x' },
      NAT,
    );
    expect('faults' in all && all.faults.map(({ field }) => field)).toEqual(['address', 'dataset', 'year', 'schedule']);
    await endLink(database, link.uid, 'essai', NAT, now);
    expect(await linkOfSecret(database.read, secret)).toBeNull();
    await turn();
    expect(asked).toEqual([]);
  });
});

describe('its pages', () => {
  let served: TestServer;
  let dataDir: string;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'maillage-links-'));
    served = await startServer({ env: { DATA_DIR: dataDir } });
  }, 120_000);
  afterAll(() => served.close());

  const tokenOf = (role: Role, regions: string[] = []) =>
    issueToken({ role, regions, name: 'Berthe', ttl: 600 }, { issuer: 'maillage', audience: 'maillage', dataDir });
  const visit = async (path: string, token?: string, form?: Record<string, string>) => {
    const answer = await fetch(`${served.url}${path}`, {
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  test('are for who hands in; the holder needs the secret and nothing else', async () => {
    expect((await visit('/sources/liens')).headers.get('location')).toContain('/connexion?suite=');
    expect((await visit('/sources/liens', await tokenOf('ANALYST'))).status).toBe(403);
    const berthe = await tokenOf('CONTRIBUTOR', ['bretagne']);
    const page = await visit('/sources/liens', berthe);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Bretagne');
    expect(page.text).not.toContain('Normandie');
    const typed = { adresse: 'demain', jeu: 'EVENTS', region: 'bretagne', annee: '23', rythme: '0 6 * * *' };
    const faulty = await visit('/sources/liens', berthe, typed);
    expect(faulty.status).toBe(422);
    for (const words of ['commence par https://', 'Écrire une année', 'value="demain"'])
      expect(faulty.text).toContain(words);
    expect((await visit('/sources/liens', berthe, { ...typed, region: 'normandie' })).status).toBe(403);
    const right = { ...typed, adresse: 'https://127.0.0.1/secret.csv', annee: '2023' };
    const made = await visit('/sources/liens', berthe, right);
    expect(made.status).toBe(201);
    const secret = /\/liens\/[\w-]{43}/.exec(made.text)![0];
    expect((await visit('/sources/liens', berthe)).text).not.toContain(secret);
    const held = await visit(secret);
    expect(held.status).toBe(200);
    expect(held.text).toContain('Événements, Bretagne, 2023');
    expect(held.text).not.toContain('secret.csv');
    expect(held.headers.get('cache-control')).toBe('no-store');
    const nowhere = await visit('/nulle-part');
    const isNowhere = async (path: string) => {
      const { status, text } = await visit(path);
      expect({ status, text }).toEqual({ status: 404, text: nowhere.text });
    };
    await isNowhere(`/liens/${'A'.repeat(43)}`);
    const id = /action="\/sources\/liens\/([\w-]+)"/.exec((await visit('/sources/liens', berthe)).text)![1]!;
    const normandie = await tokenOf('CONTRIBUTOR', ['normandie']);
    expect((await visit(`/sources/liens/${id}`, normandie, { acte: 'arreter' })).status).toBe(404);
    expect((await visit(`/sources/liens/${id}`, berthe, { acte: 'arreter' })).status).toBe(303);
    await isNowhere(secret);
  });
});
