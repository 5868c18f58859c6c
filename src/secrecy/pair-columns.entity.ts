import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { SubmissionEntity } from '../submissions/submission.entity';

/**
 * What the rows of a large submission come to under some indicators, adherent by adherent: kept as soon as something was
 * decided on it, for what was shown of it counts in all that is decided later, when its rows would have to be read again.
 */
@Entity('pair_columns')
export class PairColumnsEntity {
  @PrimaryColumn({ name: 'submission_id', type: 'int' })
  submissionId: number;

  /** Whose rows these are; empty for what belongs to no delegation. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  region: string;

  /** Of the indicators that they were made by; see `cell-definitions.ts`. */
  @PrimaryColumn({ type: 'varchar', length: 22 })
  fingerprint: string;

  @ManyToOne(() => SubmissionEntity, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({
    name: 'submission_id',
    referencedColumnName: 'id',
    foreignKeyConstraintName: 'fk_pair_columns_submission',
  })
  submission?: SubmissionEntity;

  /** JSON: see {@link StoredPairs}. */
  @Column({ type: 'text' })
  content: string;
}

/** Pairs as they are stored. */
export interface StoredPairs {
  /** The keys that stand under each dimension of the dataset, then the adherents. */
  readonly words: readonly (readonly string[])[];
  /** Of one pair after the other, the places of its words. */
  readonly names: readonly number[];
  /** Of one pair after the other, by indicator: above the line, below it, rows. */
  readonly numbers: readonly number[];
}
