import type { DataSource, QueryRunner } from 'typeorm';
import type { Database } from '../kernel/database';
import { oneTransaction } from './one-transaction';
import type { Migration } from './options';

/**
 * Where a whole database is being put. Nobody else opens it meanwhile; until `keep`, whatever stops this process,
 * nobody who comes takes what is there for a database.
 */
export interface EmptyPlace {
  readonly engine: Database['engine'];
  /** Runs these migrations; called again with more of them, it goes on. */
  migrate(migrations: readonly Migration[]): Promise<void>;
  /** Of what was migrated last: the one connection that writes rows, whatever they point at. */
  runner(): QueryRunner;
  /** Rows of a statement, one after the other. */
  rows(sql: string): AsyncIterable<Readonly<Record<string, unknown>>>;
  /** The same, as rooms that read figures take it. */
  database(): Database;
  /** Puts it in its place, whole, and lets go of it. */
  keep(): Promise<void>;
  /** Leaves the place as empty as it was, and lets go of it. */
  discard(): Promise<void>;
}

/** One connection after another to the same place, each with the migrations that are to be run. */
export class Connections {
  private current: { readonly source: DataSource; readonly runner: QueryRunner } | null = null;

  constructor(
    private readonly engine: Database['engine'],
    private readonly connect: (migrations: readonly Migration[]) => Promise<DataSource>,
    private readonly transaction: 'each' | 'none',
    /** Run before rows are written: they come in an order of their own. */
    private readonly unchecked: string,
  ) {}

  async migrate(migrations: readonly Migration[]): Promise<void> {
    await this.close();
    const source = await this.connect(migrations);
    const runner = source.createQueryRunner();
    this.current = { source, runner };
    await source.runMigrations({ transaction: this.transaction });
    await runner.query(this.unchecked);
  }

  runner(): QueryRunner {
    return this.open.runner;
  }

  /** What is read joins what is being written: there is nobody else. */
  database(): Database {
    const { source } = this.open;
    return {
      engine: this.engine,
      read: source.manager,
      write: (work) => oneTransaction(source, undefined, work),
      close: () => Promise.resolve(),
    };
  }

  async close(): Promise<void> {
    const { current } = this;
    this.current = null;
    await current?.runner.release();
    await current?.source.destroy();
  }

  private get open() {
    if (this.current === null) throw new Error('nothing has been migrated yet');
    return this.current;
  }
}
