import { isDeepStrictEqual } from 'node:util';
import type { Engine } from '../../test/support/engine';
import { median } from '../median';
import type { Section } from '../section';
import type { Line } from '../table';
import { analyst } from './analyst';
import { Client, toBare, toPlatform } from './client';
import { buildNetwork } from './network';
import { PEERS } from './peer-server';
import { processorTime, type Asked } from './processor';
import { publicationLines } from './publication';
import { QUESTIONS, type Question } from './questions';
import { regionsOf } from './regions';
import { bareServer, peerServer, platformServer, type Server } from './server';
import { settled } from './settled';
import { staleAnswers } from './stale';

const CONNECTIONS = 16;
const GROWTH = 100;
/** Times that a question is put to each in turn, of each round. */
const TURNS = 80;
/** Times before, which do not count: a server that runs is warm, and so is the limit beside it. */
const WARM = 40;
/** Of throughput; one round is after whether it works. */
const secondsOf = (rounds: number): number => (rounds === 1 ? 0.6 : Math.min(rounds, 4));
/** At most as many times as long, and at least this share of the throughput, as the limit beside it. */
const BARS: Readonly<Record<Question['name'], { readonly latency: number; readonly throughput: number }>> = {
  Q1: { latency: 1.8, throughput: 0.5 },
  Q2: { latency: 1.8, throughput: 0.5 },
  Q3: { latency: 1.2, throughput: 0.6 },
  Q4: { latency: 1.6, throughput: 0.45 },
  Q5: { latency: 1.8, throughput: 0.5 },
};
/** Answers of each server of which the processor time is taken, of each round. */
const COUNTED = 160;
/** At most as many times the processor time of the limit beside it. */
const MOST_PROCESSOR: Readonly<Record<Question['name'], number | null>> = {
  Q1: 1.2,
  Q2: 1.2,
  Q3: null,
  Q4: null,
  Q5: 1.2,
};

async function measured(engine: Engine, scale: number, rounds: number): Promise<Line[]> {
  const [large, small] = [await engine.place(), await engine.place()];
  const built = performance.now();
  await Promise.all([buildNetwork(large, scale), buildNetwork(small, scale / GROWTH)]);
  console.log(`${engine.name} : réseau construit en ${((performance.now() - built) / 1000).toFixed(0)} s`);
  const starting: Promise<Server>[] = [];
  const up = (server: Promise<Server>): Promise<Server> => {
    starting.push(server);
    return server;
  };
  try {
    const platform = await up(platformServer(large, false));
    // The first, whose start is measured, started alone.
    const regions = await regionsOf(large);
    const [keeping, grown, bare, holding, ...peers] = await Promise.all([
      up(platformServer(large, true)),
      up(platformServer(small, false)),
      up(bareServer(large, regions)),
      // In a process of its own, as the platform that keeps answers: one that has just worked answers at once.
      up(bareServer(large, regions)),
      ...PEERS.map((peer) => up(peerServer(peer, large, regions))),
    ]);
    const token = await analyst(large);
    const clients = {
      platform: new Client(platform, toPlatform(token), CONNECTIONS),
      keeping: new Client(keeping, toPlatform(token), CONNECTIONS),
      small: new Client(grown, toPlatform(await analyst(small)), CONNECTIONS),
      bare: new Client(bare, toBare(false), CONNECTIONS),
      kept: new Client(holding, toBare(true), CONNECTIONS),
    };
    const lines: Line[] = [];
    const quiet = () => settled([platform, keeping, grown, bare, holding, ...peers]);
    const counted = {
      platform: { server: platform, client: clients.platform },
      bare: { server: bare, client: clients.bare },
    };
    await quiet();
    for (const question of QUESTIONS) {
      lines.push(...(await compare(engine.name, question, clients, quiet, rounds)));
      await quiet();
      lines.push(...(await processorLines(engine.name, question, counted, peers, rounds)));
    }
    const stale = await staleAnswers(large, clients.keeping);
    await quiet();
    const on = engine.name;
    lines.push(
      { what: `${on} : réponses périmées, en publiant d’un autre processus`, took: stale, against: null, most: 0 },
      { what: `${on} : à l’écoute après (ms)`, took: platform.started.listening, against: null, most: 1500 },
      { what: `${on} : première réponse ensuite (ms)`, took: platform.started.answering, against: null, most: 100 },
      { what: `${on} : mémoire à la fin (Mo)`, took: platform.memory(), against: null, most: 220 },
      { what: `${on} : mémoire à la fin, réponses gardées (Mo)`, took: keeping.memory(), against: null, most: 220 },
      ...(await publicationLines(engine, large, rounds)),
    );
    for (const client of Object.values(clients)) client.close();
    return lines;
  } finally {
    for (const server of await Promise.allSettled(starting))
      if (server.status === 'fulfilled') await server.value.stop();
    await engine.cleanUp();
  }
}

/** The five questions on a large network, beside what bare Node and bare SQL do with them. */
export const networkSection: Section = async (list, scale, rounds) => {
  const lines: Line[] = [];
  for (const engine of list) lines.push(...(await measured(engine, scale, rounds)));
  return lines;
};

