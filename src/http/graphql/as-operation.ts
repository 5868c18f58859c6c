import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HttpServerOptions } from '../options';
import { deadline } from './deadline';
import type { Facts, RequestFacts } from './request-facts';

export type OperationOptions<C extends object> = Pick<
  HttpServerOptions<C>,
  'createContext' | 'dataVersionOf' | 'restsOnDemonstration' | 'versionFor' | 'limits' | 'metrics'
>;

/**
 * Runs `work` as one operation of the request: with its asker's context, until time is up, and counted at its end.
 * What `work` comes to afterwards reaches nobody: it must not answer by itself.
 */
export async function asOperation<C extends object, R>(
  { createContext, dataVersionOf, restsOnDemonstration, limits, metrics }: OperationOptions<C>,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (context: () => Promise<C & RequestFacts>, facts: Facts) => Promise<R>,
  more: Pick<Facts, 'readsOnly'> = {},
): Promise<R> {
  const started = performance.now();
  const facts: Facts = { actor: request.actor, ...more };
  const time = deadline(reply, limits.queryTimeout);
  const context = async (): Promise<C & RequestFacts> => {
    const own = await createContext({ actor: request.actor, signal: time.signal });
    if (dataVersionOf !== undefined) facts.readDataVersion = () => dataVersionOf(own);
    if (restsOnDemonstration !== undefined) facts.restsOnDemonstration = () => restsOnDemonstration(own);
    return Object.assign(own, { facts });
  };
  try {
    return await Promise.race([work(context, facts), time.up]);
  } finally {
    time.stop();
    count(metrics, request, facts, performance.now() - started);
  }
}

/** Notes an operation that has ended, for the metrics and the log. */
export function count(
  metrics: OperationOptions<object>['metrics'],
  request: FastifyRequest,
  { operationKind, operationName }: Pick<Facts, 'operationKind' | 'operationName'>,
  milliseconds: number,
): void {
  metrics.countOperation(operationKind ?? 'refused', milliseconds / 1000);
  request.operationName = operationName;
}
