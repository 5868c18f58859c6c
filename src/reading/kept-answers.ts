import { BoundedMemory } from '../kernel/bounded-memory';
import { Rested, type Ground } from '../published/grounds';
import type { KeptCells } from '../published/kept-cells';
import type { WatchedSnapshot } from '../published/watched-snapshot';

interface Kept<Value> {
  readonly rested: Rested;
  readonly value: Value;
}

/** What was read and is the same for whoever asks, as long as what it rests on is; `most` by `sizeOf`. */
export class KeptAnswers<Value> {
  /** By the cells that a server keeps of one database: its snapshots have them in common, and their objects. */
  private readonly byCells = new WeakMap<KeptCells, BoundedMemory<Kept<Value>>>();

  constructor(
    private readonly most: number,
    private readonly sizeOf: (value: Value) => number,
  ) {}

  /**
   * An answer for each name, in their order; `read` is asked for those that are not kept, by their places. They rest on
   * `grounds`, and on nothing else.
   */
  async all(
    snapshot: WatchedSnapshot,
    grounds: readonly Ground[],
    names: readonly string[],
    read: (missing: readonly number[]) => Promise<readonly Value[]>,
  ): Promise<Value[]> {
    snapshot.note(...grounds);
    const { whole } = snapshot;
    const kept = this.memoryOf(snapshot.kept);
    const found = names.map((name) => {
      const known = kept.get(name);
      return known?.rested.isSameIn(whole) === true ? known.value : undefined;
    });
    const missing = names.flatMap((_, index) => (found[index] === undefined ? [index] : []));
    if (missing.length === 0) return found as Value[];
    const rested = new Rested();
    rested.add(grounds, whole);
    for (const [at, value] of (await read(missing)).entries()) {
      const index = missing[at] ?? 0;
      found[index] = value;
      kept.set(names[index] ?? '', { rested, value }, 1 + this.sizeOf(value));
    }
    return found as Value[];
  }

  private memoryOf(cells: KeptCells | undefined): BoundedMemory<Kept<Value>> {
    const known = cells === undefined ? undefined : this.byCells.get(cells);
    if (known !== undefined) return known;
    const memory = new BoundedMemory<Kept<Value>>(this.most);
    if (cells !== undefined) this.byCells.set(cells, memory);
    return memory;
  }
}
