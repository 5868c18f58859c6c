import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { DatasetCode } from '../../kernel/codes';

/** PACKAGE: an instance that no network leads to, whose packages somebody brings. */
export const SOURCE_KINDS = ['INSTANCE', 'PACKAGE'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** By a person each time, or by itself where the office said so. */
export const RULES = ['MANUAL', 'AUTOMATIC'] as const;
export type Rule = (typeof RULES)[number];

/** What is said of a source as a whole. */
export const SHOWN_STATES = ['LIVE', 'STALE', 'UNREACHABLE', 'REFUSED'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** Somewhere that data comes from by itself, at the pace of this instance. */
@Entity('federation_sources')
@Index('ux_federation_sources_uid', ['uid'], { unique: true })
@Index('ux_federation_sources_kid', ['kid'], { unique: true })
@Index('ix_federation_sources_next', ['nextAt'])
export class HarvestSourceEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  @Column({ type: 'varchar', length: 12 })
  kind: SourceKind;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  /** Of an instance, its origin without a slash at the end. */
  @Column({ type: 'varchar', length: 500 })
  address: string;

  /** Slugs that it may speak for, as a JSON array. */
  @Column({ type: 'varchar', length: 1000 })
  regions: string;

  /** As cron writes it, in UTC. */
  @Column({ type: 'varchar', length: 60 })
  schedule: string;

  @Column({ type: 'varchar', length: 12 })
  publication: Rule;

  /** Percent of the published rows that may change for an arrival to be published by itself; null: any change, and a first version too. */
  @Column({ name: 'most_change', type: 'int', nullable: true })
  mostChange: number | null;

  @Column({ type: 'varchar', length: 12 })
  withdrawal: Rule;

  /** Hours without an exchange after which what it gave is said to be stale. */
  @Column({ name: 'stale_after', type: 'int' })
  staleAfter: number;

  @Column({ type: 'boolean' })
  paused: boolean;

  /** The key that is pinned: what is signed by another is refused. */
  @Column({ type: 'varchar', length: 43, nullable: true })
  kid: string | null;

  @Column({ type: 'varchar', length: 43, nullable: true })
  x: string | null;

  /** When a person said that the words are the same on both sides; nothing is harvested before. */
  @Column({ name: 'pinned_at', type: 'varchar', length: 24, nullable: true })
  pinnedAt: string | null;

  /** Of the last manifest that was taken; 0 before the first. */
  @Column({ type: 'int' })
  seq: number;

  @Column({ name: 'manifest_hash', type: 'varchar', length: 64, nullable: true })
  manifestHash: string | null;

  /** That manifest, as it came: what is still to be fetched is read from it. */
  @Column({ type: 'text', nullable: true, select: false })
  manifest: string | null;

  @Column({ name: 'last_seen_at', type: 'varchar', length: 24, nullable: true })
  lastSeenAt: string | null;

  @Column({ name: 'last_tried_at', type: 'varchar', length: 24, nullable: true })
  lastTriedAt: string | null;

  @Column({ name: 'failing_since', type: 'varchar', length: 24, nullable: true })
  failingSince: string | null;

  /** Whether it could not be reached, or gave what is refused. */
  @Column({ name: 'failing_as', type: 'varchar', length: 12, nullable: true })
  failingAs: 'UNREACHABLE' | 'REFUSED' | null;

  /** French: why the last exchange failed. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  failure: string | null;

  /** What readers are told of it, and since when: changed with the data version, which what is kept of answers rests on. */
  @Column({ name: 'shown_state', type: 'varchar', length: 12 })
  shownState: ShownState;

  @Column({ name: 'shown_since', type: 'varchar', length: 24 })
  shownSince: string;

  /** Of the last receipts that it took. */
  @Column({ name: 'receipts_hash', type: 'varchar', length: 64, nullable: true })
  receiptsHash: string | null;

  @Column({ name: 'next_at', type: 'varchar', length: 24, nullable: true })
  nextAt: string | null;

  @Column({ name: 'lease_holder', type: 'varchar', length: 36, nullable: true })
  leaseHolder: string | null;

  @Column({ name: 'lease_until', type: 'varchar', length: 24, nullable: true })
  leaseUntil: string | null;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;

  @Column({ name: 'made_by', type: 'varchar', length: 120 })
  madeBy: string;
}

export const ARRIVAL_STATES = [
  'RECEIVED',
  'PUBLISHED',
  'HELD',
  'REFUSED',
  'CONFLICT',
  'WITHDRAWN',
  'TO_WITHDRAW',
] as const;
/**
 * RECEIVED: waits for a person to publish it. HELD: it would be published by itself, but for what `message` says.
 * CONFLICT: somebody handed the same in by hand. TO_WITHDRAW: its region withdrew it, which waits for a person.
 */
export type ArrivalState = (typeof ARRIVAL_STATES)[number];

/** One version of a source that came, and what became of it here. */
@Entity('federation_arrivals')
@Index('ux_federation_arrivals_version', ['sourceId', 'dataset', 'regionKey', 'year', 'version'], { unique: true })
@Index('ix_federation_arrivals_submission', ['submissionUid'])
@Index('ix_federation_arrivals_slot', ['dataset', 'year', 'regionKey'])
export class ArrivalEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ name: 'source_id', type: 'int' })
  sourceId: number;

  @Column({ type: 'varchar', length: 20 })
  dataset: DatasetCode;

  @Column({ name: 'region_key', type: 'varchar', length: 32 })
  regionKey: string;

  @Column({ type: 'int' })
  year: number;

  /** As the source counts. */
  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  @Column({ type: 'varchar', length: 12 })
  state: ArrivalState;

  /** The submission that it is here; null for what never became one. */
  @Column({ name: 'submission_uid', type: 'varchar', length: 22, nullable: true })
  submissionUid: string | null;

  /** French: why it is in that state; null where that needs no word. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  message: string | null;

  @Column({ name: 'manifest_hash', type: 'varchar', length: 64, nullable: true })
  manifestHash: string | null;

  @Column({ name: 'arrived_at', type: 'varchar', length: 24 })
  arrivedAt: string;

  @Column({ name: 'changed_at', type: 'varchar', length: 24 })
  changedAt: string;
}

export const OUTCOMES = ['UNCHANGED', 'RECEIVED', 'REFUSED', 'UNREACHABLE', 'UNSIGNED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What happened when a source was asked. What was refused is kept as it came. */
@Entity('federation_exchanges')
@Index('ix_federation_exchanges_source', ['sourceId', 'id'])
export class ExchangeEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ name: 'source_id', type: 'int' })
  sourceId: number;

  @Column({ type: 'varchar', length: 24 })
  at: string;

  @Column({ type: 'varchar', length: 12 })
  outcome: Outcome;

  @Column({ type: 'varchar', length: 40, nullable: true })
  code: string | null;

  /** French. */
  @Column({ type: 'varchar', length: 1000 })
  message: string;

  @Column({ type: 'text', nullable: true, select: false })
  evidence: string | null;
}
