/**
 * Values by name, no more of them than `most` by their sizes together: what was not asked for longest goes first. What
 * is larger than `most` by itself is not kept. Whatever a server keeps to answer faster is kept in one of these.
 */
export class BoundedMemory<Value> {
  private readonly entries = new Map<string, { readonly value: Value; readonly size: number }>();
  private size = 0;

  constructor(private readonly most: number) {}

  get(name: string): Value | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    // A map gives its entries back in the order in which they came.
    this.entries.delete(name);
    this.entries.set(name, entry);
    return entry.value;
  }

  /** Without its counting as asked for: for what each item of a long list asks. */
  peek = (name: string): Value | undefined => this.entries.get(name)?.value;

  has = (name: string): boolean => this.entries.has(name);

  /** In the place of what had that name before. */
  set(name: string, value: Value, size = 1): void {
    this.delete(name);
    if (size > this.most) return;
    this.entries.set(name, { value, size });
    this.size += size;
    for (const oldest of this.entries.keys()) {
      if (this.size <= this.most) return;
      this.delete(oldest);
    }
  }

  clear(): void {
    this.entries.clear();
    this.size = 0;
  }

  delete(name: string): void {
    this.size -= this.entries.get(name)?.size ?? 0;
    this.entries.delete(name);
  }
}
