import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
} from 'graphql';
import { issueToken } from '../../src/access/issue-token';
import { ask, type Answer } from '../http/small-server';
import { startServer, type TestServer } from '../support/server';
import { longTest } from '../support/every';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'));

/** Where contacts stand in the schema, and what leads to a type that has them. */
const CONTACTS = ['phone', 'email'];
const holdsContacts = (type: GraphQLCompositeType): boolean =>
  (isObjectType(type) || isInterfaceType(type)) && CONTACTS.some((name) => type.getFields()[name] !== undefined);

interface Step {
  readonly field: GraphQLField<unknown, unknown>;
  /** The type whose field it is: of an interface, one of its implementers. */
  readonly on: string;
}
type Path = readonly Step[];

/** For every field that leads to contacts, the shortest way to it from Query: each edge of the schema once. */
function waysToContacts(): Path[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('no Query');
  const shortest = new Map<string, Path>([[query.name, []]]);
  const queue: string[] = [query.name];
  const ways: Path[] = [];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      if (!isCompositeType(target)) continue;
      const way = [...(shortest.get(name) ?? []), { field, on: name }];
      for (const possible of isObjectType(target) ? [target] : schema.getPossibleTypes(target)) {
        if (holdsContacts(possible)) ways.push(way);
        if (shortest.has(possible.name)) continue;
        shortest.set(possible.name, way);
        queue.push(possible.name);
      }
    }
  }
  return ways;
}

let adherentId = '';
const ARGUMENTS: Record<string, () => string> = {
  code: () => '"occitanie"',
  id: () => JSON.stringify(adherentId),
  ids: () => JSON.stringify([adherentId]),
  indicator: () => 'ADHERENTS_TOTAL',
  indicators: () => '[ADHERENTS_TOTAL]',
  by: () => 'DEPARTMENT',
  year: () => '2024',
  first: () => '2',
  input: () => '{ indicators: [ADHERENTS_TOTAL], years: [2024], by: [REGION] }',
  search: () => '"a"',
};

function documentOf(way: Path): string {
  const inner = `... on Adherent { name ${CONTACTS.join(' ')} }`;
  return way.reduceRight((below, { field, on }) => {
    const given = field.args.filter((arg) => isRequiredArgument(arg) || ['year', 'first'].includes(arg.name));
    const args = given.map(({ name }) => {
      // A department's code is no region's.
      if (field.name === 'department') return 'code: "31"';
      const value = ARGUMENTS[name];
      if (value === undefined) throw new Error(`${on}.${field.name}(${name}): say in this test what to ask`);
      return `${name}: ${value()}`;
    });
    const call = `${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}`;
    return `... on ${on} { ${call} { ${below} } }`;
  }, inner);
}

/** Every value that stands under the name of a contact, at any depth. */
function contactsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    CONTACTS.includes(key) && below !== null ? [below] : contactsIn(below),
  );
}

const dataDir = mkdtempSync(join(tmpdir(), 'maillage-contacts-'));
const ways = waysToContacts();
let server: TestServer;
let as: (
  role: 'ANALYST' | 'CONTRIBUTOR' | 'PUBLISHER' | 'ADHERENT',
  regions?: string[],
) => Promise<Record<string, string>>;

beforeAll(async () => {
  server = await startServer({ env: { DATA_DIR: dataDir, NODE_ENV: 'test', MAILLAGE_DEMO: 'off', LIMIT_DEPTH: '40' } });
  as = async (role, regions = []) => {
    const request = { role, regions, name: 'Anne', ttl: 600, ...(role === 'ADHERENT' ? { adherent: adherentId } : {}) };
    return {
      authorization: `Bearer ${await issueToken(request, { dataDir, issuer: 'maillage', audience: 'maillage' })}`,
    };
  };
  const found = await ask(
    server.url,
    '{ federation { adherents(year: 2024, first: 100) { nodes { id phone email } } } }',
    {},
    await as('ANALYST'),
  );
  const nodes = (found.data as { federation: { adherents: { nodes: { id: string; phone: string | null }[] } } })
    .federation.adherents.nodes;
  adherentId = nodes.find(({ phone }) => phone !== null)?.id ?? '';
}, 120_000);
afterAll(() => server.close());

