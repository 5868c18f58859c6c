import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * The identity of an adherent from year to year: the same SIRET, else the same folded name and department in a
 * region. It is never deleted, so that its id stays; whether it is listed depends on published registers.
 */
@Entity('adherents')
@Index('ix_adherents_siret', ['siret'])
@Index('ix_adherents_region_name', ['region', 'nameKey'])
export class AdherentEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  uid: string;

  /** Null outside every delegation. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  region: string | null;

  @Column({ type: 'varchar', length: 3, nullable: true })
  department: string | null;

  @Column({ type: 'varchar', length: 14, nullable: true })
  siret: string | null;

  @Column({ name: 'name_key', type: 'varchar', length: 200 })
  nameKey: string;

  /** Invented ones are identities of their own: they never merge with real adherents. */
  @Column({ type: 'boolean' })
  demonstration: boolean;
}
