import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importJWK, SignJWT } from 'jose';
import { issueToken } from '../../src/access/issue-token';
import { LOCAL_ALGORITHM, localKey } from '../../src/access/local-key';
import type { Role } from '../../src/kernel/codes';
import { startServer } from '../support/server';

/** A list in an answer. */
export const items = (list: unknown) => list as Record<string, any>[]; // oxlint-disable-line typescript/no-explicit-any -- the same
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** The body, read as JSON. */
  readonly json: () => any; // oxlint-disable-line typescript/no-explicit-any -- an answer to look into
}

export interface Sender {
  readonly role?: Role;
  readonly regions?: readonly string[];
}

export const PUB: Sender = {};
export const NAT: Sender = { role: 'PUBLISHER' };
export const CON: Sender = { role: 'CONTRIBUTOR', regions: ['bretagne'] };

async function tokenWithoutRegion(dataDir: string): Promise<string> {
  const key = await localKey(dataDir);
  return new SignJWT({ role: 'CONTRIBUTOR' })
    .setProtectedHeader({ alg: LOCAL_ALGORITHM, kid: key.kid })
    .setIssuer('maillage')
    .setAudience('maillage')
    .setExpirationTime('10 minutes')
    .sign(await importJWK(key, LOCAL_ALGORITHM));
}

/** A whole server without demonstration, and what a client of its doors does. */
export async function startClient(env: NodeJS.ProcessEnv = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-doors-'));
  const server = await startServer({ env: { DATA_DIR: dataDir, MAILLAGE_DEMO: 'off', ...env } });
  const settings = { dataDir, issuer: 'maillage', audience: 'maillage' };

  async function headersOf({ role, regions = [] }: Sender): Promise<Record<string, string>> {
    if (role === undefined) return {};
    // The product issues none; another signer may.
    if (role === 'CONTRIBUTOR' && regions.length === 0)
      return { authorization: `Bearer ${await tokenWithoutRegion(dataDir)}` };
    const token = await issueToken({ role, regions, name: `${role} ${regions.join(' ')}`, ttl: 600 }, settings);
    return { authorization: `Bearer ${token}` };
  }

  async function ask(path: string, sender: Sender = PUB, init: RequestInit = {}): Promise<Answer> {
    const headers = { ...(await headersOf(sender)), ...(init.headers as Record<string, string>) };
    const response = await fetch(`${server.url}${path}`, { ...init, headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      headers: response.headers,
      bytes,
      json: () => JSON.parse(bytes.toString()) as unknown,
    };
  }

  return {
    url: server.url,
    dataDir,
    headersOf,
    ask,
    /** POSTs a file as the body. */
    post: (path: string, body: string | Buffer | undefined, sender: Sender = CON, type: string | null = CSV) =>
      ask(path, sender, {
        method: 'POST',
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
        ...(type === null ? {} : { headers: { 'content-type': type } }),
      }),
    async query(query: string, variables: object = {}, sender: Sender = NAT) {
      const answer = await ask('/graphql', sender, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return answer.json();
    },
    /** What waits in the folder of uploads. */
    spooled: (): readonly string[] => readdirSync(join(dataDir, 'uploads')),
    async close() {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Client = Awaited<ReturnType<typeof startClient>>;
