import { MaillageError } from '../kernel/errors';
import { exhaustedFault } from '../kernel/exhausted';
import { isOutage } from '../kernel/outage';
import { StartFault, faultCode } from '../kernel/start-fault';

const NO_RIGHT = ['ER_TABLEACCESS_DENIED_ERROR', 'ER_COLUMNACCESS_DENIED_ERROR', 'ER_SPECIFIC_ACCESS_DENIED_ERROR'];

/** What a person can mend, as one sentence without the password; anything else as it came. */
export function mysqlFault(error: unknown, url: string): unknown {
  if (error instanceof StartFault) return error;
  const code = faultCode(error);
  const { host, username, pathname } = new URL(url);
  const user = decodeURIComponent(username);
  const base = decodeURIComponent(pathname.slice(1));
  if (isOutage(error))
    return new StartFault(
      `La base de données ne répond pas à ${host} (${code || 'connexion perdue'}).`,
      'La démarrer, ou corriger DATABASE_URL ; sans DATABASE_URL, la base embarquée sert : env -u DATABASE_URL npm start',
      error,
    );
  if (code === 'ER_ACCESS_DENIED_ERROR')
    return new StartFault(
      `La base de données à ${host} refuse l’utilisateur « ${user} » et son mot de passe.`,
      'Corriger l’utilisateur ou le mot de passe dans DATABASE_URL (et MIGRATIONS_DATABASE_URL), puis relancer : npm start',
      error,
    );
  if (code === 'ER_BAD_DB_ERROR')
    return new StartFault(
      `La base « ${base} » n’existe pas à ${host}.`,
      `La créer : CREATE DATABASE \`${base}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;`,
      error,
    );
  if (code === 'ER_DBACCESS_DENIED_ERROR')
    return new StartFault(
      `L’utilisateur « ${user} » n’a pas accès à la base « ${base} » à ${host}, ou elle n’existe pas.`,
      `La créer, puis lui donner ses droits : GRANT SELECT, INSERT, UPDATE, DELETE ON \`${base}\`.* TO '${user}'@'%';`,
      error,
    );
  if (NO_RIGHT.includes(code))
    return new StartFault(
      `L’utilisateur « ${user} » n’a pas les droits qu’il faut sur la base « ${base} » (${code}).`,
      'Donner dans MIGRATIONS_DATABASE_URL un compte qui peut créer des tables, puis relancer : npm start',
      error,
    );
  return error;
}

const OF_THE_SERVER = ['mysql', 'sys', 'information_schema', 'performance_schema'];

/** Throws {@link StartFault} for a database that is the server's own: it takes no trigger, and no backup of it can be put back. */
export function refuseSystemDatabase(url: string): void {
  const base = decodeURIComponent(new URL(url).pathname.slice(1));
  if (!OF_THE_SERVER.includes(base.toLowerCase())) return;
  throw new StartFault(
    `La base « ${base} » est celle du serveur de base de données lui-même : rien n’y est écrit.`,
    'En créer une pour Maillage : CREATE DATABASE `maillage` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin; puis la nommer dans DATABASE_URL (et MIGRATIONS_DATABASE_URL).',
  );
}

/**
 * What became of a transaction when the database went away: nothing of it is kept, unless the very answer to COMMIT got
 * lost, which may or may not have been done; of a full disk, that it is. Any other error as it came.
 */
export function writeFault(error: unknown): unknown {
  if (!isOutage(error)) return exhaustedFault(error);
  const { query } = error as { query?: unknown };
  // A connection that had ended before was never sent its COMMIT: the driver has no code for that.
  const isUnknown = query === 'COMMIT' && faultCode(error) !== '';
  return new MaillageError(isUnknown ? 'DATABASE_LOST' : 'DATABASE_AWAY', {}, error);
}
