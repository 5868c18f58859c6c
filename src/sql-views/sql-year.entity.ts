import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A year whose figures are written whole; one that is not here shows nothing. */
@Entity('sql_years')
export class SqlYearEntity {
  @PrimaryColumn({ type: 'int' })
  year: number;

  /** The latest version of the data of which they are known to be right. */
  @Column({ name: 'data_version', type: 'int' })
  dataVersion: number;

  /** A fingerprint of the catalogue and of the thresholds of secrecy. */
  @Column({ name: 'made_for', type: 'varchar', length: 22 })
  madeFor: string;
}
