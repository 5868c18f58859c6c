import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { SubmissionEntity } from '../../submissions/submission.entity';

/** What the answers of a survey come to, measure by measure; written in the transaction that publishes them. */
@Entity('survey_columns')
export class SurveyColumnsEntity {
  @PrimaryColumn({ name: 'submission_id', type: 'int' })
  submissionId: number;

  /** Whose rows these are; empty for what belongs to no delegation. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  region: string;

  @ManyToOne(() => SubmissionEntity, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({
    name: 'submission_id',
    referencedColumnName: 'id',
    foreignKeyConstraintName: 'fk_survey_columns_submission',
  })
  submission?: SubmissionEntity;

  /** Of the measures that they were made by; see `cell-definitions.ts`. */
  @Column({ type: 'varchar', length: 22 })
  fingerprint: string;

  /** How many there are. */
  @Column({ type: 'int' })
  answers: number;

  /** JSON: see {@link StoredColumns}. */
  @Column({ type: 'text' })
  content: string;
}

/** Answers as they are stored, in the same order everywhere. */
export interface StoredColumns {
  readonly types: readonly string[];
  /** By indicator; null where an answer leaves the measure out. */
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
}
