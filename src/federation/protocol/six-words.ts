import { createHash, scryptSync } from 'node:crypto';
import { WORDS } from './words';

/** What makes guessing dear: whoever looks for another key with the same words pays this for each that they try. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };

const known = new Map<string, string>();

/**
 * A public key (`x` of its JWK) as six French words, for two people to compare aloud: the same on both sides exactly
 * when the key is.
 */
export function sixWords(x: string): string {
  const words = known.get(x) ?? derived(x);
  known.set(x, words);
  return words;
}

function derived(x: string): string {
  const bytes = scryptSync(Buffer.from(x, 'base64url'), 'maillage-six-words-1', 6, COST);
  return [...bytes].map((byte) => WORDS[byte]).join(' ');
}

/** SHA-256, hexadecimal. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
