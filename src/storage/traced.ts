import type { DataSource } from 'typeorm';
import { inSpan } from '../kernel/tracing';
import { aroundStatements } from './around-statements';

/** One span around every statement. The statement stays without its values: those may be somebody's. */
export function traced(source: DataSource): DataSource {
  const system = source.options.type === 'better-sqlite3' ? 'sqlite' : source.options.type;
  return aroundStatements(
    source,
    (statement) =>
      (sql, ...values) =>
        inSpan(
          `sql ${/^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? ''}`,
          { 'db.system.name': system, 'db.query.text': sql },
          () => statement(sql, ...values),
        ),
  );
}
