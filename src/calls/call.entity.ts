import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What a server can be called about. */
export const CALL_EVENTS = ['PUBLICATION', 'WITHDRAWAL', 'RELEASE'] as const;
export type CallEvent = (typeof CALL_EVENTS)[number];

/** A server that is told what is published, and what it is told of. */
@Entity('calls')
@Index('ux_calls_uid', ['uid'], { unique: true })
export class CallEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  @Column({ type: 'varchar', length: 2000 })
  address: string;

  /** What its calls are signed with, sealed by the key of the accounts: a copy of the database alone signs nothing. */
  @Column({ name: 'sealed_secret', type: 'varchar', length: 300 })
  sealedSecret: string;

  /** Joined by commas. */
  @Column({ type: 'varchar', length: 80 })
  events: string;

  /** Codes joined by commas; null for all. */
  @Column({ type: 'varchar', length: 4000, nullable: true })
  indicators: string | null;

  /** Slugs joined by commas; null for all. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  regions: string | null;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;

  @Column({ name: 'made_by', type: 'varchar', length: 200 })
  madeBy: string;

  /** For good. */
  @Column({ name: 'ended_at', type: 'varchar', length: 24, nullable: true })
  endedAt: string | null;

  /** By the product itself, until somebody resumes it. */
  @Column({ name: 'stopped_at', type: 'varchar', length: 24, nullable: true })
  stoppedAt: string | null;

  /** French: why it was stopped. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  message: string | null;
}