const reached = async (way: Path, headers: Record<string, string> = {}): Promise<[Answer, unknown[]]> => {
  const answer = await ask(server.url, `{ ${documentOf(way)} }`, {}, headers);
  return [answer, contactsIn(answer.data)];
};

/** What the office alone may ask: an analyst is refused there, and nowhere else. */
const OFFICE_ONLY: readonly (string | undefined)[] = ['submissionPreview', 'publicationPreview'];
/** And what an adherent alone may, of itself. */
const ADHERENT_ONLY = 'ownAdherent';

test.each(['ANALYST', 'PUBLISHER'] as const)(
  'the paths are found, and as %s contacts are read on some',
  async (role) => {
    expect(ways.length).toBeGreaterThan(10);
    const headers = await as(role);
    let seen = 0;
    for (const way of ways) {
      const [answer, contacts] = await reached(way, headers);
      const first = way[0]?.field.name;
      const refused = (role === 'ANALYST' && OFFICE_ONLY.includes(first)) || first === ADHERENT_ONLY;
      const codes = answer.errors?.map(({ extensions }) => extensions?.code);
      expect({ way: documentOf(way), codes }).toEqual({
        way: documentOf(way),
        codes: refused ? ['FORBIDDEN'] : undefined,
      });
      seen += contacts.length;
    }
    expect(seen).toBeGreaterThan(0);
  },
);

test.each(ways.map((way) => [way.map(({ field }) => field.name).join(' → '), way] as const))(
  'neither the public nor a contributor of another region reads a contact by %s',
  async (_, way) => {
    expect((await reached(way))[1]).toEqual([]);
    expect((await reached(way, await as('CONTRIBUTOR', ['bretagne'])))[1]).toEqual([]);
  },
);

test('an adherent reads its own contacts, by many paths, and by none those of others', async () => {
  const headers = await as('ADHERENT');
  const query = `{ adherent(id: ${JSON.stringify(adherentId)}) { phone email } }`;
  const own = contactsIn((await ask(server.url, query, {}, headers)).data);
  expect(own.length).toBeGreaterThan(0);
  const seen = new Set<unknown>();
  for (const way of ways) for (const contact of (await reached(way, headers))[1]) seen.add(contact);
  expect([...seen].sort()).toEqual([...own].sort());
});

test('a contributor reads the contacts of the own region', async () => {
  const answer = await ask(
    server.url,
    `{ adherent(id: ${JSON.stringify(adherentId)}) { phone } }`,
    {},
    await as('CONTRIBUTOR', ['occitanie']),
  );
  expect(contactsIn(answer.data)).toHaveLength(1);
});

longTest(
  'two contributors who ask a thousand times in turn never read what the other was shown',
  async () => {
    const own = await as('CONTRIBUTOR', ['occitanie']);
    const other = await as('CONTRIBUTOR', ['bretagne']);
    const query = '{ federation { adherents(year: 2024, first: 5) { nodes { phone email } } } }';
    const shown = { own: new Set<number>(), other: new Set<number>() };
    for (let round = 0; round < 100; round += 1)
      await Promise.all(
        Array.from({ length: 10 }, async (_, turn) => {
          const [whose, headers] = turn % 2 === 0 ? (['own', own] as const) : (['other', other] as const);
          shown[whose].add(contactsIn((await ask(server.url, query, {}, headers)).data).length);
        }),
      );
    expect([...shown.other]).toEqual([0]);
    expect([...shown.own]).toEqual([expect.any(Number)]);
    expect([...shown.own][0]).toBeGreaterThan(0);
  },
  120_000,
);
