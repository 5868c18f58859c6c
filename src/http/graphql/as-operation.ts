import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HttpServerOptions } from '../options';
import { deadline } from './deadline';
import type { Facts, RequestFacts } from './request-facts';

export type OperationOptions<C extends object> = Pick<
  HttpServerOptions<C>,
  'createContext' | 'dataVersionOf' | 'limits' | 'metrics'
>;

/**
 * Runs `work` as one operation of the request: with its asker's context, until time is up, and counted at its end.
 * What `work` comes to afterwards reaches nobody: it must not answer by itself.
 */
export async function asOperation<C extends object, R>(
  { createContext, dataVersionOf, limits, metrics }: OperationOptions<C>,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (context: () => Promise<C & RequestFacts>) => Promise<R>,
  more: Pick<Facts, 'readsOnly'> = {},
): Promise<{ readonly result: R; readonly facts: Facts }> {
  const started = performance.now();
  const facts: Facts = { actor: request.actor, ...more };
  const time = deadline(reply, limits.queryTimeout);
  const context = async (): Promise<C & RequestFacts> => {
    const own = await createContext({ actor: request.actor, signal: time.signal });
    if (dataVersionOf !== undefined) facts.readDataVersion = () => dataVersionOf(own);
    return Object.assign(own, { facts });
  };
  try {
    return { result: await Promise.race([work(context), time.up]), facts };
  } finally {
    time.stop();
    metrics.countOperation(facts.operationKind ?? 'refused', (performance.now() - started) / 1000);
    request.operationName = facts.operationName;
  }
}
