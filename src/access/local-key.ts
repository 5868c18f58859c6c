import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** For small installations and tests: the server signs its own tokens with a key that never leaves this file. */
export const LOCAL_KEY_FILE = 'signing-key.json';
export const LOCAL_ALGORITHM = 'EdDSA';

/** A key pair with its `kid`; `d` is the private part. */
export type LocalKey = JWK & { readonly kid: string };

/**
 * The key pair of this data folder, made at the first call (Ed25519, readable by its owner only).
 * Two processes that start at once end up with the same one. Throws when the file is damaged.
 */
export async function localKey(dataDir: string): Promise<LocalKey> {
  const file = join(dataDir, LOCAL_KEY_FILE);
  return (await readKey(file)) ?? (await makeKey(dataDir, file));
}

async function readKey(file: string): Promise<LocalKey | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  await chmod(file, 0o600);
  const key = parsed(text);
  if (key === null)
    throw new Error(
      `Clé de signature illisible : ${file}. La supprimer ; une autre sera faite (les jetons sont à refaire).`,
    );
  return key;
}

function parsed(text: string): LocalKey | null {
  try {
    const key: unknown = JSON.parse(text);
    return isLocalKey(key) ? key : null;
  } catch {
    return null;
  }
}

const isLocalKey = (key: unknown): key is LocalKey =>
  typeof key === 'object' &&
  key !== null &&
  ['kid', 'crv', 'x', 'd'].every((part) => typeof (key as Record<string, unknown>)[part] === 'string');

async function makeKey(dataDir: string, file: string): Promise<LocalKey> {
  const { privateKey } = await generateKeyPair(LOCAL_ALGORITHM, { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  const key: LocalKey = { ...jwk, alg: LOCAL_ALGORITHM, use: 'sig', kid: await calculateJwkThumbprint(jwk) };
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
  return (await readKey(file)) ?? key;
}
