import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { AccountEntity } from '../account.entity';

/** Whom a provider of identities knows under a name of its own, and which account that is here. */
@Entity('account_identities')
@Index('ux_account_identities_subject', ['issuer', 'subject'], { unique: true })
@Index('ix_account_identities_account', ['accountId'])
export class IdentityEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 200 })
  issuer: string;

  @Column({ type: 'varchar', length: 255 })
  subject: string;

  @Column({ name: 'account_id', type: 'int' })
  accountId: number;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'fk_account_identities_account' })
  account?: AccountEntity;

  @Column({ name: 'linked_at', type: 'varchar', length: 24 })
  linkedAt: string;
}

/** A way to a provider that somebody set out on and has not come back from: good once, in the browser that set out. */
@Entity('sign_in_flows')
@Index('ix_sign_in_flows_made', ['madeAt'])
export class FlowEntity {
  /** Of `state`; the state itself is in the address only. */
  @PrimaryColumn({ name: 'state_hash', type: 'varchar', length: 43 })
  stateHash: string;

  /** Of what the cookie of that browser holds. */
  @Column({ name: 'browser_hash', type: 'varchar', length: 43 })
  browserHash: string;

  @Column({ type: 'varchar', length: 43 })
  nonce: string;

  @Column({ type: 'varchar', length: 43 })
  verifier: string;

  /** Where they wanted to go. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  onward: string | null;

  /** Uid of the invitation that they held when they set out. */
  @Column({ type: 'varchar', length: 22, nullable: true })
  invitation: string | null;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;
}
