import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { PUBLIC_ACTOR, type Actor } from '../kernel/actor';
import { MaillageError } from '../kernel/errors';
import { actorOf, jtiOf } from './claims';
import type { IssuedTokens, Refused } from './issued-tokens';
import { fingerprintOf, secretIn } from './token-secret';
import { RecentTokens, type Checked } from './recent-tokens';
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
 * Who an `Authorization` header names. Without one: the public. Otherwise the actor of a program’s token, or of a token
 * that is signed, in date (`exp` required) and meant for us, none of them revoked; or a thrown `UNAUTHENTICATED`: never
 * the public instead. Throws `SERVICE_UNAVAILABLE` when the keys of the JWKS cannot be had, and what the database throws
 * when it cannot say what was revoked. At once where nothing has to be checked.
 */
export type Identify = (authorization: string | undefined) => Actor | Promise<Actor>;

/** `issued` null: no program has a token, and nothing was ever revoked. */
export async function createIdentify(settings: TokenSettings, issued: IssuedTokens | null = null): Promise<Identify> {
  const keys = await verificationKeys(settings.source);
  const options = {
    issuer: settings.issuer,
    audience: settings.audience,
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ['exp'],
  };
  const recent = new RecentTokens();
  /** Asked last: a token that is none costs no statement. */
  const admitted = (checked: Checked): Actor | Promise<Actor> =>
    issued === null || issued.isFresh
      ? unlessRevoked(checked, issued)
      : issued.refresh().then(() => unlessRevoked(checked, issued));
  const check = async (token: string, now: number): Promise<Actor> => {
    const payload = await verified(token, keys, options).catch((error: unknown) => {
      throw wordsFor(error);
    });
    const checked = checkedOf(payload, settings.knownRegions);
    recent.keep(token, checked, now, 1000 * (payload.exp ?? 0));
    return admitted(checked);
  };
  const signed = (token: string): Actor | Promise<Actor> => {
    const now = Date.now();
    const known = recent.find(token, now);
    return known === undefined ? check(token, now) : admitted(known);
  };
  return (authorization) => {
    if (authorization === undefined) return PUBLIC_ACTOR;
    const secret = secretIn(authorization);
    if (secret !== undefined) return ofProgram(secret, issued, settings.knownRegions);
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw refused('écrire « Authorization: Bearer », puis le jeton');
    return signed(token);
  };
}

const checkedOf = (payload: JWTPayload, knownRegions: readonly string[]): Checked => {
  const actor = actorOf(payload, knownRegions);
  return { actor, claims: { jti: jtiOf(payload.jti), holder: actor.name, issuedAt: payload.iat ?? null } };
};

function unlessRevoked({ actor, claims }: Checked, issued: IssuedTokens | null): Actor {
  if (issued?.refuses(claims) === true) throw refused('il a été révoqué');
  return actor;
}

const REFUSED: Readonly<Record<Refused, string>> = {
  UNKNOWN: 'ce serveur n’en a pas fait de tel',
  REVOKED: 'il a été révoqué',
  EXPIRED: 'il a expiré',
};

async function ofProgram(secret: string, issued: IssuedTokens | null, knownRegions: readonly string[]): Promise<Actor> {
  const fingerprint = fingerprintOf(secret);
  await issued?.refresh();
  let found = issued?.actorOf(fingerprint, new Date()) ?? 'UNKNOWN';
  if (found === 'UNKNOWN' && issued !== null) {
    // Another server may have made it a moment ago.
    issued.forget();
    await issued.refresh();
    found = issued.actorOf(fingerprint, new Date());
  }
  if (typeof found === 'string') throw refused(REFUSED[found]);
  if (found.regions.some((slug) => !knownRegions.includes(slug)))
    throw refused('il nomme une région qui n’existe plus');
  return found;
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
