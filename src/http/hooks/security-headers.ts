import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';

/** Names no other host. The playground's editor needs inline styles, workers from blobs and fonts from data. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/**
 * On every answer, so that no page can be forgotten. `hstsSeconds` is for what is reached by TLS alone: browsers do not
 * come back without it for as long.
 *
 * By hand, because with @fastify/helmet each of these headers would still be written out, and six others that it
 * sends by itself be turned off: the list would be longer than this file.
 */
export function securityHeaders(hstsSeconds: number) {
  const headers = hstsSeconds === 0 ? HEADERS : { ...HEADERS, 'strict-transport-security': `max-age=${hstsSeconds}` };
  return (_request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void => {
    void reply.headers(headers);
    done();
  };
}
