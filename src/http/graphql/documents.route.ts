import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { PUBLIC_ACTOR } from '../../kernel/actor';

/** Seconds for which a cache in front may give an answer without asking: a publication shows that much later at most. */
const SHARED_SECONDS = 10;

export interface OfDocument {
  readonly Params: { readonly id: string };
}

/** One answer for everybody: whoever asks is the public, and what they would accept is not looked at. */
export function askAsPublic(request: FastifyRequest, _reply: FastifyReply, done: HookHandlerDoneFunction): void {
  request.actor = PUBLIC_ACTOR;
  request.session = null;
  request.headers.accept = 'application/graphql-response+json';
  done();
}

/** `/documents/<hash>?variables=…` as the parameters of `/graphql`. */
export function searchOf({ params, url }: FastifyRequest): string {
  const at = url.indexOf('?');
  const search = new URLSearchParams(at < 0 ? '' : url.slice(at));
  search.delete('query');
  search.delete('extensions');
  search.set('documentId', (params as OfDocument['Params']).id);
  return `?${search.toString()}`;
}

/** Lets caches in front keep what may be kept: it depends on nothing but its address. Browsers ask anew after a second: HAProxy keeps nothing that says `max-age=0`. */
export function sharedHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (headers['etag'] === undefined) return headers;
  const { vary: _vary, ...rest } = headers;
  return { ...rest, 'cache-control': `public, max-age=1, s-maxage=${SHARED_SECONDS}` };
}
