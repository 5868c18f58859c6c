import { createHash } from 'node:crypto';
import type { Database } from '../../src/kernel/database';
import { globalId } from '../../src/kernel/global-id';
import { canonicalJson, contentHash } from '../../src/releases/canonical-json';
import type { ReleaseContent } from '../../src/releases/content';
import { pack } from '../../src/releases/pack';
import { ReleaseEntity } from '../../src/releases/release.entity';
import { describeOnProduction } from '../support/database';
import { longTest } from '../support/every';
import { codesOf, startRealServer, type RealServer } from '../graphql/real-server';

const CREATE =
  'mutation ($year: Int!, $label: String!) { createRelease(year: $year, label: $label) { created userErrors { code field } release { id year number label contentHash citation createdAt } } }';

interface Created {
  readonly createRelease: {
    readonly created: boolean;
    readonly userErrors: readonly { code: string; field: string[] }[];
    readonly release: { id: string; number: number; contentHash: string } | null;
  };
}

describeOnProduction('releases over HTTP', (fresh) => {
  let server: RealServer;
  let database: Database;
  beforeAll(async () => {
    database = await fresh({ filled: 'LOADED' });
    server = await startRealServer(database);
  });
  afterAll(() => server.close());

  const create = (year: number, label = 'Chiffres clés', role: 'PUBLISHER' | 'CONTRIBUTOR' = 'PUBLISHER') =>
    server.ask<Created>(CREATE, { year, label }, role, ['bretagne']);

  test('the public reads what the national office froze, bit for bit the same', async () => {
    const { data, errors } = await create(2023);
    expect(errors).toBeUndefined();
    const release = data.createRelease.release;
    expect(data.createRelease).toMatchObject({ created: true, userErrors: [] });
    const read = () =>
      server.ask<{
        release: { content: string; contentHash: string };
        node: { id: string };
        releases: { id: string }[];
      }>(
        'query ($id: ID!) { release(id: $id) { content contentHash } node(id: $id) { id } releases(year: 2023) { id } }',
        { id: release?.id },
      );
    const first = await read();
    expect(first.errors).toBeUndefined();
    const { content, contentHash } = first.data.release;
    expect(createHash('sha256').update(content, 'utf8').digest('hex')).toBe(contentHash);
    expect(first.data.node.id).toBe(release?.id);
    expect(first.data.releases).toEqual([{ id: release?.id }]);
    expect(await read()).toEqual(first);
    expect((await create(2023)).data.createRelease).toMatchObject({ created: false, release });
  });

  test('frozen figures are found by territory and indicator', async () => {
    const id = (await create(2023)).data.createRelease.release?.id;
    const { data: places } = await server.ask<{ federation: { id: string } }>('{ federation { id } }');
    const { data, errors } = await server.ask<{ release: { figures: { value: number; parts: unknown[] }[] } }>(
      'query ($id: ID!, $at: [ID!]) { release(id: $id) { figures(territories: $at, indicators: [ADHERENTS_TOTAL]) { territoryName indicator label unit value state basis approximate demonstration notes source coverage { reporting expected missing } parts { dimension key label value state } } submissions { dataset version origin region { code } submission { version } } } }',
      { id, at: [places.federation.id] },
    );
    expect(errors).toBeUndefined();
    expect(data.release.figures).toHaveLength(1);
    expect(data.release.figures[0]).toMatchObject({
      territoryName: 'Coorace',
      value: 586,
      basis: 'PRINTED',
      source: expect.stringContaining('p. 4'),
    });
    expect(data.release.figures[0]?.parts).toContainEqual(
      expect.objectContaining({ dimension: 'STRUCTURE_TYPE', key: 'AI', value: 269 }),
    );
  });

  longTest(
    'one that was frozen before whole reports were in it goes on answering, and has no list rather than an empty one',
    async () => {
      const { data } = await create(2023);
      const [whole] = await database.read.findBy(ReleaseEntity, { year: 2023, number: 1 });
      if (whole === undefined) throw new Error('no release');
      const told =
        '{ regionNames series(territory: $at) { indicator points { year } } lists(territory: $at) { newcomers { name } } unknownFigures(territories: [$at]) { indicator } figures(territories: [$at], indicators: [ADHERENTS_TOTAL]) { value sources evolution { change } parts { printedIn { source } } } content }';
      const ask = (id: string | undefined) =>
        server.ask<{ release: Record<string, unknown> & { content: string } }>(
          `query ($id: ID!, $at: ID!) { release(id: $id) ${told} }`,
          { id, at: globalId('Federation', 'coorace') },
        );
      const now = (await ask(data.createRelease.release?.id)).data.release;
      expect(now).toMatchObject({ figures: [{ value: 586, sources: [expect.stringContaining('p. ')] }] });
      expect(now['regionNames']).toHaveLength(14);

      const { report, figures, ...before } = JSON.parse(now.content) as ReleaseContent;
      expect(report?.unknown.length).toBeGreaterThan(0);
      const bare = figures.map(({ explanation: _, ...figure }) => figure);
      const json = canonicalJson({ ...before, format: 2, figures: bare });
      const { id: _, ...row } = whole;
      const old = { ...row, uid: 'before', number: 9, contentHash: contentHash(json), content: await pack(json) };
      await database.write((manager) => manager.insert(ReleaseEntity, old));
      expect((await ask(globalId('Release', 'before'))).data.release).toMatchObject({
        regionNames: null,
        series: null,
        lists: null,
        unknownFigures: null,
        figures: [{ value: 586, sources: null, evolution: null }],
      });
    },
  );

  longTest('what a submission moved is told with the submission', async () => {
    const from = (await create(2024)).data.createRelease.release?.id;
    const csv =
      'intitule,type,thematique,public,date_debut,date_fin,stagiaires,heures,satisfaction,adherent,formateur,financeur\n' +
      'Écouter,INTRA,Santé,,2024-03-01,,5,35,,,,\n';
    const { data: handed } = await server.ask<{ submitDataset: { submission: { id: string } } }>(
      'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id status } } }',
      { input: { dataset: 'FORMATIONS', region: 'bretagne', year: 2024, fileName: 'f.csv', csv } },
      'PUBLISHER',
    );
    const { id } = handed.submitDataset.submission;
    await server.ask('mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }', { id }, 'PUBLISHER');
    const to = (await create(2024)).data.createRelease.release?.id;
    const { data, errors } = await server.ask<{ releaseChanges: object[] }>(
      'query ($from: ID!, $to: ID!) { releaseChanges(from: $from, to: $to) { territoryName indicator dimension before after difference added { dataset region { code } submission { id } } removed { version } } }',
      { from, to },
    );
    expect(errors).toBeUndefined();
    expect(data.releaseChanges).toContainEqual({
      territoryName: 'Bretagne',
      indicator: 'FORMATIONS_SESSIONS',
      dimension: null,
      before: null,
      after: 1,
      difference: null,
      added: [{ dataset: 'FORMATIONS', region: { code: 'bretagne' }, submission: { id } }],
      removed: [],
    });
  });

  longTest('releases of two years do not compare; one that is not there is not found', async () => {
    const [of2023, of2024] = [await create(2023), await create(2024)].map(({ data }) => data.createRelease.release?.id);
    const ask = (from?: string, to?: string) =>
      server.ask('query ($from: ID!, $to: ID!) { releaseChanges(from: $from, to: $to) { before } }', { from, to });
    expect(codesOf(await ask(of2023, of2024))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await ask(of2023, 'AAAA'))).toEqual(['NOT_FOUND']);
    expect((await server.ask('{ release(id: "AAAA") { id } }')).data).toEqual({ release: null });
  });

  test('only the national office freezes, a known year, under a title', async () => {
    expect(codesOf(await create(2023, 'x', 'CONTRIBUTOR'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await server.ask(CREATE, { year: 2023, label: 'x' }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await create(1812))).toEqual(['BAD_USER_INPUT']);
    expect((await create(2023, '  ')).data.createRelease.userErrors).toEqual([
      { code: 'LABEL_MISSING', field: ['label'] },
    ]);
    expect((await create(1990)).data.createRelease.userErrors).toEqual([{ code: 'NOTHING_KNOWN', field: ['year'] }]);
  });
});
