import type { Snapshot } from '../published/snapshot';

/**
 * What was read under a snapshot and is the same for whoever asks under it: it goes when something is published. When
 * it has grown to `most`, by `sizeOf`, it starts anew.
 */
export class KeptAnswers<Value> {
  private readonly bySnapshot = new WeakMap<Snapshot, { readonly answers: Map<string, Value>; size: number }>();

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
    const kept = this.bySnapshot.get(snapshot) ?? { answers: new Map<string, Value>(), size: 0 };
    this.bySnapshot.set(snapshot, kept);
    const found = names.map((name) => kept.answers.get(name));
    const missing = names.flatMap((_, index) => (found[index] === undefined ? [index] : []));
    if (missing.length === 0) return found as Value[];
    for (const [at, value] of (await read(missing)).entries()) {
      const index = missing[at] ?? 0;
      found[index] = value;
      if (kept.size > this.most) {
        kept.answers.clear();
        kept.size = 0;
      }
      kept.answers.set(names[index] ?? '', value);
      kept.size += 1 + this.sizeOf(value);
    }
    return found as Value[];
  }
}
