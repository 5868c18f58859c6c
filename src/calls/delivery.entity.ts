import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One message to one server, and what became of it. */
@Entity('call_deliveries')
@Index('ux_call_deliveries_message', ['callId', 'messageId'], { unique: true })
@Index('ix_call_deliveries_next', ['nextAt'])
export class DeliveryEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ name: 'call_id', type: 'int' })
  callId: number;

  /** The same in every try, so that its receiver knows what it has had. */
  @Column({ name: 'message_id', type: 'varchar', length: 40 })
  messageId: string;

  /** What it is about, in French. */
  @Column({ type: 'varchar', length: 300 })
  title: string;

  /** JSON, as it is signed and sent. */
  @Column({ type: 'text' })
  payload: string;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;

  /** When it is to be tried next; null once it has arrived, or is given up. */
  @Column({ name: 'next_at', type: 'varchar', length: 24, nullable: true })
  nextAt: string | null;

  @Column({ type: 'int' })
  attempts: number;

  /** Which turn of which server is sending it; several servers never send at once. */
  @Column({ type: 'varchar', length: 22, nullable: true })
  lease: string | null;

  /** From then on another may: whoever had it is gone. */
  @Column({ name: 'lease_until', type: 'varchar', length: 24, nullable: true })
  leaseUntil: string | null;

  @Column({ name: 'tried_at', type: 'varchar', length: 24, nullable: true })
  triedAt: string | null;

  @Column({ name: 'delivered_at', type: 'varchar', length: 24, nullable: true })
  deliveredAt: string | null;

  /** French: how the last try ended; null before the first. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  message: string | null;
}

/** As SQL writes it: the embedded driver takes a statement whose first value is null for one whose values have names. */
export const NULL = (): string => 'NULL';

/** What is not sent any more, or not for now. */
export const NOT_SENT = { nextAt: NULL };
