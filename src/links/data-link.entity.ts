import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export const LINK_OUTCOMES = ['RECEIVED', 'FAULTY', 'UNCHANGED', 'HELD', 'REFUSED', 'UNREACHABLE', 'CONFLICT'] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

/** An address that a file is fetched from at its hours, and what became of the last try. */
@Entity('data_links')
@Index('ux_data_links_uid', ['uid'], { unique: true })
@Index('ux_data_links_secret', ['secretHash'], { unique: true })
@Index('ix_data_links_next', ['nextAt'])
export class DataLinkEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  /** Of the secret that opens the page of its holder. */
  @Column({ name: 'secret_hash', type: 'varchar', length: 43 })
  secretHash: string;

  @Column({ type: 'varchar', length: 2000 })
  address: string;

  /** Slug; null for what belongs to no delegation. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  region: string | null;

  @Column({ type: 'varchar', length: 40 })
  dataset: string;

  @Column({ type: 'int' })
  year: number;

  /** As cron writes it, in Paris time. */
  @Column({ type: 'varchar', length: 80 })
  schedule: string;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;

  @Column({ name: 'made_by', type: 'varchar', length: 200 })
  madeBy: string;

  @Column({ name: 'ended_at', type: 'varchar', length: 24, nullable: true })
  endedAt: string | null;

  /** When it is to be asked next. */
  @Column({ name: 'next_at', type: 'varchar', length: 24 })
  nextAt: string;

  /** Which turn of which server is asking it; several servers never ask at once. */
  @Column({ type: 'varchar', length: 22, nullable: true })
  lease: string | null;

  /** From then on another may: whoever had it is gone. */
  @Column({ name: 'lease_until', type: 'varchar', length: 24, nullable: true })
  leaseUntil: string | null;

  @Column({ name: 'tried_at', type: 'varchar', length: 24, nullable: true })
  triedAt: string | null;

  /** Last time that the file itself, or the word that it is the same, came. */
  @Column({ name: 'seen_at', type: 'varchar', length: 24, nullable: true })
  seenAt: string | null;

  /** First of the tries that came to nothing in a row. */
  @Column({ name: 'failing_since', type: 'varchar', length: 24, nullable: true })
  failingSince: string | null;

  /** How the last try ended; null before the first. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  outcome: LinkOutcome | null;

  /** French: what there is to say of it. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  message: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  etag: string | null;

  @Column({ name: 'last_modified', type: 'varchar', length: 60, nullable: true })
  lastModified: string | null;

  /** SHA-256 of the bytes that were taken in last: what tells a change. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  checksum: string | null;

  /** SHA-256 of the bytes that wait for a person. */
  @Column({ name: 'held_checksum', type: 'varchar', length: 64, nullable: true })
  heldChecksum: string | null;

  /** Those that a person let through. */
  @Column({ name: 'let_through', type: 'varchar', length: 64, nullable: true })
  letThrough: string | null;

  /** Rows of what was taken in last without a fault. */
  @Column({ name: 'row_count', type: 'int', nullable: true })
  rowCount: number | null;

  /** What was taken in last. */
  @Column({ name: 'submission_uid', type: 'varchar', length: 22, nullable: true })
  submissionUid: string | null;
}
