import type { DataSource } from 'typeorm';
import { faultCode } from '../kernel/start-fault';

/**
 * Whoever is to be forgotten is called so in the trail, with something behind it that tells two of them apart. The one
 * change of the trail that the database lets pass.
 */
export const ERASED_NAME = 'Personne effacée ';

/** Tables of the trail, with the columns that never change once written. */
const KEPT = {
  audit_entries: ['id', 'at', 'action', 'submission_id', 'reason', 'role', 'token', 'account'],
  office_acts: ['id', 'at', 'action', 'subject', 'reason', 'role', 'token', 'account', 'region', 'year'],
} as const;
type Kept = keyof typeof KEPT;

const writtenByDemonstration = (of: string): string =>
  `(${of}actor IN ('DEMONSTRATION', 'démonstration') AND ${of}token IS NULL AND ${of}account IS NULL)`;

/** Condition of SQL: what the product itself wrote of the demonstration, which goes with it. */
export const WRITTEN_BY_DEMONSTRATION = writtenByDemonstration('');

const WORDS = 'the trail is neither changed nor deleted';

interface Trigger {
  readonly name: string;
  readonly sqlite: string;
  /** Null where that engine needs none. */
  readonly mysql: string | null;
}

function triggersOf(table: Kept): readonly Trigger[] {
  const mayGo = table === 'audit_entries' ? writtenByDemonstration('OLD.') : '1 = 0';
  const erased = (equals: string, lead: string) =>
    [
      `${lead}(NEW.actor, 1, ${ERASED_NAME.length}) = '${ERASED_NAME}'`,
      ...KEPT[table].map((column) => `NEW.${column} ${equals} OLD.${column}`),
    ].join(' AND ');
  const sqlite = (when: string, condition: string) =>
    `${when} ON ${table} WHEN ${condition} BEGIN SELECT RAISE(ABORT, '${WORDS}'); END`;
  const mysql = (when: string, condition: string) =>
    `${when} ON ${table} FOR EACH ROW IF ${condition} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${WORDS}'; END IF`;
  return [
    {
      name: `${table}_kept`,
      sqlite: sqlite('BEFORE DELETE', `NOT ${mayGo}`),
      mysql: mysql('BEFORE DELETE', `NOT (${mayGo})`),
    },
    {
      name: `${table}_unchanged`,
      sqlite: sqlite('BEFORE UPDATE', `NOT (${erased('IS', 'substr')})`),
      mysql: mysql('BEFORE UPDATE', `NOT (${erased('<=>', 'SUBSTRING')})`),
    },
    {
      // SQLite replaces a row without saying that it deletes one.
      name: `${table}_not_replaced`,
      sqlite: sqlite('BEFORE INSERT', `EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id)`),
      mysql: null,
    },
  ];
}

/**
 * Puts up what keeps the trail as it was written, where it is not up yet: after migrations and on their account, under the
 * lock of the start, since a migration that makes a table anew takes down what stood on it. Answers with French words for
 * whoever runs the server where the database does not allow it; null where it stands.
 */
export async function guardTrail(source: DataSource): Promise<string | null> {
  const isSqlite = source.options.type === 'better-sqlite3';
  const found = await source.query<{ name: string }[]>(
    isSqlite
      ? "SELECT name FROM sqlite_master WHERE type = 'trigger'"
      : 'SELECT TRIGGER_NAME AS name FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()',
  );
  const standing = new Set(found.map(({ name }) => name));
  try {
    for (const { name, sqlite, mysql } of (Object.keys(KEPT) as Kept[]).flatMap(triggersOf)) {
      const body = isSqlite ? sqlite : mysql;
      if (body !== null && !standing.has(name)) await source.query(`CREATE TRIGGER ${name} ${body}`);
    }
    return null;
  } catch (error) {
    const way = WAYS_OUT[faultCode(error)];
    if (way === undefined) throw error;
    return `Le journal n’est pas protégé par la base elle-même (${faultCode(error)}) : ${way} Puis relancer.`;
  }
}

/** Takes it down, for a migration that has to change what was written. The next start puts it up again. */
export async function unguardTrail(source: Pick<DataSource, 'query'>): Promise<void> {
  for (const { name } of (Object.keys(KEPT) as Kept[]).flatMap(triggersOf))
    await source.query(`DROP TRIGGER IF EXISTS ${name}`);
}

const GRANT = 'donner au compte des migrations le droit TRIGGER (GRANT TRIGGER ON …).';
const WAYS_OUT: Readonly<Record<string, string>> = {
  ER_BINLOG_CREATE_ROUTINE_NEED_SUPER:
    'le serveur tient un journal binaire ; y mettre log_bin_trust_function_creators=1.',
  ER_TABLEACCESS_DENIED_ERROR: GRANT,
  ER_SPECIFIC_ACCESS_DENIED_ERROR: GRANT,
  ER_DBACCESS_DENIED_ERROR: GRANT,
};
