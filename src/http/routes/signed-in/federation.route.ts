import type { FastifyInstance, FastifyRequest } from 'fastify';
import { may } from '../../../access/rights';
import { hasTag } from '../../../exports/etag';
import { ownFigures } from '../../../federation/check/own-figures';
import type { Federation } from '../../../federation/federation';
import { JWKS_PATH, PAIRING_PATH, RECEIPTS_PATH } from '../../../federation/harvest/ask-instance';
import { MANIFEST_PATH } from '../../../federation/own/own-manifest';
import { keepReceipts } from '../../../federation/own/own-receipts';
import { signedManifest, signedVersion } from '../../../federation/own/own-reading';
import { RotationEntity } from '../../../federation/own/own.entity';
import { askToRead, noteRead, readerOf, REQUEST_HEADER } from '../../../federation/own/readers';
import { publicJwk } from '../../../federation/protocol/signed';
import { sixWords } from '../../../federation/protocol/six-words';
import { MaillageError } from '../../../kernel/errors';
import { checkedYear } from '../../../kernel/year';
import { createRateLimiter } from '../../hooks/rate-limit';

const JOSE = 'application/jose';
/** Statements are small; receipts of everything that an instance ever published are not. */
const MOST_BODY = 16 * 2 ** 20;
/** Requests to be read, a minute and address: each costs a signature. */
const ASKING = { public: 30, user: 30 };

/** What other instances ask this one: who it is, what it has published, and the bytes of each version. */
export function federationRoutes(scope: FastifyInstance, federation: Federation, unlimited: boolean): void {
  const { database } = federation;
  const limiter = createRateLimiter(unlimited ? { public: 0, user: 0 } : ASKING);
  scope.addContentTypeParser(JOSE, { parseAs: 'string', bodyLimit: MOST_BODY }, (_request, text, done) =>
    done(null, text),
  );

  scope.get(JWKS_PATH, async (_request, reply) => {
    const key = federation.speaks ? await federation.key() : await federation.knownKey();
    if (key === null) throw new MaillageError('FEDERATION_CLOSED');
    const rotations = await database.read.find(RotationEntity, { order: { id: 'ASC' } });
    return reply
      .header('cache-control', 'no-cache')
      .send({ keys: [publicJwk(key)], words: sixWords(key.x), rotations: rotations.map(({ jws }) => jws) });
  });

  scope.get(MANIFEST_PATH, async (request, reply) => {
    await requireReader(request, MANIFEST_PATH);
    const { jws, hash } = await federation.manifest();
    const tag = `"${hash}"`;
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (hasTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply.type(JOSE).send(jws);
  });

  scope.get<{ Params: { readonly seq: string } }>('/federation/manifests/:seq', async (request, reply) => {
    const { seq } = request.params;
    await requireReader(request, `/federation/manifests/${seq}`);
    const found = /^\d{1,9}$/.test(seq) ? await signedManifest(database.read, Number(seq)) : null;
    if (found === null) throw new MaillageError('NO_SUCH_VERSION');
    return reply.header('cache-control', 'private, max-age=31536000, immutable').type(JOSE).send(found.jws);
  });

  scope.get<{ Params: { readonly file: string } }>('/federation/versions/:file', async (request, reply) => {
    const { file } = request.params;
    await requireReader(request, `/federation/versions/${file}`);
    const found = file.endsWith('.csv') ? await signedVersion(database.read, file.slice(0, -'.csv'.length)) : null;
    if (found === null) throw new MaillageError('NO_SUCH_VERSION');
    const tag = `"${found.sha256}"`;
    void reply.header('etag', tag).header('cache-control', 'private, max-age=31536000, immutable');
    if (hasTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply.type('text/csv; charset=utf-8').send(found.bytes);
  });

  type OfFigures = { Params: { readonly region: string; readonly year: string } };
  scope.get<OfFigures>('/federation/figures/:region/:year', async (request, reply) => {
    const { region, year } = request.params;
    await requireReader(request, `/federation/figures/${region}/${year}`);
    const jws = /^\d{4}$/.test(year) ? await ownFigures(federation, region, checkedYear(Number(year))) : null;
    if (jws === null) throw new MaillageError('NO_SUCH_VERSION');
    return reply.header('cache-control', 'private, no-store').type(JOSE).send(jws);
  });

  scope.post(PAIRING_PATH, { bodyLimit: 64 * 1024 }, async (request, reply) => {
    if (!federation.speaks) throw new MaillageError('FEDERATION_CLOSED');
    limiter.takePublic(request.ip);
    const reader = await askToRead(database, textOf(request), await federation.key(), new Date());
    return reply
      .code(reader.acceptedAt === null ? 202 : 200)
      .send({ accepted: reader.acceptedAt !== null, words: sixWords(reader.x) });
  });

  scope.post(RECEIPTS_PATH, { bodyLimit: MOST_BODY }, async (request, reply) => {
    if (!federation.speaks) throw new MaillageError('FEDERATION_CLOSED');
    await keepReceipts(database, textOf(request), await federation.key(), new Date());
    return reply.code(204).send();
  });

  /** An instance that was accepted, or a person who reads every row of these regions. */
  async function requireReader(request: FastifyRequest, path: string): Promise<void> {
    if (!federation.speaks) throw new MaillageError('FEDERATION_CLOSED');
    const signature = request.headers[REQUEST_HEADER];
    if (typeof signature === 'string') {
      const now = new Date();
      const reader = await readerOf(database, signature, path, await federation.key(), now);
      await noteRead(database, reader, now);
      return;
    }
    const mayRead = federation.options.regions.every(
      (region) => may(request.actor, 'readRows', region) && may(request.actor, 'readContacts', region),
    );
    if (mayRead) return;
    throw request.actor.role === 'PUBLIC'
      ? new MaillageError('FEDERATION_SIGN')
      : new MaillageError('NOT_ALLOWED', { role: request.actor.role });
  }
}

function textOf({ body }: FastifyRequest): string {
  if (typeof body !== 'string') throw new MaillageError('UNSUPPORTED_MEDIA_TYPE', { expected: JOSE });
  return body.trim();
}
