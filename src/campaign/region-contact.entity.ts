import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where letters to a delegation go: the address of the delegation, and of no person. */
@Entity('region_contacts')
export class RegionContactEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  region: string;

  @Column({ type: 'varchar', length: 254 })
  address: string;
}
