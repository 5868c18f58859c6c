import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What the national office did beside publishing: releases, campaigns, settlements; and what readers saved. Written in the transaction of the act itself. */
@Entity('office_acts')
@Index('ix_office_acts_subject', ['subject'])
export class OfficeActEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 24 })
  at: string;

  @Column({ type: 'varchar', length: 120 })
  actor: string;

  @Column({ type: 'varchar', length: 24 })
  action:
    | 'CREATE_RELEASE'
    | 'OPEN_CAMPAIGN'
    | 'GRANT_EXTENSION'
    | 'SET_COLLECTION_PLAN'
    | 'SAVE_QUERY'
    | 'DELETE_QUERY'
    | 'SETTLE_DISCREPANCY'
    | 'WRITE_REPORT'
    | 'READ_REPORT'
    | 'CONFIRM_FIGURE'
    | 'REJECT_FIGURE'
    | 'TAKE_BACK_FIGURE'
    | 'CLOSE_REPORT'
    | 'SET_CONTACT'
    | 'SEND_LETTER'
    | 'LETTER_NOT_SENT';

  /** What it was done to: `release:<uid>`, `campaign:<year>`, `campaign:<year>:<region>`, `plan:<year>`, `region:<region>`, `query:<name>`, `discrepancy:<uid>`, `report:<outline or text>`, `transcription:<uid>`, `transcription:<uid>:<number>`. */
  @Column({ type: 'varchar', length: 120 })
  subject: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;
}
