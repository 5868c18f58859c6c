import { MaillageError } from '../kernel/errors';

/** Two writers that meet in the database (a unique slot or version, a lock, a deadlock): the one who loses is told so. */
export const asConflict = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw isRace(error) ? new MaillageError('LOST_RACE', {}, error) : error;
  });

const RACES = new Set(['ER_DUP_ENTRY', 'ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD', 'SQLITE_BUSY']);

function isRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && RACES.has(code)) || error.message.includes('published_slot');
}
