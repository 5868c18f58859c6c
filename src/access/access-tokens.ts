import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { nameOf, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import { raiseAccessVersion } from './issued-tokens';
import { recordOfficeAct } from './office-act';
import { newUid } from '../kernel/uid';
import { fingerprintOf, newSecret } from './token-secret';
import { AccessTokenEntity } from './access-token.entity';
import { may } from './rights';
import { isOfAccessToken, isWithin } from './token-rights';
import { faultsOf, holderOf, lastMoment, type TokenRefusal, type TokenToMake } from './token-to-make';

/** Tokens of one maker that are good at the same time. */
const MOST_OF_ONE = 100;

/** The secret is told here, and kept nowhere. */
export type Made =
  | { readonly token: AccessTokenEntity; readonly secret: string }
  | { readonly refusals: readonly TokenRefusal[] };

/**
 * Makes a token for a program, never wider than its maker’s own rights. Throws UNAUTHENTICATED for the public; whatever
 * else stands in the way is answered, all of it at once.
 */
export async function makeToken(
  database: Database,
  wanted: TokenToMake,
  maker: Actor,
  knownRegions: readonly string[],
  now: Date = new Date(),
): Promise<Made> {
  if (maker.role === 'PUBLIC') throw new MaillageError('SIGN_IN');
  const refusals = faultsOf(wanted, maker, knownRegions, now);
  if (refusals.length > 0) return { refusals };
  return database.write(async (manager) => {
    const own = await manager.countBy(AccessTokenEntity, {
      ...madeBy(maker),
      revokedAt: IsNull(),
      expiresAt: MoreThan(now.toISOString()),
    });
    if (own >= MOST_OF_ONE) return { refusals: [tooMany(own)] };
    const secret = newSecret();
    const token: Omit<AccessTokenEntity, 'id'> = {
      uid: newUid(),
      secretHash: fingerprintOf(secret),
      name: wanted.name.trim(),
      role: wanted.role,
      regions: JSON.stringify(wanted.regions),
      adherent: wanted.adherent,
      madeAt: now.toISOString(),
      madeBy: nameOf(maker),
      madeWith: maker.token,
      makerAccount: maker.account,
      expiresAt: lastMoment(wanted.lastDay),
      revokedAt: null,
      revokedBy: null,
      lastUsedAt: null,
    };
    await manager.insert(AccessTokenEntity, token);
    const [region = null] = onlyOf(wanted.regions);
    await recordOfficeAct(
      manager,
      { action: 'CREATE_TOKEN', subject: `token:${token.uid}`, reason: null, region },
      maker,
      now,
    );
    await raiseAccessVersion(manager);
    return { token: await manager.findOneByOrFail(AccessTokenEntity, { uid: token.uid }), secret };
  });
}

const tooMany = (own: number): TokenRefusal => ({
  code: 'TOO_MANY_TOKENS',
  message: `${own} jetons de vous sont en cours, ${MOST_OF_ONE} au plus : en révoquer un d’abord.`,
  field: null,
});

/** The tokens that somebody looks after, the latest first: the office all of them, anyone else their own. Throws UNAUTHENTICATED for the public. */
export async function readTokens(manager: EntityManager, actor: Actor): Promise<readonly AccessTokenEntity[]> {
  if (actor.role === 'PUBLIC') throw new MaillageError('SIGN_IN');
  const all = await manager.find(AccessTokenEntity, {
    where: looksAfterAll(actor) ? {} : madeBy(actor),
    order: { id: 'DESC' },
  });
  return all.filter((token) => looksAfter(actor, token));
}

/**
 * Ends a token, at once here and within a second on every server. What is revoked stays as it is. Throws UNAUTHENTICATED
 * for the public, and NOT_FOUND for what there is not, or is not theirs to look after.
 */
export async function revokeToken(
  database: Database,
  uid: string | null,
  actor: Actor,
  now: Date = new Date(),
): Promise<AccessTokenEntity> {
  if (actor.role === 'PUBLIC') throw new MaillageError('SIGN_IN');
  return database.write(async (manager) => {
    const token = uid === null ? null : await manager.findOneBy(AccessTokenEntity, { uid });
    if (token === null || !looksAfter(actor, token)) throw new MaillageError('NO_SUCH_TOKEN');
    await revoke(manager, [token], actor, now);
    return manager.findOneByOrFail(AccessTokenEntity, { uid: token.uid });
  });
}

/** Those that an account made, in the transaction that ends it or takes rights from it. */
export async function revokeTokensOfAccount(
  manager: EntityManager,
  account: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  await revoke(manager, await manager.findBy(AccessTokenEntity, { makerAccount: account }), actor, now);
}

async function revoke(
  manager: EntityManager,
  tokens: readonly AccessTokenEntity[],
  actor: Actor,
  now: Date,
): Promise<void> {
  const open = tokens.filter(({ revokedAt }) => revokedAt === null);
  if (open.length === 0) return;
  const ended = { revokedAt: now.toISOString(), revokedBy: nameOf(actor) };
  await manager.update(AccessTokenEntity, { uid: In(open.map(({ uid }) => uid)), revokedAt: IsNull() }, ended);
  for (const token of open) {
    const [region = null] = onlyOf(regionsOf(token));
    await recordOfficeAct(
      manager,
      { action: 'REVOKE_TOKEN', subject: `token:${token.uid}`, reason: null, region },
      actor,
      now,
    );
  }
  await raiseAccessVersion(manager);
}

const looksAfterAll = (actor: Actor): boolean => may(actor, 'publish', null) && !isOfAccessToken(actor);

/** Somebody with an account is known by it, whatever they are called; others by their name. */
const madeBy = (actor: Actor) =>
  actor.account === null ? { makerAccount: IsNull(), madeBy: nameOf(actor) } : { makerAccount: actor.account };

/** Names are anybody’s to take: a token that reaches further than they do is none of theirs. */
const looksAfter = (actor: Actor, token: AccessTokenEntity): boolean =>
  looksAfterAll(actor) ||
  (token.makerAccount === actor.account &&
    (actor.account !== null || token.madeBy === nameOf(actor)) &&
    !isOfAccessToken(actor) &&
    isWithin(holderOf({ ...token, regions: regionsOf(token) }), actor));

export const regionsOf = ({ regions }: Pick<AccessTokenEntity, 'regions'>): string[] => JSON.parse(regions) as string[];

/** An act is of a region where it is of one alone. */
const onlyOf = (regions: readonly string[]): readonly string[] => (regions.length === 1 ? regions : []);
