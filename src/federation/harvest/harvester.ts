import { Cron } from 'croner';
import { In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import type { Database } from '../../kernel/database';
import { MaillageError } from '../../kernel/errors';
import { HarvestSourceEntity, type SourceKind } from '../sources/source.entity';
import { showState, type Happened } from '../sources/source-rows';
import { Lease } from './lease';

/** How a kind of source is harvested; `step` is called before whatever takes long. */
export type HarvestOf = (source: HarvestSourceEntity, step: () => Promise<void>) => Promise<readonly Happened[]>;

/** How often it is looked for what is due. */
const LOOK = '*/20 * * * * *';

/**
 * Harvests each source at its own pace. Every server of a database may have one: who takes a source's lease does it.
 * `tell` is told in French of what failed for no reason of the source's.
 */
export class Harvester {
  private looking: Promise<void> | null = null;
  private job: Cron | null = null;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly kinds: Partial<Readonly<Record<SourceKind, HarvestOf>>>,
    private readonly tell: (sentence: string, error: unknown) => void,
  ) {}

  begin(): void {
    this.job = new Cron(LOOK, { unref: true, protect: true }, () => this.look());
  }

  /** Everything that is due, one after the other; those who call meanwhile wait for the same. */
  look(): Promise<void> {
    this.looking ??= this.lookOnce().finally(() => (this.looking = null));
    return this.looking;
  }

  /**
   * One source at once, whatever its schedule says. Null where another server is at it. Throws NOT_FOUND for none.
   */
  async harvest(uid: string): Promise<readonly Happened[] | null> {
    const source = await this.database.read.findOneBy(HarvestSourceEntity, { uid });
    if (source === null) throw new MaillageError('NO_SUCH_HARVEST_SOURCE');
    return this.one(source);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.job?.stop();
    await this.looking?.catch(() => undefined);
  }

  private async lookOnce(): Promise<void> {
    const { read } = this.database;
    try {
      const now = new Date();
      const due = await read.findBy(HarvestSourceEntity, {
        kind: In(Object.keys(this.kinds)),
        nextAt: LessThanOrEqual(now.toISOString()),
        paused: false,
        pinnedAt: Not(IsNull()),
      });
      for (const source of due) if (!this.stopped) await this.one(source);
      // What nobody hears of any more becomes stale by itself.
      const all = await read.find(HarvestSourceEntity, { select: { id: true } });
      if (all.length === 0) return;
      await this.database.write(async (manager) => {
        for (const { id } of all) await showState(manager, id, new Date());
      });
    } catch (error) {
      this.tell('Les sources n’ont pas pu être moissonnées ; ce sera repris.', error);
    }
  }

  private async one(source: HarvestSourceEntity): Promise<readonly Happened[] | null> {
    const harvest = this.kinds[source.kind];
    if (harvest === undefined) return [];
    const lease = await Lease.take(this.database, source.id);
    if (lease === null) return null;
    try {
      // What another server did meanwhile is read anew.
      const fresh = await this.database.read.findOneByOrFail(HarvestSourceEntity, { id: source.id });
      return await harvest(fresh, async () => {
        if (this.stopped) throw new Error('the server is leaving');
        await lease.renew();
      });
    } catch (error) {
      if (!this.stopped) this.tell(`La source « ${source.name} » n’a pas pu être moissonnée ; ce sera repris.`, error);
      return [];
    } finally {
      await lease.release().catch(() => undefined);
    }
  }
}
