import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../kernel/database';
import { faultCode, StartFault } from '../kernel/start-fault';
import { PlatformStateEntity } from '../storage/platform-state.entity';

/** Beside the key that signs tokens. */
export const ACCOUNTS_KEY_FILE = 'accounts-key';
const FINGERPRINT = 'accounts_key';
const KEY_LENGTH = 32;
const IV_LENGTH = 12;
const TAG_LENGTH = 16;

/** What the secrets of authenticators are sealed with, so that a copy of the database alone lets nobody in. */
export class AccountsKey {
  constructor(private readonly key: Buffer) {}

  seal(text: string): string {
    const iv = randomBytes(IV_LENGTH);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Throws on what was sealed by another key, or changed since. */
  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, IV_LENGTH));
    decipher.setAuthTag(bytes.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH));
    const rest = bytes.subarray(IV_LENGTH + TAG_LENGTH);
    return Buffer.concat([decipher.update(rest), decipher.final()]).toString('utf8');
  }

  /** Tells keys apart, and nothing of what they are. */
  get fingerprint(): string {
    return createHash('sha256').update('maillage').update(this.key).digest('base64url').slice(0, 22);
  }
}

/**
 * The key of this installation: the one that the settings give (64 hexadecimal digits), or that of the data folder,
 * made where there is none. Throws {@link StartFault} where the accounts in the database were sealed by another: it
 * would shut out everybody who has an authenticator.
 */
export async function openAccountsKey(
  database: Database,
  dataDir: string,
  given: string | undefined,
): Promise<AccountsKey> {
  const hex = given ?? (await ownKey(dataDir));
  const key = new AccountsKey(Buffer.from(hex, 'hex'));
  const known = await database.read.findOneBy(PlatformStateEntity, { name: FINGERPRINT });
  if (known !== null && known.value !== key.fingerprint) throw otherKey(given === undefined, dataDir);
  return key;
}

/** Remembers which key seals, in the transaction of what it is sealed in. */
export async function rememberKey(manager: Database['read'], key: AccountsKey): Promise<void> {
  await manager.upsert(PlatformStateEntity, { name: FINGERPRINT, value: key.fingerprint }, ['name']);
}

const otherKey = (own: boolean, dataDir: string): StartFault =>
  new StartFault(
    own
      ? `Les comptes de cette base sont scellés par une autre clé que celle de ${join(dataDir, ACCOUNTS_KEY_FILE)}.`
      : 'Les comptes de cette base sont scellés par une autre clé que celle d’ACCOUNTS_KEY.',
    'Donner à chaque serveur la même clé, dans ACCOUNTS_KEY : celle du fichier accounts-key du premier serveur, ou de sa sauvegarde.',
  );

async function ownKey(dataDir: string): Promise<string> {
  const file = join(dataDir, ACCOUNTS_KEY_FILE);
  const found = await readKey(file);
  if (found !== null) return found;
  await mkdir(dataDir, { recursive: true });
  // Written aside and linked: nobody reads half a key, and the first of two processes wins.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(KEY_LENGTH).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if (faultCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const made = await readKey(file);
  if (made === null) throw new Error(`${file} went away`);
  return made;
}

async function readKey(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (faultCode(error) === 'ENOENT') return null;
    throw new StartFault(
      `La clé des comptes ${file} ne peut pas être lue (${faultCode(error)}).`,
      'Rendre le fichier au compte qui fait tourner Maillage : chown maillage …, chmod 600 …',
      error,
    );
  });
  if (text === null) return null;
  if (/^[0-9a-f]{64}$/.test(text.trim())) return text.trim();
  throw new StartFault(
    `La clé des comptes ${file} est illisible.`,
    'La reprendre d’une sauvegarde. Sans elle, chacun devra refaire son second facteur.',
  );
}
