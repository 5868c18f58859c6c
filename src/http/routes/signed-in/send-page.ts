import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RenderedPage } from '../../../pages/pages';
import { isKnown, sendCompressed } from '../../compressed';
import { isPersonal } from '../../is-personal';
import { varies } from '../../vary';

/** A public page may be kept, and is asked about anew each time, so that a publication shows at once. */
export function send(
  request: FastifyRequest,
  reply: FastifyReply,
  page: RenderedPage,
): FastifyReply | Promise<FastifyReply> {
  if (page.location !== null) return reply.header('cache-control', 'no-cache').redirect(page.location);
  const open = !isPersonal(request) && page.status === 200;
  varies(reply, 'Authorization', 'Cookie', 'Accept-Encoding');
  void reply.header('cache-control', open ? 'public, no-cache' : 'no-store');
  if (page.fileName !== null) void reply.header('content-disposition', dispositionOf(page));
  if (open) void reply.header('etag', page.etag);
  if (open && isKnown(request, page.etag)) return reply.code(304).send();
  void reply.code(page.status).type(page.type);
  return sendCompressed(request, reply, page.body);
}

/** A drawing also shows in the browser, and a feed is read where it is; a table is for a spreadsheet. */
const dispositionOf = ({ type, fileName }: RenderedPage): string =>
  `${/^image\/|atom/.test(type) ? 'inline' : 'attachment'}; filename="${fileName ?? ''}"`;
