import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { asNumber } from '../kernel/number-column';

/** A report that the national office reads figures out of. */
@Entity('transcriptions')
@Index('ux_transcriptions_uid', ['uid'], { unique: true })
@Index('ux_transcriptions_open', ['openChecksum'], { unique: true })
export class TranscriptionEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  /** Code of the report that its figures are printed in; null before one is confirmed. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  source: string | null;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'varchar', length: 120 })
  publisher: string;

  /** The year that the report is about. */
  @Column({ type: 'int' })
  year: number;

  /** A territory key: the publisher's own territory. */
  @Column({ type: 'varchar', length: 40 })
  territory: string;

  @Column({ name: 'file_name', type: 'varchar', length: 255 })
  fileName: string;

  @Column({ type: 'varchar', length: 64 })
  checksum: string;

  /** The checksum as long as it is open, so that one file is not read twice at once. */
  @Column({ name: 'open_checksum', type: 'varchar', length: 64, nullable: true })
  openChecksum: string | null;

  @Column({ name: 'pages_known', type: 'boolean' })
  pagesKnown: boolean;

  @Column({ name: 'page_count', type: 'int' })
  pageCount: number;

  @Column({ name: 'read_at', type: 'varchar', length: 24 })
  readAt: string;

  @Column({ name: 'read_by', type: 'varchar', length: 120 })
  readBy: string;

  @Column({ name: 'closed_at', type: 'varchar', length: 24, nullable: true })
  closedAt: string | null;

  @Column({ name: 'closed_by', type: 'varchar', length: 120, nullable: true })
  closedBy: string | null;
}

/** The text of a page, for the office alone and as long as the transcription is open. */
@Entity('transcription_pages')
export class TranscriptionPageEntity {
  @PrimaryColumn({ name: 'transcription_id', type: 'int' })
  transcriptionId: number;

  @ManyToOne(() => TranscriptionEntity, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({
    name: 'transcription_id',
    referencedColumnName: 'id',
    foreignKeyConstraintName: 'fk_transcription_pages_transcription',
  })
  transcription?: TranscriptionEntity;

  @PrimaryColumn({ type: 'int' })
  number: number;

  @Column({ type: 'text' })
  text: string;
}

export const CANDIDATE_STATES = ['OPEN', 'CONFIRMED', 'REJECTED'] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

/** A number of a report that may be a figure. Where it stands is kept, and no word of what stands around it. */
@Entity('transcription_candidates')
export class CandidateEntity {
  @PrimaryColumn({ name: 'transcription_id', type: 'int' })
  transcriptionId: number;

  @ManyToOne(() => TranscriptionEntity, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({
    name: 'transcription_id',
    referencedColumnName: 'id',
    foreignKeyConstraintName: 'fk_transcription_candidates_transcription',
  })
  transcription?: TranscriptionEntity;

  /** From 1, in the order of reading. */
  @PrimaryColumn({ type: 'int' })
  number: number;

  @Column({ type: 'int' })
  page: number;

  /** Where it begins and ends in the text of the page. */
  @Column({ name: 'starts_at', type: 'int' })
  startsAt: number;

  @Column({ name: 'ends_at', type: 'int' })
  endsAt: number;

  /** As it is written, with its unit. */
  @Column({ type: 'varchar', length: 80 })
  written: string;

  /** Ten-thousandths; a rate as a fraction. */
  @Column({ type: 'bigint', transformer: asNumber })
  value: number;

  /** The unit of the last digit printed, in ten-thousandths. */
  @Column({ type: 'bigint', transformer: asNumber })
  rounding: number;

  @Column({ type: 'boolean' })
  approximate: boolean;

  /** Page and title. */
  @Column({ type: 'varchar', length: 200 })
  section: string;

  /** A territory key. */
  @Column({ type: 'varchar', length: 40 })
  territory: string;

  @Column({ type: 'int' })
  year: number;

  /** What it may be of, the likeliest first, as JSON. */
  @Column({ type: 'varchar', length: 1000 })
  likely: string;

  /** In hundredths. */
  @Column({ type: 'int' })
  confidence: number;

  @Column({ type: 'varchar', length: 12 })
  state: CandidateState;

  @Column({ name: 'decided_at', type: 'varchar', length: 24, nullable: true })
  decidedAt: string | null;

  @Column({ name: 'decided_by', type: 'varchar', length: 120, nullable: true })
  decidedBy: string | null;
}
