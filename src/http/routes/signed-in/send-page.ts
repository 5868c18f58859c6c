import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RenderedPage } from '../../../pages/pages';
import { codingFor, compressed } from '../../compressed';

/** A public page may be kept, and is asked about anew each time, so that a publication shows at once. */
export function send(request: FastifyRequest, reply: FastifyReply, page: RenderedPage): FastifyReply {
  if (page.location !== null) return reply.header('cache-control', 'no-cache').redirect(page.location);
  const open = request.headers.authorization === undefined && page.status === 200;
  void reply
    .header('vary', 'Authorization, Accept-Encoding')
    .header('cache-control', open ? 'public, no-cache' : 'no-store');
  if (page.fileName !== null) void reply.header('content-disposition', dispositionOf(page));
  if (open) void reply.header('etag', page.etag);
  if (open && request.headers['if-none-match'] === page.etag) return reply.code(304).send();
  void reply.code(page.status).type(page.type);
  // What a token opens is not compressed: its length would tell of its content.
  const coding = open ? codingFor(request.headers['accept-encoding'] ?? '') : null;
  return coding === null
    ? reply.send(page.body)
    : reply.header('content-encoding', coding).send(compressed(page, coding));
}

/** A drawing also shows in the browser; a table is for a spreadsheet. */
const dispositionOf = ({ type, fileName }: RenderedPage): string =>
  `${type.startsWith('image/') ? 'inline' : 'attachment'}; filename="${fileName ?? ''}"`;
