import type { EntityManager } from 'typeorm';
import type { AdherentOrder, StructureType } from '../kernel/codes';
import { escapeLike, fold } from '../kernel/text';
import type { TerritoryRef } from '../kernel/territory';
import { among, and, marks, NOTHING, or, type Condition } from './conditions';
import { participation, type Participations } from './participation';
import { knownSiret, MEMBERSHIP_COLUMNS, recordOf, type AdherentRecord, type MembershipRow } from './adherent-record';

export type { AdherentRecord } from './adherent-record';

/** A register that shows. Of a national one those rows alone do that are of the delegation, or of none. */
export interface ShownRegister {
  readonly id: number;
  readonly region: string | null;
  readonly national: boolean;
}

/** Which memberships a list is made of. */
export interface DirectoryScope {
  readonly registers: readonly ShownRegister[];
  /** Whether adherents that are in none of them, but known otherwise, belong to the list. */
  readonly knownOtherwise: boolean;
  /** Which participations show; nobody takes part without. */
  readonly tookPart?: Participations | null;
  /** Besides, those that reports name as having joined in the year; none when left out. */
  readonly namedNewcomers?: {
    readonly year: number;
    /** Regions of which a register tells it; null: what is in no delegation. */
    readonly exceptOf: readonly (string | null)[];
  };
}

export interface DirectoryFilter {
  readonly structureTypes?: readonly StructureType[] | null;
  readonly regions?: readonly string[] | null;
  readonly departments?: readonly string[] | null;
  readonly search?: string | null;
  /** Codes; who took part in one of them, as {@link DirectoryScope.tookPart} looks it up. */
  readonly programmes?: readonly string[] | null;
  /** First and last year of joining, as far as it is known. */
  readonly memberSinceFrom?: number | null;
  readonly memberSinceTo?: number | null;
  /** Who joined in that year, as the register or the report itself says it. */
  readonly joinedIn?: number | null;
  /** Who left before the end of the register's year. */
  readonly left?: boolean;
}

export interface DirectoryQuery {
  readonly filter: DirectoryFilter;
  readonly order: AdherentOrder;
  readonly first: number;
  /** Sort key of the last one seen; backwards, of the first. */
  readonly after: SortKey | null;
  /** The page before that one, in the same order; false when left out. */
  readonly backwards?: boolean;
}

export type SortKey = readonly (string | number)[];

export interface DirectoryPage {
  readonly entries: readonly { readonly record: AdherentRecord; readonly sortKey: SortKey }[];
  readonly hasMore: boolean;
}

/**
 * What each order sorts by. Unknown cities and years come last; the uid breaks ties, and the row those of one adherent in
 * two registers, so that pages neither overlap nor skip.
 */
const SORT: Readonly<Record<AdherentOrder, readonly string[]>> = {
  NAME: ['m.nom_key', 'm.adherent_uid', 'm.id'],
  CITY: ["COALESCE(m.ville_key, '\uffff')", 'm.nom_key', 'm.adherent_uid', 'm.id'],
  MEMBER_SINCE: ['COALESCE(m.member_since, 9999)', 'm.nom_key', 'm.adherent_uid', 'm.id'],
};

/** How many parts the sort key of an order has, and which of them are numbers: to check a cursor from outside. */
export const sortKeyShape = (order: AdherentOrder): readonly ('string' | 'number')[] =>
  SORT[order].map((part) => (part.includes('member_since') || part === 'm.id' ? 'number' : 'string'));

function listedIn(table: 'm' | 'r', registers: readonly ShownRegister[]): Condition {
  const idsOf = (shown: readonly ShownRegister[]) => shown.map(({ id }) => id);
  const whole = among(`${table}.submission_id`, idsOf(registers.filter(({ national }) => !national)));
  const national = registers.filter((each) => each.national);
  const parts = [...new Set(national.map(({ region }) => region))].map((region) => {
    const ids = idsOf(national.filter((each) => each.region === region));
    const here =
      region === null
        ? { sql: `${table}.region IS NULL`, parameters: [] }
        : { sql: `${table}.region = ?`, parameters: [region] };
    return and([among(`${table}.submission_id`, ids), here]);
  });
  return parts.length === 0 ? whole : or([whole, ...parts]);
}

