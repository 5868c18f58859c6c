import { join } from 'node:path';
import { openAccounts, type Accounts } from './accounts/accounts';
import type { Announcer } from './announcements/announcer';
import { IssuedTokens } from './access/issued-tokens';
import { providerOf } from './accounts/elsewhere/provider';
import { keySourceOf, verificationKeys } from './access/key-source';
import { createIdentify } from './access/verify-token';
import { keepDeclaredOutlines } from './annual-report/writings';
import { federationOptions, type Config } from './config';
import { announcerOf } from './calls/announcer-of';
import { openDatabase, openReplicas, placeOf } from './data-source';
import { demonstrationIsDue } from './demonstration/demonstration-state';
import { loadDemonstration } from './demonstration/load-demonstration';
import { ReaderQueries } from './exports/queries/reader-queries';
import { openFederated, type Federated } from './federation/federated';
import { readSavedQueries } from './exports/queries/saved-query';
import { createContext, type RequestContext } from './graphql/context';
import { QueryExecutor } from './graphql/executor';
import { sourcesOf, type ServicesFor } from './graphql/sources';
import { buildMaillageSchema } from './graphql/schema';
import { fileRoutes } from './http/routes/signed-in/file-routes';
import { exportRoutes } from './http/routes/signed-in/exports.route';
import { whyNoSpool } from './http/uploads/spool';
import { measureOf } from './http/limits/measure';
import { createMetrics } from './http/metrics';
import { metricsServer } from './http/routes/open/metrics-server';
import { routesOf } from './http/routes/all-routes';
import { createHttpServer } from './http/server';
import { type Actor } from './kernel/actor';
import type { Database } from './kernel/database';
import { FEDERATION_PROFILE } from './kernel/federation/federation';
import { announceLeases } from './storage/reading-lease';
import { trustedDocuments } from './saved-queries/trusted-documents';
import { readLinkStates } from './links/link-states';
import { load } from './loading/load';
import { mailerOf } from './mail/mailer';
import { Network } from './network/network';
import { PACKAGE_ROOT } from './kernel/package-root';
import { readFrame } from './pages/frame';
import { unknownAddress } from './pages/not-found.page';
import { Pages } from './pages/pages';
import { PagesAhead } from './pages/pages-ahead';
import { prepareFigures, Recomputation, type Tell } from './publication/recomputation';
import { makeViews } from './sql-views/make-views';
import { SqlFigures } from './sql-views/sql-figures';
import { checkFolder, checkPort } from './start-checks';
import { browserUrl, holdings, pagesOfAnother, readyMessage } from './start-message';

export interface Running {
  /** As a person on this machine would type it, without a slash at the end. */
  readonly url: string;
  /** French lines: where everything is, and what data it holds. */
  readonly message: string;
  /** Not ready at once, no new connections `grace` milliseconds later; resolves when every answer is sent. */
  close(grace?: number): Promise<void>;
}

/** Milliseconds after the start in which nothing is made ahead of its readers. */
const FIRST_REST = 300;

/**
 * Opens and fills the database, then serves. Rejects with a {@link StartFault} or a {@link LoadFault} for what a
 * person can mend, and leaves nothing open. `tell` is told in French what takes long before it serves.
 */
