import { join } from 'node:path';
import { createContext, type Services } from '../../src/graphql/context';
import { QueryExecutor } from '../../src/graphql/executor';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { actorWith, PUBLIC_ACTOR, type Actor } from '../../src/kernel/actor';
import { Snapshots } from '../../src/published/snapshot';
import { readFrame } from '../../src/pages/frame';
import { Pages, type RenderedPage } from '../../src/pages/pages';
import { startRealServer, type RealServer } from '../graphql/real-server';
import { describeOnProduction } from '../support/database';
import { some } from '../support/every';

const SUBMIT = 'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id } } }';
const PUBLISH = 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }';
const WITHDRAW =
  'mutation ($id: ID!) { withdrawSubmission(id: $id, reason: "Rendu par erreur, à refaire.") { userErrors { message } } }';

const FORMATIONS = (trainees: number, year: number) =>
  `intitule,type,thematique,public,date_debut,stagiaires,heures\nTri,INTRA,Numérique,PERMANENTS,${year}-03-04,${trainees},7\n`;
const EVENTS = (count: number, year: number) =>
  `type,intitule,date,participants\nWEBINAIRE,Rentrée,${year}-09-01,${count}\n`;
const TOTALS = (value: number) => `indicateur,valeur\nFORMATIONS_TRAINEES,${value}\n`;

const frame = readFrame(join(__dirname, '../../dist/frame.html'));

/** Counts what pages ask. */
class Counted extends QueryExecutor {
  asked = 0;

  override ask(...question: Parameters<QueryExecutor['ask']>) {
    this.asked++;
    return super.ask(...question);
  }
}

describeOnProduction('parts of pages that stay when something is published', (fresh) => {
  let server: RealServer;
  let services: Services;
  const executor = new Counted(buildMaillageSchema());

  beforeEach(async () => {
    const database = await fresh({ filled: 'LOADED' });
    server = await startRealServer(database, true);
    services = { database, network: server.network, snapshots: new Snapshots(database, server.network) };
  });
  afterEach(() => server.close());

  async function publish(dataset: string, region: string, year: number, csv: string): Promise<string> {
    const input = { dataset, region, year, fileName: 'essai.csv', csv };
    const { data } = await server.ask<{ submitDataset: { submission: { id: string } } }>(
      SUBMIT,
      { input },
      'PUBLISHER',
    );
    const { id } = data.submitDataset.submission;
    const done = await server.ask<{ publishSubmission: { userErrors: unknown[] } }>(PUBLISH, { id }, 'PUBLISHER');
    expect(done.data.publishSubmission.userErrors).toEqual([]);
    return id;
  }

  /** The pages of one reader, by their addresses; unless whole ones are kept, all that is are parts of them. */
  async function opened(
    of: Services,
    actor: Actor = PUBLIC_ACTOR,
    pages = new Pages(executor, frame),
  ): Promise<Record<string, string>> {
    const context = () => createContext(of, actor);
    const keyFigures = (...path: string[]) =>
      pages.keyFigures(context(), { path, carte: undefined, indicateur: undefined });
    const all: Record<string, Promise<RenderedPage>> = {
      '/': pages.home(context()),
      '/chiffres-cles/2025': keyFigures('2025'),
      '/chiffres-cles/2025/bretagne': keyFigures('2025', 'bretagne'),
      '/rapport/2025': pages.annualReport(context(), { path: ['2025'], release: undefined, textes: undefined }),
    };
    const texts: Record<string, string> = {};
    for (const [address, page] of Object.entries(all)) texts[address] = String((await page).body);
    return texts;
  }

  async function asked(): Promise<number> {
    executor.asked = 0;
    await opened(services);
    return executor.asked;
  }

  test('after every act each page is what it is to who remembers nothing, for the public and an analyst', async () => {
    let events = '';
    const whole = new Pages(executor, frame);
    const acts: readonly (() => Promise<unknown>)[] = [
      () => publish('FORMATIONS', 'bretagne', 2025, FORMATIONS(12, 2025)),
      async () => (events = await publish('EVENTS', 'bretagne', 2026, EVENTS(12, 2026))),
      () => publish('FORMATIONS', 'bretagne', 2025, FORMATIONS(20, 2025)),
      () => publish('FIGURES', 'normandie', 2025, TOTALS(8)),
      () => server.ask(WITHDRAW, { id: events }, 'PUBLISHER'),
      () => publish('FORMATIONS', 'normandie', 2025, FORMATIONS(5, 2025)),
      () => publish('FORMATIONS', 'bretagne', 2026, FORMATIONS(3, 2026)),
      () => publish('FIGURES', 'normandie', 2024, TOTALS(40)),
    ];
    for (const act of some(acts, 4)) {
      await act();
      const anew = { ...services, snapshots: new Snapshots(services.database, services.network) };
      const right = await opened(anew);
      for (const how of ['asked first', 'read apart', 'kept'])
        expect([how, await opened(services)]).toEqual([how, right]);
      expect(await opened(services, PUBLIC_ACTOR, whole)).toEqual(right);
    }
    const analyst = actorWith({ role: 'ANALYST', name: null });
    const anew = { ...services, snapshots: new Snapshots(services.database, services.network) };
    expect(await opened(services, analyst)).toEqual(await opened(anew, analyst));
  });

  test('of what is published of another year and dataset, next to nothing is asked anew', async () => {
    await publish('FORMATIONS', 'bretagne', 2025, FORMATIONS(12, 2025));
    await opened(services);
    const inAll = await asked();
    const atRest = await asked();
    await publish('EVENTS', 'bretagne', 2026, EVENTS(12, 2026));
    const ofEvents = (await asked()) - atRest;
    expect([atRest < inAll / 10, ofEvents > 0, ofEvents < inAll / 4]).toEqual([true, true, true]);
  });
});
