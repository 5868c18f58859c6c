/** What an answer turns out to rest on, noted while it is read: whoever sends it says so, whatever was asked for. */
export class Marks {
  /** Whether any of it is invented. */
  demonstration = false;

  /** Notes those of the items that rest on demonstration; gives them back. */
  on<Items extends Iterable<{ readonly demonstration: boolean }>>(items: Items): Items {
    if (!this.demonstration) for (const { demonstration } of items) this.demonstration ||= demonstration;
    return items;
  }

  one<Item extends { readonly demonstration: boolean }>(item: Item): Item {
    this.demonstration ||= item.demonstration;
    return item;
  }

  /** The same for what comes from submissions. */
  from<Items extends Iterable<{ readonly origin: string }>>(submissions: Items): Items {
    for (const { origin } of submissions) this.demonstration ||= origin === 'DEMONSTRATION';
    return submissions;
  }
}
