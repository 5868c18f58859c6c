import { calculateJwkThumbprint } from 'jose';
import { isObject, isText } from './shapes';
import { namedKey, sign, verify, type PublicKey, type SigningKey } from './signed';

/** The statement by which a key hands over to the next: signed by the one that is left. */
export const rotationTo = (next: PublicKey, current: SigningKey, now: Date): Promise<string> =>
  sign(
    'ROTATION',
    { format: 'maillage-rotation', from: current.kid, key: { kid: next.kid, x: next.x }, time: now.toISOString() },
    current,
  );

/** A key whose name is its own thumbprint; null for anything else. */
export async function keyFrom(value: unknown): Promise<PublicKey | null> {
  if (!isObject(value)) return null;
  const { kid, x } = value;
  if (!isText(kid, 43) || !isText(x, 43) || Buffer.from(x, 'base64url').length !== 32) return null;
  const thumbprint = await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x });
  return thumbprint === kid ? { kid, x } : null;
}

/** Steps beyond it are no rotation of a key, but a way to keep a reader busy. */
const MOST_STEPS = 50;

/**
 * The key that a pinned one has handed over to, step by step, up to the one of that name; null where no chain of
 * statements leads there. The pinned key itself where it has that name.
 */
export async function followRotations(
  pinned: PublicKey,
  wanted: string,
  statements: readonly string[],
): Promise<PublicKey | null> {
  let key = pinned;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (key.kid === wanted) return key;
    const statement = statements.find((each) => namedKey('ROTATION', each) === key.kid);
    if (statement === undefined) return null;
    const said = await verify('ROTATION', statement, key);
    if (said.fault !== null || !isObject(said.content) || said.content['from'] !== key.kid) return null;
    const next = await keyFrom(said.content['key']);
    if (next === null) return null;
    key = next;
  }
  return null;
}
