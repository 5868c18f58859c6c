/** Items by key, in the order in which keys first appear; those under null are in no group. */
export function groupBy<T, Key extends string | number = string>(
  items: readonly T[],
  keyOf: (item: T) => Key | null,
): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
