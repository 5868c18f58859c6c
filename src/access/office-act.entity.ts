import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../kernel/codes';
import type { OfficeAction } from './act-words';

/** What the national office did beside publishing: releases, campaigns, settlements; and what readers saved. Written in the transaction of the act itself. */
@Entity('office_acts')
@Index('ix_office_acts_subject', ['subject'])
@Index('ix_office_acts_at', ['at'])
export class OfficeActEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 24 })
  at: string;

  @Column({ type: 'varchar', length: 120 })
  actor: string;

  @Column({ type: 'varchar', length: 24 })
  action: OfficeAction;

  /** What it was done to: `release:<uid>`, `campaign:<year>`, `campaign:<year>:<region>`, `plan:<year>`, `region:<region>`, `query:<name>`, `discrepancy:<uid>`, `report:<outline or text>`, `transcription:<uid>`, `transcription:<uid>:<number>`, `token:<uid>`, `revocation:<uid>`, `answer:<uid>`, `answers:<dataset>:<year>:<region>`, `account:<uid>`, `invitation:<uid>`. Never a person’s name. */
  @Column({ type: 'varchar', length: 120 })
  subject: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;

  /** As what; null for acts of before this was kept. */
  @Column({ type: 'varchar', length: 12, nullable: true })
  role: Role | null;

  /** As `Actor.token` says it. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  token: string | null;

  @Column({ type: 'varchar', length: 22, nullable: true })
  account: string | null;

  /** The one that it was about; null where it was about none, or about all. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  region: string | null;

  @Column({ type: 'int', nullable: true })
  year: number | null;
}
