import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often somebody failed to come in lately, by whom they tried to be and from where; neither can be read from it. */
@Entity('sign_in_attempts')
export class AttemptEntity {
  @PrimaryColumn({ type: 'varchar', length: 43 })
  target: string;

  @Column({ type: 'int' })
  failures: number;

  @Column({ name: 'failed_at', type: 'varchar', length: 24 })
  failedAt: string;
}

/** What a passkey was asked to sign and has not signed yet: answered once. */
@Entity('sign_in_challenges')
@Index('ix_sign_in_challenges_made', ['madeAt'])
export class ChallengeEntity {
  @PrimaryColumn({ type: 'varchar', length: 43 })
  hash: string;

  /** What for, and, for a new passkey, whose: an answer is good for nothing else. */
  @Column({ type: 'varchar', length: 70 })
  purpose: string;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;
}
