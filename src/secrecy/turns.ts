/** Who waits for what is decided. */
export interface Asker {
  /** Whether somebody does: what is decided ahead keeps no reader waiting, until one comes for it. */
  isReader: boolean;
}

/** What waits to be decided on: of each reader one in turn, however many another asks for; and what nobody waits for last. */
export class Turns<Item> {
  private readonly waiting = new Map<Asker, Item[]>();

  add(asker: Asker, item: Item): void {
    const own = this.waiting.get(asker);
    if (own === undefined) this.waiting.set(asker, [item]);
    else own.push(item);
  }

  /** Undefined where nobody waits, or, with `readersAlone`, no reader does. */
  next(readersAlone: boolean): Item | undefined {
    const askers = [...this.waiting.keys()];
    const asker = askers.find(({ isReader }) => isReader) ?? (readersAlone ? undefined : askers[0]);
    const [item, ...more] = (asker && this.waiting.get(asker)) ?? [];
    if (asker === undefined) return undefined;
    this.waiting.delete(asker);
    if (more.length > 0) this.waiting.set(asker, more);
    return item;
  }
}
