import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A figure that the public saw change from one version of the data to a later one. */
@Entity('announced_moves')
@Index('ix_announced_moves_batch', ['batch'])
@Index('ix_announced_moves_indicator', ['indicator', 'batch'])
@Index('ix_announced_moves_territory', ['territory', 'batch'])
export class MoveEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'int' })
  batch: number;

  @Column({ type: 'varchar', length: 24 })
  at: string;

  /** `F`, `R:bretagne`. */
  @Column({ type: 'varchar', length: 40 })
  territory: string;

  @Column({ type: 'varchar', length: 60 })
  indicator: string;

  @Column({ type: 'int' })
  year: number;

  /** What the public saw before, and after, as JSON. */
  @Column({ type: 'varchar', length: 300 })
  was: string;

  @Column({ type: 'varchar', length: 300 })
  now: string;
}
