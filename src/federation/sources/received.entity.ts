import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A manifest that was taken, as it came: releases carry those that they rest on. */
@Entity('federation_received')
@Index('ix_federation_received_source', ['sourceId', 'seq'])
export class ReceivedManifestEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  hash: string;

  @Column({ name: 'source_id', type: 'int' })
  sourceId: number;

  @Column({ type: 'int' })
  seq: number;

  @Column({ type: 'text' })
  jws: string;

  /** The public key that it was verified by, as JSON. */
  @Column({ name: 'key_used', type: 'text' })
  keyUsed: string;

  @Column({ name: 'received_at', type: 'varchar', length: 24 })
  receivedAt: string;
}

/** What a package said that a region comes to in a year, as it was signed; verified when it came. */
@Entity('federation_figures')
@Index('ux_federation_figures_place', ['sourceId', 'regionKey', 'year'], { unique: true })
export class HarvestedFiguresEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ name: 'source_id', type: 'int' })
  sourceId: number;

  @Column({ name: 'region_key', type: 'varchar', length: 32 })
  regionKey: string;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'text' })
  jws: string;
}
