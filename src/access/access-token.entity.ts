import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../kernel/codes';

/** What a program comes in with, until it ends or is revoked. Of the secret itself only a fingerprint is kept. */
@Entity('program_tokens')
@Index('ux_program_tokens_uid', ['uid'], { unique: true })
@Index('ux_program_tokens_secret', ['secretHash'], { unique: true })
export class AccessTokenEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  /** SHA-256 in hexadecimal: of 256 random bits, nobody finds the secret again. */
  @Column({ name: 'secret_hash', type: 'varchar', length: 64 })
  secretHash: string;

  /** What holds it, in the words of whoever made it. */
  @Column({ type: 'varchar', length: 100 })
  name: string;

  @Column({ type: 'varchar', length: 12 })
  role: Role;

  /** Slugs, as JSON. */
  @Column({ type: 'varchar', length: 1000 })
  regions: string;

  /** Uid of the one adherent that it is for; null for any other role. */
  @Column({ type: 'varchar', length: 22, nullable: true })
  adherent: string | null;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;

  @Column({ name: 'made_by', type: 'varchar', length: 120 })
  madeBy: string;

  /** The token that its maker came with, as `Actor.token` says it. */
  @Column({ name: 'made_with', type: 'varchar', length: 120, nullable: true })
  madeWith: string | null;

  @Column({ name: 'maker_account', type: 'varchar', length: 22, nullable: true })
  makerAccount: string | null;

  @Column({ name: 'expires_at', type: 'varchar', length: 24 })
  expiresAt: string;

  @Column({ name: 'revoked_at', type: 'varchar', length: 24, nullable: true })
  revokedAt: string | null;

  @Column({ name: 'revoked_by', type: 'varchar', length: 120, nullable: true })
  revokedBy: string | null;

  /** To the minute. */
  @Column({ name: 'last_used_at', type: 'varchar', length: 24, nullable: true })
  lastUsedAt: string | null;
}
