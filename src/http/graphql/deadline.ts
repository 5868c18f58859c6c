import type { FastifyReply } from 'fastify';
import { MaillageError } from '../../kernel/errors';

export interface Deadline {
  /** Aborted when time is up or the client leaves. */
  readonly signal: AbortSignal;
  /** Never answers; throws when time is up. */
  readonly up: Promise<never>;
  stop(): void;
}

/** Time is counted from here. What blocks the process, such as the embedded database, cannot be cut short. */
export function deadline(reply: FastifyReply, milliseconds: number): Deadline {
  const controller = new AbortController();
  const leave = (): void => {
    if (!reply.raw.writableFinished) controller.abort(new Error('client gone'));
  };
  let stop = (): void => undefined;
  const up = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      controller.abort(new Error('time is up'));
      reject(new MaillageError('QUERY_TIMEOUT', { seconds: milliseconds / 1000 }));
    }, milliseconds);
    stop = () => clearTimeout(timer);
  });
  reply.raw.once('close', leave);
  return { signal: controller.signal, up, stop };
}
