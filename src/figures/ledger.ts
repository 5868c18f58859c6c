import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { definitionOf } from '../datasets/catalogue';
import { NO_PARTS, type CellParts } from './amount';
import type { CellNeed } from './cell.repository';
import { readCells, readCellsWithin, readHomes, type Home, type StoredCell } from './cell.repository';
import type { Grouping } from './figure-cell.entity';
import type { Publication } from './publication-state';
import type { Snapshot } from './snapshot';

const needKey = (need: CellNeed): string =>
  [need.indicator, need.year, need.grouping, need.key ?? '*', need.within ?? ''].join('|');
const placeOf = (publication: number, indicator: string, grouping: Grouping, within: string | null): string =>
  `${publication}|${indicator}|${grouping}|${within ?? ''}`;

const NO_CELLS: ReadonlyMap<string, CellParts> = new Map();

/**
 * The cells that one request has read so far. {@link need} is asked first and batches: what is asked for together is
 * read in one statement, and one more for single adherents, and for parts of departments, where such are among it.
 * The look-ups then answer from memory.
 */
export class Ledger {
  private readonly cells = new Map<string, Map<string, CellParts>>();
  private readonly homes = new Map<string, Home>();
  private readonly needs: DataLoader<CellNeed, true, string>;
  private readonly homeLoader: DataLoader<string, true>;

  constructor(
    readonly snapshot: Snapshot,
    private readonly manager: EntityManager,
  ) {
    this.needs = new DataLoader((needs) => this.read(needs), { cacheKeyFn: needKey });
    this.homeLoader = new DataLoader((uids) => this.readHomes(uids));
  }

  async need(needs: readonly CellNeed[]): Promise<void> {
    await Promise.all(needs.map((need) => this.needs.load(need)));
  }

  /** Reads where adherents belong; unknown ones stay unknown. */
  async needHomes(uids: readonly string[]): Promise<void> {
    await Promise.all(uids.map((uid) => this.homeLoader.load(uid)));
  }

  homeOf = (uid: string): Home | undefined => this.homes.get(uid);

  /** Parts under one key; nothing at all where the publication has no such cell. */
  cell = (publication: Publication, indicator: string, grouping: Grouping, key: string): CellParts =>
    this.cellsOf(publication, indicator, grouping).get(key) ?? NO_PARTS;

  /** `within` is a department: its parts alone. */
  cellsOf = (
    publication: Publication,
    indicator: string,
    grouping: Grouping,
    within: string | null = null,
  ): ReadonlyMap<string, CellParts> => this.cells.get(placeOf(publication.id, indicator, grouping, within)) ?? NO_CELLS;

  private async read(needs: readonly CellNeed[]): Promise<true[]> {
    const whole = needs.filter((need) => need.key === undefined && need.within === undefined);
    const single = needs.filter((need) => need.key !== undefined);
    const within = needs.filter((need) => need.within !== undefined);
    const found = await Promise.all([
      readCells(this.manager, this.submissionsOf(whole), whole),
      readCells(this.manager, this.submissionsOf(single), single),
      readCellsWithin(this.manager, this.submissionsOf(within), within),
    ]);
    for (const cell of found.flat()) this.keep(cell);
    return needs.map(() => true);
  }

  private keep(cell: StoredCell): void {
    const place = placeOf(cell.submissionId, cell.indicator, cell.grouping, cell.within);
    const cells = this.cells.get(place) ?? new Map<string, CellParts>();
    cells.set(cell.key, cell);
    this.cells.set(place, cells);
  }

  private submissionsOf(needs: readonly CellNeed[]): readonly number[] {
    const { publications } = this.snapshot;
    const ids = needs.flatMap((need) => {
      const { dataset } = definitionOf(need.indicator);
      return dataset === null ? [] : publications.of(dataset, need.year).map((publication) => publication.id);
    });
    return [...new Set(ids)];
  }

  private async readHomes(uids: readonly string[]): Promise<true[]> {
    for (const home of await readHomes(this.manager, uids)) this.homes.set(home.uid, home);
    return uids.map(() => true);
  }
}
