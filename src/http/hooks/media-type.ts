import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { MaillageError } from '../../kernel/errors';

/** JSON in UTF-8, sent as it is: everything else would be read wrong rather than refused. */
export function requireJson(request: FastifyRequest, _reply: FastifyReply, done: HookHandlerDoneFunction): void {
  if (request.method === 'POST') refuseOther(request);
  done();
}

function refuseOther(request: FastifyRequest): void {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(type)?.[1]?.toLowerCase() ?? 'utf-8';
  if (!['utf-8', 'utf8'].includes(charset) || encoding !== 'identity')
    throw new MaillageError('UNSUPPORTED_MEDIA_TYPE', { expected: 'application/json (UTF-8)' });
}
