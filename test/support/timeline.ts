import { FigureReader } from '../../src/reading/figure-reader';
import type { ReaderRights } from '../../src/secrecy/reader-rights';
import { readSnapshot } from '../../src/published/snapshot';
import type { DatasetCode } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';
import { withdraw } from '../../src/publication/publish';
import type { Home, NetworkPlan, PlannedFile } from './random-network';
import { Recomputation } from './recompute';
import { seedFile, seedPlan, type Registers, type SeededFile } from './seed-network';
import { actorWith } from '../../src/kernel/actor';

const PUBLISHER = actorWith({ role: 'PUBLISHER', name: 'essai' });

/** A network in which one thing is published after the other. */
export class Timeline {
  private readonly registers: Registers = new Map();
  private readonly versions = new Map<string, number>();
  private readonly published = new Map<string, { readonly seeded: SeededFile; readonly uid: string }>();
  private version = 0;

  private constructor(
    private readonly database: Database,
    private readonly network: Network,
    private readonly plan: NetworkPlan,
  ) {}

  /** Replaces what the database holds by registers alone. */
  static async begin(database: Database, network: Network, plan: NetworkPlan): Promise<Timeline> {
    await seedPlan(database, { ...plan, files: [] });
    const timeline = new Timeline(database, network, plan);
    for (const file of plan.files) if (file.dataset === 'ADHERENTS') await timeline.publish(file);
    return timeline;
  }

  async publish(file: PlannedFile): Promise<void> {
    const slot = slotOf(file);
    const version = (this.versions.get(slot) ?? 0) + 1;
    this.versions.set(slot, version);
    const seeded = await this.database.write((manager) => seedFile(manager, this.plan, file, this.registers, version));
    this.published.set(slot, seeded);
  }

  async withdraw(file: { dataset: DatasetCode; home: Home; year: number }): Promise<void> {
    const known = this.published.get(slotOf(file));
    if (known === undefined) throw new Error('nothing is published there');
    this.published.delete(slotOf(file));
    await this.database.write((manager) => withdraw(manager, known.uid, 'essai', PUBLISHER, new Date()));
  }

  truth = (): Recomputation => new Recomputation([...this.published.values()].map(({ seeded }) => seeded));

  async reader(rights: ReaderRights): Promise<FigureReader> {
    return new FigureReader(
      await readSnapshot(this.database.read, this.network, ++this.version),
      this.database,
      rights,
    );
  }
}

const slotOf = ({ dataset, home, year }: { dataset: DatasetCode; home: Home; year: number }): string =>
  `${dataset}|${home ?? ''}|${year}`;
