import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { AdherentEntity } from './adherent.entity';

/**
 * What is known of one adherent in one year: a row of a region's register (with `submissionId`), or, for an
 * adherent known otherwise, a fact of a printed report (with `source`). The latter is in no register and counts in none.
 */
@Entity('memberships')
@Index('ix_memberships_submission', ['submissionId', 'rowNumber'])
@Index('ix_memberships_adherent', ['adherentUid', 'year'])
@Index('ix_memberships_source', ['source'])
export class MembershipEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ name: 'submission_id', type: 'int', nullable: true })
  submissionId: number | null;

  @Column({ name: 'row_number', type: 'int', nullable: true })
  rowNumber: number | null;

  /** Code of the report that names it; null for a register's row. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  source: string | null;

  @Column({ name: 'adherent_uid', type: 'varchar', length: 22 })
  adherentUid: string;

  @ManyToOne(() => AdherentEntity, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({
    name: 'adherent_uid',
    referencedColumnName: 'uid',
    foreignKeyConstraintName: 'fk_memberships_adherent',
  })
  adherent?: AdherentEntity;

  @Column({ type: 'varchar', length: 32, nullable: true })
  region: string | null;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'varchar', length: 14, nullable: true })
  siret: string | null;

  @Column({ name: 'nom', type: 'varchar', length: 200 })
  name: string;

  @Column({ name: 'nom_key', type: 'varchar', length: 200 })
  nameKey: string;

  /** Schema codes in the order given, each between `+`: `+AI+ACI+`. */
  @Column({ type: 'varchar', length: 120 })
  types: string;

  /** The first of `types`: what it is counted as. */
  @Column({ name: 'structure_type', type: 'varchar', length: 10 })
  structureType: string;

  @Column({ name: 'departement', type: 'varchar', length: 3, nullable: true })
  department: string | null;

  @Column({ name: 'adresse', type: 'varchar', length: 250, nullable: true })
  address: string | null;

  @Column({ name: 'code_postal', type: 'varchar', length: 10, nullable: true })
  postalCode: string | null;

  @Column({ name: 'ville', type: 'varchar', length: 120, nullable: true })
  city: string | null;

  @Column({ name: 'ville_key', type: 'varchar', length: 120, nullable: true })
  cityKey: string | null;

  @Column({ name: 'telephone', type: 'varchar', length: 40, nullable: true })
  phone: string | null;

  @Column({ name: 'courriel', type: 'varchar', length: 200, nullable: true })
  email: string | null;

  /** As the register's file says it. */
  @Column({ name: 'annee_adhesion', type: 'int', nullable: true })
  joinedYear: number | null;

  /** `annee_adhesion`, or else what is known otherwise of the adherent: settled when the row is stored. */
  @Column({ name: 'member_since', type: 'int', nullable: true })
  memberSince: number | null;

  @Column({ name: 'date_sortie', type: 'date', nullable: true })
  leftOn: string | null;
}
