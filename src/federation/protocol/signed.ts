import { createPrivateKey, createPublicKey } from 'node:crypto';
import { CompactSign, compactVerify, decodeProtectedHeader, errors } from 'jose';
import { canonicalJson } from '../../releases/canonical-json';

/** A public Ed25519 key, as a JWK has it; `kid` is its thumbprint (RFC 7638). */
export interface PublicKey {
  readonly kid: string;
  readonly x: string;
}

/** One that signs. */
export interface SigningKey extends PublicKey {
  readonly d: string;
}

/** What is signed by an instance; each has a media type of its own, so that none passes for another. */
export const TYPES = {
  MANIFEST: 'maillage-manifest+jws',
  ROTATION: 'maillage-rotation+jws',
  RECEIPTS: 'maillage-receipts+jws',
  PAIRING: 'maillage-pairing+jws',
  REQUEST: 'maillage-request+jws',
  RELEASE: 'maillage-release+jws',
  OWN_FIGURES: 'maillage-figures+jws',
} as const;
export type SignedType = keyof typeof TYPES;

export const publicJwk = ({ kid, x }: PublicKey) => ({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x });

/** The content as a compact JWS: canonical JSON, signed by Ed25519. The same content gives the same text. */
export const sign = (type: SignedType, content: object, { kid, x, d }: SigningKey): Promise<string> =>
  new CompactSign(Buffer.from(canonicalJson(content), 'utf8'))
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: TYPES[type] })
    .sign(createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x, d }, format: 'jwk' }));

/** Why a text is not what it should be, before anything of it is read. */
export type SignatureFault = 'NOT_SIGNED' | 'WRONG_TYPE' | 'OTHER_KEY' | 'BAD_SIGNATURE' | 'NOT_JSON';

export type Verified = { readonly content: unknown; readonly fault: null } | { readonly fault: SignatureFault };

/** Which key a text names, unverified; null where it is no compact JWS of this type at all. */
export function namedKey(type: SignedType, jws: string): string | null {
  try {
    const { kid, typ, alg } = decodeProtectedHeader(jws);
    return alg === 'EdDSA' && typ === TYPES[type] && kid !== undefined ? kid : null;
  } catch {
    return null;
  }
}

/** What a compact JWS says, unverified: for what was verified when it came, or is to be. Throws for what is none. */
export const contentIn = (jws: string): unknown =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8'));

/** What a compact JWS says, once it is sure that this very key signed this very text. Never throws. */
export async function verify(type: SignedType, jws: string, key: PublicKey): Promise<Verified> {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(jws)) return { fault: 'NOT_SIGNED' };
  const kid = namedKey(type, jws);
  if (kid === null) return { fault: 'WRONG_TYPE' };
  if (kid !== key.kid) return { fault: 'OTHER_KEY' };
  try {
    const own = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.x }, format: 'jwk' });
    const { payload } = await compactVerify(jws, own, { algorithms: ['EdDSA'] });
    return { content: JSON.parse(Buffer.from(payload).toString('utf8')) as unknown, fault: null };
  } catch (error) {
    return { fault: error instanceof errors.JOSEError ? 'BAD_SIGNATURE' : 'NOT_JSON' };
  }
}
