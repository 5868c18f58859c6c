import { spaced } from '../../src/kernel/french';
import { parseAtomFeed } from 'feedsmith';
import { graphql } from 'graphql';
import { openDatabase } from '../../src/data-source';
import { createContext } from '../../src/graphql/context';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { PUBLIC_ACTOR } from '../../src/kernel/actor';
import { Network } from '../../src/network/network';
import { Snapshots } from '../../src/published/snapshot';
import { describeOnProduction } from '../support/database';
import { startHalfFilled, type HalfFilled } from '../support/half-filled';

jest.setTimeout(240_000);

const YEAR = 2025;
const schema = buildMaillageSchema();
const formation = (people: number) =>
  `intitule;type;thematique;date_debut;stagiaires;heures;satisfaction\nUne seule;INTER;Gestion;10/03/2025;${people};70;80\n`;

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly startCursor: string | null; readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
} // prettier-ignore
interface Told {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
  readonly dataset: string | null;
  readonly region: { readonly code: string } | null;
  readonly moves: Page<{ readonly sentence: string; readonly territory: { readonly name: string } }>;
}
interface Moved {
  readonly sentence: string;
  readonly year: number;
  readonly indicator: { readonly code: string };
  readonly territory: { readonly name: string };
  readonly before: { readonly state: string; readonly value: number | null; readonly partialValue: number | null };
  readonly after: { readonly state: string; readonly value: number | null; readonly parts: number };
  readonly causes: readonly { readonly sentence: string }[];
}

const PAGE = 'totalCount pageInfo { endCursor startCursor hasNextPage hasPreviousPage }';
const TOLD = `query ($kinds: [AnnouncementKind!], $dataset: DatasetCode, $region: String, $year: Int, $first: Int, $after: String, $last: Int, $before: String, $moves: Int = 5) {
  announcements(kinds: $kinds, dataset: $dataset, region: $region, year: $year, first: $first, after: $after, last: $last, before: $before) {
    nodes { id kind sentence dataset region { code } moves(first: $moves) { nodes { sentence territory { name } } ${PAGE} } } ${PAGE}
  }
}`;
const MOVED = `query ($indicator: IndicatorCode, $region: String, $year: Int, $first: Int, $after: String, $last: Int, $before: String) {
  figureMoves(indicator: $indicator, region: $region, year: $year, first: $first, after: $after, last: $last, before: $before) {
    nodes { sentence year indicator { code } territory { name } before { state value partialValue } after { state value parts } causes { sentence } } ${PAGE}
  }
}`;

