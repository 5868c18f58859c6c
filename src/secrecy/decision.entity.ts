import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DatasetCode } from '../kernel/codes';

/**
 * What is withheld, as it was decided. What was shown under it cannot be taken back: of real data it is kept for ever, and
 * counts in all that is decided later.
 */
@Entity('secrecy_decisions')
@Index('ux_secrecy_decisions_position', ['matter', 'position'], { unique: true })
@Index('ix_secrecy_decisions_year', ['dataset', 'year'])
export class SecrecyDecisionEntity {
  /** See `decisionName`. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  name: string;

  @Column({ type: 'boolean' })
  mixed: boolean;

  /** JSON: names of cells. */
  @Column({ type: 'text' })
  withheld: string;

  @Column({ type: 'varchar', length: 20 })
  dataset: DatasetCode;

  @Column({ type: 'int' })
  year: number;

  /** Those that are decided together, joined by `+`. */
  @Column({ type: 'varchar', length: 500 })
  indicators: string;

  /** Regions whose rows the reader knows, joined by commas; empty for the public. */
  @Column({ type: 'varchar', length: 500 })
  insider: string;

  /** Names indicators, year and insider together. */
  @Column({ type: 'varchar', length: 64 })
  matter: string;

  /** The first, second … decision on the matter: the database refuses two that know nothing of each other. Null where it need not count. */
  @Column({ type: 'int', nullable: true })
  position: number | null;

  /** JSON: the versions of the places that it was about. */
  @Column({ type: 'text' })
  areas: string;
}
