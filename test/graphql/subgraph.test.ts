import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { datasetOf } from '../../src/datasets/registry';
import { createContext } from '../../src/graphql/context';
import { costOf } from '../../src/graphql/cost/cost-of';
import { QueryExecutor } from '../../src/graphql/executor';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { subgraphSdl } from '../../src/graphql/subgraph/subgraph-sdl';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith, PUBLIC_ACTOR, type Actor } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import { globalId } from '../../src/kernel/global-id';
import { AdherentEntity } from '../../src/network/adherent.entity';
import { Network } from '../../src/network/network';
import { publishSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { Snapshots } from '../../src/published/snapshot';
import { describeOnProduction } from '../support/database';

const schema = buildMaillageSchema(true);
const OFFERS = readFileSync(join(__dirname, '../subgraph/offres.graphql'), 'utf8');

const PUBLISHER = actorWith({ role: 'PUBLISHER', name: 'siège' });
const READERS: readonly (readonly [string, Actor])[] = [
  ['the public', PUBLIC_ACTOR],
  ['an analyst', actorWith({ role: 'ANALYST', name: 'analyste' })],
  ['a contributor of the region', actorWith({ role: 'CONTRIBUTOR', name: 'b', regions: ['bretagne'] })],
  ['a contributor of another', actorWith({ role: 'CONTRIBUTOR', name: 'n', regions: ['normandie'] })],
];

const ENTITIES = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      __typename
      ... on Adherent {
        id
        name
        siret
        phone
        email
        demonstration
        region {
          code
        }
      }
      ... on Region {
        id
        code
      }
      ... on Department {
        id
        code
      }
      ... on Indicator {
        code
        label
      }
      ... on Programme {
        id
        code
      }
    }
  }
`;
const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id
  ... on Adherent { name siret phone email demonstration region { code } } } }`;

const REGISTER = (year: number) =>
  `siret;nom;types;departement;adresse;code_postal;ville;telephone;courriel;annee_adhesion
73282932000074;Les Ajoncs;AI+ACI;35;1 rue du Port;35000;Rennes;0299000001;ajoncs@exemple.fr;${year}
;La Lande;ACI;29;2 rue du Port;29200;Brest;0298000002;lande@exemple.fr;\n`;

interface Found {
  readonly __typename: string;
  readonly id: string;
  readonly siret: string | null;
}

test('without the setting nothing of it shows', () => {
  const usual = buildMaillageSchema();
  expect(['_Any', '_Entity', '_Service'].filter((name) => usual.getType(name) !== undefined)).toEqual([]);
  expect(Object.keys(usual.getQueryType()?.getFields() ?? {}).filter((name) => name.startsWith('_'))).toEqual([]);
});

test('its text composes with the graph of the offers', () => {
  const sdl = subgraphSdl(buildMaillageSchema());
  const graphs = [sdl, OFFERS].map((text, at) => ({ name: `graph${at}`, typeDefs: parse(text) }));
  expect(composeServices(graphs).errors).toBeUndefined();
  expect(sdl).not.toMatch(/_Any|_entities/);
});

