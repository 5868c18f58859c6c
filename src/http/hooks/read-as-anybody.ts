import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { PUBLIC_ACTOR } from '../../kernel/actor';
import { comesFromOwnPage } from '../own-page';

/**
 * A query by GET that any site's page may have sent is answered as the public is: a cookie that came along opens
 * nothing, and not even the length of the answer, or how long it took, tells whose it was. It can do no harm besides:
 * a GET never changes anything, its answer is JSON that no browser takes for a script, and other origins read it only
 * where they are allowed to. A token is no such thing: a page that sends one was given it.
 */
export function readAsAnybody(request: FastifyRequest, _reply: FastifyReply, done: HookHandlerDoneFunction): void {
  if (request.method === 'GET' && request.session !== null && !comesFromOwnPage(request)) {
    request.actor = PUBLIC_ACTOR;
    request.session = null;
  }
  done();
}
