import { createPublicKey, type KeyObject } from 'node:crypto';
import { createRemoteJWKSet, importJWK, type CryptoKey, type JWTHeaderParameters, type JWTVerifyGetKey } from 'jose';
import { LOCAL_ALGORITHM, localKey } from './local-key';

/** Who signs the tokens that this server believes. */
export type KeySource =
  | { readonly kind: 'jwks'; readonly url: string }
  | { readonly kind: 'publicKey'; readonly pem: string }
  | { readonly kind: 'local'; readonly dataDir: string };

/** The source that the settings name; a local key when they name none. */
export function keySourceOf(settings: { jwksUrl?: string; publicKey?: string; dataDir: string }): KeySource {
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

/** Opens the source; makes the local key where there is none. Throws on a key that is missing or too weak. */
export async function verificationKey(source: KeySource): Promise<VerificationKey> {
  if (source.kind === 'jwks') {
    const find = createRemoteJWKSet(new URL(source.url), { timeoutDuration: JWKS_TIMEOUT });
    return { algorithms: JWKS_ALGORITHMS, find };
  }
  if (source.kind === 'publicKey') {
    const key = createPublicKey(source.pem);
    return { algorithms: [algorithmOf(key)], find: () => Promise.resolve(key) };
  }
  const { kid, kty, crv, x } = await localKey(source.dataDir);
  const key = await importJWK({ kty, crv, x }, LOCAL_ALGORITHM);
  return { algorithms: [LOCAL_ALGORITHM], find: (header) => Promise.resolve(named(header, kid, key as CryptoKey)) };
}

/** A token signed before the local key was made anew names another key. */
export class UnknownKey extends Error {}

function named(header: JWTHeaderParameters, kid: string, key: CryptoKey): CryptoKey {
  if (header.kid !== undefined && header.kid !== kid) throw new UnknownKey();
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