/** What an answer takes of the processor, beside the limit; of the third question, beside the best peer too. */
async function processorLines(
  on: string,
  question: Question,
  own: Readonly<Record<'platform' | 'bare', Asked>>,
  peers: readonly Server[],
  rounds: number,
): Promise<Line[]> {
  const { name } = question;
  const limit = name === 'Q3' || name === 'Q4' ? 'b' : 'a';
  const others =
    name === 'Q3' ? peers.map((server) => ({ server, client: new Client(server, toPlatform(''), 1) })) : [];
  const all: Record<string, Asked> = { ...own, ...Object.fromEntries(others.entries()) };
  const expected: unknown = JSON.parse(await own.bare.client.ask(question));
  for (const { client } of others) {
    for (let time = 0; time < WARM * rounds; time++) await client.ask(question);
    if (!isDeepStrictEqual(JSON.parse(await client.ask(question)), expected)) throw new Error(`${on}, ${name}: a peer`);
  }
  const used = await processorTime(all, question, COUNTED * rounds);
  const took = used['platform'] ?? 0;
  const lines: Line[] = [
    { what: `${on} : ${name}, calcul / (${limit})`, took, against: used['bare'] ?? 0, most: MOST_PROCESSOR[name] },
  ];
  if (others.length > 0) {
    const best = Math.min(...others.map((_, at) => used[at] ?? Infinity));
    lines.push({
      what: `${on} : ${name}, calcul / meilleur serveur GraphQL écrit à la main`,
      took,
      against: best,
      most: 1,
    });
  }
  for (const { client } of others) client.close();
  return lines;
}

type Clients = Readonly<Record<'platform' | 'keeping' | 'small' | 'bare' | 'kept', Client>>;

async function compare(
  on: string,
  question: Question,
  clients: Clients,
  quiet: () => Promise<void>,
  rounds: number,
): Promise<Line[]> {
  const { name, what } = question;
  const seconds = secondsOf(rounds);
  const [ours, theirs] = [await clients.platform.ask(question), await clients.bare.ask(question)];
  for (const text of [ours, await clients.keeping.ask(question), await clients.keeping.ask(question)])
    if (!isDeepStrictEqual(JSON.parse(text), JSON.parse(theirs)))
      throw new Error(`${on}, ${name}: the answers differ at ${difference(JSON.parse(text), JSON.parse(theirs), '')}`);
  const times: Record<keyof Clients, number[]> = { platform: [], keeping: [], small: [], bare: [], kept: [] };
  const names = Object.keys(times) as (keyof Clients)[];
  for (let turn = 0; turn < WARM * rounds; turn++) for (const who of names) await clients[who].ask(question);
  await quiet();
  const ends = performance.now() + seconds * 3000;
  for (let turn = 0; turn < 20 || (turn < TURNS * rounds && performance.now() < ends); turn++)
    for (let at = 0; at < names.length; at++) {
      // Whoever comes after a long one finds cold caches: each in turn comes after each.
      const who = names[(at + turn) % names.length] as keyof Clients;
      const started = performance.now();
      await clients[who].ask(question);
      times[who].push(performance.now() - started);
    }
  const of = (who: keyof Clients): number => median(times[who]);
  const rates: Record<'platform' | 'bare' | 'keeping' | 'kept', number> = { platform: 0, bare: 0, keeping: 0, kept: 0 };
  await quiet();
  for (const who of ['bare', 'platform', 'kept', 'keeping'] as const)
    rates[who] = await clients[who].throughput(question, CONNECTIONS, seconds * 1000);
  const bar = BARS[name];
  const limit = name === 'Q3' || name === 'Q4' ? 'b' : 'a';
  const title = `${on} : ${name}`;
  return [
    { what: `${title} (${what}) / (${limit})`, took: of('platform'), against: of('bare'), most: bar.latency },
    {
      what: `${title} : débit à ${CONNECTIONS} connexions, part de (${limit})`,
      took: rates.platform / rates.bare,
      against: null,
      least: bar.throughput,
      most: null,
    },
    { what: `${title} : réponse gardée / (c)`, took: of('keeping'), against: of('kept'), most: 2 },
    {
      what: `${title} : débit, réponse gardée, part de (c)`,
      took: rates.keeping / rates.kept,
      against: null,
      most: null,
    },
    {
      what: `${title} : croissance, de 1 % des lignes à toutes`,
      took: of('platform'),
      against: of('small'),
      most: 1.2,
    },
    { what: `${title} : octets / (${limit})`, took: ours.length / theirs.length, against: null, most: 1.1 },
  ];
}

/** Where two answers part, and what each says there. */
function difference(ours: unknown, theirs: unknown, path: string): string {
  if (ours === null || theirs === null || typeof ours !== 'object' || typeof theirs !== 'object')
    return `${path}: ${JSON.stringify(ours)} and ${JSON.stringify(theirs)}`;
  const [left, right] = [new Map(Object.entries(ours)), new Map(Object.entries(theirs))];
  const key = [...left.keys(), ...right.keys()].find((each) => !isDeepStrictEqual(left.get(each), right.get(each)));
  return difference(left.get(key ?? ''), right.get(key ?? ''), `${path}.${key}`);
}
