interface Entry<Value> {
  readonly value: Value;
  readonly size: number;
  /** How many had been put in, or to the end, when this one was. */
  placed: number;
}

/**
 * Values by name, no more of them than `most` by their sizes together: of what was not asked for long something goes
 * first, and nothing that is among the younger half. What is larger than `most` by itself is not kept. Whatever a server
 * keeps to answer faster is kept in one of these.
 */
export class BoundedMemory<Value> {
  private readonly entries = new Map<string, Entry<Value>>();
  private size = 0;
  private placed = 0;

  constructor(private readonly most: number) {}

  get(name: string): Value | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    // To put it to the end costs more than to find it: what is young is not in danger.
    if (this.placed - entry.placed >= this.entries.size / 2) {
      // A map gives its entries back in the order in which they came.
      this.entries.delete(name);
      this.entries.set(name, entry);
      entry.placed = ++this.placed;
    }
    return entry.value;
  }

  /** Without its counting as asked for: for what each item of a long list asks. */
  peek = (name: string): Value | undefined => this.entries.get(name)?.value;

  has = (name: string): boolean => this.entries.has(name);

  /** In the place of what had that name before. */
  set(name: string, value: Value, size = 1): void {
    this.delete(name);
    if (size > this.most) return;
    this.entries.set(name, { value, size, placed: ++this.placed });
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
