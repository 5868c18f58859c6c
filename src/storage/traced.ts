import type { DataSource } from 'typeorm';
import { inSpan } from '../kernel/tracing';

/**
 * One span around every statement. The statement stays without its values: those may be somebody's. SQLite hands out the
 * same runner again and again: it is wrapped once.
 */
export function traced(source: DataSource): DataSource {
  const wrapped = new WeakSet();
  const system = source.options.type === 'better-sqlite3' ? 'sqlite' : source.options.type;
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => {
    const runner = create(mode);
    if (wrapped.has(runner)) return runner;
    wrapped.add(runner);
    const query = runner.query.bind(runner) as (...asked: unknown[]) => Promise<unknown>;
    runner.query = ((sql: string, ...values: unknown[]) =>
      inSpan(
        `sql ${/^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? ''}`,
        { 'db.system.name': system, 'db.query.text': sql },
        () => query(sql, ...values),
      )) as typeof runner.query;
    return runner;
  };
  return source;
}
