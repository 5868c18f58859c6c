import { createServer, type Server } from 'node:http';
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { OfficeActEntity } from '../../src/access/office-act.entity';
import { AccountsKey } from '../../src/accounts/accounts-key';
import type { Announcer } from '../../src/announcements/announcer';
import { AnnouncementEntity } from '../../src/announcements/announcement.entity';
import { MoveEntity } from '../../src/announcements/move.entity';
import { announcerOf } from '../../src/calls/announcer-of';
import { CallClock } from '../../src/calls/call-clock';
import { CallEntity } from '../../src/calls/call.entity';
import {
  endCall,
  lastDeliveries,
  makeCall,
  readCalls,
  renewSecret,
  resumeCall,
  type CallToMake,
} from '../../src/calls/calls';
import { DeliveryEntity } from '../../src/calls/delivery.entity';
import { datasetOf } from '../../src/datasets/registry';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith } from '../../src/kernel/actor';
import type { DatasetCode } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';
import { publishSubmission, withdrawSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { Snapshots } from '../../src/published/snapshot';
import { describeOnProduction } from '../support/database';
import { loaded } from '../support/loaded';

const NAT = actorWith({ role: 'PUBLISHER', name: 'Berthe' });
const CON = actorWith({ role: 'CONTRIBUTOR', name: 'bretagne', regions: ['bretagne'] });
const INSIDE = ['127.0.0.0/8'];
const DAY = 86_400_000;

const events = (count: number, year: number) =>
  `type,intitule,date,participants\n${Array.from({ length: count }, (_, at) => `WEBINAIRE,Rencontre ${at + 1},${year}-09-01,10\n`).join('')}`;
/** One answer alone is behind each sum: nothing of it is for the public. */
const activity = (hours: number) => `adherent;heures_travaillees\nLes Ajoncs;${hours}\n`;
const REGISTER = 'nom;types;departement;ville\nLes Ajoncs;AI;35;Rennes\nLa Lande;ACI;29;Brest\nLe Genêt;EI;35;Vitré\n';

interface Arrived {
  readonly headers: Record<string, string>;
  readonly body: string;
}

describeOnProduction('a server that wants to be told', (fresh) => {
  let database: Database;
  let network: Network;
  let announcer: Announcer;
  let receiver: Server;
  let url: string;
  let arrived: Arrived[] = [];
  let answer = 204;
  const faults: unknown[] = [];
  const key = new AccountsKey(randomBytes(32));

  beforeAll(async () => {
    ({ database, network } = await loaded(fresh));
    announcer = announcerOf(database, network, { snapshots: new Snapshots(database, network) }, (error) =>
      faults.push(error),
    );
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        arrived.push({ headers: request.headers as Record<string, string>, body });
        response.writeHead(answer, answer === 302 ? { location: 'http://169.254.169.254/' } : {}).end();
      });
    });
    await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(receiver.address() as { port: number }).port}/recu`;
    // What was there before is no news.
    await announcer.settle();
  }, 120_000);
  beforeEach(async () => {
    arrived = [];
    answer = 204;
    await database.write(async (manager) => {
      for (const entity of [DeliveryEntity, CallEntity])
        await manager.createQueryBuilder().delete().from(entity).execute();
    });
  });
  afterAll(() => {
    receiver.closeAllConnections();
    receiver.close();
    expect(faults).toEqual([]);
  });

  const clock = () => new CallClock({ database, key, inside: INSIDE }, (error) => faults.push(error));
  const made = async (more: Partial<CallToMake> = {}) => {
    const wanted = { address: url, events: ['PUBLICATION', 'WITHDRAWAL', 'RELEASE'], indicators: [], regions: [] };
    const call = await makeCall(database, network, key, { ...wanted, ...more }, NAT, INSIDE);
    if ('faults' in call) throw new Error(JSON.stringify(call.faults));
    return call;
  };
  const publish = async (dataset: DatasetCode, text: string, year: number, region = 'bretagne') => {
    const asked = { dataset: datasetOf(dataset), region, year, fileName: 'f.csv', nothingToReport: false, dryRun: false }; // prettier-ignore
    const { submission, report } = await submitFile(database, network, { ...CON, regions: [region] }, asked, contentOf(() => bytesOf(text))); // prettier-ignore
    if (submission === null) throw new Error(JSON.stringify(report));
    expect((await publishSubmission(database, network, submission.uid, NAT)).refusal).toBeNull();
    return submission.uid;
  };
  const messages = () => database.read.find(DeliveryEntity, { order: { id: 'ASC' } });

  test('gets one message of each act, signed so that the verifier of Standard Webhooks takes it, once however many servers send', async () => {
    const { secret, call } = await made();
    const other = await made({ events: ['RELEASE'] });
    await publish('EVENTS', events(4, 2016), 2016);
    await announcer.settle();
    await Promise.all([1, 2, 3].map(() => clock().turn()));
    expect(arrived).toHaveLength(1);
    const last = await lastDeliveries(database.read, [call.id, other.call.id]);
    expect(last).toMatchObject([{ callId: call.id, attempts: 1, message: 'Reçu (réponse 204).' }]);
    const [{ headers, body }] = arrived as [Arrived];
    const told = new Webhook(secret).verify(body, headers) as {
      type: string;
      data: { region: string; sentence: string; moves: { indicator: string; region: string | null; before: { value: number | null }; after: { value: number | null; partialValue: number | null } }[] }; // prettier-ignore
    };
    expect(told.type).toBe('maillage.publication');
    expect(told.data).toMatchObject({ region: 'bretagne', sentence: 'Événements, Bretagne, 2016 : version 1 publiée' });
    const held = told.data.moves.filter(({ indicator }) => indicator === 'EVENTS_HELD');
    expect(held).toMatchObject([
      { region: null, after: { value: null, partialValue: 4 } },
      { region: 'bretagne', before: { value: null }, after: { value: 4 } },
    ]);
    expect(() => new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(body, headers)).toThrow();
    await announcer.settle();
    await clock().turn();
    expect(arrived).toHaveLength(1);
  });

  test('is told of nothing that is withheld from the public, nor what it was', async () => {
    await publish('ADHERENTS', REGISTER, 2016);
    await announcer.settle();
    const { secret } = await made();
    for (const hours of [3212, 4321]) {
      await publish('ACTIVITY', activity(hours), 2016);
      await announcer.settle();
    }
    await clock().turn();
    expect(arrived.length).toBeGreaterThan(0);
    for (const { body, headers } of arrived) {
      new Webhook(secret).verify(body, headers);
      expect(body).not.toMatch(/3212|4321|1109/);
    }
    const kept = await database.read.find(MoveEntity);
    expect(JSON.stringify(kept)).not.toMatch(/3212|4321|1109/);
  });

  test('hears only of the indicators and regions that it asked for, and of withdrawals', async () => {
    const all = (await made()).call.id;
    const normandie = (await made({ regions: ['normandie'] })).call.id;
    const participants = (await made({ indicators: ['EVENTS_PARTICIPANTS'], regions: ['bretagne'] })).call.id;
    const releases = (await made({ events: ['RELEASE'] })).call.id;
    const uid = await publish('EVENTS', events(3, 2015), 2015);
    await announcer.settle();
    await withdrawSubmission(database, network, uid, 'une faute de M. Untel', NAT);
    await announcer.settle();
    const of = async (call: number) => (await messages()).filter(({ callId }) => callId === call);
    expect((await of(all)).map(({ title }) => title)).toEqual([
      'Événements, Bretagne, 2015 : version 1 publiée',
      'Événements, Bretagne, 2015 : version 1 retirée',
    ]);
    expect([(await of(normandie)).length, (await of(releases)).length]).toEqual([0, 0]);
    const [first] = (await of(participants)).map(({ payload }) => JSON.parse(payload) as { data: { moves: { indicator: string; region: string }[] } }); // prettier-ignore
    expect(first?.data.moves).toMatchObject([{ indicator: 'EVENTS_PARTICIPANTS', region: 'bretagne' }]);
    // Why is for the office.
    expect(JSON.stringify([await messages(), await database.read.find(AnnouncementEntity)])).not.toContain('Untel');
  });

  test('that does not answer is tried again for more than a day, then left with a word, and resumed with what it missed', async () => {
    const { call } = await made();
    await publish('EVENTS', events(2, 2014), 2014);
    await announcer.settle();
    answer = 500;
    const start = Date.now() + 1000;
    let now = start;
    let tries = 0;
    for (
      let waits: DeliveryEntity | undefined = (await messages())[0];
      waits?.nextAt != null;
      [waits] = await messages()
    ) {
      now = Math.max(now, Date.parse(waits.nextAt));
      await clock().turn(() => new Date(now));
      tries++;
    }
    expect([tries, now - start > DAY, arrived.length]).toEqual([8, true, 8]);
    expect(new Set(arrived.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const stopped = await database.read.findOneByOrFail(CallEntity, { id: call.id });
    expect(stopped.message).toMatch(/Suspendu après 8 essais.*réponse 500/);
    const acts = await database.read.findBy(OfficeActEntity, { subject: `call:${call.uid}` });
    expect(acts.map(({ action }) => action)).toEqual(['MAKE_CALL', 'STOP_CALL']);
    await publish('EVENTS', events(5, 2014), 2014);
    await announcer.settle();
    await clock().turn(() => new Date(now + DAY));
    expect(arrived).toHaveLength(8);
    answer = 200;
    await resumeCall(database, call.uid, NAT, new Date(now + DAY));
    await clock().turn(() => new Date(now + DAY));
    expect(arrived).toHaveLength(10);
    expect((await messages()).map(({ deliveredAt }) => deliveredAt !== null)).toEqual([true, true]);
  }, 180_000);

  test('is not followed elsewhere, and is left at once where it says that it is gone', async () => {
    const { call } = await made();
    await publish('EVENTS', events(1, 2013), 2013);
    await announcer.settle();
    answer = 302;
    await clock().turn();
    expect(await messages()).toMatchObject([{ attempts: 1, message: 'Le serveur n’en a pas voulu (réponse 302).' }]);
    answer = 410;
    await clock().turn(() => new Date(Date.now() + 10_000));
    expect((await database.read.findOneByOrFail(CallEntity, { id: call.id })).message).toContain('ne veut plus');
  });

  test('is named by the office alone, every fault at once, and its secret is in no table as it is', async () => {
    await expect(makeCall(database, network, key, { address: url, events: [], indicators: [], regions: [] }, CON, INSIDE)).rejects.toMatchObject({ code: 'FORBIDDEN' }); // prettier-ignore
    await expect(readCalls(database.read, { ...NAT, token: 'program:x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const wrong = { address: 'https://10.0.0.1/', events: ['RIEN'], indicators: ['NON'], regions: ['bretagn'] };
    const refused = await makeCall(database, network, key, wrong, NAT, []);
    expect('faults' in refused && refused.faults.map(({ field }) => field)).toEqual([
      'address',
      'events',
      'indicators',
      'regions',
    ]);
    const { call, secret } = await made();
    const { secret: second } = await renewSecret(database, key, call.uid, NAT);
    const stored = await database.read.findOneByOrFail(CallEntity, { id: call.id });
    expect(JSON.stringify(stored)).not.toContain(second.slice(6, 30));
    expect([second === secret, key.open(stored.sealedSecret)]).toEqual([false, second]);
    await endCall(database, call.uid, NAT);
    await expect(endCall(database, call.uid, NAT)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
