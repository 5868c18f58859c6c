import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { CELL_DIMENSIONS, cellColumn, DIMENSION_WORDS } from '../kernel/dimensions';
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

  /** Whom a count of different adherents counts here; null for all other indicators. */
  @Column({ type: 'varchar', length: 22, nullable: true })
  adherent: string | null;

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

/** Its columns of dimensions go by the name that they have in the database. */
for (const dimension of CELL_DIMENSIONS)
  Column({ type: 'varchar', length: DIMENSION_WORDS[dimension].keyLength, nullable: true })(
    CrossCellEntity.prototype,
    cellColumn(dimension),
  );
