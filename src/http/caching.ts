import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { isPersonal } from './is-personal';
import type { Facts } from './graphql/request-facts';

/**
 * A public answer to a GET may be kept, and is asked about anew each time, so that a publication shows at once.
 * Whatever a token was sent for, or a session, a mutation, and an answer with an error are kept nowhere.
 */
export function cachingHeaders(
  request: FastifyRequest,
  body: string,
  { operationKind, failed }: Facts,
): Readonly<Record<string, string>> {
  if (isPersonal(request) || request.method !== 'GET' || operationKind !== 'query' || failed === true)
    return { 'cache-control': 'no-store' };
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return { 'cache-control': 'public, no-cache', vary: 'Accept, Authorization, Cookie', etag };
}
