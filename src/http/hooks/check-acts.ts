import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { stillAllowed } from '../../accounts/still-allowed';
import { checkedBeforeCommit } from '../../kernel/before-commit';
import { acts } from '../own-page';

/** What a signed-in account writes is held against its rights once more before it is kept. Behind the body: an upload takes time. */
export function checkActs(request: FastifyRequest, _reply: FastifyReply, done: HookHandlerDoneFunction): void {
  if (!acts(request) || request.actor.account === null) return void done();
  checkedBeforeCommit(stillAllowed(request.actor), done);
}
