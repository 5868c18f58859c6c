import { BoundedMemory } from '../kernel/bounded-memory';
import type { Snapshot } from '../published/snapshot';
import { noteEverything, wholeOf } from '../published/watched-snapshot';

/** What was read under a snapshot and is the same for whoever asks under it, `most` by `sizeOf`. */
export class KeptAnswers<Value> {
  private readonly bySnapshot = new WeakMap<Snapshot, BoundedMemory<Value>>();

  constructor(
    private readonly most: number,
    private readonly sizeOf: (value: Value) => number,
  ) {}

  /** An answer for each name, in their order; `read` is asked for those that are not kept, by their places. */
  async all(
    snapshot: Snapshot,
    names: readonly string[],
    read: (missing: readonly number[]) => Promise<readonly Value[]>,
  ): Promise<Value[]> {
    noteEverything(snapshot);
    const whole = wholeOf(snapshot);
    const kept = this.bySnapshot.get(whole) ?? new BoundedMemory<Value>(this.most);
    this.bySnapshot.set(whole, kept);
    const found = names.map((name) => kept.get(name));
    const missing = names.flatMap((_, index) => (found[index] === undefined ? [index] : []));
    if (missing.length === 0) return found as Value[];
    for (const [at, value] of (await read(missing)).entries()) {
      const index = missing[at] ?? 0;
      found[index] = value;
      kept.set(names[index] ?? '', value, 1 + this.sizeOf(value));
    }
    return found as Value[];
  }
}
