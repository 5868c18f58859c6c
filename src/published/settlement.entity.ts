import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SettlementDecision } from '../kernel/codes';

/** What the national office decided of two figures that disagree. Its trail is among the office's acts. */
@Entity('settlements')
@Index('ix_settlements_subject', ['subject'])
export class SettlementEntity {
  /** The discrepancy: its two sides and their values. */
  @PrimaryColumn({ type: 'varchar', length: 22 })
  discrepancy: string;

  /** The two sides, whatever their values: of several decisions about them, the last one holds. */
  @Column({ type: 'varchar', length: 22 })
  subject: string;

  @Column({ type: 'varchar', length: 16 })
  decision: SettlementDecision;

  /** The statements of the stated side, by uid, joined by commas. */
  @Column({ type: 'varchar', length: 500 })
  stated: string;

  @Column({ type: 'varchar', length: 500 })
  reason: string;

  @Column({ name: 'settled_at', type: 'varchar', length: 24 })
  settledAt: string;

  @Column({ name: 'settled_by', type: 'varchar', length: 120 })
  settledBy: string;
}
