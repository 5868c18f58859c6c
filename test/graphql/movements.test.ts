import { describeOnProduction } from '../support/database';
import { codesOf, startRealServer, type RealServer, type Reply } from './real-server';

type Movement = 'newcomers' | 'leavers';
const INDICATOR = { newcomers: 'ADHERENTS_JOINED', leavers: 'ADHERENTS_LEFT' } as const;
const YEAR = 2025;

interface Page {
  readonly nodes: readonly { id: string; name: string; memberSince: number | null }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  readonly totalCount: number;
}
interface Figure {
  readonly value: number | null;
  readonly state: string;
  readonly basis: string | null;
}

describeOnProduction('who came and who went, over HTTP', (fresh) => {
  let server: RealServer;
  beforeAll(async () => {
    server = await startRealServer(await fresh());
  });
  afterAll(() => server.close());

  const placeOf = (region: string | null) => (region === null ? 'federation' : `region(code: "${region}")`);

  /** All pages of a few, one after the other; each must say the same total. */
  async function walk(region: string | null, list: Movement, year: number, first: number) {
    const all: { id: string; name: string; memberSince: number | null }[] = [];
    let total: number | null = null;
    for (let after: string | null = null; ;) {
      const query = `query ($after: String) { place: ${placeOf(region)} { ${list}(year: ${year}, first: ${first}, after: $after) {
        nodes { id name memberSince } pageInfo { hasNextPage endCursor } totalCount
      } } }`;
      const reply: Reply<{ place: Record<Movement, Page> }> = await server.ask(query, { after });
      expect(reply.errors).toBeUndefined();
      const { nodes, pageInfo, totalCount } = reply.data.place[list];
      all.push(...nodes);
      expect(totalCount).toBe((total ??= totalCount));
      if (!pageInfo.hasNextPage) return { all, total };
      after = pageInfo.endCursor;
    }
  }

  async function figureOf(region: string | null, list: Movement, year: number): Promise<Figure> {
    const { data } = await server.ask<{ place: { keyFigures: { figures: Figure[] } } }>(
      `{ place: ${placeOf(region)} { keyFigures(year: ${year}) { figures(indicators: [${INDICATOR[list]}]) { value state basis } } } }`,
    );
    return data.place.keyFigures.figures[0] as Figure;
  }

  async function submit(region: string, year: number, csv: string): Promise<string> {
    const asked = { dataset: 'ADHERENTS', region, year, fileName: 'registre.csv', csv };
    const { data, errors } = await server.ask<{ submitDataset: { submission: { id: string; status: string } } }>(
      'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id status issues { message } } } }',
      { input: asked },
      'PUBLISHER',
    );
    expect([errors, data.submitDataset.submission.status]).toEqual([undefined, 'VALID']);
    return data.submitDataset.submission.id;
  }

  async function publish(id: string): Promise<void> {
    const published = await server.ask<{ publishSubmission: { userErrors: unknown[] } }>(
      'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }',
      { id },
      'PUBLISHER',
    );
    expect(published.data.publishSubmission.userErrors).toEqual([]);
  }

  /** A register of which every third is new, every fifth leaves, and one goes by the SIRET of another region's. */
  const register = (region: string, department: string, postalCode: string, size: number, year: number): string =>
    [
      'siret;nom;types;departement;adresse;code_postal;ville;annee_adhesion;date_sortie',
      ...Array.from({ length: size }, (_, index) => {
        const joined = index % 3 === 0 ? year : index % 7 === 0 ? '' : 2001 + (index % 9);
        const left = index % 5 === 0 ? `15/06/${year}` : '';
        const [siret, name] = index === 0 ? ['73282932000074', 'Voyageur'] : ['', `Structure ${region} ${index}`];
        return `${siret};${name};AI;${department};1 rue de l’Essai;${postalCode};Ville;${joined};${left}`;
      }),
    ].join('\n');

  test('the newcomers that a report names are as many as it counts, everywhere, and no two are one', async () => {
    for (const region of [null, 'ile-de-france', 'nouvelle-aquitaine', 'guyane', 'occitanie']) {
      const { value, basis } = await figureOf(region, 'newcomers', 2023);
      const { all, total } = await walk(region, 'newcomers', 2023, 2);
      expect([region, basis, total, all.length]).toEqual([region, 'PRINTED', value, value]);
      expect(new Set(all.map(({ id }) => id)).size).toBe(value);
      for (const { memberSince } of all) expect(memberSince).toBe(2023);
    }
  });

  test('a list is as long as its figure, wherever that is computed, and its pages neither overlap nor skip', async () => {
    await publish(await submit('bretagne', YEAR, register('bretagne', '35', '35000', 17, YEAR)));
    await publish(await submit('guyane', YEAR, register('guyane', '973', '97300', 11, YEAR)));
    for (const list of ['newcomers', 'leavers'] as const) {
      let sum = 0;
      for (const region of ['bretagne', 'guyane']) {
        const { value, basis } = await figureOf(region, list, YEAR);
        expect([basis, value]).toEqual(['COMPUTED', expect.any(Number)]);
        for (const first of [1, 3, 100]) {
          const { all, total } = await walk(region, list, YEAR, first);
          expect([total, new Set(all.map(({ id }) => id)).size]).toEqual([value, value]);
        }
        sum += value ?? 0;
      }
      // Half filled, the whole is not known; whom the two registers name is listed, the one in both of them twice.
      expect(await figureOf(null, list, YEAR)).toMatchObject({ state: 'PARTIAL', value: null });
      for (const first of [1, 100]) {
        const { all, total } = await walk(null, list, YEAR, first);
        expect([total, all.length]).toEqual([sum, sum]);
        expect(all.filter(({ name }) => name === 'Voyageur')).toHaveLength(2);
      }
    }
  });

  test('a register takes the place of what a report names of its region, and not of what it prints of the whole', async () => {
    const before = await figureOf(null, 'newcomers', 2023);
    await publish(await submit('guyane', 2023, register('guyane', '973', '97300', 11, 2023)));
    const region = await figureOf('guyane', 'newcomers', 2023);
    const { all } = await walk('guyane', 'newcomers', 2023, 100);
    expect([region.basis, all.length]).toEqual(['COMPUTED', region.value]);
    expect(all.every(({ name }) => name === 'Voyageur' || name.startsWith('Structure guyane'))).toBe(true);
    expect(await figureOf(null, 'newcomers', 2023)).toEqual(before);
    expect((await walk(null, 'newcomers', 2023, 100)).total).toBe(before.value);
  });

  test('a year of which nobody tells has an empty list; a page of none, and a year out of bounds, are refused', async () => {
    expect(await walk(null, 'leavers', 2016, 10)).toEqual({ all: [], total: 0 });
    for (const argument of ['first: 0', 'first: 101', 'year: 1984', 'after: "x"'])
      expect(codesOf(await server.ask(`{ federation { leavers(${argument}) { totalCount } } }`))).toEqual([
        'BAD_USER_INPUT',
      ]);
  });

  test('a SIRET shows once the register that brings it is published, and not before', async () => {
    const query = (id: string) => `{
      region(code: "normandie") { adherents(year: ${YEAR}, filter: { search: "normandie 2" }) { nodes { id siret } } }
      node(id: "${id}") { ... on Adherent { siret } }
    }`;
    const siretsOf = async (id: string) => {
      const { data } = await server.ask<{
        region: { adherents: { nodes: readonly { id: string; siret: string | null }[] } };
        node: { siret: string | null } | null;
      }>(query(id), {}, 'PUBLISHER');
      return { listed: data.region.adherents.nodes, siret: data.node?.siret ?? null };
    };
    await publish(await submit('normandie', YEAR, register('normandie', '14', '14000', 4, YEAR)));
    const id = (await siretsOf('')).listed[0]?.id ?? '';
    const before = register('normandie', '14', '14000', 4, YEAR - 1);
    const named = before.replace(';Structure normandie 2;', '55208131766522;Structure normandie 2;');
    const submitted = await submit('normandie', YEAR - 1, named);
    expect(await siretsOf(id)).toEqual({ listed: [{ id, siret: null }], siret: null });
    await publish(submitted);
    expect(await siretsOf(id)).toEqual({ listed: [{ id, siret: '55208131766522' }], siret: '55208131766522' });
  });

  test('contacts of who came are for those who may read them', async () => {
    const query = `{ federation { newcomers(year: ${YEAR}, first: 5) { nodes { name phone email } } } }`;
    const { data } = await server.ask<{ federation: { newcomers: { nodes: { phone: string | null }[] } } }>(query);
    expect(data.federation.newcomers.nodes.every(({ phone }) => phone === null)).toBe(true);
  });
});
