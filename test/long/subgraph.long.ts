import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, jsonOf } from '../cli/command';
import { startServer, type TestServer } from '../support/server';

const FOLDER = join(__dirname, '../subgraph');
const SIRET = '73282932000074';
const REGISTER = `siret;nom;types;departement;adresse;code_postal;ville;telephone;courriel;annee_adhesion
${SIRET};Les Ajoncs;AI+ACI;35;1 rue du Port;35000;Rennes;0299000001;ajoncs@exemple.fr;2023\n`;
const offer = (id: string, siret: string, region: string) => ({
  id,
  intitule: `Poste ${id}`,
  heures: 24,
  publieeLe: '2026-11-01',
  siret,
  region,
});

jest.setTimeout(600_000);

interface Answer {
  // The shape is the question's.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly errors?: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
}

describe('a gateway that joins Maillage to the graph of another team', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-subgraph-'));
  const children: ChildProcess[] = [];
  const servers: TestServer[] = [];
  let maillage: TestServer;
  let offers: ChildProcess;
  let gateway: string;
  let env: NodeJS.ProcessEnv;

  const run = (...words: string[]): ChildProcess => {
    const child = spawn(process.execPath, words, {
      cwd: FOLDER,
      stdio: process.env['TEST_LOG'] ? 'inherit' : 'ignore',
    });
    children.push(child);
    return child;
  };
  const ask = async (url: string, query: string, token?: string): Promise<Answer> =>
    (await (
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query }),
      })
    ).json()) as Answer;
  const answering = async (url: string): Promise<string> => {
    for (let left = 120; left > 0; left--) {
      const answer = await ask(url, '{ __typename }').catch(() => null);
      if (answer?.data?.__typename === 'Query') return url;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`nobody answers at ${url}`);
  };
  const sdlOf = async (url: string): Promise<string> => (await ask(url, '{ _service { sdl } }')).data._service.sdl;
  const compose = (graphs: readonly { name: string; url: string; sdl: string }[], supergraph: string) => {
    const file = join(folder, 'graphs.json');
    writeFileSync(file, JSON.stringify(graphs));
    const said = execFileSync(process.execPath, [join(FOLDER, 'compose.cjs'), file, supergraph], {
      cwd: FOLDER,
      maxBuffer: 2 ** 26,
    });
    return JSON.parse(said.toString()) as Record<string, { errors: string[]; hints: string[] }>;
  };
  const gatewayOf = async (supergraph: string): Promise<string> => {
    const port = await freePort();
    run(
      join(FOLDER, 'node_modules/@graphql-hive/gateway/dist/bin.js'),
      ...['supergraph', supergraph, '--port', String(port), '--host', '127.0.0.1', '--fork', '1'],
      ...['--config-path', join(FOLDER, 'gateway.config.mjs')],
    );
    return answering(`http://127.0.0.1:${port}/graphql`);
  };
  const startOffers = async (port: number): Promise<string> => {
    offers = run('offres.mjs', String(port), join(folder, 'offers.json'));
    return answering(`http://127.0.0.1:${port}/graphql`);
  };
  /** A whole server in which a region has published its register. */
  const withRegister = async (region: string, text: string): Promise<TestServer> => {
    const data = mkdtempSync(join(folder, 'data-'));
    const server = await startServer({ env: { DATA_DIR: data, FEDERATION_SUBGRAPH: 'on' } });
    servers.push(server);
    env = { DATA_DIR: data };
    const file = join(data, 'registre.csv');
    writeFileSync(file, text);
    const words = ['submit', file, '--dataset', 'adherents', '--region', region, '--annee', '2025'];
    const { id } = (await jsonOf(env, ...words)).document as { id: string };
    await command(env, 'publish', id);
    return server;
  };
  let offersAt: string;

  beforeAll(async () => {
    if (!existsSync(join(FOLDER, 'node_modules/@graphql-hive/gateway')))
      execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: FOLDER, stdio: 'inherit' });
    writeFileSync(
      join(folder, 'offers.json'),
      JSON.stringify([offer('a', SIRET, 'bretagne'), offer('b', '00000000000000', 'occitanie')]),
    );
    maillage = await withRegister('bretagne', REGISTER);
    offersAt = await startOffers(await freePort());
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    for (const server of servers) await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('three libraries compose it, alone and joined, without an error or a hint', async () => {
    const own = { name: 'maillage', url: `${maillage.url}/graphql`, sdl: await sdlOf(`${maillage.url}/graphql`) };
    const others = { name: 'offres', url: offersAt, sdl: readFileSync(join(FOLDER, 'offres.graphql'), 'utf8') };
    const clean = { errors: [], hints: [] };
    for (const graphs of [[own], [own, others]])
      expect(compose(graphs, join(folder, 'supergraph.graphql'))).toEqual({
        '@apollo/composition': clean,
        '@theguild/federation-composition': clean,
        '@wundergraph/composition': clean,
      });
    gateway = await gatewayOf(join(folder, 'supergraph.graphql'));
  });

  const ACROSS = `{
    offres { totalCount nodes { id structure { name phone region { name } } region { nombreOffres
      keyFigures(year: 2024) { adherents { total { value state } } } } } }
    region(code: "bretagne") { name nombreOffres adherents(year: 2025) { nodes { name offres { id } } } }
  }`;

  test('one question goes across both, in both directions', async () => {
    const { data } = await ask(gateway, ACROSS);
    expect(data.offres.nodes).toMatchObject([
      { id: 'a', structure: { name: 'Les Ajoncs', phone: null, region: { name: 'Bretagne' } } },
      { id: 'b', structure: null, region: { nombreOffres: 1, keyFigures: { adherents: { total: { value: 49 } } } } },
    ]);
    expect(data.region).toEqual({
      name: 'Bretagne',
      nombreOffres: 1,
      adherents: { nodes: [{ name: 'Les Ajoncs', offres: [{ id: 'a' }] }] },
    });
  });

  test('rights go through the gateway, and through references', async () => {
    const phone = async (...words: string[]) => {
      const { output } = await command(env, 'token', ...words);
      const token = /^ey\S+$/m.exec(output)?.[0];
      expect(token).toBeDefined();
      return (await ask(gateway, ACROSS, token)).data.offres.nodes[0].structure.phone as string | null;
    };
    expect(await phone('--role', 'analyst')).toBe('0299000001');
    expect(await phone('--role', 'contributor', '--region', 'bretagne')).toBe('0299000001');
    expect(await phone('--role', 'contributor', '--region', 'normandie')).toBeNull();
  });

  test('a graph that is down is named, and costs its own fields alone', async () => {
    offers.kill('SIGKILL');
    await new Promise((resolve) => offers.once('exit', resolve));
    const { data, errors } = await ask(gateway, ACROSS);
    expect(data.region).toMatchObject({ name: 'Bretagne', nombreOffres: null });
    expect(errors!.length).toBeGreaterThan(0);
    for (const { message, extensions } of errors!) {
      expect(extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', serviceName: 'offres' });
      expect(message).toBe('Le graphe « offres » ne répond pas.');
    }
    await startOffers(Number(new URL(offersAt).port));
    expect((await ask(gateway, ACROSS)).data.region.nombreOffres).toBe(1);
    await maillage.close();
    servers.splice(servers.indexOf(maillage), 1);
    const down = await ask(gateway, '{ offres { totalCount nodes { id structure { name } } } }');
    expect(down.data.offres.totalCount).toBe(2);
    expect(new Set(down.errors?.map(({ extensions }) => extensions['serviceName']))).toEqual(new Set(['maillage']));
  });

  /** What docs/graphe-federe.md says of it. */
  test('between regions a gateway answers from one of them, without a word', async () => {
    const two = `${REGISTER};La Lande;ACI;29;2 rue du Port;29200;Brest;;;\n`;
    const regional = [
      await withRegister('bretagne', two),
      await withRegister('normandie', REGISTER.replace(';35;', ';14;').replace('35000', '14000')),
    ];
    const graphs = await Promise.all(
      regional.map(async ({ url }, at) => ({
        name: `region${at}`,
        url: `${url}/graphql`,
        sdl: await sdlOf(`${url}/graphql`),
      })),
    );
    const refused = compose(graphs, join(folder, 'refused.graphql'));
    for (const { errors } of Object.values(refused)) expect(errors.length).toBeGreaterThan(0);
    const shared = graphs.map((graph) => ({ ...graph, sdl: everythingShared(graph.sdl) }));
    compose(shared, join(folder, 'regions.graphql'));
    const joined = await gatewayOf(join(folder, 'regions.graphql'));
    const TOTAL =
      '{ federation { keyFigures(year: 2025) { adherents { total { state partialValue coverage { reporting } } } } } }';
    const totalOf = async (url: string) => (await ask(url, TOTAL)).data.federation.keyFigures.adherents.total;
    const [bretagne, normandie] = await Promise.all(graphs.map(({ url }) => totalOf(url)));
    expect([bretagne.partialValue, normandie.partialValue]).toEqual([2, 1]);
    const { data, errors } = await ask(joined, TOTAL);
    expect(errors).toBeUndefined();
    const total = data.federation.keyFigures.adherents.total;
    expect([bretagne, normandie]).toContainEqual(total);
    expect(total.partialValue).not.toBe(3);
  });
});

/** As one would have to write it for a gateway to take two of the same. */
const everythingShared = (sdl: string): string =>
  sdl
    .replace(/^(type (?!Query|Mutation)\w+[^{@]*)/gm, (line) => `${line.trimEnd()} @shareable `)
    .replace(/ @shareable {2}@shareable/g, ' @shareable')
    .replace(/^type (Query|Mutation) /gm, 'type $1 @shareable ');

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
