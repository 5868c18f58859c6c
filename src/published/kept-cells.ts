import { BoundedMemory } from '../kernel/bounded-memory';
import type { CellParts } from './amount';
import type { Home } from './cell.repository';
import type { CrossCell } from './cross-cell.repository';

/** The cells of one publication for one indicator under one grouping, by key. */
export type CellGroup = ReadonlyMap<string, CellParts>;

/** About 20 MB: what everybody asks of the years that everybody looks at. */
const MOST_CELLS = 100_000;
/** About 10 MB. */
const MOST_CROSS_CELLS = 50_000;
const MOST_HOMES = 20_000;

/**
 * Cells, and homes of adherents, that were read before, for all requests of a server. What a submission counts for never
 * changes while it is published, nor where an adherent belongs once it is known, so that nothing kept here is ever
 * wrong.
 */
export class KeptCells {
  private readonly groups: BoundedMemory<CellGroup>;
  private readonly crossings = new BoundedMemory<readonly CrossCell[]>(MOST_CROSS_CELLS);
  private readonly homes = new BoundedMemory<Home>(MOST_HOMES);

  constructor(most = MOST_CELLS) {
    this.groups = new BoundedMemory(most);
  }

  get = (key: string): CellGroup | undefined => this.groups.get(key);
  keep = (key: string, group: CellGroup): void => this.groups.set(key, group, 1 + group.size);

  /** Cells of one publication for one indicator by several dimensions at once. */
  crossing = (key: string): readonly CrossCell[] | undefined => this.crossings.get(key);
  keepCrossing = (key: string, cells: readonly CrossCell[]): void => this.crossings.set(key, cells, 1 + cells.length);

  homeOf = (uid: string): Home | undefined => this.homes.peek(uid);
  keepHome(home: Home): void {
    if (home.department === null) return;
    this.homes.set(home.uid, home);
  }
}
