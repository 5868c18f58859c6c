import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLocal } from './session-cookie';

/** Of whoever set out to prove elsewhere who they are: what comes back to another browser lets nobody in. */
const nameFor = ({ protocol, host }: FastifyRequest): string =>
  protocol === 'https' || !isLocal(host) ? '__Host-maillage-aller' : 'maillage-aller';

export function flowCookie(request: FastifyRequest): string | undefined {
  const start = `${nameFor(request)}=`;
  const found = (request.headers.cookie ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each.startsWith(start));
  return found.length === 1 ? found[0]?.slice(start.length) : undefined;
}

/** Lax: the browser sends it when the provider leads it back. */
export function giveFlow(request: FastifyRequest, reply: FastifyReply, value: string, milliseconds: number): void {
  const name = nameFor(request);
  const secure = name.startsWith('__Host-') ? '; Secure' : '';
  void reply.header(
    'set-cookie',
    `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=${Math.floor(milliseconds / 1000)}`,
  );
}
