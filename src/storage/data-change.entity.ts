import { Entity, PrimaryColumn } from 'typeorm';
import type { DatasetCode } from '../kernel/codes';

/** A dataset and year of which a version of the data published, replaced or withdrew something. */
@Entity('data_changes')
export class DataChangeEntity {
  @PrimaryColumn({ type: 'int' })
  version: number;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  dataset: DatasetCode;

  @PrimaryColumn({ type: 'int' })
  year: number;
}
