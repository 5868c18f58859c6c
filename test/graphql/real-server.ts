import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken } from '../../src/access/issue-token';
import { createIdentify } from '../../src/access/verify-token';
import { Snapshots } from '../../src/published/snapshot';
import { createContext, type RequestContext, type Services } from '../../src/graphql/context';
import { QueryExecutor } from '../../src/graphql/executor';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { createMetrics } from '../../src/http/metrics';
import { createHttpServer } from '../../src/http/server';
import type { Role } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import { announceLeases } from '../../src/storage/reading-lease';
import { load } from '../../src/loading/load';
import { Network } from '../../src/network/network';

const DATA = join(__dirname, '../../data');
const TOKENS = { issuer: 'maillage', audience: 'maillage' };
const LIMITS = {
  tokens: 4000,
  depth: 15,
  aliases: 200,
  directives: 10,
  costPublic: 1_000_000,
  costUser: 1_000_000,
  bodyBytes: 256 * 1024,
  textBytes: 10 * 2 ** 20,
  headersTimeout: 10_000,
  bodyTimeout: 30_000,
  queryTimeout: 30_000,
  largestAnswer: 64 * 2 ** 20,
  answersBytes: 16 * 2 ** 20,
};

export interface Reply<T> {
  readonly data: T;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions: { code: string } }[];
}

export interface RealServer {
  readonly network: Network;
  /** Asks over HTTP; as the public unless a role is given. */
  ask<T>(query: string, variables?: object, role?: Role, regions?: string[]): Promise<Reply<T>>;
  close(): Promise<void>;
}

/** The product's data behind the real schema and the real HTTP server, its limits wide open. */
export async function startRealServer(
  database: Database,
  keepAnswers = false,
  more: Partial<Services> = {},
): Promise<RealServer> {
  await load(database, DATA);
  if (keepAnswers) await announceLeases(database);
  const network = await Network.read(database.read);
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-graphql-'));
  const services = { database, network, snapshots: new Snapshots(database, network), ...more };
  const server = await createHttpServer({
    executor: new QueryExecutor(buildMaillageSchema()),
    createContext: ({ actor }) => createContext(services, actor),
    ...(keepAnswers
      ? {
          dataVersionOf: async ({ figures }: RequestContext) => (await figures()).snapshot.whole.version,
          restsOn: ({ restsOn }: RequestContext) => restsOn(),
          snapshotFor: (_: unknown, version: number) => services.snapshots.of(version),
          versionFor: () => services.snapshots.version.known(),
        }
      : {}),
    identify: await createIdentify({
      ...TOKENS,
      source: { kind: 'local', dataDir },
      knownRegions: network.regions.map(({ code }) => code),
    }),
    whyNotReady: () => Promise.resolve(null),
    limits: LIMITS,
    rateLimits: { public: 0, user: 0 },
    metrics: createMetrics(),
    webFolder: join(dataDir, 'nothing'),
    logLevel: process.env['TEST_LOG'] ?? 'silent',
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    network,
    close: () => server.drain(),
    async ask<T>(query: string, variables = {}, role?: Role, regions: string[] = []) {
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      if (role !== undefined) {
        const token = await issueToken({ role, regions, name: 'Anne', ttl: 600 }, { ...TOKENS, dataDir });
        headers['authorization'] = `Bearer ${token}`;
      }
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Reply<T>;
    },
  };
}

export const codesOf = ({ errors = [] }: Reply<unknown>): string[] => errors.map(({ extensions }) => extensions.code);
