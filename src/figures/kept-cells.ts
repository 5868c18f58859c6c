import type { CellParts } from './amount';
import type { Home } from './cell.repository';

/** The cells of one publication for one indicator under one grouping, by key. */
export type CellGroup = ReadonlyMap<string, CellParts>;

/** About 20 MB: what everybody asks of the years that everybody looks at. */
const MOST_CELLS = 100_000;
const MOST_HOMES = 20_000;

/**
 * Cells, and homes of adherents, that were read before, for all requests of a server. What a submission counts for never
 * changes while it is published, nor where an adherent belongs once it is known, so that nothing kept here is ever
 * wrong; what was not asked for longest goes first.
 */
export class KeptCells {
  private readonly groups = new Map<string, CellGroup>();
  private readonly homes = new Map<string, Home>();
  private size = 0;

  constructor(private readonly most = MOST_CELLS) {}

  get(place: string): CellGroup | undefined {
    const group = this.groups.get(place);
    if (group === undefined) return undefined;
    // A map gives its entries back in the order in which they came.
    this.groups.delete(place);
    this.groups.set(place, group);
    return group;
  }

  keep(place: string, group: CellGroup): void {
    if (this.groups.has(place)) return;
    this.groups.set(place, group);
    this.size += 1 + group.size;
    for (const [oldest, { size }] of this.groups) {
      if (this.size <= this.most) return;
      this.groups.delete(oldest);
      this.size -= 1 + size;
    }
  }

  homeOf = (uid: string): Home | undefined => this.homes.get(uid);

  keepHome(home: Home): void {
    if (home.department === null) return;
    if (this.homes.size >= MOST_HOMES) this.homes.clear();
    this.homes.set(home.uid, home);
  }
}
