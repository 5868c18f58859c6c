import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { DatasetCode } from '../kernel/codes';

/** Of what was done: PUBLICATION and WITHDRAWAL of a submission, RELEASE of a year, or another act that moves figures. */
export const ANNOUNCEMENT_KINDS = ['PUBLICATION', 'WITHDRAWAL', 'RELEASE', 'OTHER'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];

/** An act that the public is told of. Rows are written once and never changed. */
@Entity('announcements')
@Index('ux_announcements_uid', ['uid'], { unique: true })
@Index('ux_announcements_source', ['sourceKind', 'sourceId'], { unique: true })
@Index('ix_announcements_at', ['at'])
@Index('ix_announcements_batch', ['batch'])
export class AnnouncementEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  /** Where the act itself is kept: `AUDIT` for audit_entries, `OFFICE` for office_acts. */
  @Column({ name: 'source_kind', type: 'varchar', length: 8 })
  sourceKind: 'AUDIT' | 'OFFICE';

  @Column({ name: 'source_id', type: 'int' })
  sourceId: number;

  @Column({ type: 'varchar', length: 12 })
  kind: AnnouncementKind;

  @Column({ type: 'varchar', length: 24 })
  at: string;

  /** The version of the data under which the public saw what it did; 0 for what was done before that was kept. */
  @Column({ type: 'int' })
  batch: number;

  @Column({ type: 'varchar', length: 40, nullable: true })
  dataset: DatasetCode | null;

  /** Slug; null for what is of no region, or of all. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  region: string | null;

  @Column({ type: 'int', nullable: true })
  year: number | null;

  /** Of a submission, its version; of a release, its number. */
  @Column({ type: 'int', nullable: true })
  version: number | null;

  /** Of a release, its title; of another act, what it is called. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  label: string | null;

  @Column({ type: 'boolean' })
  demonstration: boolean;
}
