import { among, and, NOTHING, type Condition } from './conditions';

/** Rows of who took part in what. */
export interface Participations {
  readonly table: string;
  /** Which of them show, by the name `p`. */
  readonly shown: Condition;
}

/** Whoever took part in one of the programmes, among memberships by the name `m`. */
export function participation(rows: Participations | null | undefined, programmes: readonly string[]): Condition {
  if (rows == null) return NOTHING;
  const { sql, parameters } = and([among('p.programme', programmes), rows.shown]);
  return {
    sql: `EXISTS (SELECT 1 FROM ${rows.table} p WHERE p.adherent_uid = m.adherent_uid AND ${sql})`,
    parameters,
  };
}
