import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One version of an outline or of a free text of annual reports. Rows are written once and never changed. */
@Entity('report_writings')
@Index('ux_report_writings_version', ['subject', 'version'], { unique: true })
export class ReportWritingEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  /** `outline:FEDERATION`, `text:2023:F:adherents`, `text:2023:R:bretagne:adherents`. */
  @Column({ type: 'varchar', length: 120 })
  subject: string;

  /** 1, 2, 3… per subject. */
  @Column({ type: 'int' })
  version: number;

  /** JSON of an outline; a text as it was typed, empty where it was taken away. */
  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'varchar', length: 120 })
  author: string;

  @Column({ name: 'written_at', type: 'varchar', length: 24 })
  writtenAt: string;
}
