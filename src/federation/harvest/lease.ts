import { randomUUID } from 'node:crypto';
import type { Database } from '../../kernel/database';
import { HarvestSourceEntity } from '../sources/source.entity';

/** A holder that has not renewed for this long is taken for dead. */
const LEASE = 60_000;

/** Of several servers on one database, the one that harvests a source at a time. */
export class Lease {
  private constructor(
    private readonly database: Database,
    private readonly sourceId: number,
    private readonly holder: string,
  ) {}

  /** Null while another server holds it. */
  static async take(database: Database, sourceId: number, now: Date = new Date()): Promise<Lease | null> {
    const lease = new Lease(database, sourceId, randomUUID());
    return (await lease.write(now, true)) ? lease : null;
  }

  /** To be called before each step that takes long. Throws where another server took it over meanwhile. */
  async renew(now: Date = new Date()): Promise<void> {
    if (!(await this.write(now, false))) throw new Error('a lease was taken over by another server');
  }

  async release(): Promise<void> {
    await this.database.write(async (manager) => {
      await manager.update(
        HarvestSourceEntity,
        { id: this.sourceId, leaseHolder: this.holder },
        { leaseHolder: null, leaseUntil: null },
      );
    });
  }

  private write(now: Date, isNew: boolean): Promise<boolean> {
    const until = new Date(now.getTime() + LEASE).toISOString();
    return this.database.write(async (manager) => {
      const update = manager
        .createQueryBuilder()
        .update(HarvestSourceEntity)
        .set({ leaseHolder: this.holder, leaseUntil: until })
        .where('id = :id', { id: this.sourceId });
      if (isNew) update.andWhere('(lease_until IS NULL OR lease_until < :now)', { now: now.toISOString() });
      else update.andWhere('lease_holder = :holder', { holder: this.holder });
      // The driver of one engine counts rows that are changed, and those of a renewal within the millisecond are not.
      await update.execute();
      const source = await manager.findOneBy(HarvestSourceEntity, { id: this.sourceId });
      return source?.leaseHolder === this.holder;
    });
  }
}
