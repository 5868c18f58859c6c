import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../../config';
import type { RequestContext } from '../../../graphql/context';
import type { Network } from '../../../network/network';
import type { RunQuery } from '../../options';
import { assistantRoute } from './assistants.route';
import { resultRoute } from './result.route';

interface OtherForms {
  readonly schema: GraphQLSchema;
  readonly run: RunQuery<RequestContext>;
  readonly network: Network;
  readonly config: Config;
}

/** Doors that give answers of the API another form: a file, and a sentence for an assistant. */
export function otherForms(scope: FastifyInstance, { schema, run, network, config }: OtherForms): void {
  resultRoute(scope, { schema, run, bodyBytes: config.limits.bodyBytes });
  assistantRoute(scope, { run, network, house: config });
}
