import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What links and cookies hold: 256 bits, as text of 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What is kept of a secret: whoever reads the database cannot come in with it. */
export const hashOf = (secret: string): string => hash('sha256', secret, 'base64url');

/** What the forms of a session carry, so that no other site can fill them in. */
export const proofOf = (secret: string): string => createHmac('sha256', secret).update('preuve').digest('base64url');

export const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
