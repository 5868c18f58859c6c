import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Facts } from './graphql/request-facts';

interface Caching {
  readonly headers: Readonly<Record<string, string>>;
  /** The client has this very answer. */
  readonly unchanged: boolean;
}

/**
 * A public answer to a GET may be kept, and is asked about anew each time, so that a publication shows at once.
 * Whatever a token was sent for, a mutation, and an answer with an error are kept nowhere.
 */
export function cachingHeaders(request: FastifyRequest, body: string, facts: Facts): Caching {
  const personal = request.headers.authorization !== undefined;
  if (personal || request.method !== 'GET' || facts.operationKind !== 'query' || facts.failed === true)
    return { headers: { 'cache-control': 'no-store' }, unchanged: false };
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return {
    headers: { 'cache-control': 'public, no-cache', vary: 'Accept, Authorization', etag },
    unchanged: request.headers['if-none-match'] === etag,
  };
}
