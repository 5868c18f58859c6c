import type { Database } from '../kernel/database';
import { StartFault, faultCode } from '../kernel/start-fault';

/** Each time the engine itself has waited five seconds. */
const TRIES = 2;

const isBusy = (error: unknown): boolean => faultCode(error).startsWith('SQLITE_BUSY');

/** Another process that holds the database, in words; any other error as it came. */
export const asHeld = (error: unknown): unknown =>
  isBusy(error)
    ? new StartFault(
        'La base est tenue par une autre opération : un gros dépôt en cours, une sauvegarde, un outil qui l’a ouverte.',
        'Attendre qu’elle finisse, ou la fermer, puis retaper la commande. Rien n’a été changé.',
        error,
      )
    : error;

/**
 * The same database for one who can wait longer than a server: beside it, two processes write to one file. The lock is
 * taken at the start of a write, so that work which has begun is never begun again.
 */
export const retryingWhenBusy = (database: Database): Database => ({
  engine: database.engine,
  read: database.read,
  close: () => database.close(),
  async write(work) {
    for (let tries = 1; ; tries++) {
      let begun = false;
      try {
        return await database.write((manager) => {
          begun = true;
          return work(manager);
        });
      } catch (error) {
        if (!isBusy(error) || begun || tries === TRIES) throw asHeld(error);
      }
    }
  },
});
