import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { StartFault } from '../kernel/start-fault';

/** For small installations and tests: the server signs its own tokens with a key that never leaves this file. */
export const LOCAL_KEY_FILE = 'signing-key.json';
export const LOCAL_ALGORITHM = 'EdDSA';
const CURVE = 'Ed25519';

/** A key pair with its `kid`; `d` is the private part. */
export type LocalKey = VerifyingKey;
/** One whose private part may be gone. */
export type VerifyingKey = JWK & { readonly kid: string; readonly crv: string; readonly x: string };

/**
 * The key pair of this data folder, made at the first call (Ed25519, readable by its owner only).
 * Two processes that start at once end up with the same one. Throws when the file is damaged.
 */
export const localKey = (dataDir: string): Promise<LocalKey> => keyInFile(dataDir, LOCAL_KEY_FILE);

/** The same of another file of that folder, for what is signed by a key of its own. */
export async function keyInFile(dataDir: string, name: string): Promise<LocalKey> {
  const file = join(dataDir, name);
  return (await readKeyFile(file)) ?? (await makeKey(dataDir, file));
}

/**
 * Keys that signed before, for tokens that are still in date: whatever is beside the key as `signing-key.<name>.json`.
 * Nothing is signed with them. Throws when one is damaged.
 */
export async function previousKeys(dataDir: string): Promise<readonly VerifyingKey[]> {
  const files = await readdir(dataDir).catch(() => []);
  const keys = await Promise.all(
    files.filter((file) => PREVIOUS.test(file)).map((file) => readVerifyingKey(join(dataDir, file))),
  );
  return keys.filter((key) => key !== null);
}

const PREVIOUS = /^signing-key\..+\.json$/;

/** The key of a file; null where there is none. Throws when it is damaged. */
export async function readKeyFile(file: string): Promise<LocalKey | null> {
  const key = await readVerifyingKey(file);
  if (key === null) return null;
  if (!signs(key)) throw damaged(file);
  return key;
}

async function readVerifyingKey(file: string): Promise<VerifyingKey | null> {
  try {
    const text = await readFile(file, 'utf8');
    await chmod(file, 0o600);
    const key = parsed(text);
    if (key !== null) return key;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new StartFault(
      `La clé de signature ${file} ne peut pas être lue, ou ses droits ne peuvent pas être réduits (${code}).`,
      'Rendre le fichier au compte qui fait tourner Maillage : chown maillage …, chmod 600 …',
      error,
    );
  }
  throw damaged(file);
}

const damaged = (file: string): StartFault =>
  new StartFault(
    `La clé de signature ${file} est illisible : ce n’est pas, ou plus, une clé Ed25519 entière.`,
    'La reprendre d’une sauvegarde ; ou la supprimer : une autre sera faite, et ce qu’elle a signé (jetons, ou manifestes) sera à refaire.',
  );

function parsed(text: string): VerifyingKey | null {
  try {
    const key: unknown = JSON.parse(text);
    if (!isVerifyingKey(key)) return null;
    createPublicKey({ key: { kty: 'OKP', crv: key.crv, x: key.x }, format: 'jwk' });
    return key;
  } catch {
    return null;
  }
}

const isVerifyingKey = (key: unknown): key is VerifyingKey =>
  typeof key === 'object' &&
  key !== null &&
  ['kid', 'x'].every((part) => typeof (key as Record<string, unknown>)[part] === 'string') &&
  (key as Record<string, unknown>)['crv'] === CURVE;

/** Whether the private part is there, and is that of the public one: else nobody would believe what it signs. */
function signs({ d = '', x }: VerifyingKey): boolean {
  try {
    const own = createPrivateKey({ key: { kty: 'OKP', crv: CURVE, d, x }, format: 'jwk' });
    return createPublicKey(own).export({ format: 'jwk' }).x === x;
  } catch {
    return false;
  }
}

async function makeKey(dataDir: string, file: string): Promise<LocalKey> {
  const { privateKey } = await generateKeyPair(LOCAL_ALGORITHM, { crv: CURVE, extractable: true });
  const jwk = await exportJWK(privateKey);
  const { x = '' } = jwk;
  const key: LocalKey = {
    ...jwk,
    crv: CURVE,
    x,
    alg: LOCAL_ALGORITHM,
    use: 'sig',
    kid: await calculateJwkThumbprint(jwk),
  };
  await mkdir(dataDir, { recursive: true });
  // Written aside and linked, so that nobody reads half a key and the first of two processes wins.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${JSON.stringify(key)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readKeyFile(file)) ?? key;
}
