import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who did what to which submission, when and why. Written in the transaction of the act itself. */
@Entity('audit_entries')
@Index('ix_audit_entries_submission', ['submissionId'])
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
}
