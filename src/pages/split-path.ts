/** `['2023', 'bretagne.csv']` is the names 2023 and bretagne, with the ending csv: a table, or a drawing, of a page. */
export function splitPath(path: readonly string[]): { names: string[]; ending: string | null } {
  const found = /^(.*)\.(csv|svg|png)$/.exec(path.at(-1) ?? '');
  const names = path.filter((name) => name !== '');
  if (found === null) return { names, ending: null };
  return { names: [...names.slice(0, -1), found[1] ?? ''], ending: found[2] ?? null };
}
