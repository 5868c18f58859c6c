import { globalId, NODE_TYPES } from '../../src/kernel/global-id';
import { describeOnProduction } from '../support/database';
import { codesOf, startRealServer, type RealServer } from './real-server';

interface Named {
  readonly __typename: string;
  readonly id: string;
}
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

describeOnProduction('ids over HTTP', (fresh) => {
  let server: RealServer;
  beforeAll(async () => {
    server = await startRealServer(await fresh({ filled: 'LOADED' }));
  });
  afterAll(() => server.close());

  const everything = async (): Promise<Named[]> => {
    const { data, errors } = await server.ask<{
      federation: Named & { regions: Named[]; programmes: Named[]; adherents: { nodes: Named[] } };
      departments: Named[];
      sources: Named[];
      submissions: { nodes: Named[] };
    }>(/* GraphQL */ `
      {
        federation {
          __typename
          id
          regions {
            __typename
            id
          }
          programmes {
            __typename
            id
          }
          adherents(first: 100) {
            nodes {
              __typename
              id
            }
          }
        }
        departments {
          __typename
          id
        }
        sources {
          __typename
          id
        }
        submissions {
          nodes {
            __typename
            id
          }
        }
      }
    `);
    expect(errors).toBeUndefined();
    const { federation, departments, sources, submissions } = data;
    const { regions, programmes, adherents } = federation;
    return [
      federation,
      ...regions,
      ...programmes,
      ...adherents.nodes,
      ...departments,
      ...sources,
      ...submissions.nodes,
    ].map(({ __typename, id }) => ({ __typename, id }));
  };

  test('every id of every type leads back to what it names', async () => {
    const all = await everything();
    expect(new Set(all.map(({ __typename }) => __typename))).toEqual(
      new Set(['Federation', 'Region', 'Programme', 'Adherent', 'Department', 'Source', 'Submission']),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (let start = 0; start < all.length; start += 100) {
      const some = all.slice(start, start + 100);
      const { data, errors } = await server.ask<{ nodes: Named[] }>(NODES, { ids: some.map(({ id }) => id) });
      expect(errors).toBeUndefined();
      expect(data.nodes).toEqual(some);
    }
  });

  test('an id that is made up, of nothing, or bent, is null and no error', async () => {
    const made = NODE_TYPES.map((type) => globalId(type, 'nulle-part'));
    const bent = [
      `${globalId('Region', 'bretagne')}=`,
      globalId('Region', 'bretagne').toLowerCase(),
      '',
      '%',
      "' OR 1=1 --",
    ];
    const ids = [...made, ...bent, globalId('Region', '__proto__'), globalId('Region', 'constructor')];
    expect(await server.ask(NODES, { ids })).toEqual({ data: { nodes: ids.map(() => null) } });
    for (const id of ids) expect(await server.ask(NODE, { id })).toEqual({ data: { node: null } });
  });

  test('an id of another type gives null where one type is due', async () => {
    const id = globalId('Region', 'bretagne');
    const query = 'query ($id: ID!) { adherent(id: $id) { id } submission(id: $id) { id } }';
    expect(await server.ask(query, { id })).toEqual({ data: { adherent: null, submission: null } });
  });

  test('a hundred ids are answered, more are BAD_USER_INPUT', async () => {
    const id = globalId('Region', 'bretagne');
    expect(codesOf(await server.ask(NODES, { ids: Array(100).fill(id) }))).toEqual([]);
    expect(codesOf(await server.ask(NODES, { ids: Array(101).fill(id) }))).toEqual(['BAD_USER_INPUT']);
  });
});
