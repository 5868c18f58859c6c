import type { EntityManager } from 'typeorm';
import { isTotals } from '../datasets/roles';
import { changesSince, readDataVersion, type Change } from '../storage/data-version';
import { LOOK } from '../storage/state-number';
import type { Database } from '../kernel/database';
import { behindRequests } from '../kernel/request-writes';
import { LeasedVersion } from '../storage/reading-lease';
import type { Network } from '../network/network';
import { readPrintedFigures } from '../reports/printed-figure';
import type { CollectionPlans } from '../submissions/collection-plan';
import { readCollectionPlans } from '../submissions/collection-plan.repository';
import { delegationsIn, SubmissionEntity } from '../submissions/submission.entity';
import { KeptCells } from './kept-cells';
import { outdatedSubmissions } from './outdated';
import { DeclaredFigures, readDeclaredFigures } from './declared';
import { PrintedFigures } from './printed';
import { readSettlements, type Settlements } from './settlements';
import { asCounted, type WholePublication } from './office-parts';
import { Publications } from './publication-state';

/** All that figures rest on, but for the cells: what is published, declared and printed, under one data version. */
export interface Snapshot {
  readonly version: number;
  /** The version under which all was read anew last: what no list of publications holds is as it was then. */
  readonly wholeSince: number;
  readonly network: Network;
  readonly publications: Publications;
  readonly declared: DeclaredFigures;
  readonly printed: PrintedFigures;
  /** What the national office decided of figures that disagree. */
  readonly settlements: Settlements;
  /** Who submits which dataset of which year. */
  readonly plans: CollectionPlans;
  /** Cells that requests before have read; a transaction, whose cells may come to nothing, has none. */
  readonly kept?: KeptCells | undefined;
}

/**
 * Keeps the snapshot of the latest data version. A read costs one statement, and three more when something was published
 * since, by this server or another: of that alone, and one more for declared totals. Cells of replaced submissions outlive them for a while, so that a request that
 * began under one version ends under it.
 */
export class Snapshots {
  /** The version of the data, for whoever keeps what was made from it. */
  readonly version: LeasedVersion;
  private latest: Promise<Snapshot> | undefined;
  private latestVersion = -1;
  /** The latest that was read whole. */
  private before: Snapshot | undefined;
  private readonly kept = new KeptCells();

  /** `onNew` is told of each snapshot as it is read. */
  constructor(
    private readonly database: Database,
    private readonly network: Network,
    private readonly onNew: (snapshot: Snapshot) => void = () => undefined,
  ) {
    this.version = new LeasedVersion(
      () => readDataVersion(database.read),
      () => this.current(),
    );
  }

  /** The one of this version where it was read last, otherwise the current one. */
  async of(version: number): Promise<Snapshot> {
    return this.latest !== undefined && this.latestVersion === version ? this.latest : this.current();
  }

  /** Reads what others published since, where they did; where they did not, it costs one statement. */
  async look(): Promise<void> {
    const isKnown = this.latest !== undefined;
    if (!isKnown || (await readDataVersion(this.database.read, LOOK)) !== this.latestVersion) await this.current();
  }

  async current(): Promise<Snapshot> {
    const version = await this.version.read();
    if (this.latest === undefined || version !== this.latestVersion) {
      const { kept } = this;
      const reading = readNext(this.database.read, this.network, version, this.before).then(
        (read) => (this.before = { ...read, kept }),
      );
      this.latestVersion = version;
      this.latest = reading;
      const tell = (snapshot: Snapshot): void => behindRequests(() => this.onNew(snapshot));
      reading.then(tell, () => {
        if (this.latest === reading) this.latest = undefined;
      });
    }
    return this.latest;
  }
}

/** The same after reports came to print something else, as a transaction sees it. */
export const withPrintedAnew = async (manager: EntityManager, before: Snapshot): Promise<Snapshot> => ({
  ...before,
  printed: await readPrinted(manager, before.network, before.settlements),
});

