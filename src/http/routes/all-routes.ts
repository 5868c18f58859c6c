import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Announcer } from '../../announcements/announcer';
import type { Accounts } from '../../accounts/accounts';
import type { Provider } from '../../accounts/elsewhere/provider';
import type { Config } from '../../config';
import type { Federated } from '../../federation/federated';
import { createContext, type RequestContext, type Services } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { Actor } from '../../kernel/actor';
import type { Database } from '../../kernel/database';
import type { Network } from '../../network/network';
import type { Frame } from '../../pages/frame';
import type { Pages } from '../../pages/pages';
import type { RunQuery } from '../options';
import { accountRoutes } from './accounts/accounts.route';
import { personRoutes } from './accounts/persons.route';
import { sourcesRoutes } from './accounts/sources.route';
import { addressWords } from './signed-in/address-words';
import { annualReportRoutes } from './signed-in/annual-report.route';
import { callRoutes } from './signed-in/calls.route';
import { explorerRoutes } from './signed-in/explorer.route';
import { federationRoutes } from './signed-in/federation.route';
import { feedRoutes } from './signed-in/feeds.route';
import { graphRoutes } from './signed-in/graphs.route';
import { legalRoutes } from './signed-in/legal.route';
import { linkRoutes } from './signed-in/links.route';
import { otherForms } from './signed-in/other-forms';
import { peoplePages } from './signed-in/pages.route';
import { releaseContentRoute } from './signed-in/release-content.route';
import { trailRoute } from './signed-in/trail.route';

type Routes = (scope: FastifyInstance) => void | Promise<void>;

/** What the routes are made of. */
interface Parts {
  readonly accounts: Accounts;
  readonly database: Database;
  readonly network: Network;
  readonly frame: Frame;
  readonly executor: QueryExecutor;
  readonly provider: Provider | null;
  readonly pages: Pages;
  readonly files: Routes;
  readonly downloads: Routes;
  readonly schema: GraphQLSchema;
  readonly servicesFor: (actor: Actor) => Services;
  readonly federated: Federated;
  readonly announcer: Announcer;
}

/** Of the memory for answers, what documents get. */
const DOCUMENTS_SHARE = 4;

/** Every route behind the door where it is known who asks. */
export function routesOf(config: Config, parts: Parts) {
  const { accounts, database, network, frame, executor, provider, pages, servicesFor, federated, announcer } = parts;
  const { limits, rateLimits } = config;
  const createContextFor = (actor: Actor): RequestContext => createContext(servicesFor(actor), actor);
  const doors = { database, network, frame, executor, createContext: createContextFor };
  return async (scope: FastifyInstance, run: RunQuery<RequestContext>): Promise<void> => {
    addressWords(scope, { ...doors, pages });
    await accountRoutes(scope, { ...doors, accounts, provider });
    await personRoutes(scope, doors);
    const spoolFolder = join(config.dataDir, 'uploads');
    await sourcesRoutes(scope, { ...doors, federated, limits, spoolFolder });
    await parts.files(scope);
    // In a scope of its own: it reads bodies in another way.
    await scope.register(async (own) => federationRoutes(own, federated.federation, rateLimits.public === 0));
    await scope.register(parts.downloads);
    trailRoute(scope, doors);
    await linkRoutes(scope, { ...doors, ...config, inside: config.linksInside });
    await callRoutes(scope, { ...doors, accounts, announcer, inside: config.linksInside });
    releaseContentRoute(scope, { servicesFor, rateLimits });
    otherForms(scope, { schema: parts.schema, run, network, config });
    annualReportRoutes(scope, { ...doors, pages, keptBytes: limits.answersBytes / DOCUMENTS_SHARE, rateLimits });
    legalRoutes(scope, { ...doors, pages, config });
    peoplePages(scope, { ...doors, pages, isDevelopment: config.environment !== 'production' });
    graphRoutes(scope, { ...doors, pages, config });
    explorerRoutes(scope, { ...doors, pages, config });
    feedRoutes(scope, { ...doors, pages, config, announcer });
  };
}