export async function start(config: Config, tell: Tell = () => undefined): Promise<Running> {
  const started = Date.now();
  await checkPort(config.host, config.port);
  const { listen } = config.metrics;
  if (listen !== undefined)
    await checkPort(listen.host, listen.port, (port) => `METRICS_LISTEN=${listen.host}:${port}`);
  checkFolder(config.dataDir);
  // A key that is no good stops the start before the work of a minute.
  await verificationKeys(keySourceOf({ ...config.tokens, dataDir: config.dataDir }));
  const metrics = createMetrics();
  let loaded = false;
  const warnings: string[] = [];
  const countStatements = (sql: string) => metrics.countStatement(sql);
  const database = await openDatabase({
    ...placeOf(config),
    ...(config.sqlViews ? { makeViews } : {}),
    countStatements,
    warn: (sentence) => warnings.push(sentence),
    prepare: async (opened) => {
      // Asked first: an empty database is how a first start is recognised.
      const demonstrationDue = await demonstrationIsDue(opened, config.demo);
      loaded = await load(opened, FEDERATION_PROFILE.folder);
      await keepDeclaredOutlines(opened);
      if (demonstrationDue) await loadDemonstration(opened, await Network.read(opened.read));
      await prepareFigures(opened, tell);
      await announceLeases(opened);
    },
  });
  try {
    const network = await Network.read(database.read);
    const replicas = await openReplicas(database, config.replicaUrls, { countStatements });
    const sources = sourcesOf(database, replicas.databases, network, config.secrecy);
    const first = await sources.of(database).snapshots.current();
    // Whoever may write reads from the primary, and so sees what they did.
    const servicesFor: ServicesFor = ({ role }) => sources.of(role === 'PUBLIC' ? replicas.current : database);
    const own = sources.of(database);
    const recomputation = new Recomputation(
      database,
      (sentence) => server.app.log.info(sentence),
      () => void own.snapshots.current().catch(() => undefined),
    );
    const { accountsKey: key, sessions } = config;
    const accounts = await openAccounts(database, config.dataDir, { key, sessions });
    const issuedTokens = new IssuedTokens(database);
    const tellError = (sentence: string, error: unknown) => server.app.log.error(error, sentence);
    const federated = openFederated(database, network, federationOptions(config), tellError, readLinkStates);
    const announcer = announcerOf(database, network, own, (error) => server.app.log.error(error));
    const parts = { accounts, network, metrics, recomputation, issuedTokens, federated, announcer };
    const sqlFigures = new SqlFigures(database, own.snapshots, config.secrecy, (error) =>
      server.app.log.error(error, 'Les chiffres des vues SQL ne sont pas à jour.'),
    );
    const serving = await serverFor(config, database, servicesFor, parts);
    const { server, pagesAhead, frame } = serving;
    replicas.onChange = (sentence) => server.app.log.warn(sentence);
    const address = await server.listen(config);
    const measures =
      listen === undefined ? null : await metricsServer(metrics, listen, config.metrics.token, config.limits.bodyBytes);
    const url = browserUrl(address);
    const firstTurn = setTimeout(() => {
      if (config.federation.harvests) federated.harvester.begin();
      sources.begin();
      announcer.begin();
      pagesAhead.turn();
      if (config.sqlViews) sqlFigures.turn();
    }, FIRST_REST);
    sources.onNew = (snapshot) => {
      pagesAhead.turn();
      if (config.sqlViews) sqlFigures.turn();
      announcer.turn();
      if (snapshot.publications.areOutdated) recomputation.begin();
    };
    if (first.publications.areOutdated) recomputation.begin();
    return {
      url,
      message: readyMessage(url, Date.now() - started, loaded, [
        ...(await holdings(database, network, config)),
        ...pagesOfAnother(frame),
        ...replicas.describe(),
        ...warnings,
      ]),
      async close(grace) {
        clearTimeout(firstTurn);
        await server.drain(grace);
        await measures?.close();
        await issuedTokens.stop();
        await federated.harvester.stop();
        await recomputation.stop();
        await announcer.stop();
        await pagesAhead.stop();
        await sqlFigures.stop();
        await sources.stop();
        await replicas.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Parts {
  readonly accounts: Accounts;
  readonly network: Network;
  readonly metrics: ReturnType<typeof createMetrics>;
  readonly recomputation: Recomputation;
  readonly issuedTokens: IssuedTokens;
  readonly federated: Federated;
  readonly announcer: Announcer;
}

async function serverFor(config: Config, database: Database, sourcesFor: ServicesFor, parts: Parts) {
  const { accounts, network, metrics, recomputation, issuedTokens, federated, announcer } = parts;
  const schema = buildMaillageSchema(config.subgraph);
  // A query of the product that the schema does not answer any more refuses to start.
  const queries = readSavedQueries(schema, FEDERATION_PROFILE.operations);
  const queryCatalogue = new ReaderQueries(schema, queries, measureOf(schema, config.limits));
  const publicUrl = config.publicUrl ?? null;
  const inside = config.linksInside;
  const outside = { mailer: mailerOf(config.mail), publicUrl, issuedTokens, accounts, federated, inside, announcer };
  const servicesFor: ServicesFor = (actor) => ({ ...sourcesFor(actor), queryCatalogue, ...outside });
  const contextFor = (actor: Actor): RequestContext => createContext(servicesFor(actor), actor);
  const frame = readFrame(join(PACKAGE_ROOT, 'dist', 'frame.html'));
  const executor = new QueryExecutor(schema, {
    milliseconds: config.limits.queryTimeout,
    countOperation: metrics.countOperation,
  });
  const pages = new Pages(executor, frame, publicUrl);
  const provider = providerOf(config.identityProvider, config.publicUrl, network);
  const spoolFolder = join(config.dataDir, 'uploads');
  const files = fileRoutes({ database, network, secrecy: config.secrecy, limits: config.limits, spoolFolder });
  const keptBytes = config.limits.answersBytes;
  const downloads = exportRoutes({ executor, servicesFor, queries, readers: queryCatalogue, keptBytes, frame });
  const server = await createHttpServer<RequestContext>({
    executor,
    createContext: ({ actor }) => contextFor(actor),
    dataVersionOf: async ({ figures }) => (await figures()).snapshot.whole.version,
    restsOnDemonstration: ({ marks }) => marks.demonstration,
    versionFor: (actor) => sourcesFor(actor).snapshots.version.known(),
    snapshotFor: (actor, version) => sourcesFor(actor).snapshots.of(version),
    restsOn: ({ restsOn }) => restsOn(),
    identify: await createIdentify(
      {
        ...config.tokens,
        source: keySourceOf({ ...config.tokens, dataDir: config.dataDir }),
        knownRegions: network.regions.map(({ code }) => code),
      },
      issuedTokens,
    ),
    sessions: accounts.sessions,
    whyNotReady: async () => {
      await database.read.query('SELECT 1');
      return whyNoSpool(spoolFolder);
    },
    underWay: () => recomputation.underWay,
    documents: trustedDocuments(config.documents),
    limits: config.limits,
    rateLimits: config.rateLimits,
    metrics,
    unknownPage: frame.wrap(unknownAddress),
    webFolder: join(PACKAGE_ROOT, 'dist', 'web'),
    signedInRoutes: routesOf(config, {
      accounts,
      database,
      network,
      frame,
      executor,
      provider,
      pages,
      files,
      downloads,
      schema,
      servicesFor,
      federated,
      announcer,
    }),
    logLevel: config.logLevel,
    allowedOrigins: config.allowedOrigins,
    trustProxy: config.trustProxy,
    hstsSeconds: config.hstsSeconds,
    metricsDoor: { token: config.metrics.token, elsewhere: config.metrics.listen !== undefined },
  });
  const pagesAhead = new PagesAhead(pages, contextFor);
  return { server, pagesAhead, frame };
}
