import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A year as the national office froze it. Rows are written once and never changed. */
@Entity('releases')
@Index('ux_releases_uid', ['uid'], { unique: true })
@Index('ux_releases_number', ['year', 'number'], { unique: true })
@Index('ux_releases_content', ['year', 'contentHash'], { unique: true })
export class ReleaseEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  @Column({ type: 'int' })
  year: number;

  /** 1, 2, 3… per year. */
  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'varchar', length: 200 })
  label: string;

  /** SHA-256 of the canonical JSON, hexadecimal. */
  @Column({ name: 'content_hash', type: 'varchar', length: 64 })
  contentHash: string;

  @Column({ type: 'varchar', length: 500 })
  citation: string;

  /** The canonical JSON, compressed, in base64. Only read where it is asked for. */
  @Column({ type: 'text', select: false })
  content: string;

  @Column({ name: 'created_at', type: 'varchar', length: 24 })
  createdAt: string;

  @Column({ name: 'created_by', type: 'varchar', length: 120 })
  createdBy: string;
}
