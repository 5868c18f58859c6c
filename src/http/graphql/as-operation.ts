import type { FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import { MaillageError } from '../../kernel/errors';
import { RequestWrites } from '../../kernel/request-writes';
import type { HttpServerOptions } from '../options';
import { deadline } from './deadline';
import type { Facts, RequestFacts } from './request-facts';
import { typedNumber } from '../../kernel/french';

export type OperationOptions<C extends object> = Pick<
  HttpServerOptions<C>,
  | 'createContext'
  | 'dataVersionOf'
  | 'restsOn'
  | 'restsOnDemonstration'
  | 'snapshotFor'
  | 'versionFor'
  | 'documents'
  | 'limits'
  | 'metrics'
>;

/**
 * Runs `work` as one operation of the request: with its asker's context, until time is up, and counted at its end.
 * What `work` comes to afterwards reaches nobody: it must not answer by itself.
 */
export async function asOperation<C extends object, R>(
  { createContext, dataVersionOf, restsOn, restsOnDemonstration, limits, metrics }: OperationOptions<C>,
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
    if (restsOn !== undefined) facts.readRested = () => restsOn(own);
    if (restsOnDemonstration !== undefined) facts.restsOnDemonstration = () => restsOnDemonstration(own);
    return Object.assign(own, { facts });
  };
  try {
    const writes = new RequestWrites();
    const answer = writes.run(() => work(context, facts));
    const late = time.up.then(() => lateAnswer(answer, writes, facts, limits.queryTimeout));
    // Who answers in time leaves it waiting for nothing.
    return await Promise.race([answer, late]);
  } finally {
    time.stop();
    count(metrics, request, facts, performance.now() - started);
  }
}

/** Of what is kept, or may be: how much longer its own answer may take. */
const GRACE = 3_000;

/** Time is up: what is not kept is undone, of what is kept the answer is waited for, and the error says which it was. */
async function lateAnswer<R>(
  answer: Promise<R>,
  writes: RequestWrites,
  { operationKind }: Facts,
  milliseconds: number,
): Promise<R> {
  const seconds = typedNumber(milliseconds / 1000);
  const nothing = new MaillageError(operationKind === 'mutation' ? 'WRITE_TIMEOUT' : 'QUERY_TIMEOUT', { seconds });
  const some = new MaillageError('WRITE_KEPT', { seconds });
  const outcome = await writes.end({ nothing, some });
  if (outcome === 'NOTHING') throw nothing;
  const more = wait(GRACE, undefined, { ref: false }).then(() => {
    throw outcome === 'KEPT' ? some : new MaillageError('DATABASE_LOST');
  });
  return Promise.race([answer, more]);
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