const readPrinted = async (manager: EntityManager, network: Network, settlements: Settlements) =>
  new PrintedFigures(await readPrintedFigures(manager, network), settlements.rejects);

/** The snapshot after another, of which only what changed since is read; of all others everything is. */
async function readNext(manager: EntityManager, network: Network, version: number, before?: Snapshot) {
  const changed = before === undefined ? null : await changesSince(manager, before.version, version);
  if (before === undefined || changed === null) return readSnapshot(manager, network, version, before);
  const { plans, settlements } = before;
  const counted = countedBy(plans, network, await readPublications(manager, changed));
  const publications = before.publications.after(changed, counted);
  const declared = changed.some(({ dataset }) => isTotals(dataset))
    ? await readDeclaredFigures(manager, publications, settlements, before.declared)
    : before.declared;
  return { ...before, version, publications, declared };
}

/**
 * The snapshot as a transaction sees it: for effects before and after a publication. What is the same as in `before` is
 * the very same object: what was made of it is still right.
 */
export async function readSnapshot(
  manager: EntityManager,
  network: Network,
  version: number,
  before?: Snapshot,
): Promise<Snapshot> {
  const plans = unlessSame(before?.plans, await readCollectionPlans(manager), ({ planned }) => planned);
  const counted = countedBy(plans, network, await readPublications(manager, null));
  const publications = new Publications(counted, before?.publications);
  const settlements = unlessSame(before?.settlements, await readSettlements(manager), ({ all }) => all);
  const printed = await readPrinted(manager, network, settlements);
  const alike = settlements === before?.settlements ? before : undefined;
  return {
    version,
    wholeSince: version,
    network,
    publications,
    declared:
      alike !== undefined && declareTheSame(publications, alike.publications)
        ? alike.declared
        : await readDeclaredFigures(manager, publications, settlements),
    printed: unlessSame(alike?.printed, printed, ({ all }) => all),
    settlements,
    plans,
  };
}

const countedBy = (plans: CollectionPlans, network: Network, published: readonly WholePublication[]) =>
  asCounted(
    published,
    (dataset, year) => plans.handedInBy(dataset, year) === 'OFFICE',
    network.regions.map(({ code }) => code),
  );

/** The one before, where both say the same. */
const unlessSame = <T>(before: T | undefined, now: T, said: (each: T) => unknown): T =>
  before !== undefined && JSON.stringify(said(before)) === JSON.stringify(said(now)) ? before : now;

function declareTheSame(now: Publications, before: Publications): boolean {
  const [own, others] = [now, before].map((all) => all.all().filter(({ dataset }) => isTotals(dataset)));
  return own?.length === others?.length && (own ?? []).every((each, at) => each === others?.[at]);
}

/** Everything that is published, or that is of some datasets and years. Two statements. */
async function readPublications(manager: EntityManager, only: readonly Change[] | null): Promise<WholePublication[]> {
  const of = { status: 'PUBLISHED' } as const;
  const published = await manager.find(SubmissionEntity, {
    select: {
      id: true,
      uid: true,
      dataset: true,
      regionKey: true,
      year: true,
      origin: true,
      nothingToReport: true,
      rowCount: true,
      delegations: true,
      publishedAt: true,
      crossed: true,
    },
    where: only === null ? of : only.map(({ dataset, year }) => ({ ...of, dataset, year })),
    order: { id: 'ASC' },
  });
  const among = only === null ? null : published.map(({ id }) => id);
  const outdated = new Map((await outdatedSubmissions(manager, among)).map(({ id, changed }) => [id, changed]));
  return published.map(({ regionKey, delegations, crossed, ...each }) => {
    const changed = outdated.get(each.id);
    const region = regionKey === '' ? null : regionKey;
    return {
      ...each,
      region,
      delegations: delegationsIn(delegations),
      ...(crossed === false ? { crossed } : {}),
      ...(changed === undefined ? {} : { outdated: changed }),
    };
  });
}
