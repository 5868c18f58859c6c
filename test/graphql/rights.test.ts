import { globalId } from '../../src/kernel/global-id';
import type { Role } from '../../src/kernel/codes';
import { describeOnProduction } from '../support/database';
import { codesOf, startRealServer, type RealServer } from './real-server';

type As = [Role?, string[]?];
const ANALYST: As = ['ANALYST'];
const BRETON: As = ['CONTRIBUTOR', ['bretagne']];
const PUBLISHER: As = ['PUBLISHER'];
const LISTS = ['formations', 'legalRequests', 'fg2iGuarantees'];

describeOnProduction('who may, over HTTP', (fresh) => {
  let server: RealServer;
  beforeAll(async () => {
    server = await startRealServer(await fresh({ filled: 'LOADED' }));
  });
  afterAll(() => server.close());

  describe.each(LISTS)('rows of %s', (list) => {
    const query = `{
      region(code: "bretagne") { name ${list} { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } } }
      normandie: region(code: "normandie") { ${list} { totalCount } }
      federation { name ${list} { totalCount } }
    }`;
    const EMPTY = { totalCount: 0, nodes: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    type Answer = Record<'region' | 'normandie' | 'federation', Record<string, unknown>>;

    test('are null for the public, with UNAUTHENTICATED beside them, and the rest stands', async () => {
      const reply = await server.ask<Answer>(query);
      expect(codesOf(reply)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
      expect(reply.data.region).toMatchObject({ name: 'Bretagne', [list]: null });
      expect(reply.data.federation).toMatchObject({ name: 'Coorace', [list]: null });
    });

    test('are a page for those who may', async () => {
      for (const as of [ANALYST, PUBLISHER, ['ADMIN'] as As]) {
        const reply = await server.ask<Answer>(query, {}, ...as);
        expect(reply.errors).toBeUndefined();
        expect(reply.data.region[list]).toEqual(EMPTY);
      }
    });

    test('are a contributor’s own, and FORBIDDEN elsewhere', async () => {
      const reply = await server.ask<Answer>(query, {}, ...BRETON);
      expect(reply.data.region[list]).toEqual(EMPTY);
      expect(reply.data.normandie[list]).toBeNull();
      expect(reply.data.federation[list]).toEqual({ totalCount: 0 });
      expect(reply.errors).toMatchObject([{ path: ['normandie', list], extensions: { code: 'FORBIDDEN' } }]);
    });

    test.each(['first: 0', 'year: 1984', 'after: "x"'])('with %s are BAD_USER_INPUT', async (argument) => {
      const reply = await server.ask(`{ federation { ${list}(${argument}) { totalCount } } }`, {}, ...ANALYST);
      expect(codesOf(reply)).toEqual(['BAD_USER_INPUT']);
    });
  });

  test('the public sees what is published, without file name, checksum and issues', async () => {
    const query = '{ submissions { totalCount nodes { status region { code } fileName checksum issues { code } } } }';
    interface Answer {
      submissions: { nodes: { status: string; fileName: string | null; checksum: string | null; issues: unknown }[] };
    }
    const open = await server.ask<Answer>(query);
    expect(open.errors).toBeUndefined();
    expect(open.data.submissions.nodes.length).toBeGreaterThan(0);
    for (const node of open.data.submissions.nodes)
      expect(node).toMatchObject({ status: 'PUBLISHED', fileName: null, checksum: null, issues: null });
    const own = await server.ask<Answer>(query, {}, 'CONTRIBUTOR', ['occitanie']);
    expect(own.data.submissions.nodes[0]).toMatchObject({ fileName: expect.any(String), issues: expect.any(Array) });
    const others = await server.ask<Answer>(query, {}, ...BRETON);
    expect(others.data.submissions.nodes[0]).toMatchObject({ fileName: null, checksum: null, issues: null });
  });

  test('who asks is told who they are', async () => {
    const query = '{ viewer { role name regions { code } } }';
    expect((await server.ask(query)).data).toEqual({ viewer: { role: 'PUBLIC', name: null, regions: [] } });
    expect((await server.ask(query, {}, ...BRETON)).data).toEqual({
      viewer: { role: 'CONTRIBUTOR', name: 'Anne', regions: [{ code: 'bretagne' }] },
    });
  });

  describe('mutations', () => {
    const id = globalId('Submission', 'AAAAAAAAAAAAAAAAAAAAAA');
    const PUBLISH = 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code message field } } }';
    const WITHDRAW =
      'mutation ($id: ID!, $reason: String!) { withdrawSubmission(id: $id, reason: $reason) { submission { status } userErrors { code field } } }';
    const SUBMIT = `mutation ($region: String) { submitDataset(input: {
      dataset: FORMATIONS, region: $region, year: 2023, fileName: "f.csv", csv: ""
    }) { submission { id } userErrors { code message } effects { year } } }`;

    test.each([
      ['publishSubmission', PUBLISH],
      ['withdrawSubmission', WITHDRAW],
    ])('%s is for publishers, and NOT_FOUND for an id of nothing', async (_, mutation) => {
      const variables = { id, reason: 'essai' };
      expect(codesOf(await server.ask(mutation, variables))).toEqual(['UNAUTHENTICATED']);
      expect(codesOf(await server.ask(mutation, variables, ...ANALYST))).toEqual(['FORBIDDEN']);
      expect(codesOf(await server.ask(mutation, variables, ...BRETON))).toEqual(['FORBIDDEN']);
      for (const made of [id, globalId('Region', 'bretagne'), 'abc', ''])
        expect(codesOf(await server.ask(mutation, { ...variables, id: made }, ...PUBLISHER))).toEqual(['NOT_FOUND']);
    });

    test('submitDataset is for publishers, and contributors of the region', async () => {
      expect(codesOf(await server.ask(SUBMIT, { region: 'bretagne' }))).toEqual(['UNAUTHENTICATED']);
      expect(codesOf(await server.ask(SUBMIT, { region: 'bretagne' }, ...ANALYST))).toEqual(['FORBIDDEN']);
      expect(codesOf(await server.ask(SUBMIT, { region: 'normandie' }, ...BRETON))).toEqual(['FORBIDDEN']);
      expect(codesOf(await server.ask(SUBMIT, { region: null }, ...BRETON))).toEqual(['FORBIDDEN']);
    });

    test('a published submission is withdrawn once, and its figures go with it', async () => {
      interface Answer {
        submissions: { nodes: { id: string }[] };
      }
      const { data } = await server.ask<Answer>('{ submissions(region: "occitanie") { nodes { id } } }');
      const published = data.submissions.nodes[0]?.id ?? '';
      expect((await server.ask(PUBLISH, { id: published }, ...PUBLISHER)).data).toMatchObject({
        publishSubmission: { userErrors: [{ code: 'ALREADY_PUBLISHED', field: ['id'] }] },
      });
      const withdraw = (reason: string) => server.ask(WITHDRAW, { id: published, reason }, ...PUBLISHER);
      expect((await withdraw(' ')).data).toEqual({
        withdrawSubmission: { submission: null, userErrors: [{ code: 'REASON_MISSING', field: ['reason'] }] },
      });
      expect(codesOf(await withdraw('a'.repeat(501)))).toEqual(['BAD_USER_INPUT']);
      const before = await server.ask<Record<string, never>>(FIGURE);
      expect((await withdraw('essai')).data).toEqual({
        withdrawSubmission: { submission: { status: 'WITHDRAWN' }, userErrors: [] },
      });
      expect((await withdraw('encore')).data).toMatchObject({
        withdrawSubmission: { userErrors: [{ code: 'NOT_PUBLISHED', field: ['id'] }] },
      });
      const after = await server.ask<Record<string, never>>(FIGURE);
      expect(before.data).toMatchObject({ region: { keyFigures: { adherents: { total: { basis: 'COMPUTED' } } } } });
      expect(after.data).toMatchObject({
        region: { keyFigures: { adherents: { total: { basis: 'PRINTED', value: 53 } } } },
      });
      expect((await server.ask('query ($id: ID!) { node(id: $id) { id } }', { id: published })).data).toEqual({
        node: null,
      });
    });
    const FIGURE = '{ region(code: "occitanie") { keyFigures(year: 2024) { adherents { total { basis value } } } } }';
  });
});
