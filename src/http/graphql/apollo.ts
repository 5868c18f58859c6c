import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { QueryExecutor } from '../../graphql/executor';
import { createFormatError } from '../errors/format-error';
import type { CountsErrors } from '../errors/http-errors';
import { incidentReporter, withoutData } from '../errors/incident';
import type { TrustedDocuments } from '../../saved-queries/trusted-documents';
import { limitRules } from '../limits/rules';
import type { HttpLimits } from '../options';
import { answerSizePlugin } from './answer-size.plugin';
import { compiledGateway } from './compiled';
import { costPlugin } from './cost.plugin';
import { demonstrationPlugin } from './demonstration.plugin';
import { factsPlugin } from './facts.plugin';
import { measuresPlugin } from './measures.plugin';
import type { RequestFacts } from './request-facts';
import { statusPlugin } from './status.plugin';
import { trustedPlugin } from './trusted.plugin';

/** GraphQL adds one sentence of its own when it gives up counting: five in an answer. */
const MOST_ERRORS = 4;

/** An Apollo server, started, that refuses what the limits refuse and says nothing of what goes wrong inside. */
export async function startApollo(
  executor: QueryExecutor,
  limits: HttpLimits,
  log: FastifyBaseLogger,
  counter: CountsErrors,
  documents?: TrustedDocuments,
): Promise<ApolloServer<RequestFacts>> {
  const apollo = new ApolloServer<RequestFacts>({
    gateway: compiledGateway(executor, { maxCoercionErrors: MOST_ERRORS }),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationRules: limitRules(limits),
    validationOptions: { maxErrors: MOST_ERRORS },
    formatError: createFormatError(incidentReporter(log), counter),
    logger: quiet(log),
    stopOnTerminationSignals: false,
    plugins: [
      factsPlugin,
      ...(documents === undefined ? [] : [trustedPlugin(documents)]),
      answerSizePlugin(limits.largestAnswer, counter),
      measuresPlugin,
      costPlugin({ public: limits.costPublic, user: limits.costUser }),
      statusPlugin,
      demonstrationPlugin,
      // It costs more than the execution of a long list.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Apollo's sentences may quote errors, and with them data. */
const quiet = (log: FastifyBaseLogger) => {
  const say = (level: 'debug' | 'info' | 'warn' | 'error') => (message?: unknown) =>
    log[level]({ error: withoutData(message instanceof Error ? message : new Error(String(message))) }, 'apollo');
  return { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') };
};
