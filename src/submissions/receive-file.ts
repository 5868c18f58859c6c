import { createHash } from 'node:crypto';
import { Between, type EntityManager } from 'typeorm';
import { whoDid } from '../access/office-act';
import type { Dataset } from '../datasets/dataset';
import type { IntakeReport, TableReader } from '../intake/table/table-reader';
import type { TypedRow } from '../intake/table/row-reader';
import { inSpan } from '../kernel/tracing';
import { nameOf, type Actor } from '../kernel/actor';
import type { SubmissionOrigin } from '../kernel/codes';
import { stableUid } from '../kernel/uid';
import { AuditEntryEntity } from './audit-entry.entity';
import { RowUids } from './row-uid';
import { storeRegister, storeRows, type NumberedRow } from './store-rows';
import { SubmissionEntity } from './submission.entity';

/** What is said of a file beside its content. */
export interface Cover {
  readonly dataset: Dataset;
  readonly region: string | null;
  readonly year: number;
  readonly origin: SubmissionOrigin;
  /** Code of the report, for origin REPORT. */
  readonly source: string | null;
  readonly fileName: string;
  readonly nothingToReport: boolean;
  /** Who hands it in; null for the product itself. */
  readonly submittedBy: Actor | null;
}

export interface Received {
  readonly submission: SubmissionEntity;
  readonly report: IntakeReport;
  /** True when the latest version is this very file: nothing was kept of it a second time. */
  readonly known: boolean;
}

/** Told of each row that is stored, but for those of a register. */
type OnRow = (row: NumberedRow) => void;

/** A source that can be opened again, and the fingerprint of what was read of it last. */
export function fingerprinted(source: () => AsyncIterable<Uint8Array>) {
  let last = new Fingerprint();
  return {
    open(): AsyncIterable<Uint8Array> {
      last = new Fingerprint();
      return last.through(source());
    },
    digest: (): string => last.digest(),
  };
}

/** Takes the fingerprint of a file while it is read. */
export class Fingerprint {
  private readonly hash = createHash('sha256');
  private digested: string | undefined;

  async *through(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.hash.update(chunk);
      yield chunk;
    }
  }

  /** SHA-256, hexadecimal, of what went through, once it has. */
  digest = (): string => (this.digested ??= this.hash.digest('hex'));
}

/**
 * Keeps a file as the next version of its region, dataset and year, in the caller's transaction. Rows are stored while
 * they are read, and taken out again when the file turns out to be faulty: what is kept then is the list of its
 * faults. The same bytes as the latest version are that version.
 */
export const receiveFile = (
  manager: EntityManager,
  cover: Cover,
  reader: TableReader,
  fingerprint: () => string,
  now: Date,
  onRow: OnRow = () => undefined,
): Promise<Received> =>
  inSpan('maillage intake', { 'maillage.dataset': cover.dataset.code, 'maillage.year': cover.year }, () =>
    receive(manager, cover, reader, fingerprint, now, onRow),
  );

async function receive(
  manager: EntityManager,
  cover: Cover,
  reader: TableReader,
  fingerprint: () => string,
  now: Date,
  onRow: OnRow,
): Promise<Received> {
  const latest = await latestVersion(manager, cover);
  const submission = await manager.save(draft(cover, (latest?.version ?? 0) + 1, now));
  await keepRows(manager, cover, submission, reader, onRow);
  const report = reader.report();
  const checksum = fingerprint();
  if (latest !== null && isSameFile(latest, cover, checksum, report)) {
    await discard(manager, cover, submission);
    await manager.remove(submission);
    return { submission: latest, report, known: true };
  }
  if (!report.valid) await discard(manager, cover, submission);
  Object.assign(submission, {
    uid: stableUid('submission', cover.dataset.code, cover.region, cover.year, submission.version, checksum),
    status: report.valid ? 'VALID' : 'INVALID',
    checksum,
    rowCount: report.rowCount,
    issues: JSON.stringify(report.issues),
  } satisfies Partial<SubmissionEntity>);
  await manager.save(submission);
  await manager.insert(AuditEntryEntity, {
    at: now.toISOString(),
    ...(cover.submittedBy === null ? { actor: cover.origin } : whoDid(cover.submittedBy)),
    action: 'SUBMIT',
    submissionId: submission.id,
    reason: null,
  });
  return { submission, report, known: false };
}

