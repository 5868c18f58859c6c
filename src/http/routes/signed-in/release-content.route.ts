import type { FastifyInstance } from 'fastify';
import { hasTag } from '../../../exports/etag';
import type { Services } from '../../../graphql/context';
import type { Actor } from '../../../kernel/actor';
import { MaillageError } from '../../../kernel/errors';
import { keyOf } from '../../../kernel/global-id';
import { CONTENTS } from '../../../releases/content-address';
import { findRelease, openContent } from '../../../releases/release.repository';
import { createRateLimiter } from '../../hooks/rate-limit';

export interface ContentDoor {
  readonly servicesFor: (actor: Actor) => Services;
  /** Of everything; with 0 there is none here either. */
  readonly rateLimits: { readonly public: number; readonly user: number };
}

/** Contents a minute: each is megabytes, and whoever has one is told so by its tag at no cost. */
const MOST = { public: 30, user: 120 };

/** `GET /exports/versions/<id>.json`: what a release froze, the very bytes that its hash is of, as they are unpacked. */
export function releaseContentRoute(scope: FastifyInstance, { servicesFor, rateLimits }: ContentDoor): void {
  const limiter = createRateLimiter({ public: own(rateLimits, 'public'), user: own(rateLimits, 'user') });
  scope.get<{ Params: { readonly file: string } }>(`${CONTENTS}/:file`, async (request, reply) => {
    const { read } = servicesFor(request.actor).database;
    const uid = keyOf('Release', request.params.file.replace(/\.json$/, ''));
    const release = uid === null ? null : await findRelease(read, uid);
    if (release === null) throw new MaillageError('NO_SUCH_RELEASE');
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

const own = (limits: ContentDoor['rateLimits'], who: keyof typeof MOST): number => Math.min(limits[who], MOST[who]);
