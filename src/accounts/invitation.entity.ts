import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../kernel/codes';
import { AccountEntity } from './account.entity';

/** A link that was not used yet: to an account that there is not yet, or back into one that there is. Used, it is deleted. */
@Entity('account_invitations')
@Index('ux_account_invitations_uid', ['uid'], { unique: true })
@Index('ux_account_invitations_secret', ['secretHash'], { unique: true })
@Index('ix_account_invitations_account', ['accountId'])
export class InvitationEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  /** Of what the link holds, which is kept nowhere. */
  @Column({ name: 'secret_hash', type: 'varchar', length: 43 })
  secretHash: string;

  /** The account that it leads back into; null for a new one. */
  @Column({ name: 'account_id', type: 'int', nullable: true })
  accountId: number | null;

  @ManyToOne(() => AccountEntity, { nullable: true, onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'fk_account_invitations_account' })
  account?: AccountEntity | null;

  @Column({ type: 'varchar', length: 120, nullable: true })
  name: string | null;

  /** The only address that it is good for; null for any. */
  @Column({ type: 'varchar', length: 254, nullable: true })
  email: string | null;

  @Column({ type: 'varchar', length: 12 })
  role: Role;

  /** Slugs, set apart by spaces. */
  @Column({ type: 'varchar', length: 1000 })
  regions: string;

  @Column({ type: 'varchar', length: 22, nullable: true })
  adherent: string | null;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;

  @Column({ name: 'made_by', type: 'varchar', length: 120 })
  madeBy: string;

  @Column({ name: 'ends_at', type: 'varchar', length: 24 })
  endsAt: string;
}
