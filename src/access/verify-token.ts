import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { PUBLIC_ACTOR, type Actor } from '../kernel/actor';
import { MaillageError } from '../kernel/errors';
import { actorOf } from './claims';
import { RecentTokens } from './recent-tokens';
import { UnknownKey, verificationKeys, type KeySource, type VerificationKey } from './key-source';

export interface TokenSettings {
  readonly source: KeySource;
  readonly issuer: string;
  readonly audience: string;
  readonly knownRegions: readonly string[];
}

/** Seconds that two clocks may differ by. */
export const CLOCK_TOLERANCE = 60;

/**
 * Who an `Authorization` header names. Without one: the public. Otherwise the actor of a token that is signed, in date
 * (`exp` required) and meant for us, or a thrown `UNAUTHENTICATED`: never the public instead.
 * Throws `SERVICE_UNAVAILABLE` when the keys of the JWKS cannot be had. At once where no signature has to be checked.
 */
export type Identify = (authorization: string | undefined) => Actor | Promise<Actor>;

export async function createIdentify(settings: TokenSettings): Promise<Identify> {
  const keys = await verificationKeys(settings.source);
  const options = {
    issuer: settings.issuer,
    audience: settings.audience,
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ['exp'],
  };
  const recent = new RecentTokens();
  const check = async (token: string, now: number): Promise<Actor> => {
    const payload = await verified(token, keys, options).catch((error: unknown) => {
      throw wordsFor(error);
    });
    const actor = actorOf(payload, settings.knownRegions);
    recent.keep(token, actor, now, 1000 * (payload.exp ?? 0));
    return actor;
  };
  return (authorization) => {
    if (authorization === undefined) return PUBLIC_ACTOR;
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw refused('écrire « Authorization: Bearer », puis le jeton');
    const now = Date.now();
    return recent.find(token, now) ?? check(token, now);
  };
}

/** By the first of the keys that has signed it. */
async function verified(
  token: string,
  keys: readonly VerificationKey[],
  options: JWTVerifyOptions,
): Promise<JWTPayload> {
  let last: unknown;
  for (const { algorithms, find } of keys)
    try {
      return (await jwtVerify(token, find, { ...options, algorithms: [...algorithms] })).payload;
    } catch (error) {
      last = error;
      if (!isOfAnotherKey(error)) throw error;
    }
  throw last;
}

const isOfAnotherKey = (error: unknown): boolean =>
  error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JOSEAlgNotAllowed;

const refused = (reason: string): MaillageError => new MaillageError('BAD_TOKEN', { reason });

/** Says what the holder can mend, and no more than that: why a signature fails is nobody's business. */
function wordsFor(error: unknown): MaillageError {
  if (error instanceof errors.JWTExpired) return refused('il a expiré');
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf')
    return refused('il n’est pas encore valable');
  if (error instanceof errors.JWTClaimValidationFailed && ['iss', 'aud', 'exp'].includes(error.claim))
    return refused(`« ${error.claim} » manque ou n’est pas celui de ce serveur`);
  if (isUnreachable(error))
    return new MaillageError('SERVICE_UNAVAILABLE', { reason: 'les clés de signature ne répondent pas' });
  return refused('il n’est pas signé pour ce serveur');
}

function isUnreachable(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  // An answer other than 200 and one that is no JSON are plain JOSEErrors; a refused connection is fetch's TypeError.
  if (error instanceof errors.JOSEError) return error.code === 'ERR_JOSE_GENERIC';
  return !(error instanceof UnknownKey);
}
