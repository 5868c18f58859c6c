import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { DatasetCode, SubmissionOrigin, SubmissionStatus } from '../kernel/codes';

/** One file that was submitted for one dataset, region and year. */
@Entity('submissions')
@Index('ux_submissions_uid', ['uid'], { unique: true })
@Index('ux_submissions_version', ['dataset', 'regionKey', 'year', 'version'], { unique: true })
@Index('ux_submissions_published_slot', ['publishedSlot'], { unique: true })
@Index('ix_submissions_status', ['status', 'dataset', 'year'])
export class SubmissionEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  @Column({ type: 'varchar', length: 20 })
  dataset: DatasetCode;

  /** The region's slug; empty for what belongs to no delegation (a null would escape the unique index). */
  @Column({ name: 'region_key', type: 'varchar', length: 32 })
  regionKey: string;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'varchar', length: 12 })
  status: SubmissionStatus;

  /** `dataset|region|year` while published, else null: the database itself refuses a second one. */
  @Column({ name: 'published_slot', type: 'varchar', length: 64, nullable: true })
  publishedSlot: string | null;

  @Column({ type: 'varchar', length: 14 })
  origin: SubmissionOrigin;

  /** Code of the report that the rows are transcribed from, for origin REPORT. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  source: string | null;

  @Column({ name: 'file_name', type: 'varchar', length: 255 })
  fileName: string;

  /** SHA-256 of the file, hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  checksum: string;

  @Column({ name: 'row_count', type: 'int' })
  rowCount: number;

  @Column({ name: 'nothing_to_report', type: 'boolean' })
  nothingToReport: boolean;

  /** Of a file of the national office: rows by delegation, as JSON; null where no row names one. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  delegations: string | null;

  /** Once it is counted, whether its cells by all dimensions at once are stored: false where they are made of its rows when they are asked for. */
  @Column({ type: 'boolean', nullable: true })
  crossed?: boolean | null;

  /** Issues as a JSON array of the schema's RowIssue. */
  @Column({ type: 'text' })
  issues: string;

  @Column({ name: 'submitted_at', type: 'varchar', length: 24 })
  submittedAt: string;

  @Column({ name: 'submitted_by', type: 'varchar', length: 120, nullable: true })
  submittedBy: string | null;

  @Column({ name: 'published_at', type: 'varchar', length: 24, nullable: true })
  publishedAt: string | null;

  /** When it was superseded or withdrawn; its cells are swept some time later. */
  @Column({ name: 'replaced_at', type: 'varchar', length: 24, nullable: true })
  replacedAt: string | null;
}

/** Rows by delegation, as a submission keeps them. */
export const writtenDelegations = (rows: ReadonlyMap<string, number>): string | null =>
  rows.size === 0 ? null : JSON.stringify(Object.fromEntries(rows));

/** The inverse of {@link writtenDelegations}. */
export const delegationsIn = (written: string | null): ReadonlyMap<string, number> =>
  new Map(written === null ? [] : Object.entries(JSON.parse(written) as Record<string, number>));