describeOnProduction('a graph that others join', (fresh) => {
  let database: Database;
  let network: Network;
  let snapshots: Snapshots;
  const statements: string[] = [];
  const executor = new QueryExecutor(schema);

  const ask = async <T>(query: string, variables: Record<string, unknown> = {}, actor = PUBLIC_ACTOR): Promise<T> => {
    const run = () =>
      executor.run({
        name: query,
        document: parse(query),
        contextValue: createContext({ database, network, snapshots }, actor),
        variableValues: variables,
        isQuery: true,
      });
    // Compiled the second time: the same to the letter.
    const [once, twice] = [await run(), await run()];
    expect(JSON.parse(JSON.stringify(twice))).toEqual(JSON.parse(JSON.stringify(once)));
    if (once.errors !== undefined) throw once.errors[0] as Error;
    return JSON.parse(JSON.stringify(once.data)) as T;
  };
  const entities = async (representations: readonly unknown[], actor?: Actor) =>
    (await ask<{ _entities: (Found | null)[] }>(ENTITIES, { representations }, actor))._entities;
  const nodes = async (ids: readonly string[], actor?: Actor) => {
    const found: (Found | null)[] = [];
    for (let at = 0; at < ids.length; at += 100)
      found.push(...(await ask<{ nodes: (Found | null)[] }>(NODES, { ids: ids.slice(at, at + 100) }, actor)).nodes);
    return found;
  };
  /** Of invented ones, one in ten stands for the others. */
  const everybody = async () =>
    (await database.read.find(AdherentEntity))
      .filter(({ demonstration }, at) => !demonstration || at % 10 === 0)
      .map(({ uid, siret }) => ({ id: globalId('Adherent', uid), siret }));

  const handIn = async (year: number) =>
    (
      await submitFile(
        database,
        network,
        PUBLISHER,
        {
          dataset: datasetOf('ADHERENTS'),
          region: 'bretagne',
          year,
          fileName: 'registre.csv',
          nothingToReport: false,
          dryRun: false,
        },
        contentOf(() => bytesOf(REGISTER(year))),
      )
    ).submission.uid;

  beforeAll(async () => {
    database = await fresh({ filled: 'DEMONSTRATION', countStatements: (sql) => void statements.push(sql) });
    network = await Network.read(database.read);
    snapshots = new Snapshots(database, network);
  }, 300_000);

  test('each key of each type leads to what it names, in the order asked', async () => {
    const references = [
      { __typename: 'Programme', code: 'CAP' },
      { __typename: 'Region', code: 'bretagne' },
      { __typename: 'Department', code: '2A' },
      { __typename: 'Indicator', code: 'FORMATIONS_HOURS' },
    ];
    const found = await entities(references);
    expect(
      found.map((each) => ({ __typename: each?.__typename, code: (each as { code?: string } | null)?.code })),
    ).toEqual(references);
  });

  describe.each(['while only invented registers show', 'once a real register is published'])('%s', (state) => {
    let submitted: string | undefined;
    beforeAll(async () => {
      if (state.startsWith('while')) return void (submitted = await handIn(2020));
      for (const year of [2020, 2021]) await publishSubmission(database, network, await handIn(year), PUBLISHER);
    });

    test.each(READERS)('%s is answered about anybody as when asking for them by id', async (_, actor) => {
      const all = await everybody();
      const byId = await entities(
        all.map(({ id }) => ({ __typename: 'Adherent', id })),
        actor,
      );
      const direct = await nodes(
        all.map(({ id }) => id),
        actor,
      );
      expect(byId).toEqual(direct);
      const shown = direct.filter((each) => each !== null);
      const sirets = all.flatMap(({ siret }) => siret ?? []);
      const bySiret = await entities(
        sirets.map((siret) => ({ __typename: 'Adherent', siret })),
        actor,
      );
      expect(bySiret).toEqual(sirets.map((siret) => shown.find((each) => each.siret === siret) ?? null));
      expect(submitted === undefined || shown.every(({ siret }) => siret !== '73282932000074')).toBe(true);
    });
  });

  test('contacts are in references for whoever may read them, and demonstration is gone', async () => {
    const ajoncs = { __typename: 'Adherent', siret: '73282932000074' };
    const phones = await Promise.all(READERS.map(async ([, actor]) => (await entities([ajoncs], actor))[0]));
    expect(phones).toMatchObject([
      { phone: null, email: null },
      { phone: '0299000001', email: 'ajoncs@exemple.fr' },
      { phone: '0299000001', email: 'ajoncs@exemple.fr' },
      { phone: null, email: null },
    ]);
    const invented = (await database.read.findBy(AdherentEntity, { demonstration: true })).map(({ uid }) => ({
      __typename: 'Adherent',
      id: globalId('Adherent', uid),
    }));
    expect(invented.length).toBeGreaterThan(100);
    expect(new Set(await entities(invented))).toEqual(new Set([null]));
  });

  test('what there is not is null, whatever the reason', async () => {
    expect(
      await entities([
        { __typename: 'Region', code: 'atlantide' },
        { __typename: 'Region', code: null },
        { __typename: 'Department', code: "' OR 1=1--" },
        { __typename: 'Adherent', id: globalId('Region', 'bretagne') },
        { __typename: 'Adherent', id: 'inventé' },
        { __typename: 'Adherent', siret: '00000000000000' },
        { __typename: 'Adherent', id: null, siret: null },
        { __typename: 'Indicator', code: '__proto__' },
        { __typename: 'Programme', code: 'constructor' },
      ]),
    ).toEqual(Array<null>(9).fill(null));
  });

  test('what is no reference is told with every fault and where', async () => {
    const asked = entities([
      'bretagne',
      { code: 'bretagne' },
      { __typename: 'Figure', code: 'x' },
      { __typename: 'Region', id: 'x' },
      { __typename: 'Department', code: 35 },
      { __typename: 'Region', code: 'bretagne' },
    ]);
    await expect(asked).rejects.toThrow(
      /la 1ᵉ n’est pas un objet ; la 2ᵉ ne dit pas son type.* ; la 3ᵉ est d’un autre type .* ; la 4ᵉ \(Region\) n’a pas sa clé : code ; la 5ᵉ .*« code »/,
    );
  });

  test('its text is asked of it', async () => {
    const { _service } = await ask<{ _service: { sdl: string } }>('{ _service { sdl } }');
    expect(_service.sdl).toBe(subgraphSdl(buildMaillageSchema()));
  });

  test('a thousand references take as many statements as ten, and cost a hundred times as much', async () => {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Adherent {
      name region { name } department { name } keyFigures(year: 2020) { activity { hoursWorked { value state } } } } } }`;
    const people = (await everybody()).map(({ id }) => ({ __typename: 'Adherent', id }));
    const thousand = Array.from({ length: 1000 }, (_, at) => people[at % people.length]);
    const sirets = (await everybody()).flatMap(({ siret }) => siret ?? []);
    const told = async (representations: readonly unknown[]) => {
      statements.length = 0;
      await ask(query, { representations });
      return statements.length;
    };
    await told(people.slice(0, 10));
    expect(await told(thousand)).toBe(await told(people.slice(0, 10)));
    const named = sirets.map((siret) => ({ __typename: 'Adherent', siret }));
    expect(await told(named)).toBe(await told(named.slice(-10)));
    const cost = (representations: readonly unknown[]) => costOf(schema, parse(query), null, { representations }) ?? 0;
    expect((cost(thousand) - 1) / (cost(people.slice(0, 10)) - 1)).toBe(100);
  });
});