const PARENT: Readonly<Record<TerritoryRef['kind'], string>> = {
  FEDERATION: "''",
  REGION: 'm.region',
  DEPARTMENT: 'm.departement',
  ADHERENT: 'm.adherent_uid',
};

/** A page of each parent's adherents, in one statement whatever their number. Parents are of one kind. */
export async function readPages(
  manager: EntityManager,
  parents: readonly TerritoryRef[],
  scope: DirectoryScope,
  query: DirectoryQuery,
): Promise<ReadonlyMap<string, DirectoryPage>> {
  const kind = parents[0]?.kind ?? 'FEDERATION';
  const sort = SORT[query.order];
  const { first, after, backwards = false } = query;
  const wanted = and([conditionOf(parents, scope, query.filter), beyondCondition(sort, after, backwards)]);
  const direction = backwards ? ' DESC' : '';
  const keys = sort.map((part, index) => `${part} AS sort_${index}`).join(', ');
  const rows = await manager.query<(MembershipRow & Record<string, string | number>)[]>(
    `SELECT page.*, ${knownSiret('page.uid')} AS known_siret FROM (
       SELECT ${MEMBERSHIP_COLUMNS}, ${keys}, ${PARENT[kind]} AS parent,
         ROW_NUMBER() OVER (PARTITION BY ${PARENT[kind]} ORDER BY ${sort.map((part) => part + direction).join(', ')}) AS place
       FROM memberships m JOIN adherents a ON a.uid = m.adherent_uid
       WHERE ${wanted.sql}
     ) page WHERE place <= ? ORDER BY parent, place`,
    [...wanted.parameters, first + 1],
  );
  return new Map(
    parents.map((parent) => {
      const own = rows.filter((row) => row['parent'] === parent.code);
      const entries = own.slice(0, first).map((row) => ({
        record: recordOf(row),
        sortKey: sort.map((_, index) => row[`sort_${index}`] ?? ''),
      }));
      return [parent.code, { entries: backwards ? entries.reverse() : entries, hasMore: own.length > first }];
    }),
  );
}

/** How many adherents the filter lets through for each parent, in one statement. */
export async function countAdherents(
  manager: EntityManager,
  parents: readonly TerritoryRef[],
  scope: DirectoryScope,
  filter: DirectoryFilter,
): Promise<ReadonlyMap<string, number>> {
  const kind = parents[0]?.kind ?? 'FEDERATION';
  const wanted = conditionOf(parents, scope, filter);
  const rows = await manager.query<{ parent: string; total: number | string }[]>(
    `SELECT ${PARENT[kind]} AS parent, COUNT(*) AS total
     FROM memberships m WHERE ${wanted.sql} GROUP BY ${PARENT[kind]}`,
    [...wanted.parameters],
  );
  const totals = new Map(rows.map((row) => [row.parent, Number(row.total)]));
  return new Map(parents.map((parent) => [parent.code, totals.get(parent.code) ?? 0]));
}

/**
 * Adherents by uid, as their latest register in `registers` describes them, else as known otherwise; those of whom
 * nothing may be shown are left out. One statement.
 */
export async function readAdherents(
  manager: EntityManager,
  uids: readonly string[],
  registers: readonly ShownRegister[],
): Promise<ReadonlyMap<string, AdherentRecord>> {
  if (uids.length === 0) return new Map();
  const inRegister = listedIn('m', registers);
  const rows = await manager.query<MembershipRow[]>(
    `SELECT ${MEMBERSHIP_COLUMNS}, ${knownSiret('m.adherent_uid')} AS known_siret
     FROM memberships m JOIN adherents a ON a.uid = m.adherent_uid
     WHERE m.adherent_uid IN (${marks(uids)}) AND (m.source IS NOT NULL OR (${inRegister.sql}))
     ORDER BY m.submission_id IS NOT NULL, m.year, m.id`,
    [...uids, ...inRegister.parameters],
  );
  return new Map(rows.map((row) => [row.uid, recordOf(row)]));
}

