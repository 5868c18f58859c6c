import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DatasetCode } from '../kernel/codes';
import type { HandedInBy } from './collection-plan';

/** One line of a year's collection plan. A year that has any has a plan of its own, whole. */
@Entity('collection_plans')
export class CollectionPlanEntity {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  dataset: DatasetCode;

  @Column({ name: 'handed_in_by', type: 'varchar', length: 8 })
  handedInBy: HandedInBy;
}
