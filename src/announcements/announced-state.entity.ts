import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the public was last seen to see of the figures of a place and a year. */
@Entity('announced_states')
export class AnnouncedStateEntity {
  @PrimaryColumn({ type: 'int' })
  year: number;

  /** `F`, `R:bretagne`. */
  @PrimaryColumn({ type: 'varchar', length: 40 })
  territory: string;

  /** By indicator, as JSON; what nothing is known of is not in it. */
  @Column({ type: 'text' })
  states: string;
}
