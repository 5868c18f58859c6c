import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { datasetOf } from '../../src/datasets/registry';
import { keyOfSeed } from '../../src/federation/own/instance-key';
import { manifestOf, slotName, type ManifestEntry, type Tombstone } from '../../src/federation/protocol/manifest';
import { rotationTo } from '../../src/federation/protocol/rotation';
import { publicJwk, sign, type SigningKey } from '../../src/federation/protocol/signed';
import { sha256, sixWords } from '../../src/federation/protocol/six-words';

/** How a region treats a request; all but the first are faults that a network or a server has. */
export const MANNERS = [
  'WELL',
  'KILLED',
  'SLOW',
  'DRIPPING',
  'TRUNCATED',
  'ALTERED',
  'ZIP',
  'SIGN_IN',
  'ERROR',
  'REPLAYED',
  'FORKED',
  'OTHER_KEY',
] as const;
export type Manner = (typeof MANNERS)[number];

export const DATASET = 'EVENTS';
const COLUMNS = datasetOf(DATASET).columns.map(({ name }) => name);

/** So many events, in the very bytes that the product writes. */
export const events = (year: number, count: number, tag: string): string =>
  [
    COLUMNS.join(','),
    ...Array.from({ length: count }, (_, at) => {
      const cells: Readonly<Record<string, string>> = {
        ...{ type: 'WEBINAIRE', intitule: `Rencontre ${tag} ${at}`, date: `${year}-03-05`, participants: String(at) },
        ...Object.fromEntries(FILLED),
      };
      return COLUMNS.map((name) => cells[name] ?? '').join(',');
    }),
    '',
  ].join('\n');

/** What an empty cell of these stands for: written out when it is exported. */
const FILLED = datasetOf(DATASET).columns.flatMap((column) =>
  column.whenEmpty === null
    ? []
    : [[column.name, column.type === 'BOOLEAN' ? 'false' : String(column.whenEmpty)] as const],
);

/** A region that speaks the protocol by a key of its own, as it was specified, and whose every answer may go wrong. */
export class PlayedRegion {
  readonly files = new Map<string, string>();
  readonly published = new Map<string, ManifestEntry>();
  readonly withdrawn: Tombstone[] = [];
  /** Of everything, and of files alone. */
  manner: Manner = 'WELL';
  onFile: Manner = 'WELL';
  /** Milliseconds that its clock is off. */
  skew = 0;
  asked = 0;
  receipts = 0;
  private readonly versions = new Map<string, number>();
  private readonly rotations: string[] = [];
  private seq = 0;
  private previous: string | null = null;
  private signed: { readonly jws: string; readonly content: string } | null = null;
  private older: string | null = null;
  private server: Server | null = null;
  private port = 0;

  private constructor(
    readonly region: string,
    private key: SigningKey,
    private readonly stranger: SigningKey,
    readonly slowness: number,
  ) {}

  static async open(region: string, seed: string, slowness: number): Promise<PlayedRegion> {
    const own = sha256(seed);
    const played = new PlayedRegion(region, await keyOfSeed(own), await keyOfSeed(sha256(own)), slowness);
    await played.start();
    return played;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.listen(this.port, '127.0.0.1');
    await new Promise((resolve) => this.server?.once('listening', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve) ?? resolve(undefined));
    this.server = null;
  }

  publish(year: number, csv: string): void {
    const slot = { dataset: DATASET, region: this.region, year };
    const version = (this.versions.get(slotName(slot)) ?? 0) + 1;
    this.versions.set(slotName(slot), version);
    const entry: ManifestEntry = {
      ...{ ...slot, version, rows: csv.split('\n').length - 2, bytes: Buffer.byteLength(csv), sha256: sha256(csv) },
      ...{
        href: `/federation/versions/${this.region}-${year}-${version}.csv`,
        layout: 'standard',
        status: 'PUBLISHED',
      },
      ...{ licence: 'libre', demonstration: false, nothingToReport: false, publishedAt: this.now() },
    };
    this.files.set(entry.href, csv);
    this.published.set(slotName(slot), entry);
  }

  withdraw(year: number): void {
    const name = slotName({ dataset: DATASET, region: this.region, year });
    const entry = this.published.get(name);
    if (entry === undefined) return;
    this.published.delete(name);
    const { dataset, region, version, sha256: hash } = entry;
    this.withdrawn.push({
      dataset,
      region,
      year,
      version,
      sha256: hash,
      withdrawnAt: this.now(),
      reason: 'compté deux fois',
    });
  }

