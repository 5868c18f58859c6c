import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a region, or the office, handed in a dataset of a year; sums of a year and dataset are the federation's coverage. */
@Entity('sql_coverage')
export class SqlCoverageEntity {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  dataset: string;

  /** Empty for the national office, and for what belongs to no delegation. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  region: string;

  @Column({ type: 'boolean' })
  expected: boolean;

  @Column({ type: 'boolean' })
  reported: boolean;

  @Column({ name: 'nothing_to_report', type: 'boolean' })
  nothingToReport: boolean;

  @Column({ type: 'int', nullable: true })
  respondents: number | null;

  @Column({ name: 'respondents_expected', type: 'int', nullable: true })
  respondentsExpected: number | null;

  @Column({ type: 'boolean' })
  demonstration: boolean;
}
