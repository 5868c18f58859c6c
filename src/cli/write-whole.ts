import { createWriteStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { faultCode, StartFault } from '../kernel/start-fault';
import { UsageFault } from './command';

/** Only who made it reads it: it holds what the database holds. */
const PRIVATE = 0o600;

/** Throws {@link UsageFault} where something is at this path; `why` says in French why it stays. */
export async function refuseTaken(path: string, why: string): Promise<void> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) throw new UsageFault([`${path} existe déjà : ${why}. Donner un autre nom.`]);
}

/**
 * Writes a file under another name until it is whole and on the disk: one that is there is whole. `what` is how it is
 * called in French. Throws StartFault for a place that takes no file.
 */
export async function writeWhole(content: NodeJS.ReadableStream, path: string, what: string): Promise<void> {
  const part = `${path}.partiel`;
  try {
    await pipeline(content, createWriteStream(part, { mode: PRIVATE }));
    const handle = await open(part, 'r');
    await handle.sync().finally(() => handle.close());
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const code = faultCode(error);
    if (!['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR'].includes(code)) throw error;
    throw new StartFault(
      `${what} ne peut pas s’écrire dans ${dirname(path)} (${code}) ; rien n’en reste.`,
      'Donner un fichier d’un dossier qui existe, où l’on peut écrire, et où il y a de la place.',
      error,
    );
  }
}
