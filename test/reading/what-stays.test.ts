import { parse } from 'graphql';
import { createContext, type Services } from '../../src/graphql/context';
import { QueryExecutor } from '../../src/graphql/executor';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { actorWith, PUBLIC_ACTOR, type Actor } from '../../src/kernel/actor';
import type { Rested } from '../../src/published/grounds';
import { Snapshots } from '../../src/published/snapshot';
import { raiseDataVersion } from '../../src/storage/data-version';
import { startRealServer, type RealServer } from '../graphql/real-server';
import { describeOnProduction } from '../support/database';

const SUBMIT = 'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id status } } }';
const PUBLISH = 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }';
const WITHDRAW =
  'mutation ($id: ID!) { withdrawSubmission(id: $id, reason: "Rendu par erreur, à refaire.") { userErrors { message } } }';
const PLAN = 'mutation { setCollectionPlan(year: 2026, office: [FORMATIONS]) { userErrors { message } } }';

const FIGURE = (place: string, year: number, indicators: string) =>
  `{ ${place} { keyFigures(year: ${year}) { figures(indicators: [${indicators}]) { value state basis coverage { reporting expected } } } } }`;
const EVOLUTION = (place: string, year: number) =>
  `{ ${place} { keyFigures(year: ${year}) { figures(indicators: [FORMATIONS_TRAINEES, FORMATIONS_SESSIONS, ACTIVITY_HOURS_WORKED]) {
  state evolution { previousValue change difference sameUnits sameUnitsChange }
} } } }`;
const QUESTIONS = {
  events: FIGURE('federation', 2025, 'EVENTS_HELD, EVENTS_PARTICIPANTS'),
  trainees: FIGURE('region(code: "bretagne")', 2025, 'FORMATIONS_TRAINEES'),
  neighbours: FIGURE('region(code: "normandie")', 2025, 'FORMATIONS_TRAINEES'),
  before: FIGURE('federation', 2024, 'FORMATIONS_TRAINEES, ADHERENTS_TOTAL'),
  next: FIGURE('federation', 2026, 'FORMATIONS_TRAINEES'),
  series: '{ federation { series(indicator: FORMATIONS_TRAINEES, from: 2024, to: 2025) { year value state } } }',
  years: '{ federation { keyFigures { year } } }',
  directory: '{ region(code: "bretagne") { adherents(first: 5) { totalCount nodes { name } } } }',
  reconciliation: '{ reconciliation(year: 2024) { message } }',
  dates: '{ federation { events(year: 2024, first: 5) { totalCount nodes { title date } } } }',
  evolution: EVOLUTION('federation', 2025),
  ofRegion: EVOLUTION('region(code: "bretagne")', 2025),
  after: EVOLUTION('federation', 2026),
} as const;
/** Figures whose rows name nobody, and one that no rows give. */
const WHOLE = `{ federation { keyFigures(year: 2025) { figures(indicators: [EVENTS_HELD, ACTIVITY_RESPONSE_RATE]) {
  value evolution { difference } breakdown(by: REGION) { key value } contributions { value }
} } } }`;
type Name = keyof typeof QUESTIONS;

const EVENTS = (count: number) => `type,intitule,date,participants\nWEBINAIRE,Rentrée,2025-09-01,${count}\n`;
const FORMATIONS = (trainees: number, year = 2025) =>
  `intitule,type,thematique,public,date_debut,stagiaires,heures\nTri,INTRA,Numérique,PERMANENTS,${year}-03-04,${trainees},7\n`;
const REGISTER = (name: string) => `nom,types,departement,ville\n${name},ACI,35,Rennes\n`;
const TOTALS = (value: number) => `indicateur,valeur\nFORMATIONS_TRAINEES,${value}\n`;

const ACTORS = [PUBLIC_ACTOR, actorWith({ role: 'ANALYST', name: null })];

