import type { FastifyReply } from 'fastify';

/** Adds to what the answer depends on; what was said before stays. */
export function varies(reply: FastifyReply, ...names: readonly string[]): void {
  const said = String(reply.getHeader('vary') ?? '');
  const all = [said, ...names].flatMap((each) => each.split(',')).map((each) => each.trim());
  void reply.header('vary', [...new Set(all)].filter((each) => each !== '').join(', '));
}
