import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, GraphQLError, type GraphQLSchema } from 'graphql';
import { issueToken } from '../../src/access/issue-token';
import { createIdentify } from '../../src/access/verify-token';
import type { Role } from '../../src/kernel/codes';
import { MaillageError } from '../../src/kernel/errors';
import { QueryExecutor } from '../../src/graphql/executor';
import { createMetrics } from '../../src/http/metrics';
import type { HttpServerOptions } from '../../src/http/options';
import { createHttpServer, type HttpServer } from '../../src/http/server';

/** A small network with every shape that the limits are about: connections, lists, rings, arguments, failures. */
const SDL = /* GraphQL */ `
  enum Colour {
    RED
    BLUE
  }
  input Inner {
    year: Int!
    note: String
  }
  input Filter {
    colours: [Colour!]
    inner: [Inner!]
  }
  input Text {
    csv: String
    note: String
  }
  type Query {
    hello(name: String): String
    federation: Federation!
    echo(filter: Filter): Int
    fail(how: String): String
    slow(ms: Int!): Int
    nodes(ids: [ID!]!): [Region]!
    whoami: String!
    size(input: Text): Int
  }
  type Mutation {
    change: Int!
    changeAndFail: Int
  }
  type Federation {
    name: String!
    year(of: Int): Int
    self: Federation!
    regions: [Region!]!
    adherents(first: Int = 50, after: String): AdherentConnection!
  }
  type Region {
    name: String!
    federation: Federation!
    adherents(first: Int = 50, after: String): AdherentConnection!
  }
  type AdherentConnection {
    nodes: [Adherent!]!
    edges: [AdherentEdge!]!
    totalCount: Int!
  }
  type AdherentEdge {
    node: Adherent!
  }
  type Adherent {
    name: String!
    region: Region
    adherents(first: Int = 50): AdherentConnection!
  }
`;

export interface Calls {
  resolvers: number;
  changes: number;
  /** What the last slow field saw of its request. */
  signal?: AbortSignal;
}

function smallSchema(calls: Calls): GraphQLSchema {
  const schema = buildSchema(SDL);
  const region = { name: 'Bretagne' };
  const adherents = { nodes: [{ name: 'A' }, { name: 'B' }], edges: [], totalCount: 2 };
  const federation = { name: 'Coorace', regions: [region], year: 2023 };
  const answers: Record<
    string,
    (args: Record<string, unknown>, context: { who: string; signal: AbortSignal }) => unknown
  > = {
    hello: ({ name }) => `Bonjour ${typeof name === 'string' ? name : ''}`,
    federation: () => federation,
    self: () => federation,
    adherents: () => adherents,
    region: () => region,
    regions: () => [region],
    nodes: () => [region],
    echo: () => 1,
    size: ({ input }) => (input as { csv: string }).csv.length,
    whoami: (_, { who }) => who,
    change: () => (calls.changes += 1),
    changeAndFail: () => {
      calls.changes += 1;
      return fail('away');
    },
    fail: ({ how }) => fail(String(how)),
    slow: async ({ ms }, { signal }) => {
      calls.signal = signal;
      await new Promise((resolve) => setTimeout(resolve, Number(ms)));
      return Number(ms);
    },
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!('resolve' in field)) continue;
      field.resolve = (source: Record<string, unknown>, args: Record<string, unknown>, context: never) => {
        calls.resolvers += 1;
        return answers[field.name]?.(args, context) ?? source?.[field.name];
      };
    }
  }
  return schema;
}

export const SECRET = 'canari-8f3a2c';

function fail(how: string): never {
  if (how === 'ours') throw new MaillageError('YEAR_OUT_OF_RANGE', { year: 12, first: 1985, last: 2027 });
  if (how === 'coded') throw new GraphQLError('Refusé ici.', { extensions: { code: 'FORBIDDEN' } });
  if (how === 'uncoded') throw new GraphQLError(SECRET);
  if (how === 'away') throw Object.assign(new Error(`connect ECONNREFUSED '${SECRET}'`), { code: 'ECONNREFUSED' });
  const error = Object.assign(new Error(`Duplicate entry '${SECRET}' for key "x"`), {
    code: 'ER_DUP_ENTRY',
    sql: `INSERT ${SECRET}`,
    parameters: [SECRET],
  });
  throw error;
}

export const LIMITS = {
  tokens: 1000,
  depth: 10,
  aliases: 30,
  directives: 10,
  costPublic: 5000,
  costUser: 20_000,
  bodyBytes: 256 * 1024,
  textBytes: 10 * 2 ** 20,
  headersTimeout: 10_000,
  bodyTimeout: 30_000,
  queryTimeout: 10_000,
  largestAnswer: 10 * 2 ** 20,
  answersBytes: 0,
};

export interface SmallServer {
  readonly url: string;
  readonly server: HttpServer;
  readonly calls: Calls;
  /** Every log line so far. */
  readonly log: string[];
  token(role: Role, regions?: string[]): Promise<string>;
  close(): Promise<void>;
}

const TOKENS = { issuer: 'maillage', audience: 'maillage' };

export async function startSmallServer(
  changes: Partial<HttpServerOptions<{ who: string; signal: AbortSignal }>> = {},
): Promise<SmallServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-http-'));
  const calls: Calls = { resolvers: 0, changes: 0 };
  const log: string[] = [];
  const identify = await createIdentify({
    ...TOKENS,
    source: { kind: 'local', dataDir },
    knownRegions: ['bretagne', 'normandie'],
  });
  const server = await createHttpServer({
    executor: new QueryExecutor(smallSchema(calls)),
    createContext: ({ actor, signal }) => ({ who: `${actor.role} ${actor.name ?? '-'}`, signal }),
    identify,
    whyNotReady: () => Promise.resolve(null),
    limits: LIMITS,
    rateLimits: { public: 0, user: 0 },
    metrics: createMetrics(),
    webFolder: join(dataDir, 'nothing'),
    logLevel: 'info',
    logStream: { write: (line) => void log.push(line) },
    ...changes,
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    server,
    calls,
    log,
    token: (role, regions = []) => issueToken({ role, regions, name: 'Anne', ttl: 600 }, { ...TOKENS, dataDir }),
    close: () => server.drain(),
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; path?: unknown; extensions: { code: string; [more: string]: unknown } }[];
}

/** Posts a document as a client of our own would. */
export const ask = (
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> => post(url, JSON.stringify({ query, variables }), headers);

export async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return answerOf(response);
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const parsed = (text.startsWith('{') ? JSON.parse(text) : {}) as Partial<Answer>;
  return { status: response.status, headers: response.headers, text, data: parsed.data, errors: parsed.errors };
}

export const codesOf = ({ errors }: Answer): string[] => (errors ?? []).map(({ extensions }) => extensions.code);