describeOnProduction('what the public is told, asked of the API', (_fresh, engine) => {
  let server: HalfFilled;
  let url: string | undefined;
  const told = async (variables: object = {}, as: string | null = null) =>
    (await server.ask<{ announcements: Page<Told> }>(TOLD, variables, as)).announcements;
  const moved = async (variables: object = {}) =>
    (await server.ask<{ figureMoves: Page<Moved> }>(MOVED, variables, null)).figureMoves;
  const publish = (people: number, region = 'bretagne') =>
    server.publish({ dataset: 'FORMATIONS', region, year: YEAR, fileName: `f${people}.csv`, csv: formation(people) });

  beforeAll(async () => {
    ({ url } = await engine.place('LOADED'));
    const env = { LIMIT_COST_PUBLIC: '20000', ...(url === undefined ? {} : { DATABASE_URL: url }) };
    server = await startHalfFilled(env, { years: [YEAR], datasets: ['FORMATIONS'] });
    // What was there before anybody looked is no news.
    expect(await told()).toMatchObject({ nodes: [], totalCount: 0 });
    for (const [people, region] of [[777, 'bretagne'], [778, 'bretagne'], [501, 'guyane']] as const) {
      await publish(people, region);
      // Looked at one after the other, so that each has moves of its own.
      await told();
    } // prettier-ignore
  });
  afterAll(() => server?.close());

  test('is each act with what moved of it, the latest first, the moment that it is published, and the feed tells the same', async () => {
    const { nodes, totalCount } = await told();
    expect([nodes.length, totalCount]).toEqual([3, 3]);
    expect(nodes.map(({ sentence }) => sentence)).toEqual([
      'Formations, Guyane, 2025 : version 2 publiée',
      'Formations, Bretagne, 2025 : version 3 publiée',
      'Formations, Bretagne, 2025 : version 2 publiée',
    ]);
    expect(nodes[0]).toMatchObject({ kind: 'PUBLICATION', dataset: 'FORMATIONS', region: { code: 'guyane' } });
    const sentences = nodes[1]?.moves.nodes.map(({ sentence }) => sentence.replaceAll('\u00a0', ' ')) ?? [];
    expect(sentences).toContain('Stagiaires formés, Bretagne, 2025 : de 777 à 778');
    const feed = parseAtomFeed(await (await fetch(`${server.url}/flux/publications.atom`)).text());
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual(nodes.map(({ sentence }) => spaced(sentence)));
    const path = (await server.ask<Paths>(PATHS, {}, null)).region.feedPath;
    const ofRegion = parseAtomFeed(await (await fetch(server.url + path)).text());
    for (const { sentence } of (await moved({ region: 'bretagne' })).nodes)
      expect(ofRegion.entries?.some(({ content }) => content?.value?.includes(spaced(sentence)))).toBe(true);
  });

  test('is the same for whoever asks, and narrows to kinds, datasets, regions and years', async () => {
    expect(await told({}, server.token)).toEqual(await told());
    const counts = async (variables: object) => (await told(variables)).totalCount;
    expect(
      await Promise.all([
        counts({ region: 'bretagne' }),
        counts({ dataset: 'ADHERENTS' }),
        counts({ kinds: ['RELEASE', 'PUBLICATION'] }),
        counts({ kinds: ['WITHDRAWAL'] }),
        counts({ year: 2024 }),
        counts({ region: 'atlantide' }),
      ]),
    ).toEqual([2, 0, 3, 0, 0, 0]);
    await expect(told({ year: 1900 })).rejects.toThrow('1900');
  });

  test('is read from either end, and no page skips or repeats a thing', async () => {
    const all = (await told()).nodes.map(({ id }) => id);
    const first = await told({ first: 2 });
    const second = await told({ first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(all);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage]).toEqual([true, false, true]); // prettier-ignore
    const back = await told({ first: null, last: 2, before: second.pageInfo.startCursor });
    expect(back.nodes.map(({ id }) => id)).toEqual(all.slice(0, 2));

    const whole = await moved({ first: 100 });
    expect(whole.totalCount).toBe(whole.nodes.length);
    const pages: Moved[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Page<Moved> = await moved({ first: 4, after });
      pages.push(...page.nodes);
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(pages).toEqual(whole.nodes);
    const [, , third] = whole.nodes;
    const before = (await moved({ first: 3 })).pageInfo.endCursor;
    expect((await moved({ first: null, last: 2, before })).nodes).toEqual(whole.nodes.slice(0, 2));
    expect(third).toBeDefined();
    await expect(moved({ after: first.pageInfo.endCursor })).rejects.toThrow('curseur');
    const [latest] = (await told({ moves: 1 })).nodes;
    expect(latest?.moves).toMatchObject({ nodes: [{ territory: { name: 'Coorace' } }], pageInfo: { hasNextPage: true } }); // prettier-ignore
    expect(latest?.moves.totalCount).toBeGreaterThan(3);
  });

  test('is what moved of an indicator, with what was and what is, and the acts that caused it', async () => {
    const { nodes } = await moved({ indicator: 'FORMATIONS_TRAINEES', region: 'bretagne', year: YEAR });
    expect(nodes).toMatchObject([
      { before: { state: 'KNOWN', value: 777 }, after: { state: 'KNOWN', value: 778, parts: 0 } },
      { after: { value: 777 } },
    ]);
    expect(nodes.map(({ causes }) => causes.map(({ sentence }) => sentence))).toEqual([
      ['Formations, Bretagne, 2025 : version 3 publiée'],
      ['Formations, Bretagne, 2025 : version 2 publiée'],
    ]);
    const federation = (await moved({ indicator: 'FORMATIONS_TRAINEES' })).nodes.filter(({ territory }) => territory.name === 'Coorace'); // prettier-ignore
    expect(federation[0]?.after).toMatchObject({ state: 'PARTIAL', value: null, parts: 2 });
    expect(federation[0]?.causes).toEqual([{ sentence: 'Formations, Guyane, 2025 : version 2 publiée' }]);
    expect((await moved({ indicator: 'FORMATIONS_TRAINEES', region: 'atlantide' })).nodes).toEqual([]);
  });

  test('costs as many statements for three acts as for one', async () => {
    const statements: string[] = [];
    const database = await openDatabase({
      dataDir: server.dataDir,
      ...(url === undefined ? {} : { url }),
      countStatements: (sql) => void statements.push(sql),
    });
    try {
      const network = await Network.read(database.read);
      const snapshots = new Snapshots(database, network);
      const counts: number[] = [];
      for (const first of [1, 1, 3]) {
        const contextValue = createContext({ database, network, snapshots }, PUBLIC_ACTOR);
        statements.length = 0;
        const { data, errors } = await graphql({ schema, source: TOLD, variableValues: { first }, contextValue });
        expect([errors, (data?.['announcements'] as Page<Told>).nodes.length]).toEqual([undefined, first]);
        counts.push(statements.length);
      }
      const [, one, three] = counts;
      expect(three).toBe(one);
    } finally {
      await database.close();
    }
  });
});

const PATHS = '{ region(code: "bretagne") { feedPath } }';
interface Paths {
  readonly region: { readonly feedPath: string };
}
