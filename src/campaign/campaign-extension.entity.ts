import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** A later deadline that one region was granted. */
@Entity('campaign_extensions')
export class CampaignExtensionEntity {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  region: string;

  @Column({ type: 'date' })
  until: string;

  @Column({ type: 'varchar', length: 500 })
  reason: string;

  // By name: the two entities know each other, and their files must not.
  @ManyToOne('CampaignEntity', 'extensions', { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({
    name: 'year',
    referencedColumnName: 'year',
    foreignKeyConstraintName: 'fk_campaign_extensions_campaign',
  })
  campaign?: unknown;
}