const latestVersion = (manager: EntityManager, { dataset, region, year }: Cover): Promise<SubmissionEntity | null> =>
  manager.findOne(SubmissionEntity, {
    where: { dataset: dataset.code, regionKey: region ?? '', year },
    order: { version: 'DESC' },
  });

function draft(cover: Cover, version: number, now: Date): SubmissionEntity {
  const { dataset, region, year } = cover;
  return Object.assign(new SubmissionEntity(), {
    uid: stableUid('draft', dataset.code, region, year, version),
    dataset: dataset.code,
    regionKey: region ?? '',
    year,
    version,
    status: 'INVALID',
    publishedSlot: null,
    origin: cover.origin,
    source: cover.source,
    fileName: cover.fileName.slice(0, 255),
    checksum: '',
    rowCount: 0,
    nothingToReport: cover.nothingToReport,
    delegations: null,
    issues: '[]',
    submittedAt: now.toISOString(),
    submittedBy: cover.submittedBy === null ? null : nameOf(cover.submittedBy),
    publishedAt: null,
    replacedAt: null,
  } satisfies Omit<SubmissionEntity, 'id'>);
}

/** A register is small, and its adherents are told apart all together; every other dataset is stored as it is read. */
async function keepRows(
  manager: EntityManager,
  cover: Cover,
  submission: SubmissionEntity,
  reader: TableReader,
  onRow: OnRow,
): Promise<void> {
  if (cover.dataset.role.is === 'REGISTER') {
    const rows: TypedRow[] = [];
    for await (const batch of reader.batches()) rows.push(...batch);
    if (reader.report().valid) await storeRegister(manager, submission, rows);
    return;
  }
  const uids = new RowUids(cover.dataset, cover.year);
  for await (const batch of reader.batches()) {
    const rows = batch.map((row) => numbered(row, cover, submission.id, uids));
    await storeRows(manager, cover.dataset, rows);
    for (const row of rows) onRow(row);
  }
}

const numbered = (
  { rowNumber, cells, adherent, region }: TypedRow,
  cover: Cover,
  submissionId: number,
  uids: RowUids,
): NumberedRow => ({
  cells,
  head: {
    submissionId,
    rowNumber,
    uid: uids.of(cells, adherent?.uid ?? null, region),
    region,
    year: cover.year,
    adherentUid: adherent?.uid ?? null,
    department: adherent?.department ?? null,
    structureType: adherent?.structureType ?? null,
  },
});

const DISCARDED_AT_ONCE = 20_000;

/** Some at a time: the database kills a statement that takes long, and a file may have very many rows. */
async function discard(manager: EntityManager, { dataset }: Cover, { id }: SubmissionEntity): Promise<void> {
  const stored = await manager
    .createQueryBuilder(dataset.rowEntity, 'stored')
    .select('MAX(stored.rowNumber)', 'last')
    .where({ submissionId: id })
    .getRawOne<{ last: number | null }>();
  for (let from = 0; from < (stored?.last ?? 0); from += DISCARDED_AT_ONCE)
    await manager.delete(dataset.rowEntity, {
      submissionId: id,
      rowNumber: Between(from + 1, from + DISCARDED_AT_ONCE),
    });
}

/**
 * A file that was withdrawn, or replaced by another, may be submitted again; so may one that was at fault and no longer
 * is, since the register that it points into has come.
 */
const isSameFile = (latest: SubmissionEntity, cover: Cover, checksum: string, { valid }: IntakeReport): boolean =>
  latest.checksum === checksum &&
  latest.origin === cover.origin &&
  latest.nothingToReport === cover.nothingToReport &&
  latest.status !== 'WITHDRAWN' &&
  latest.status !== 'SUPERSEDED' &&
  !(latest.status === 'INVALID' && valid);
