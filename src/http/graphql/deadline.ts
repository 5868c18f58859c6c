import type { FastifyReply } from 'fastify';

export interface Deadline {
  /** Aborted when time is up or the client leaves. */
  readonly signal: AbortSignal;
  /** Resolves when time is up. */
  readonly up: Promise<void>;
  stop(): void;
}

/** Time is counted from here. What blocks the process, such as the embedded database, cannot be cut short. */
export function deadline(reply: FastifyReply, milliseconds: number): Deadline {
  const controller = new AbortController();
  const leave = (): void => {
    if (!reply.raw.writableFinished) controller.abort(new Error('client gone'));
  };
  let stop = (): void => undefined;
  const up = new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      controller.abort(new Error('time is up'));
      resolve();
    }, milliseconds);
    stop = () => clearTimeout(timer);
  });
  reply.raw.once('close', leave);
  return { signal: controller.signal, up, stop };
}
