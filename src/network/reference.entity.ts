import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** One of the regional delegations. */
@Entity('regions')
export class RegionEntity {
  /** A stable slug: `pays-de-la-loire`. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  code: string;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  @Column({ type: 'boolean' })
  overseas: boolean;

  /** INSEE codes of the administrative regions covered, joined by `+`. */
  @Column({ name: 'insee_codes', type: 'varchar', length: 40 })
  inseeCodes: string;
}

@Entity('departments')
@Index('ix_departments_region', ['region'])
export class DepartmentEntity {
  /** INSEE code: `35`, `2A`, `974`. */
  @PrimaryColumn({ type: 'varchar', length: 3 })
  code: string;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  /** Null outside every delegation. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  region: string | null;

  @ManyToOne(() => RegionEntity, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT', nullable: true })
  @JoinColumn({ name: 'region', referencedColumnName: 'code', foreignKeyConstraintName: 'fk_departments_region' })
  regionEntity?: RegionEntity;
}

@Entity('structure_types')
export class StructureTypeEntity {
  /** The schema's enum value. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  code: string;

  /** What files say: differs from `code` for AUTRE only. */
  @Column({ name: 'file_code', type: 'varchar', length: 10 })
  fileCode: string;

  @Column({ type: 'varchar', length: 120 })
  label: string;

  @Column({ type: 'boolean' })
  siae: boolean;
}

/** A programme, tool or scheme of the network. */
@Entity('programmes')
export class ProgrammeEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  code: string;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 40, nullable: true })
  acronym: string | null;

  @Column({ type: 'text' })
  description: string;

  @Column({ name: 'description_en', type: 'text' })
  descriptionEn: string;

  /** Code of the programme that this one replaced. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  predecessor: string | null;
}

@Entity('lexicon_terms')
export class LexiconTermEntity {
  /** Place in the merged lexicon, from 1. */
  @PrimaryColumn({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 40 })
  acronym: string;

  @Column({ type: 'varchar', length: 250 })
  expansion: string;

  /** Codes of the reports that print it, joined by `+`. */
  @Column({ type: 'varchar', length: 120 })
  sources: string;
}

/** A printed report that figures and facts are taken from. */
@Entity('sources')
export class SourceEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  code: string;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'varchar', length: 120 })
  publisher: string;

  /** The year that the report is about. */
  @Column({ type: 'int' })
  year: number;

  /** A territory key: the publisher's own territory. */
  @Column({ type: 'varchar', length: 40 })
  territory: string;

  /** The first transcription of which a figure was confirmed; null for a report that comes with the product. */
  @Column({ type: 'int', nullable: true })
  transcription: number | null;
}

/** What a report prints and its transcription does not hold, and why. */
@Entity('left_out_facts')
@Index('ix_left_out_facts_source', ['source'])
export class LeftOutFactEntity {
  /** Place in the list, from 1. */
  @PrimaryColumn({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 40 })
  source: string;

  @ManyToOne(() => SourceEntity, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'source', referencedColumnName: 'code', foreignKeyConstraintName: 'fk_left_out_facts_source' })
  sourceEntity?: SourceEntity;

  /** Page or heading. */
  @Column({ type: 'varchar', length: 200 })
  section: string;

  @Column({ type: 'varchar', length: 500 })
  subject: string;

  @Column({ type: 'varchar', length: 500 })
  reason: string;
}
