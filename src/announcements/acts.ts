import type { EntityManager } from 'typeorm';
import { OFFICE_ACTS, type OfficeAction } from '../access/act-words';
import type { DatasetCode, SubmissionOrigin } from '../kernel/codes';
import { newUid } from '../kernel/uid';
import type { AnnouncementEntity, AnnouncementKind } from './announcement.entity';

/** Acts beside publishing that can move a figure, and how they are told; a release moves none, and is told. */
const TOLD = [
  'CREATE_RELEASE',
  'SETTLE_DISCREPANCY',
  'CONFIRM_FIGURE',
  'TAKE_BACK_FIGURE',
  'SET_COLLECTION_PLAN',
] as const satisfies readonly OfficeAction[];

export type NewAnnouncement = Omit<AnnouncementEntity, 'id' | 'batch'>;

/** Above which acts are told: those of before the first look are no news. */
export interface Since {
  readonly audit: number;
  readonly office: number;
}

/** The latest acts that there are. Two statements. */
export async function latestActs(manager: EntityManager): Promise<Since> {
  const latest = async (table: string) => {
    const [row] = await manager.query<{ latest: number | null }[]>(`SELECT MAX(id) AS latest FROM ${table}`);
    return row?.latest ?? 0;
  };
  return { audit: await latest('audit_entries'), office: await latest('office_acts') };
}

/**
 * Acts that nobody was told of, oldest first: looked for by what was told, not by a number that grows, since of two
 * transactions the later number can be there first. Two statements.
 */
export async function untoldActs(manager: EntityManager, since: Since): Promise<readonly NewAnnouncement[]> {
  const published = await manager.query<AuditRow[]>(
    `SELECT e.id AS id, e.at AS at, e.action AS action, s.dataset AS dataset, s.region_key AS region, s.year AS year,
       s.version AS version, s.origin AS origin
     FROM audit_entries e JOIN submissions s ON s.id = e.submission_id
     LEFT JOIN announcements a ON a.source_kind = 'AUDIT' AND a.source_id = e.id
     WHERE e.id > ? AND e.action IN ('PUBLISH', 'WITHDRAW') AND a.id IS NULL ORDER BY e.id`,
    [since.audit],
  );
  const office = await manager.query<OfficeRow[]>(
    `SELECT e.id AS id, e.at AS at, e.action AS action, e.region AS region, e.year AS year, r.year AS release_year,
       r.number AS release_number, r.label AS release_label
     FROM office_acts e LEFT JOIN releases r ON e.action = 'CREATE_RELEASE' AND e.subject = ${releaseSubject(manager)}
     LEFT JOIN announcements a ON a.source_kind = 'OFFICE' AND a.source_id = e.id
     WHERE e.id > ? AND e.action IN (${TOLD.map(() => '?').join(', ')}) AND a.id IS NULL ORDER BY e.id`,
    [since.office, ...TOLD],
  );
  return [...published.map(ofSubmission), ...office.map(ofOffice)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)); // prettier-ignore
}

const releaseSubject = (manager: EntityManager): string =>
  manager.dataSource.options.type === 'better-sqlite3' ? "'release:' || r.uid" : "CONCAT('release:', r.uid)";

interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly action: 'PUBLISH' | 'WITHDRAW';
  readonly dataset: DatasetCode;
  readonly region: string;
  readonly year: number;
  readonly version: number;
  readonly origin: SubmissionOrigin;
}

interface OfficeRow {
  readonly id: number;
  readonly at: string;
  readonly action: (typeof TOLD)[number];
  readonly region: string | null;
  readonly year: number | null;
  readonly release_year: number | null;
  readonly release_number: number | null;
  readonly release_label: string | null;
}

const ofSubmission = ({ id, at, action, dataset, region, year, version, origin }: AuditRow): NewAnnouncement => ({
  uid: newUid(),
  sourceKind: 'AUDIT',
  sourceId: id,
  kind: action === 'PUBLISH' ? 'PUBLICATION' : 'WITHDRAWAL',
  at,
  dataset,
  region: region === '' ? null : region,
  year,
  version,
  label: null,
  demonstration: origin === 'DEMONSTRATION',
});

function ofOffice(row: OfficeRow): NewAnnouncement {
  const kind: AnnouncementKind = row.action === 'CREATE_RELEASE' ? 'RELEASE' : 'OTHER';
  return {
    uid: newUid(),
    sourceKind: 'OFFICE',
    sourceId: row.id,
    kind,
    at: row.at,
    dataset: null,
    region: row.region === '' ? null : row.region,
    year: row.release_year ?? row.year,
    version: row.release_number,
    label: kind === 'RELEASE' ? row.release_label : OFFICE_ACTS[row.action][0],
    demonstration: false,
  };
}
