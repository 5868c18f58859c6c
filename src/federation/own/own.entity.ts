import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A manifest that this instance signed. Written once and never changed: who read it can prove what it said. */
@Entity('federation_manifests')
@Index('ux_federation_manifests_hash', ['hash'], { unique: true })
export class OwnManifestEntity {
  @PrimaryColumn({ type: 'int' })
  seq: number;

  /** SHA-256 of `jws`, hexadecimal: what the next one calls `previous`. */
  @Column({ type: 'varchar', length: 64 })
  hash: string;

  /** Of what it says beside its number and time: the same content is not signed twice in a row. */
  @Column({ name: 'content_hash', type: 'varchar', length: 64 })
  contentHash: string;

  @Column({ type: 'text' })
  jws: string;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;
}

/** The bytes of a submission as manifests name them: made from its rows, in the layout that is kept here. */
@Entity('federation_versions')
@Index('ix_federation_versions_sha256', ['sha256'])
export class OwnVersionEntity {
  @PrimaryColumn({ name: 'submission_uid', type: 'varchar', length: 22 })
  submissionUid: string;

  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  @Column({ type: 'int' })
  bytes: number;

  @Column({ name: 'row_count', type: 'int' })
  rowCount: number;

  /** Names the columns and their order. */
  @Column({ type: 'varchar', length: 40 })
  layout: string;

  /** Names of the columns as a JSON array: a dataset that grows changes no bytes of before. */
  @Column({ type: 'text' })
  columns: string;
}

/** Where the key of this instance was changed, signed by the one before. */
@Entity('federation_rotations')
@Index('ux_federation_rotations_from', ['fromKid'], { unique: true })
export class RotationEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ name: 'from_kid', type: 'varchar', length: 43 })
  fromKid: string;

  @Column({ name: 'to_kid', type: 'varchar', length: 43 })
  toKid: string;

  @Column({ type: 'text' })
  jws: string;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;
}

/** An instance that asked to read this one; it reads once a person of here has accepted its key. */
@Entity('federation_readers')
@Index('ux_federation_readers_uid', ['uid'], { unique: true })
@Index('ux_federation_readers_kid', ['kid'], { unique: true })
export class ReaderEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  @Column({ type: 'varchar', length: 300, nullable: true })
  address: string | null;

  @Column({ type: 'varchar', length: 43 })
  kid: string;

  @Column({ type: 'varchar', length: 43 })
  x: string;

  @Column({ name: 'asked_at', type: 'varchar', length: 24 })
  askedAt: string;

  @Column({ name: 'accepted_at', type: 'varchar', length: 24, nullable: true })
  acceptedAt: string | null;

  @Column({ name: 'accepted_by', type: 'varchar', length: 120, nullable: true })
  acceptedBy: string | null;

  @Column({ name: 'last_read_at', type: 'varchar', length: 24, nullable: true })
  lastReadAt: string | null;

  /** The last receipts that it signed, as they came. */
  @Column({ type: 'text', nullable: true })
  receipts: string | null;

  @Column({ name: 'receipts_at', type: 'varchar', length: 24, nullable: true })
  receiptsAt: string | null;
}
