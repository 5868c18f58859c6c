import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { CellDimension } from '../kernel/dimensions';
import { asNumber } from '../kernel/number-column';
import { SubmissionEntity } from '../submissions/submission.entity';

/** TOTAL, ADHERENT, or a dimension of the dataset: what `key` stands for in a cell. */
export type Grouping = 'TOTAL' | 'ADHERENT' | CellDimension;

/**
 * Additive parts of one indicator over the rows of one submission that share one key. Cells are there from when it is
 * submitted until some time after it is replaced; the primary key is in the order in which they are read.
 */
@Entity('figure_cells')
export class FigureCellEntity {
  @PrimaryColumn({ name: 'submission_id', type: 'int' })
  submissionId: number;

  @PrimaryColumn({ name: 'cell_group', type: 'varchar', length: 16 })
  grouping: Grouping;

  @PrimaryColumn({ type: 'varchar', length: 48 })
  indicator: string;

  /** Empty for TOTAL, and for rows that have no key in this dimension or name no adherent. */
  @PrimaryColumn({ name: 'cell_key', type: 'varchar', length: 120 })
  key: string;

  /** The delegation whose rows of a national file these are; empty for its other rows, and in a region's own file. */
  @PrimaryColumn({ type: 'varchar', length: 32, default: '' })
  region: string;

  @ManyToOne(() => SubmissionEntity, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({
    name: 'submission_id',
    referencedColumnName: 'id',
    foreignKeyConstraintName: 'fk_figure_cells_submission',
  })
  submission?: SubmissionEntity;

  /** Ten-thousandths, as `denominator` and `largest`. */
  @Column({ type: 'bigint', transformer: asNumber })
  numerator: number;

  /** Weight of a mean or base of a ratio; 0 for a sum. */
  @Column({ type: 'bigint', transformer: asNumber })
  denominator: number;

  /** Rows that fill what the indicator measures. */
  @Column({ type: 'int' })
  filled: number;

  /** Distinct adherents behind it. */
  @Column({ type: 'int' })
  units: number;

  /** The largest numerator that one adherent brings. */
  @Column({ type: 'bigint', transformer: asNumber })
  largest: number;

  /** Whom a count of different adherents counts, joined by commas; null for all other indicators. */
  @Column({ type: 'text', nullable: true })
  adherents: string | null;
}
