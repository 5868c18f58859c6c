import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is withheld from the public, as it was decided. It can be decided anew from what is published at any time. */
@Entity('secrecy_decisions')
export class SecrecyDecisionEntity {
  /** See `decisionName`. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  name: string;

  @Column({ type: 'boolean' })
  mixed: boolean;

  /** JSON: names of cells. */
  @Column({ type: 'text' })
  withheld: string;
}
