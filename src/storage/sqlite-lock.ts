import { join } from 'node:path';
import Libsql from 'libsql';
import { StartFault, faultCode } from '../kernel/start-fault';
import { poll } from './poll';
import { sqliteFault } from './sqlite-faults';

const LOCK_FILE = 'demarrage.lock';
const LOCK_WAIT = 120_000;

/** The lock is SQLite's own, on a file beside the data: the system lets go of it when a process dies. */
export async function lockStart(folder: string): Promise<() => void> {
  const path = join(folder, LOCK_FILE);
  let lock: InstanceType<typeof Libsql>;
  try {
    // No busy wait: it would block this process's event loop, and with it whoever holds the lock here.
    lock = new Libsql(path, { timeout: 0 });
  } catch (error) {
    throw sqliteFault(error, folder);
  }
  const held = await poll(() => tryLock(lock, folder), 50, LOCK_WAIT).catch((error: unknown) => {
    lock.close();
    throw error;
  });
  if (held) return () => lock.close();
  lock.close();
  throw new StartFault(
    `Un autre démarrage de Maillage occupe le dossier ${folder} depuis plus de deux minutes.`,
    'Attendre qu’il finisse, ou arrêter ce processus, puis relancer : npm start',
  );
}

function tryLock(lock: InstanceType<typeof Libsql>, folder: string): true | null {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (faultCode(error).startsWith('SQLITE_BUSY')) return null;
    throw sqliteFault(error, folder);
  }
}
