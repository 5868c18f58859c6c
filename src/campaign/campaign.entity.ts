import { Column, Entity, OneToMany, PrimaryColumn } from 'typeorm';
import { CampaignExtensionEntity } from './campaign-extension.entity';

/** When the datasets of one year are collected. Days are those of Paris. */
@Entity('campaigns')
export class CampaignEntity {
  /** Year of the data, not of the collection. */
  @PrimaryColumn({ type: 'int' })
  year: number;

  @Column({ name: 'opens_on', type: 'date' })
  opensOn: string;

  /** The last day on which a file is in time. */
  @Column({ type: 'date' })
  deadline: string;

  /** Opened for the demonstration: it goes with it, and becomes a real one when the office opens it. */
  @Column({ type: 'boolean', nullable: true })
  demonstration: boolean | null;

  @OneToMany(() => CampaignExtensionEntity, 'campaign')
  extensions?: CampaignExtensionEntity[];
}