function conditionOf(parents: readonly TerritoryRef[], scope: DirectoryScope, filter: DirectoryFilter): Condition {
  const kind = parents[0]?.kind ?? 'FEDERATION';
  const conditions = [scopeCondition(scope)];
  if (kind !== 'FEDERATION')
    conditions.push(
      among(
        PARENT[kind],
        parents.map((parent) => parent.code),
      ),
    );
  if (filter.structureTypes)
    conditions.push(
      filter.structureTypes.length === 0
        ? NOTHING
        : {
            sql: filter.structureTypes.map(() => "m.types LIKE ? ESCAPE '!'").join(' OR '),
            parameters: filter.structureTypes.map((type) => `%+${escapeLike(type)}+%`),
          },
    );
  if (filter.programmes) conditions.push(participation(scope.tookPart, filter.programmes));
  if (filter.regions) conditions.push(among('m.region', filter.regions));
  if (filter.departments) conditions.push(among('m.departement', filter.departments));
  if (filter.memberSinceFrom != null)
    conditions.push({ sql: 'm.member_since >= ?', parameters: [filter.memberSinceFrom] });
  if (filter.memberSinceTo != null) conditions.push({ sql: 'm.member_since <= ?', parameters: [filter.memberSinceTo] });
  if (filter.joinedIn != null) conditions.push({ sql: 'm.annee_adhesion = ?', parameters: [filter.joinedIn] });
  if (filter.left === true) conditions.push({ sql: 'm.date_sortie IS NOT NULL', parameters: [] });
  const search = fold(filter.search ?? '');
  // SQLite ends a pattern at NUL, which no stored text holds.
  if (search.includes('\0')) conditions.push(NOTHING);
  else if (search !== '') {
    const pattern = `%${escapeLike(search)}%`;
    conditions.push({
      sql: "m.nom_key LIKE ? ESCAPE '!' OR m.ville_key LIKE ? ESCAPE '!'",
      parameters: [pattern, pattern],
    });
  }
  return and(conditions);
}

function scopeCondition({ registers, knownOtherwise, namedNewcomers }: DirectoryScope): Condition {
  const listed = listedIn('m', registers);
  if (namedNewcomers !== undefined) return or([listed, namedIn(namedNewcomers)]);
  if (!knownOtherwise) return listed;
  const alsoListed = listedIn('r', registers);
  return {
    sql: `(${listed.sql}) OR (m.source IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM memberships r WHERE r.adherent_uid = m.adherent_uid
        AND (${alsoListed.sql} OR (r.source IS NOT NULL AND r.id > m.id))))`,
    parameters: [...listed.parameters, ...alsoListed.parameters],
  };
}

/** Each once, however many reports name it. */
function namedIn({ year, exceptOf }: NonNullable<DirectoryScope['namedNewcomers']>): Condition {
  const told = exceptOf.filter((region) => region !== null);
  const elsewhere = told.length === 0 ? '1 = 1' : `m.region IS NULL OR m.region NOT IN (${marks(told)})`;
  return {
    sql: `m.source IS NOT NULL AND m.year = ? AND m.annee_adhesion = m.year AND (${elsewhere})
      ${exceptOf.includes(null) ? 'AND m.region IS NOT NULL' : ''} AND NOT EXISTS (
        SELECT 1 FROM memberships r WHERE r.adherent_uid = m.adherent_uid AND r.source IS NOT NULL
          AND r.year = m.year AND r.annee_adhesion = m.year AND r.id > m.id)`,
    parameters: [year, ...told],
  };
}

/** Everything after a sort key, in the order of its parts, or before it. */
function beyondCondition(sort: readonly string[], after: SortKey | null, backwards: boolean): Condition {
  if (after === null) return { sql: '1 = 1', parameters: [] };
  const alternatives = sort.map((part, index): Condition => {
    const equal = sort.slice(0, index).map((each, before) => ({ sql: `${each} = ?`, parameters: [after[before]] }));
    return and([...equal, { sql: `${part} ${backwards ? '<' : '>'} ?`, parameters: [after[index]] }]);
  });
  return or(alternatives);
}
