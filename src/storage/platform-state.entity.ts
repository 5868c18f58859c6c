import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the platform remembers of itself: the data version, the content hash of the loaded data. */
@Entity('platform_state')
export class PlatformStateEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'varchar', length: 200 })
  value: string;
}
