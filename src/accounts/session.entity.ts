import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { AccountEntity } from './account.entity';

/** One browser in which somebody is signed in, or half way there. */
@Entity('account_sessions')
@Index('ux_account_sessions_uid', ['uid'], { unique: true })
@Index('ux_account_sessions_secret', ['secretHash'], { unique: true })
@Index('ix_account_sessions_account', ['accountId'])
export class SessionEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  /** Of what the cookie holds, which is kept nowhere. */
  @Column({ name: 'secret_hash', type: 'varchar', length: 43 })
  secretHash: string;

  @Column({ name: 'account_id', type: 'int' })
  accountId: number;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'fk_account_sessions_account' })
  account?: AccountEntity;

  /** FACTOR: the password was right, and the second factor is still to come. */
  @Column({ type: 'varchar', length: 8 })
  stage: 'FACTOR' | 'OPEN';

  @Column({ name: 'opened_at', type: 'varchar', length: 24 })
  openedAt: string;

  /** To a few minutes. */
  @Column({ name: 'seen_at', type: 'varchar', length: 24 })
  seenAt: string;

  /** For its holder to tell it from others: browser and system. */
  @Column({ type: 'varchar', length: 120 })
  device: string;

  /** The sealed secret of an authenticator that was shown and not yet confirmed. */
  @Column({ name: 'proposed_totp', type: 'varchar', length: 200, nullable: true })
  proposedTotp: string | null;
}
