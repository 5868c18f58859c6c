import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Signed tokens that are believed no more, though their signature is good and their time not over. */
@Entity('token_revocations')
@Index('ux_token_revocations_uid', ['uid'], { unique: true })
export class TokenRevocationEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  /** The one token of that `jti`, or every token of that `sub`. */
  @Column({ type: 'varchar', length: 8 })
  kind: 'JTI' | 'HOLDER';

  @Column({ type: 'varchar', length: 120 })
  value: string;

  /** Of a holder: tokens issued up to then, and those that do not say when. */
  @Column({ name: 'issued_until', type: 'varchar', length: 24, nullable: true })
  issuedUntil: string | null;

  @Column({ name: 'revoked_at', type: 'varchar', length: 24 })
  revokedAt: string;

  @Column({ name: 'revoked_by', type: 'varchar', length: 120 })
  revokedBy: string;

  @Column({ type: 'varchar', length: 500 })
  reason: string;
}
