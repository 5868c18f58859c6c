import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Dimension } from '../kernel/codes';
import { asNumber } from '../kernel/number-column';
import { SourceEntity } from '../network/reference.entity';

/** What comes with the product is numbered anew when it is loaded: what was confirmed keeps its place beyond. */
export const FIRST_CONFIRMED = 1_000_000;

/** One figure as a report prints it, or counts it in a printed list. */
@Entity('printed_figures')
@Index('ix_printed_figures_year', ['year', 'indicator'])
@Index('ix_printed_figures_source', ['source'])
@Index('ux_printed_figures_candidate', ['transcription', 'candidate'], { unique: true })
export class PrintedFigureEntity {
  /** From 1, in the order in which printed values are shown; what was confirmed comes after {@link FIRST_CONFIRMED}. */
  @PrimaryColumn({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 40 })
  source: string;

  @ManyToOne(() => SourceEntity, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'source', referencedColumnName: 'code', foreignKeyConstraintName: 'fk_printed_figures_source' })
  sourceEntity?: SourceEntity;

  /** A territory key. */
  @Column({ type: 'varchar', length: 40 })
  territory: string;

  /** The year that the figure is of, not the report's. */
  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'varchar', length: 48 })
  indicator: string;

  @Column({ type: 'varchar', length: 16, nullable: true })
  dimension: Dimension | null;

  /** Two codes joined by `+` where the report prints two types as one. Null with `dimension`. */
  @Column({ name: 'dimension_key', type: 'varchar', length: 120, nullable: true })
  key: string | null;

  /** Key of the part that this one is a part of ("39 others, of which 11 EBE"). */
  @Column({ name: 'part_of', type: 'varchar', length: 120, nullable: true })
  partOf: string | null;

  /** Ten-thousandths; a rate as a fraction. */
  @Column({ type: 'bigint', transformer: asNumber })
  value: number;

  /** The unit of the last digit printed, in ten-thousandths. */
  @Column({ type: 'bigint', transformer: asNumber })
  rounding: number;

  @Column({ type: 'boolean' })
  approximate: boolean;

  /** What a rate is printed to rest on: an indicator's code or a number; null where the report prints none. */
  @Column({ type: 'varchar', length: 48, nullable: true })
  base: string | null;

  /** The named subset that the figure is about; such a figure is never taken for the whole. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  scope: string | null;

  /** Code of the programme that the figure is about: its own part along PROGRAMME, or the subject of its subset. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  programme: string | null;

  @Column({ type: 'varchar', length: 200 })
  section: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  note: string | null;

  /** The transcription and the candidate that a person confirmed; null for what comes with the product. */
  @Column({ type: 'int', nullable: true })
  transcription: number | null;

  @Column({ type: 'int', nullable: true })
  candidate: number | null;
}
