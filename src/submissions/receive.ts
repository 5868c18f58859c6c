import type { EntityManager } from 'typeorm';
import type { Dataset } from '../datasets/dataset';
import type { StoredRow } from '../datasets/row';
import type { DatasetCode, SubmissionOrigin } from '../kernel/codes';
import { stableUid } from '../kernel/uid';
import { AuditEntryEntity } from './audit-entry.entity';
import { storeRegister, storeRows } from './store-rows';
import { SubmissionEntity } from './submission.entity';

/** A file that was handed in, read and checked. */
export interface Receipt {
  readonly dataset: DatasetCode;
  readonly region: string | null;
  readonly year: number;
  readonly origin: SubmissionOrigin;
  /** Code of the report, for origin REPORT. */
  readonly source: string | null;
  readonly fileName: string;
  /** SHA-256, hexadecimal. */
  readonly checksum: string;
  readonly nothingToReport: boolean;
  readonly submittedBy: string | null;
  /** As the contract's RowIssue. */
  readonly issues: readonly object[];
  /** Whether any of the issues is an error: then no row is stored. */
  readonly valid: boolean;
  readonly rowCount: number;
}

export interface Received {
  readonly submission: SubmissionEntity;
  /** True when the very same file was there already: nothing was stored. */
  readonly known: boolean;
}

/**
 * Keeps a file as the next version of its region, dataset and year, in the caller's transaction. The same bytes as the
 * latest version are that version. Rows of a valid file are stored; they count once published.
 */
export async function receive(
  manager: EntityManager,
  dataset: Dataset,
  receipt: Receipt,
  rows: readonly StoredRow[],
  now: Date,
): Promise<Received> {
  const regionKey = receipt.region ?? '';
  const latest = await manager.findOne(SubmissionEntity, {
    where: { dataset: receipt.dataset, regionKey, year: receipt.year },
    order: { version: 'DESC' },
  });
  if (latest !== null && isSameFile(latest, receipt)) return { submission: latest, known: true };

  const version = (latest?.version ?? 0) + 1;
  const { dataset: code, year, checksum } = receipt;
  const submission = await manager.save(
    Object.assign(new SubmissionEntity(), {
      uid: stableUid('submission', code, regionKey, year, version, checksum),
      dataset: code,
      regionKey,
      year,
      version,
      status: receipt.valid ? 'VALID' : 'INVALID',
      publishedSlot: null,
      origin: receipt.origin,
      source: receipt.source,
      fileName: receipt.fileName.slice(0, 255),
      checksum,
      rowCount: receipt.rowCount,
      nothingToReport: receipt.nothingToReport,
      issues: JSON.stringify(receipt.issues),
      submittedAt: now.toISOString(),
      submittedBy: receipt.submittedBy,
      publishedAt: null,
      replacedAt: null,
    } satisfies Omit<SubmissionEntity, 'id'>),
  );
  if (receipt.valid) {
    const placed = rows.map((row) => ({ ...row, submissionId: submission.id }));
    if (code === 'ADHERENTS') await storeRegister(manager, submission, placed);
    else await storeRows(manager, dataset, placed);
  }
  await manager.insert(AuditEntryEntity, {
    at: now.toISOString(),
    actor: receipt.submittedBy ?? receipt.origin,
    action: 'SUBMIT',
    submissionId: submission.id,
    reason: null,
  });
  return { submission, known: false };
}

/** A file that was withdrawn, or replaced by another, may be handed in again. */
const isSameFile = (latest: SubmissionEntity, receipt: Receipt): boolean =>
  latest.checksum === receipt.checksum &&
  latest.origin === receipt.origin &&
  latest.nothingToReport === receipt.nothingToReport &&
  latest.status !== 'WITHDRAWN' &&
  latest.status !== 'SUPERSEDED';
