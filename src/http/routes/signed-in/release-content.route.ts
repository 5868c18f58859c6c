import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { rowScope } from '../../../access/rights';
import { hasTag } from '../../../exports/etag';
import { archiveOf } from '../../../federation/verifiable/release-archive';
import type { Services } from '../../../graphql/context';
import type { Actor } from '../../../kernel/actor';
import type { Database } from '../../../kernel/database';
import { MaillageError } from '../../../kernel/errors';
import { keyOf } from '../../../kernel/global-id';
import { CONTENTS } from '../../../releases/content-address';
import type { ReleaseEntity } from '../../../releases/release.entity';
import { findRelease, openContent } from '../../../releases/release.repository';
import { createRateLimiter, type RateLimiter } from '../../hooks/rate-limit';

export interface ContentDoor {
  readonly servicesFor: (actor: Actor) => Services;
  /** Of everything; with 0 there is none here either. */
  readonly rateLimits: { readonly public: number; readonly user: number };
}

/** Contents a minute: each is megabytes, and whoever has one is told so by its tag at no cost. */
const MOST = { public: 30, user: 120 };

/** `GET /exports/versions/<id>.json`: what a release froze, the very bytes that its hash is of, as they are unpacked; `.zip`: to be verified. */
export function releaseContentRoute(scope: FastifyInstance, door: ContentDoor): void {
  const { servicesFor, rateLimits } = door;
  const limiter = createRateLimiter({ public: own(rateLimits, 'public'), user: own(rateLimits, 'user') });
  scope.get<{ Params: { readonly file: string } }>(`${CONTENTS}/:file`, async (request, reply) => {
    const { database } = servicesFor(request.actor);
    const { read } = database;
    const { file } = request.params;
    const uid = keyOf('Release', file.replace(/\.(json|zip)$/, ''));
    const release = uid === null ? null : await findRelease(read, uid);
    if (release === null) throw new MaillageError('NO_SUCH_RELEASE');
    if (file.endsWith('.zip')) return sendArchive(request, reply, database, release, limiter);
    const tag = `"${release.contentHash}"`;
    void reply.header('etag', tag).header('cache-control', 'public, no-cache').header('vary', 'Authorization');
    if (hasTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
    limiter.take(request.actor, request.ip);
    void reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="chiffres-${release.year}-version-${release.number}.json"`);
    return reply.send(await openContent(read, release.uid));
  });
}

/**
 * The same to be verified elsewhere; with all that it was made of for whoever may read every row and contact. Throws
 * NOT_FOUND for one of before that was kept.
 */
async function sendArchive(
  { actor, headers, ip }: FastifyRequest,
  reply: FastifyReply,
  database: Database,
  release: ReleaseEntity,
  limiter: RateLimiter,
): Promise<FastifyReply> {
  const whole = rowScope(actor, 'readRows').all && rowScope(actor, 'readContacts').all;
  const tag = `"${release.contentHash}${whole ? '-entier' : '-zip'}"`;
  const kept = whole ? 'private, no-store' : 'public, no-cache';
  void reply.header('etag', tag).header('cache-control', kept).header('vary', 'Authorization, Cookie');
  if (hasTag(headers['if-none-match'], tag)) return reply.code(304).send();
  limiter.take(actor, ip);
  const archive = await archiveOf(database, release, whole);
  if (archive === null) throw new MaillageError('NO_GROUNDS');
  const name = `chiffres-${release.year}-version-${release.number}${whole ? '-avec-ses-lignes' : ''}.zip`;
  void reply.type('application/zip').header('content-disposition', `attachment; filename="${name}"`);
  return reply.send(archive);
}

const own = (limits: ContentDoor['rateLimits'], who: keyof typeof MOST): number => Math.min(limits[who], MOST[who]);
