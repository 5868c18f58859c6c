import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { definitionOf } from '../datasets/catalogue';
import { datasetOf } from '../datasets/registry';
import { givesCells } from './aggregate';
import { NO_PARTS, type CellParts } from './amount';
import type { CellNeed } from './cell.repository';
import { unique, readCells, readCellsWithin, readHomes, type Home, type StoredCell } from './cell.repository';
import type { Grouping } from './figure-cell.entity';
import type { CellGroup } from './kept-cells';
import { isCurrent, requireCurrent } from './outdated';
import { cellsKey, type Publication } from './publication-state';
import type { Snapshot } from './snapshot';
import { notePassing, wholeOf } from './watched-snapshot';

const needKey = (need: CellNeed): string => `${need.indicator}|${need.year}|${need.grouping}|${need.within ?? ''}`;
const groupName = (publication: string, indicator: string, grouping: Grouping, within: string | null): string =>
  `${publication}|${indicator}|${grouping}|${within ?? ''}`;

/** Of what rows never give there is nothing to read, nor to wait for. */
function hasCells({ indicator, grouping }: CellNeed): boolean {
  const { dataset, measure } = definitionOf(indicator);
  return dataset !== null && givesCells(datasetOf(dataset), measure, grouping);
}

const NO_CELLS: ReadonlyMap<string, CellParts> = new Map();

/**
 * The cells that one request has read so far. {@link need} is asked first and batches: what is asked for together is
 * read in one statement, and one more for parts of departments where such are among it; what requests before have read
 * is not read again. The look-ups then answer from memory.
 */
export class Ledger {
  private readonly cells = new Map<string, CellGroup>();
  /** Needs that are met. */
  private readonly met = new Set<string>();
  private readonly homes = new Map<string, Home>();
  /** Whether all that was read may be relied upon by requests to come. */
  isWhole = true;
  private readonly needs: DataLoader<CellNeed, true, string>;
  private readonly homeLoader: DataLoader<string, true>;

  constructor(
    readonly snapshot: Snapshot,
    readonly manager: EntityManager,
  ) {
    this.needs = new DataLoader((needs) => this.read(needs), { cacheKeyFn: needKey });
    this.homeLoader = new DataLoader((uids) => this.readHomes(uids));
  }

  async need(needs: readonly CellNeed[]): Promise<void> {
    const unmet = needs.filter((need) => !this.isMet(need));
    for (const need of unmet) requireCurrent(this.publicationsOf(need), need.indicator);
    if (unmet.length > 0) await Promise.all(unmet.map((need) => this.needs.load(need)));
  }

  /** Whether the look-ups can answer already, without a promise: lists ask of each of their items. */
  holds = (needs: readonly CellNeed[]): boolean => needs.every((need) => this.isMet(need));

  /** Reads where adherents belong; unknown ones stay unknown. */
  async needHomes(uids: readonly string[]): Promise<void> {
    const unknown = uids.filter((uid) => this.homeOf(uid) === undefined);
    if (unknown.length > 0) await Promise.all(unknown.map((uid) => this.homeLoader.load(uid)));
  }

  homeOf = (uid: string): Home | undefined => this.homes.get(uid) ?? this.snapshot.kept?.homeOf(uid);

  /** Parts under one key; nothing at all where the publication has no such cell. */
  cell = (publication: Publication, indicator: string, grouping: Grouping, key: string): CellParts =>
    this.cellsOf(publication, indicator, grouping).get(key) ?? NO_PARTS;

  /** `within` is a department: its parts alone. */
  cellsOf = (
    publication: Publication,
    indicator: string,
    grouping: Grouping,
    within: string | null = null,
  ): ReadonlyMap<string, CellParts> =>
    this.cells.get(groupName(cellsKey(publication), indicator, grouping, within)) ?? NO_CELLS;

  private isMet(need: CellNeed): boolean {
    const name = needKey(need);
    if (this.met.has(name) || !hasCells(need)) return true;
    if (need.within !== undefined) return false;
    for (const publication of this.publicationsOf(need)) {
      if (!isCurrent(publication, need.indicator)) return false;
      const name = groupName(cellsKey(publication), need.indicator, need.grouping, null);
      if (this.cells.has(name)) continue;
      const kept = this.snapshot.kept?.get(name);
      if (kept === undefined) return false;
      this.cells.set(name, kept);
    }
    this.met.add(name);
    return true;
  }

  private async read(needs: readonly CellNeed[]): Promise<true[]> {
    const whole = needs.filter((need) => need.within === undefined);
    const within = needs.filter((need) => need.within !== undefined);
    const missing = whole.flatMap((need) =>
      this.publicationsOf(need)
        .filter((each) => !this.cells.has(groupName(cellsKey(each), need.indicator, need.grouping, null)))
        .map((publication) => ({ need, publication })),
    );
    const [cells, parts] = await Promise.all([
      readCells(
        this.manager,
        unique(missing.map(({ publication }) => publication.id)),
        unique(missing.map(({ need }) => need)),
      ),
      readCellsWithin(this.manager, unique(within.flatMap((need) => this.publicationsOf(need))), within),
    ]);
    const groups = grouped([...cells, ...parts]);
    for (const [name, group] of groups) this.cells.set(name, group);
    for (const { need, publication } of missing) {
      const name = groupName(cellsKey(publication), need.indicator, need.grouping, null);
      const group = groups.get(name) ?? NO_CELLS;
      this.cells.set(name, group);
      // Rows have cells: where there are none yet, another server's publication has not arrived whole.
      if (group.size > 0 || publication.rowCount === 0) this.snapshot.kept?.keep(name, group);
      else this.wait();
    }
    for (const need of needs) this.met.add(needKey(need));
    return needs.map(() => true);
  }

  /** Something has not arrived yet: what is made of it now may be otherwise soon. */
  private wait(): void {
    this.isWhole = false;
    notePassing(this.snapshot);
  }

  /** Parts of a department rest on what its own region submitted. */
  private publicationsOf({ indicator, year, within }: CellNeed): readonly Publication[] {
    const { dataset } = definitionOf(indicator);
    if (dataset === null) return [];
    // Which of them a figure rests on, it says when it looks at them.
    const all = wholeOf(this.snapshot).publications.of(dataset, year);
    if (within === undefined) return all;
    const home = this.snapshot.network.department(within)?.region ?? null;
    return all.filter(({ region }) => region === home);
  }

  private async readHomes(uids: readonly string[]): Promise<true[]> {
    for (const home of await readHomes(this.manager, uids)) {
      this.homes.set(home.uid, home);
      // Where an adherent belongs may become known later.
      if (home.department === null) this.wait();
      this.snapshot.kept?.keepHome(home);
    }
    return uids.map(() => true);
  }
}

function grouped(cells: readonly StoredCell[]): ReadonlyMap<string, CellGroup> {
  const groups = new Map<string, Map<string, CellParts>>();
  for (const cell of cells) {
    const name = groupName(
      cellsKey({ id: cell.submissionId, part: cell.part }),
      cell.indicator,
      cell.grouping,
      cell.within,
    );
    const group = groups.get(name) ?? new Map<string, CellParts>();
    group.set(cell.key, cell);
    groups.set(name, group);
  }
  return groups;
}
