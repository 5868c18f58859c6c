import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../kernel/codes';

/** Who did what to which submission, when and why. Written in the transaction of the act itself. */
@Entity('audit_entries')
@Index('ix_audit_entries_submission', ['submissionId'])
@Index('ix_audit_entries_at', ['at'])
export class AuditEntryEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 24 })
  at: string;

  @Column({ type: 'varchar', length: 120 })
  actor: string;

  @Column({ type: 'varchar', length: 12 })
  action: 'SUBMIT' | 'PUBLISH' | 'SUPERSEDE' | 'WITHDRAW';

  @Column({ name: 'submission_id', type: 'int' })
  submissionId: number;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;

  /** As what; null for what the product does itself, and for acts of before this was kept. */
  @Column({ type: 'varchar', length: 12, nullable: true })
  role: Role | null;

  /** As `Actor.token` says it. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  token: string | null;

  @Column({ type: 'varchar', length: 22, nullable: true })
  account: string | null;
}
