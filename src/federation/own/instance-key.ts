import { createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import { keyInFile, readKeyFile } from '../../access/local-key';
import { StartFault } from '../../kernel/start-fault';
import type { SigningKey } from '../protocol/signed';

/** Beside the key that signs tokens, and never the same one. */
export const INSTANCE_KEY_FILE = 'federation-key.json';

/** Of PKCS#8: what stands before the 32 bytes of an Ed25519 key. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that 64 hexadecimal digits are the seed of. */
export async function keyOfSeed(hex: string): Promise<SigningKey> {
  const own = createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.from(hex, 'hex')]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(own).export({ format: 'jwk' });
  const { d = '' } = own.export({ format: 'jwk' });
  return { kid: await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x }), x, d };
}

/**
 * What this instance signs by: the key that the settings give, or that of the data folder, made at the first call.
 * Throws {@link StartFault} when it is damaged.
 */
export async function instanceKey(dataDir: string, seed: string | undefined): Promise<SigningKey> {
  if (seed !== undefined) return keyOfSeed(seed);
  const { kid, x, d = '' } = await keyInFile(dataDir, INSTANCE_KEY_FILE);
  return { kid, x, d };
}

/** The same without making one: null where this instance has none yet. */
export async function knownInstanceKey(dataDir: string, seed: string | undefined): Promise<SigningKey | null> {
  if (seed !== undefined) return keyOfSeed(seed);
  const key = await readKeyFile(join(dataDir, INSTANCE_KEY_FILE));
  return key === null ? null : { kid: key.kid, x: key.x, d: key.d ?? '' };
}

const NEXT = 'federation-key.suivante.json';

/** The key that is to come after the one in the folder: made, and not yet signed by. */
export async function nextKey(dataDir: string): Promise<SigningKey> {
  const { kid, x, d = '' } = await keyInFile(dataDir, NEXT);
  return { kid, x, d };
}

/** Puts the next key in the place of the one before, which is kept beside it. */
export async function turnToNextKey(dataDir: string): Promise<void> {
  const file = join(dataDir, INSTANCE_KEY_FILE);
  if (!existsSync(join(dataDir, NEXT)))
    throw new StartFault(
      `La clé suivante n’est pas dans ${dataDir}.`,
      'Recommencer : npx maillage federation nouvelle-cle',
    );
  const before = (await readdir(dataDir)).filter((name) => /^federation-key\.\d+\.json$/.test(name)).length;
  await rename(file, join(dataDir, `federation-key.${before + 1}.json`));
  await rename(join(dataDir, NEXT), file).catch(async (error: unknown) => {
    await rename(join(dataDir, `federation-key.${before + 1}.json`), file);
    throw error;
  });
}
