import { createPublicKey, type KeyObject } from 'node:crypto';
import { createRemoteJWKSet, type JWTHeaderParameters, type JWTVerifyGetKey } from 'jose';
import { LOCAL_ALGORITHM, localKey, previousKeys } from './local-key';

/** Who signs the tokens that this server believes. */
export type KeySource =
  | { readonly kind: 'jwks'; readonly url: string }
  /** One, or several one after the other: while signers turn to a new one, tokens of both are believed. */
  | { readonly kind: 'publicKey'; readonly pem: string }
  | { readonly kind: 'local'; readonly dataDir: string };

/** The source that the settings name; a local key when they name none. */
export function keySourceOf(settings: {
  readonly jwksUrl?: string | undefined;
  readonly publicKey?: string | undefined;
  readonly dataDir: string;
}): KeySource {
  if (settings.jwksUrl !== undefined) return { kind: 'jwks', url: settings.jwksUrl };
  if (settings.publicKey !== undefined) return { kind: 'publicKey', pem: settings.publicKey };
  return { kind: 'local', dataDir: settings.dataDir };
}

export interface VerificationKey {
  /** The only algorithms that a token may name: never `none`, never a shared secret. */
  readonly algorithms: readonly string[];
  readonly find: JWTVerifyGetKey;
}

/** Keys of a JWKS are each bound to their own algorithm by the key's type. */
const JWKS_ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
const JWKS_TIMEOUT = 5_000;

/**
 * Opens the source: the keys that a token may be signed by, any of them. Makes the local key where there is none. Throws
 * on a key that is missing, damaged or too weak.
 */
export async function verificationKeys(source: KeySource): Promise<readonly VerificationKey[]> {
  if (source.kind === 'jwks') {
    const find = createRemoteJWKSet(new URL(source.url), { timeoutDuration: JWKS_TIMEOUT });
    return [{ algorithms: JWKS_ALGORITHMS, find }];
  }
  if (source.kind === 'publicKey') {
    const keys = pemBlocks(source.pem).map((pem) => createPublicKey(pem));
    return keys.map((key) => ({ algorithms: [algorithmOf(key)], find: () => Promise.resolve(key) }));
  }
  const current = await localKey(source.dataDir);
  const all = new Map<string, KeyObject>();
  for (const { kid, crv, x } of [...(await previousKeys(source.dataDir)), current])
    all.set(kid, createPublicKey({ key: { kty: 'OKP', crv, x }, format: 'jwk' }));
  const find = (header: JWTHeaderParameters) => Promise.resolve(named(header, current.kid, all));
  return [{ algorithms: [LOCAL_ALGORITHM], find }];
}

/** Each key of a text that holds several; the text itself where none is to be seen. */
export function pemBlocks(text: string): readonly string[] {
  return text.match(/-----BEGIN [A-Z ]+-----[^-]*-----END [A-Z ]+-----/g) ?? [text];
}

/** A token signed by a local key that is there no more names another. */
export class UnknownKey extends Error {}

function named(header: JWTHeaderParameters, current: string, keys: ReadonlyMap<string, KeyObject>): KeyObject {
  const key = keys.get(header.kid ?? current);
  if (key === undefined) throw new UnknownKey();
  return key;
}

function algorithmOf(key: KeyObject): string {
  const details = key.asymmetricKeyDetails;
  if (key.asymmetricKeyType === 'ed25519') return 'EdDSA';
  if (key.asymmetricKeyType === 'ec' && details?.namedCurve === 'prime256v1') return 'ES256';
  if (key.asymmetricKeyType === 'rsa' && (details?.modulusLength ?? 0) >= 2048) return 'RS256';
  throw new Error(
    'Clé publique des jetons refusée. Prendre Ed25519, ECDSA sur la courbe P-256, ou RSA de 2048 bits ou plus.',
  );
}