describeOnProduction('what stays when something is published', (fresh) => {
  let server: RealServer;
  let services: Services;
  const executor = new QueryExecutor(buildMaillageSchema());

  beforeEach(async () => {
    const database = await fresh({ filled: 'LOADED' });
    server = await startRealServer(database, true);
    // Another server on the same data: it learns of what is published by the version alone.
    services = { database, network: server.network, snapshots: new Snapshots(database, server.network) };
  });
  afterEach(() => server.close());

  async function submitted(dataset: string, region: string, year: number, csv: string): Promise<string> {
    const input = { dataset, region, year, fileName: 'essai.csv', csv };
    const { data } = await server.ask<{ submitDataset: { submission: { id: string; status: string } } }>(
      SUBMIT,
      { input },
      'PUBLISHER',
    );
    expect(data.submitDataset.submission.status).toBe('VALID');
    return data.submitDataset.submission.id;
  }
  async function publish(dataset: string, region: string, year: number, csv: string): Promise<string> {
    const id = await submitted(dataset, region, year, csv);
    const { data } = await server.ask<{ publishSubmission: { userErrors: unknown[] } }>(PUBLISH, { id }, 'PUBLISHER');
    expect(data.publishSubmission.userErrors).toEqual([]);
    return id;
  }

  /** The answer of the other server, and what it rests on. */
  async function asked(
    name: Name | 'whole',
    actor: Actor,
    of = services,
  ): Promise<{ readonly said: string; readonly rested: Rested | null }> {
    const contextValue = createContext(of, actor);
    const question = {
      name,
      document: parse(name === 'whole' ? WHOLE : QUESTIONS[name]),
      contextValue,
      variableValues: {},
      isQuery: true,
    };
    return { said: JSON.stringify(await executor.run(question)), rested: await contextValue.restsOn() };
  }
  async function stays(act: () => Promise<unknown>, actor: Actor = PUBLIC_ACTOR): Promise<readonly Name[]> {
    const names = Object.keys(QUESTIONS) as Name[];
    const before = new Map<Name, Awaited<ReturnType<typeof asked>>>();
    for (const name of names) before.set(name, await asked(name, actor));
    await act();
    const snapshot = await services.snapshots.current();
    const same = names.filter((name) => before.get(name)?.rested?.isSameIn(snapshot));
    for (const name of same) expect([name, (await asked(name, actor)).said]).toEqual([name, before.get(name)?.said]);
    return same;
  }

  test('what rows never give cells of is kept as all else is, and nothing is read of it', async () => {
    await publish('EVENTS', 'bretagne', 2025, EVENTS(12));
    await publish('ADHERENTS', 'bretagne', 2025, REGISTER('Ajoncs'));
    await publish('ACTIVITY', 'bretagne', 2025, 'adherent,etp_insertion\nAjoncs,12\n');
    const { said, rested } = await asked('whole', PUBLIC_ACTOR);
    expect(said).not.toContain('"errors"');
    expect([...(rested?.grounds() ?? [])].map(({ name }) => name)).toContain('EVENTS|2025|bretagne');
  });

  test('a dataset that nobody asked of changes nothing but what was asked of it', async () => {
    await publish('FORMATIONS', 'bretagne', 2025, FORMATIONS(12));
    const same = await stays(() => publish('EVENTS', 'bretagne', 2025, EVENTS(12)));
    expect(same).toEqual([
      'trainees',
      'neighbours',
      'before',
      'next',
      'series',
      'years',
      'directory',
      'reconciliation',
      'dates',
      'evolution',
      'ofRegion',
      'after',
    ]);
  });

  test('rows of one region change its own figures, and those of its whole, of that year alone', async () => {
    await publish('FORMATIONS', 'bretagne', 2025, FORMATIONS(12));
    const analyst: Actor = actorWith({ role: 'ANALYST', name: 'essai' });
    const same = await stays(() => publish('FORMATIONS', 'bretagne', 2025, FORMATIONS(13)), analyst);
    expect(same).toEqual(['events', 'neighbours', 'before', 'next', 'years', 'directory', 'reconciliation', 'dates']);
  });

  test('a register changes the directory, of whichever region and year: it may bring a SIRET', async () => {
    expect(await stays(() => publish('ADHERENTS', 'bretagne', 2025, REGISTER('Ajoncs')))).not.toContain('directory');
    expect(await stays(() => publish('ADHERENTS', 'normandie', 2024, REGISTER('Genêts')))).not.toContain('directory');
    expect(await stays(() => services.database.write(raiseDataVersion))).not.toContain('directory');
  });

  test('a declared total, a withdrawal and a plan change what rests on them', async () => {
    const declared = await stays(() => publish('FIGURES', 'bretagne', 2025, TOTALS(40)));
    expect(declared).not.toContain('trainees');
    expect(declared).toContain('before');
    const id = await publish('EVENTS', 'bretagne', 2025, EVENTS(12));
    expect(await stays(() => publish('EVENTS', 'bretagne', 2024, EVENTS(12).replace('2025', '2024')))).not.toContain(
      'dates',
    );
    const withdrawn = await stays(() => server.ask(WITHDRAW, { id }, 'PUBLISHER'));
    expect(withdrawn).not.toContain('events');
    expect(withdrawn).toContain('trainees');
    expect(await stays(() => server.ask(PLAN, {}, 'PUBLISHER'))).not.toContain('next');
  });

  test('a server that keeps answers says after every act what one says that keeps none', async () => {
    const plain = await startRealServer(services.database);
    const acts: (() => Promise<unknown>)[] = [
      () => publish('FORMATIONS', 'bretagne', 2025, FORMATIONS(12)),
      () => publish('FORMATIONS', 'normandie', 2025, FORMATIONS(5)),
      () => publish('FORMATIONS', 'bretagne', 2025, FORMATIONS(14)),
      () => publish('FIGURES', 'normandie', 2024, TOTALS(40)),
      () => publish('FORMATIONS', 'bretagne', 2026, FORMATIONS(3, 2026)),
      () => publish('FORMATIONS', 'bretagne', 2025, FORMATIONS(20)),
      () => publish('FIGURES', 'normandie', 2025, TOTALS(8)),
      () => server.ask(PLAN, {}, 'PUBLISHER'),
    ];
    try {
      for (const act of acts) {
        await act();
        for (const query of Object.values(QUESTIONS))
          for (const role of [undefined, 'ANALYST'] as const)
            for (const _ of ['made', 'kept'])
              expect(await server.ask(query, {}, role)).toEqual(await plain.ask(query, {}, role));
        // And what is said by who remembers nothing: figures and evolutions are kept where answers are not.
        const anew = { ...services, snapshots: new Snapshots(services.database, services.network) };
        for (const [name, actor] of Object.keys(QUESTIONS).flatMap((each) =>
          ACTORS.map((reader) => [each as Name, reader] as const),
        ))
          expect([name, (await asked(name, actor)).said]).toEqual([name, (await asked(name, actor, anew)).said]);
      }
    } finally {
      await plain.close();
    }
  });
});
