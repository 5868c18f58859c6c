import { join } from 'node:path';
import { StartFault, faultCode } from '../kernel/start-fault';

/** The file of the embedded database, in the data folder. */
export const SQLITE_FILE = 'maillage.sqlite';

const UNWRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'];

/** What a person can mend, as one sentence; anything else as it came. */
export function sqliteFault(error: unknown, folder: string): unknown {
  const code = faultCode(error);
  if (UNWRITABLE.some((known) => code === known || code.startsWith(`${known}_`)))
    return new StartFault(
      `Le dossier ${folder} ne peut pas être écrit (${code}).`,
      'En choisir un autre : DATA_DIR=~/maillage npm start',
      error,
    );
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return new StartFault(
      `Le disque de ${folder} est plein (${code}).`,
      'Faire de la place, ou choisir un autre dossier : DATA_DIR=~/maillage npm start',
      error,
    );
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new StartFault(
      `Le fichier ${join(folder, SQLITE_FILE)} n’est pas une base SQLite lisible (${code}).`,
      `Restaurer une sauvegarde, ou repartir de zéro en le mettant de côté : mv ${join(folder, SQLITE_FILE)} ${join(folder, SQLITE_FILE)}.abime`,
      error,
    );
  return error;
}
