import DataLoader from 'dataloader';

/** One loader for every distinct set of arguments: what the same question is asked of is read together. */
export class KeyedLoaders<Arguments, Key, Value> {
  private readonly loaders = new Map<string, DataLoader<Key, Value, string>>();

  constructor(
    private readonly read: (args: Arguments, keys: readonly Key[]) => Promise<readonly Value[]>,
    private readonly nameOf: (key: Key) => string,
  ) {}

  /** Arguments are told apart by their JSON. */
  for(args: Arguments): DataLoader<Key, Value, string> {
    const name = JSON.stringify(args);
    const known = this.loaders.get(name);
    if (known !== undefined) return known;
    const loader = new DataLoader<Key, Value, string>((keys) => this.read(args, keys), { cacheKeyFn: this.nameOf });
    this.loaders.set(name, loader);
    return loader;
  }
}
