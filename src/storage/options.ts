import type { DataSource, EntitySchema, MigrationInterface } from 'typeorm';
import type { Database } from '../kernel/database';

/** A class or schema that TypeORM maps. */
export type Entity = EntitySchema | (new () => object);
/** A migration; its name, ending in a timestamp, is what the database remembers. */
export type Migration = new () => MigrationInterface;

export interface OpenOptions {
  /** `mysql://…`; without it the embedded database in `dataDir`. */
  readonly url?: string;
  /** An account with DDL rights for migrations; without it that of `url`. */
  readonly migrationsUrl?: string;
  /** Where the embedded database lives; created when it is missing. */
  readonly dataDir: string;
  /** Called with every SQL statement that the opened database runs, BEGIN and COMMIT included. */
  readonly countStatements?: (sql: string) => void;
  /** Runs after migrations and under the same lock, so that of several instances starting at once one fills the database. */
  readonly prepare?: (database: Database) => Promise<void>;
  /** Makes views for other tools, on the account and under the lock of migrations; answers for `warn`. */
  readonly makeViews?: (source: DataSource) => Promise<string | null>;
  /** Is told in French what the database does not allow, where that stops nothing. */
  readonly warn?: (sentence: string) => void;
}

/** What there is to store, submitted so that this room knows no other. */
export interface Catalogue {
  readonly entities: readonly Entity[];
  readonly migrations: readonly Migration[];
  /** Runs after every start’s migrations, on their account; answers with what could not be done, for `OpenOptions.warn`. */
  readonly guard?: (source: DataSource) => Promise<string | null>;
  /** Runs before migrations that are still to be run, if there are any. */
  readonly clear?: (source: DataSource) => Promise<void>;
}
