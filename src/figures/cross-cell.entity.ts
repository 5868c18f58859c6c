import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { asNumber } from '../kernel/number-column';
import { SubmissionEntity } from '../submissions/submission.entity';

/**
 * Additive parts by all dimensions of the dataset at once, so that a table by any of them together is exact.
 * A dimension that the dataset lacks, or that the rows leave open, is null.
 */
@Entity('cross_cells')
@Index('ix_cross_cells_submission', ['submissionId', 'indicator'])
export class CrossCellEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ name: 'submission_id', type: 'int' })
  submissionId: number;

  @ManyToOne(() => SubmissionEntity, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({
    name: 'submission_id',
    referencedColumnName: 'id',
    foreignKeyConstraintName: 'fk_cross_cells_submission',
  })
  submission?: SubmissionEntity;

  @Column({ type: 'varchar', length: 48 })
  indicator: string;

  /** As of a figure's cell. */
  @Column({ type: 'varchar', length: 32, default: '' })
  region: string;

  @Column({ type: 'varchar', length: 3, nullable: true })
  department: string | null;

  @Column({ name: 'structure_type', type: 'varchar', length: 10, nullable: true })
  structureType: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  kind: string | null;

  @Column({ type: 'varchar', length: 120, nullable: true })
  theme: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  channel: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  audience: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  requester: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  programme: string | null;

  @Column({ type: 'bigint', transformer: asNumber })
  numerator: number;

  @Column({ type: 'bigint', transformer: asNumber })
  denominator: number;

  @Column({ type: 'int' })
  filled: number;

  @Column({ type: 'int' })
  units: number;

  @Column({ type: 'bigint', transformer: asNumber })
  largest: number;
}
