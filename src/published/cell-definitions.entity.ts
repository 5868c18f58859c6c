import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { SubmissionEntity } from '../submissions/submission.entity';

/** What the cells of a submission were made by; written in the transaction that makes them. */
@Entity('cell_definitions')
export class CellDefinitionsEntity {
  @PrimaryColumn({ name: 'submission_id', type: 'int' })
  submissionId: number;

  @ManyToOne(() => SubmissionEntity, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({
    name: 'submission_id',
    referencedColumnName: 'id',
    foreignKeyConstraintName: 'fk_cell_definitions_submission',
  })
  submission?: SubmissionEntity;

  /** Of all of them together; see `cell-definitions.ts`. */
  @Column({ type: 'varchar', length: 22 })
  fingerprint: string;

  /** JSON: the fingerprint of each indicator, by its code. */
  @Column({ type: 'text' })
  definitions: string;
}
