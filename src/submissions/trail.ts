import type { EntityManager } from 'typeorm';
import type { OfficeAction } from '../access/act-words';
import type { RowScope } from '../access/rights';
import type { DatasetCode, Role } from '../kernel/codes';
import { fold } from '../kernel/text';
import type { AuditEntryEntity } from './audit-entry.entity';

/** What can be done to a submission, then everything else. */
export type TrailAction = AuditEntryEntity['action'] | OfficeAction;

/** Where an act is kept: what was done to submissions, and everything else. */
const KINDS = { SUBMISSION: 0, OFFICE: 1 } as const;
type Kind = keyof typeof KINDS;

/** One act: who did what to what, when, as what, and by which way in. */
export interface TrailEntry {
  readonly kind: Kind;
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly role: Role | null;
  readonly token: string | null;
  readonly account: string | null;
  readonly action: TrailAction;
  /** Slug; null for what is of no region, or of all. */
  readonly region: string | null;
  readonly year: number | null;
  readonly reason: string | null;
  /** Of what was done to a submission; null where it is gone, which only demonstration is. */
  readonly dataset: DatasetCode | null;
  readonly version: number | null;
  readonly submissionUid: string | null;
  readonly demonstration: boolean;
  /** Of everything else, as `OfficeActEntity.subject` says it. */
  readonly subject: string | null;
}

export interface TrailFilter {
  /** A part of a name, accents and case aside. */
  readonly who: string | null;
  readonly action: TrailAction | null;
  readonly region: string | null;
  readonly year: number | null;
  /** ISO 8601: not before. */
  readonly since: string | null;
  /** ISO 8601: before. */
  readonly before: string | null;
}

/** The last of a page: what the next goes on after. */
export type TrailPosition = readonly [at: string, kind: number, id: number];
export const positionOf = ({ at, kind, id }: TrailEntry): TrailPosition => [at, KINDS[kind], id];

const SOURCES = {
  SUBMISSION: {
    columns:
      's.region_key AS region, s.year AS year, s.dataset AS dataset, s.version AS version, s.uid AS uid, s.origin AS origin, NULL AS subject',
    from: 'audit_entries e LEFT JOIN submissions s ON s.id = e.submission_id',
    region: 's.region_key',
    year: 's.year',
  },
  OFFICE: {
    columns:
      'e.region AS region, e.year AS year, NULL AS dataset, NULL AS version, NULL AS uid, NULL AS origin, e.subject AS subject',
    from: 'office_acts e',
    region: 'e.region',
    year: 'e.year',
  },
} as const;

interface Where {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * The latest first, at most `most` of them after a position or, backwards, the nearest before it; two statements, and one
 * more where a name is looked for.
 */
export async function pageOfTrail(
  manager: EntityManager,
  scope: RowScope,
  filter: TrailFilter,
  from: TrailPosition | null,
  most: number,
  backwards = false,
): Promise<readonly TrailEntry[]> {
  const names = await namesLike(manager, filter.who);
  const down = backwards ? '' : ' DESC';
  const found = await Promise.all(
    (Object.keys(SOURCES) as Kind[]).map(async (kind) => {
      const { columns, from: tables } = SOURCES[kind];
      const where = conditions(kind, scope, filter, names, { from, backwards });
      const rows = await manager.query<Record<string, string | number | null>[]>(
        `SELECT e.id AS id, e.at AS at, e.actor AS actor, e.role AS role, e.token AS token, e.account AS account, e.action AS action, e.reason AS reason, ${columns} FROM ${tables} WHERE ${where.sql} ORDER BY e.at${down}, e.id${down} LIMIT ${most}`,
        [...where.parameters],
      );
      return rows.map((row) => entryOf(kind, row));
    }),
  );
  const latestFirst = found.flat().sort((a, b) => comparePositions(positionOf(b), positionOf(a)));
  return backwards ? latestFirst.slice(-most) : latestFirst.slice(0, most);
}

/** Two statements, and one more where a name is looked for. */
export async function countTrail(manager: EntityManager, scope: RowScope, filter: TrailFilter): Promise<number> {
  const names = await namesLike(manager, filter.who);
  const counts = await Promise.all(
    (Object.keys(SOURCES) as Kind[]).map(async (kind) => {
      const where = conditions(kind, scope, filter, names, NOWHERE);
      const [row] = await manager.query<{ n: number }[]>(
        `SELECT COUNT(*) AS n FROM ${SOURCES[kind].from} WHERE ${where.sql}`,
        [...where.parameters],
      );
      return row?.n ?? 0;
    }),
  );
  return counts.reduce((sum, each) => sum + each, 0);
}

/** Engines do not fold accents alike: the names are compared here. Null where none is looked for. */
async function namesLike(manager: EntityManager, who: string | null): Promise<readonly string[] | null> {
  if (who === null) return null;
  const rows = await manager.query<{ actor: string }[]>(
    'SELECT actor FROM audit_entries UNION SELECT actor FROM office_acts',
  );
  return rows.map(({ actor }) => actor).filter((actor) => fold(actor).includes(fold(who)));
}

/** Where a page begins: behind a position or, backwards, before it. */
interface Side {
  readonly from: TrailPosition | null;
  readonly backwards: boolean;
}
const NOWHERE: Side = { from: null, backwards: false };

function conditions(
  kind: Kind,
  scope: RowScope,
  { action, region, year, since, before }: TrailFilter,
  names: readonly string[] | null,
  { from, backwards }: Side,
): Where {
  const source = SOURCES[kind];
  const parts: Where[] = [];
  const when = (sql: string, ...parameters: unknown[]) => void parts.push({ sql, parameters });
  const among = (column: string, values: readonly string[]) =>
    when(values.length === 0 ? '1 = 0' : `${column} IN (${values.map(() => '?').join(', ')})`, ...values);
  if (!scope.all) among(source.region, scope.regions);
  if (names !== null) among('e.actor', names);
  if (action !== null) when('e.action = ?', action);
  if (region !== null) when(`${source.region} = ?`, region);
  if (year !== null) when(`${source.year} = ?`, year);
  if (since !== null) when('e.at >= ?', since);
  if (before !== null) when('e.at < ?', before);
  if (from !== null) {
    const [at, fromKind, id] = from;
    const beyond = backwards ? '>' : '<';
    // Of the same instant: those of another kind stand all before, or all behind.
    const stands = KINDS[kind] < fromKind === backwards ? '? < 0' : '0 <= ?';
    const same = KINDS[kind] === fromKind ? `e.id ${beyond} ?` : stands;
    when(`(e.at ${beyond} ? OR (e.at = ? AND ${same}))`, at, at, id);
  }
  return {
    sql: parts.length === 0 ? '1 = 1' : parts.map(({ sql }) => sql).join(' AND '),
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

const comparePositions = (a: TrailPosition, b: TrailPosition): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2];

function entryOf(kind: Kind, row: Record<string, string | number | null>): TrailEntry {
  const text = (name: string): string | null => (row[name] == null || row[name] === '' ? null : String(row[name]));
  const number = (name: string): number | null => (row[name] == null ? null : Number(row[name]));
  return {
    kind,
    id: Number(row['id']),
    at: String(row['at']),
    actor: String(row['actor']),
    role: text('role') as Role | null,
    token: text('token'),
    account: text('account'),
    action: String(row['action']) as TrailAction,
    region: text('region'),
    year: number('year'),
    reason: text('reason'),
    dataset: text('dataset'),
    version: number('version'),
    submissionUid: text('uid'),
    demonstration: row['origin'] === 'DEMONSTRATION',
    subject: text('subject'),
  };
}
