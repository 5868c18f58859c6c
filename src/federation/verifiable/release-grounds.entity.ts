import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a release rests on, as it was when the year was frozen. Written once, with the release. */
@Entity('release_grounds')
export class ReleaseGroundsEntity {
  @PrimaryColumn({ name: 'release_uid', type: 'varchar', length: 22 })
  releaseUid: string;

  /** What the office signed of it, which anybody may read. */
  @Column({ type: 'text' })
  jws: string;

  /** The versions that it was made of, as canonical JSON, packed: for whoever may read every row. */
  @Column({ type: 'text' })
  grounds: string;

  /** The rows of everything else that figures rest on, one JSON object a line, packed. */
  @Column({ type: 'text' })
  context: string;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;
}
