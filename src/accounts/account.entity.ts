import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../kernel/codes';
import { asNumber } from '../kernel/number-column';

/** Somebody who comes in by themselves. */
@Entity('accounts')
@Index('ux_accounts_uid', ['uid'], { unique: true })
@Index('ux_accounts_name', ['nameKey'], { unique: true })
@Index('ux_accounts_email', ['email'], { unique: true })
export class AccountEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  /** Whom the trail names: no two accounts have the same, accents and case aside. */
  @Column({ type: 'varchar', length: 120 })
  name: string;

  @Column({ name: 'name_key', type: 'varchar', length: 200 })
  nameKey: string;

  /** As {@link foldAddress} writes it. */
  @Column({ type: 'varchar', length: 254 })
  email: string;

  @Column({ type: 'varchar', length: 12 })
  role: Role;

  /** Slugs, set apart by spaces. */
  @Column({ type: 'varchar', length: 1000 })
  regions: string;

  @Column({ type: 'varchar', length: 22, nullable: true })
  adherent: string | null;

  /** The provider of identities that gives the rights, by its address; null where they were given here. */
  @Column({ name: 'role_from', type: 'varchar', length: 200, nullable: true })
  roleFrom: string | null;

  @Column({ type: 'varchar', length: 8 })
  state: 'OPEN' | 'CLOSED';

  /** What {@link hashPassword} made; null for those who have passkeys alone. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  password: string | null;

  /** The sealed secret of an authenticator. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  totp: string | null;

  /** The last half minute of which a code was taken: none is taken twice. */
  @Column({ name: 'totp_step', type: 'int' })
  totpStep: number;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;
}

/** A passkey of an account. */
@Entity('account_passkeys')
@Index('ux_account_passkeys_uid', ['uid'], { unique: true })
@Index('ix_account_passkeys_account', ['accountId'])
export class PasskeyEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  /** Made from the credential's own id, which is longer than an index takes. */
  @Column({ type: 'varchar', length: 22 })
  uid: string;

  @Column({ name: 'account_id', type: 'int' })
  accountId: number;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'fk_account_passkeys_account' })
  account?: AccountEntity;

  /** base64url, as the browser says it. */
  @Column({ name: 'credential_id', type: 'varchar', length: 1400 })
  credentialId: string;

  /** base64url. */
  @Column({ name: 'public_key', type: 'varchar', length: 1400 })
  publicKey: string;

  @Column({ type: 'bigint', transformer: asNumber })
  counter: number;

  /** Set apart by spaces. */
  @Column({ type: 'varchar', length: 80 })
  transports: string;

  @Column({ type: 'varchar', length: 80 })
  label: string;

  @Column({ name: 'added_at', type: 'varchar', length: 24 })
  addedAt: string;

  @Column({ name: 'used_at', type: 'varchar', length: 24, nullable: true })
  usedAt: string | null;
}
