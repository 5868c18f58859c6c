import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KeptDownloads } from '../../../exports/queries/kept-downloads';
import type { Offer } from '../../../exports/queries/query-export';
import { LICENCE } from '../../../kernel/licence';
import { isKnown, sendCompressed } from '../../compressed';
import { varies } from '../../vary';

/** Archives, workbooks and documents among them, are compressed already. */
const PACKED = /zip|pdf|parquet|officedocument|opendocument/;

/** The file, or 304 for a client that has it: nothing is executed then. What breaks on the way cuts the answer off. */
export async function sendOffer(
  request: FastifyRequest,
  reply: FastifyReply,
  offer: Offer,
  kept: KeptDownloads,
  versionNow: () => Promise<number>,
): Promise<FastifyReply> {
  const isPublic = request.actor.role === 'PUBLIC';
  void reply.header('etag', offer.tag).header('cache-control', isPublic ? 'public, no-cache' : 'no-store');
  void reply.header('link', `<${LICENCE.known?.address ?? '/mentions-legales#reutilisation'}>; rel="license"`);
  varies(reply, 'Authorization', 'Cookie');
  if (isKnown(request, offer.tag)) return reply.code(304).send();
  const { mediaType, fileName, rowCount, body } = await (isPublic ? kept.of(offer, versionNow) : offer.make());
  void reply.type(mediaType).header('content-disposition', `attachment; filename="${fileName}"`);
  if (rowCount !== null) void reply.header('x-rows', String(rowCount));
  const whole = Buffer.isBuffer(body) || body instanceof Readable ? body : Readable.from(body, { objectMode: false });
  return PACKED.test(mediaType) ? reply.send(whole) : sendCompressed(request, reply, whole);
}
