import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { fold } from '../kernel/text';
import { Turns } from '../kernel/turns';

/** 2^17 × 8 × 128 bytes: 128 MB and a third of a second for each guess. */
const COST = { logN: 17, r: 8, p: 1 };
const KEY_LENGTH = 32;
const SALT_LENGTH = 16;

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
const FEWEST_DIFFERENT = 5;

/** Each takes 128 MB and a thread. */
const turns = new Turns({ atOnce: 2, waiting: 30, patience: 15_000, refusal: 'SIGN_INS_WAIT' });

/** What is kept of a password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_LENGTH);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.logN, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

const NOBODY = ['scrypt', COST.logN, COST.r, COST.p, 'AAAAAAAAAAAAAAAAAAAAAA', ''].join('$');

/** Whether it is the password of which this was kept. Without one it takes as long, and is not. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, logN, r, p, salt = '', key = ''] = (kept ?? NOBODY).split('$');
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  const found = await derive(password, Buffer.from(salt, 'base64url'), cost);
  const expected = Buffer.from(key, 'base64url');
  return expected.length === found.length && timingSafeEqual(found, expected);
}

/** In the thread pool: other requests are answered meanwhile. Throws SERVICE_UNAVAILABLE where too many wait. */
const derive = (password: string, salt: Buffer, { logN, r, p }: typeof COST): Promise<Buffer> =>
  turns.take(
    () =>
      new Promise((resolve, reject) => {
        const N = 2 ** logN;
        const done = (error: Error | null, key: Buffer) => (error === null ? resolve(key) : reject(error));
        scrypt(password.normalize('NFKC'), salt, KEY_LENGTH, { N, r, p, maxmem: 2 * 128 * N * r }, done);
      }),
  );

/** Why a password is none to choose, as a French sentence; null where it is. `about`: what others know of its holder. */
export function weaknessOf(password: string, about: readonly string[]): string | null {
  if (password.length < SHORTEST_PASSWORD)
    return `Ce mot de passe compte ${password.length} caractères : en écrire ${SHORTEST_PASSWORD} ou plus, par exemple quatre mots qui ne vont pas ensemble.`;
  if (password.length > LONGEST_PASSWORD)
    return `Ce mot de passe passe ${LONGEST_PASSWORD} caractères : en écrire un plus court.`;
  const letters = fold(password).replace(/[^\p{L}\p{N}]/gu, '');
  if (new Set(letters).size < FEWEST_DIFFERENT)
    return 'Ce mot de passe répète presque toujours les mêmes caractères : en mêler davantage.';
  const known = about.flatMap((text) => [text, text.split('@')[0] ?? '']).map(fold);
  if (known.some((text) => text.length > 3 && fold(password).replaceAll(text, '').length < FEWEST_DIFFERENT))
    return 'Ce mot de passe est votre nom ou votre adresse : en choisir un que personne ne devine.';
  if (COMMON.some((word) => letters.replace(/\d+$/, '') === word || letters === word))
    return 'Ce mot de passe est de ceux que l’on essaie d’abord : en choisir un autre.';
  return null;
}

/** What people write when twelve characters are asked of them. */
const COMMON = [
  'motdepasse',
  'motdepassemotdepasse',
  'password',
  'passwordpassword',
  'azertyuiop',
  'azertyuiopqs',
  'azertyazerty',
  'qwertyuiop',
  'qwertyuiopas',
  'qwertyqwerty',
  'administrateur',
  'maillagemaillage',
  'bonjourbonjour',
  '123456789012',
  '1234567890123',
];
