import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FigureBasis, FigureState } from '../kernel/codes';
import { asNumber } from '../kernel/number-column';

/** Whose figure it is: `place` is empty for the federation, a region's slug, or a department's INSEE code. */
export type PlaceKind = 'FEDERATION' | 'REGION' | 'DEPARTMENT';

/** A figure as the public sees it, for whoever asks by SQL. The product writes it behind its answers, and never reads it. */
@Entity('sql_figures')
export class SqlFigureEntity {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ name: 'place_kind', type: 'varchar', length: 10 })
  placeKind: PlaceKind;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  place: string;

  @PrimaryColumn({ type: 'varchar', length: 48 })
  indicator: string;

  /** Empty for the whole, as `part`. */
  @PrimaryColumn({ type: 'varchar', length: 16 })
  dimension: string;

  @PrimaryColumn({ type: 'varchar', length: 120 })
  part: string;

  @Column({ name: 'part_label', type: 'varchar', length: 250, nullable: true })
  partLabel: string | null;

  @Column({ type: 'decimal', precision: 20, scale: 4, nullable: true, transformer: asNumber })
  value: number | null;

  @Column({ type: 'varchar', length: 16 })
  state: FigureState;

  @Column({
    name: 'partial_value',
    type: 'decimal',
    precision: 20,
    scale: 4,
    nullable: true,
    transformer: asNumber,
  })
  partialValue: number | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  basis: FigureBasis | null;

  @Column({ type: 'boolean' })
  approximate: boolean;

  @Column({ type: 'boolean' })
  demonstration: boolean;

  @Column({ type: 'int' })
  reporting: number;

  @Column({ type: 'int' })
  expected: number;

  @Column({ type: 'int', nullable: true })
  respondents: number | null;

  @Column({ name: 'respondents_expected', type: 'int', nullable: true })
  respondentsExpected: number | null;
}
