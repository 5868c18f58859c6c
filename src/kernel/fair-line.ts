/** Those who wait, each for somebody: one of each has its turn after the other, however many somebody has in it. */
export class FairLine<Item> {
  private readonly lines = new Map<object | undefined, Item[]>();
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(of: object | undefined, item: Item): void {
    this.count++;
    const line = this.lines.get(of);
    if (line === undefined) this.lines.set(of, [item]);
    else line.push(item);
  }

  /** The first of whoever has waited longest for a turn. */
  shift(): Item | undefined {
    const [first] = this.lines;
    if (first === undefined) return undefined;
    const [of, line] = first;
    const item = line.shift();
    this.count--;
    // A map gives its entries back in the order in which they came.
    this.lines.delete(of);
    if (line.length > 0) this.lines.set(of, line);
    return item;
  }
}
