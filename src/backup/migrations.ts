import type { Database } from '../kernel/database';
import { StartFault } from '../kernel/start-fault';
import type { Migration } from '../storage/options';

/** What the database remembers a migration by. */
const nameOf = (migration: Migration): string => new migration().name ?? migration.name;

export const namesOf = (migrations: readonly Migration[]): readonly string[] => migrations.map(nameOf);

/** Those that a database had, oldest first. Throws {@link StartFault} for a database of nothing, or of something else. */
export async function migrationsOf({ engine, read }: Pick<Database, 'engine' | 'read'>): Promise<readonly string[]> {
  const tables = await read.query<unknown[]>(
    engine === 'sqlite' ? `SELECT name FROM sqlite_master WHERE name = 'migrations'` : `SHOW TABLES LIKE 'migrations'`,
  );
  const found =
    tables.length === 0 ? [] : await read.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  if (found.length > 0) return found.map(({ name }) => name);
  throw new StartFault(
    'Cette base n’est pas celle d’un Maillage : il n’y a rien à sauvegarder.',
    'Dire où elle est : DATA_DIR=… pour la base embarquée, DATABASE_URL=… pour MariaDB ou MySQL.',
  );
}

/** How the migration of a table that the federation declares begins; its shape follows. */
const OWN = /^(Own_.+)_[0-9a-f]{8}\d+$/;
const ownTableOf = (name: string): string => OWN.exec(name)?.[1] ?? '';

export interface Steps {
  /** What makes a database of the state of the backup. */
  readonly before: readonly Migration[];
  /** Names that this product does not know: a later one made the backup, or one with other datasets of its own. */
  readonly unknown: readonly string[];
}

/** What leads to the state in which a database was. A declared table that has grown since takes the rows that it had. */
export function stepsTo(applied: readonly string[], migrations: readonly Migration[]): Steps {
  const known = new Set(namesOf(migrations));
  const own = new Set(applied.map(ownTableOf).filter((each) => each !== ''));
  const isOwnKnown = (name: string) =>
    ownTableOf(name) !== '' && [...known].some((each) => ownTableOf(each) === ownTableOf(name));
  return {
    before: migrations.filter((each) => applied.includes(nameOf(each)) || own.has(ownTableOf(nameOf(each)))),
    unknown: applied.filter((name) => !known.has(name) && !isOwnKnown(name)),
  };
}
