import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import DataLoader from 'dataloader';
import {
  buildSchema,
  execute,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { bareDriver, type BareDriver, type BareRow } from './bare-driver';

/** How a peer executes: as the reference implementation does, or compiled. */
export const PEERS = ['graphql-js', 'graphql-jit'] as const;
export type Peer = (typeof PEERS)[number];

type Variables = Readonly<Record<string, unknown>>;

const SCHEMA = buildSchema(`
  type Query { federation: Federation! }
  type Federation { regions: [Region!]! }
  type Region { code: String! adherents(year: Int!, first: Int!): AdherentConnection! }
  type AdherentConnection { nodes: [Adherent!]! }
  type Adherent { name: String! keyFigures(year: Int!): KeyFigures! }
  type KeyFigures { activity: Activity! }
  type Activity { hoursWorked: Figure! fullTimeEquivalents: Figure! }
  type Figure { value: Float }
`);

interface Page {
  readonly region: string;
  readonly year: number;
  readonly first: number;
}

interface Loaders {
  readonly pages: DataLoader<Page, readonly BareRow[], string>;
  readonly activity: DataLoader<{ readonly uid: string; readonly year: number }, BareRow | undefined, string>;
}

type Resolvers = Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<never, Loaders, never>>>>>;

const resolvers = (regions: readonly string[]): Resolvers => ({
  Query: { federation: () => ({ regions: regions.map((code) => ({ code })) }) },
  Region: {
    adherents: async ({ code }: { code: string }, { year, first }: Page, { pages }) => ({
      nodes: await pages.load({ region: code, year, first }),
    }),
  },
  Adherent: {
    keyFigures: async ({ uid }: { uid: string }, { year }: { year: number }, { activity }) => {
      const row = await activity.load({ uid, year });
      const figure = (value: unknown) => ({ value: value ?? null });
      return { activity: { hoursWorked: figure(row?.['hours']), fullTimeEquivalents: figure(row?.['fte']) } };
    },
  },
});

const marks = (items: readonly unknown[]): string => items.map(() => '?').join(', ');

/** What a request reads, each kind in one statement: what is asked in one request is of one year and page size. */
const loadersOf = (driver: BareDriver): Loaders => ({
  pages: new DataLoader(
    async (asked) => {
      const { year = 0, first = 0 } = asked[0] ?? {};
      const codes = asked.map(({ region }) => region);
      const rows = await driver.rows(
        `SELECT region, uid, name FROM (
           SELECT m.region, m.adherent_uid AS uid, m.nom AS name,
             ROW_NUMBER() OVER (PARTITION BY m.region ORDER BY m.nom_key, m.adherent_uid) AS place
           FROM submissions s JOIN memberships m ON m.submission_id = s.id
           WHERE s.status = 'PUBLISHED' AND s.dataset = 'ADHERENTS' AND s.year = ? AND m.region IN (${marks(codes)})
         ) page WHERE place <= ? ORDER BY region, place`,
        [year, ...codes, first],
      );
      const byRegion = new Map<unknown, BareRow[]>(codes.map((code) => [code, []]));
      for (const row of rows) byRegion.get(row['region'])?.push(row);
      return codes.map((code) => byRegion.get(code) ?? []);
    },
    { cacheKeyFn: ({ region }) => region },
  ),
  activity: new DataLoader(
    async (asked) => {
      const uids = asked.map(({ uid }) => uid);
      const rows = await driver.rows(
        `SELECT a.adherent_uid AS uid, a.heures_travaillees AS hours, a.etp_insertion AS fte
         FROM submissions s JOIN activity_reports a ON a.submission_id = s.id
         WHERE s.status = 'PUBLISHED' AND s.dataset = 'ACTIVITY' AND s.year = ? AND a.adherent_uid IN (${marks(uids)})`,
        [asked[0]?.year ?? 0, ...uids],
      );
      const byUid = new Map(rows.map((row) => [row['uid'], row]));
      return uids.map((uid) => byUid.get(uid));
    },
    { cacheKeyFn: ({ uid }) => uid },
  ),
});

type Run = (variables: Variables, context: Loaders) => Promise<ExecutionResult> | ExecutionResult;

/** Read, checked and, by the one that does, compiled when it is first asked. */
function prepared(peer: Peer, query: string): Run {
  const document = parse(query);
  const [fault] = validate(SCHEMA, document);
  if (fault !== undefined) throw fault;
  if (peer === 'graphql-js')
    return (variableValues, contextValue) => execute({ schema: SCHEMA, document, variableValues, contextValue });
  const compiled = compileQuery(SCHEMA, document);
  if (!isCompiledQuery(compiled)) throw new Error('the question does not compile');
  return (variables, context) => compiled.query(undefined, context, variables);
}

async function bodyOf(request: IncomingMessage): Promise<{ query: string; variables: Variables }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as { query: string; variables: Variables };
}

/**
 * What a team would build for the third question: a GraphQL server of well-kept libraries with resolvers and loaders of
 * its own, over the same rows. Prints its address when it listens.
 */
function serve([peer = 'graphql-js', place = '{}', regions = '[]']: readonly string[]): void {
  const driver = bareDriver(JSON.parse(place) as { dataDir: string });
  for (const [type, fields] of Object.entries(resolvers(JSON.parse(regions) as string[])))
    for (const [name, resolve] of Object.entries(fields))
      Object.assign((SCHEMA.getType(type) as GraphQLObjectType).getFields()[name] ?? {}, { resolve });
  const known = new Map<string, Run>();
  const answer = async (request: IncomingMessage): Promise<Buffer> => {
    const { query, variables } = await bodyOf(request);
    const run = known.get(query) ?? prepared(peer as Peer, query);
    known.set(query, run);
    return Buffer.from(JSON.stringify(await run(variables, loadersOf(driver))));
  };
  const server = createServer((request, response) => {
    void answer(request).then(
      (body) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  process.once('SIGTERM', () => {
    server.close();
    void driver.close();
  });
}

if (require.main === module) serve(process.argv.slice(2));