  async rotate(): Promise<void> {
    const next = await keyOfSeed(sha256(this.key.d));
    this.rotations.push(await rotationTo(next, this.key, new Date()));
    this.key = next;
    this.signed = null;
  }

  /** As after a backup was put back: what it has is there, and what it signed since is forgotten. */
  forget(): void {
    [this.seq, this.previous, this.signed] = [0, null, null];
  }

  /** What counts there in a year; null for nothing. */
  content(year: number): string | null {
    const entry = this.published.get(slotName({ dataset: DATASET, region: this.region, year }));
    return entry === undefined ? null : (this.files.get(entry.href) ?? null);
  }

  private now = (): string => new Date(Date.now() + this.skew).toISOString();

  private async manifest(): Promise<string> {
    const datasets = [...this.published.values()];
    const content = JSON.stringify([datasets, this.withdrawn, this.key.kid]);
    if (this.signed?.content === content) return this.signed.jws;
    this.older = this.signed?.jws ?? this.older;
    const jws = await this.sign(this.key, datasets, ++this.seq, this.previous);
    this.previous = sha256(jws);
    this.signed = { jws, content };
    return jws;
  }

  private sign(
    key: SigningKey,
    datasets: readonly ManifestEntry[],
    seq: number,
    previous: string | null,
  ): Promise<string> {
    const instance = { name: this.region, address: this.url, kid: key.kid };
    const said = { instance, regions: [this.region], datasets, withdrawn: this.withdrawn };
    return sign('MANIFEST', manifestOf(said, { seq, previous, time: this.now() }), key);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked++;
    const { url = '', method = 'GET' } = request;
    if (url === '/.well-known/jwks.json')
      return void response.end(
        JSON.stringify({ keys: [publicJwk(this.key)], words: sixWords(this.key.x), rotations: this.rotations }),
      );
    if (method === 'POST') {
      request.resume();
      if (url === '/federation/receipts') this.receipts++;
      return void response.writeHead(url === '/federation/receipts' ? 204 : 200).end('{"accepted":true}');
    }
    const isManifest = url === '/federation/manifest';
    const body = isManifest ? await this.manifest() : this.files.get(url);
    if (body === undefined) return void response.writeHead(404).end();
    const tag = `"${sha256(body)}"`;
    if (this.manner === 'WELL' && isManifest && request.headers['if-none-match'] === tag)
      return void response.writeHead(304, { etag: tag }).end();
    const manner = isManifest || this.onFile === 'WELL' ? this.manner : this.onFile;
    await this.by(manner, response, body, tag, isManifest);
  }

  private async by(
    manner: Manner,
    response: ServerResponse,
    body: string,
    etag: string,
    isManifest: boolean,
  ): Promise<void> {
    const send = (text: string): void => void response.writeHead(200, { etag }).end(text);
    switch (manner) {
      case 'WELL':
        return void send(body);
      case 'KILLED':
        return void response.destroy();
      case 'SLOW':
        return void setTimeout(() => send(body), this.slowness).unref();
      case 'DRIPPING':
        response.writeHead(200);
        return void this.drip(response, body);
      case 'TRUNCATED':
        return void send(body.slice(0, Math.floor(body.length / 2)));
      case 'ALTERED': {
        const at = Math.floor(body.length * 0.6);
        return void send(body.slice(0, at) + (body[at] === 'a' ? 'b' : 'a') + body.slice(at + 1));
      }
      case 'ZIP':
        return void send('PK\u0003\u0004 quelque chose');
      case 'SIGN_IN':
        return void send('<!doctype html><title>Connexion</title>');
      case 'ERROR':
        return void response.writeHead(503).end();
      case 'REPLAYED':
        return void send(isManifest ? (this.older ?? body) : body);
      case 'FORKED':
        return void send(isManifest ? await this.sign(this.key, [], this.seq, this.previous) : body);
      case 'OTHER_KEY':
        return void send(isManifest ? await this.sign(this.stranger, [], this.seq + 1, this.previous) : body);
    }
  }

  private drip(response: ServerResponse, body: string, at = 0): void {
    if (response.destroyed || at >= body.length) return void response.end();
    response.write(body[at]);
    setTimeout(() => this.drip(response, body, at + 1), 100).unref();
  }
}
