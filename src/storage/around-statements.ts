import type { DataSource } from 'typeorm';

/** Runs one statement, with its values. */
export type Statement = (sql: string, ...values: readonly unknown[]) => Promise<unknown>;

/** Puts `around` about every statement of a source. SQLite hands out the same runner again and again: it is wrapped once. */
export function aroundStatements(source: DataSource, around: (statement: Statement) => Statement): DataSource {
  const wrapped = new WeakSet();
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => {
    const runner = create(mode);
    if (wrapped.has(runner)) return runner;
    wrapped.add(runner);
    runner.query = around(runner.query.bind(runner) as Statement) as typeof runner.query;
    return runner;
  };
  return source;
}
