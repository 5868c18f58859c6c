import type { FastifyReply, FastifyRequest } from 'fastify';
import { pipeline, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { hasTag } from '../exports/etag';
import { isPersonal } from './is-personal';
import { varies } from './vary';

type Coding = 'br' | 'gzip';

/** Below this many bytes nothing is gained. */
const SMALL = 1_000;

/** Beyond this each percent saved costs as much time as all before it. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** The smallest of the forms that the client reads; null when it reads the plain one only. */
export function codingFor(accepted: string): Coding | null {
  const reads = (coding: string) => new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`).test(accepted);
  return reads('br') ? 'br' : reads('gzip') ? 'gzip' : null;
}

/** By what is kept as long as it may be sent again. */
const kept = new WeakMap<Buffer, Partial<Record<Coding, Promise<Buffer>>>>();

/** What is sent many times is compressed once, beside the thread that serves. */
function compressed(body: Buffer, coding: Coding): Promise<Buffer> {
  const forms = kept.get(body) ?? {};
  kept.set(body, forms);
  return (forms[coding] ??= coding === 'br' ? compress.br(body, BROTLI) : compress.gzip(body));
}

/**
 * Sends a body in the smallest form that its reader takes. By hand, because @fastify/compress begins anew with each
 * answer. What a token or a session opens is not compressed: its length would tell of its content. A tag that was set before says
 * from then on that another form of the same is sent.
 */
export async function sendCompressed(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Buffer | Readable,
): Promise<FastifyReply> {
  const isSmall = Buffer.isBuffer(body) && body.length < SMALL;
  if (isPersonal(request)) return reply.send(body);
  varies(reply, 'Accept-Encoding');
  const coding = isSmall ? null : codingFor(request.headers['accept-encoding'] ?? '');
  if (coding === null) return reply.send(body);
  const tag = reply.getHeader('etag');
  if (typeof tag === 'string' && !tag.startsWith('W/')) void reply.header('etag', `W/${tag}`);
  void reply.header('content-encoding', coding);
  if (Buffer.isBuffer(body)) return reply.send(await compressed(body, coding));
  const packed = coding === 'br' ? createBrotliCompress(BROTLI) : createGzip();
  // Each of the two ends the other; what broke cuts the answer off.
  return reply.send(pipeline(body, packed, () => undefined));
}

/** Whether the client has this very answer, in whichever form. */
export const isKnown = (request: FastifyRequest, tag: string): boolean => hasTag(request.headers['if-none-match'], tag);
