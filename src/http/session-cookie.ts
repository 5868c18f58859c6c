import type { FastifyReply, FastifyRequest } from 'fastify';

/** A browser sends one by that name only where this very host has set it, over TLS, for every path. */
const HOST_COOKIE = '__Host-maillage';
/** For a server on one's own machine, which has no TLS. */
const LOCAL_COOKIE = 'maillage-session';

const LOCAL = /^(localhost|[\w-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Whether a host, with its port, is this very machine. */
export const isLocal = (host: string): boolean => LOCAL.test(host);

const isSecure = ({ protocol, host }: FastifyRequest): boolean => protocol === 'https' || !isLocal(host);

const nameFor = (request: FastifyRequest): string => (isSecure(request) ? HOST_COOKIE : LOCAL_COOKIE);

/** What the cookie of a session holds; undefined without one. Of two, neither is believed. */
export function sessionCookie(request: FastifyRequest): string | undefined {
  const { cookie } = request.headers;
  if (cookie === undefined) return undefined;
  const start = `${nameFor(request)}=`;
  const found = cookie
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each.startsWith(start));
  return found.length === 1 ? found[0]?.slice(start.length) : undefined;
}

/** `milliseconds`: for how long the browser keeps it; the server decides for itself. */
export const giveSession = (request: FastifyRequest, reply: FastifyReply, secret: string, milliseconds: number): void =>
  write(request, reply, secret, Math.floor(milliseconds / 1000));

export const takeSession = (request: FastifyRequest, reply: FastifyReply): void => write(request, reply, '', 0);

function write(request: FastifyRequest, reply: FastifyReply, value: string, seconds: number): void {
  const secure = isSecure(request) ? ['Secure'] : [];
  const cookie = [
    `${nameFor(request)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...secure,
    `Max-Age=${seconds}`,
  ];
  void reply.removeHeader('set-cookie').header('set-cookie', cookie.join('; '));
}
