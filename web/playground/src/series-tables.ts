import type { Cell, Table } from './table';

/** The column that says which alias a row comes from. */
export const SERIES = 'série';

/**
 * Lists that stand under sibling aliases and have a value and the same columns, as one table more: a series an alias,
 * named as what the alias is of where that is in the answer (`a: region(code: …) { name series … }`).
 */
export function seriesTables(tables: readonly Table[], data: unknown): readonly Table[] {
  const groups = new Map<string, { at: number; members: Table[] }>();
  for (const table of tables) {
    if (!table.columns.includes('value')) continue;
    const path = table.name.split('.');
    path.forEach((_, at) => {
      const name = `${path.map((word, index) => (index === at ? '*' : word)).join('.')}|${[...table.columns].sort().join()}`;
      const group = groups.get(name) ?? { at, members: [] };
      groups.set(name, { at, members: [...group.members, table] });
    });
  }
  const found = [...groups.values()].filter(({ members }) => members.length > 1);
  const taken = new Set<Table>();
  return found
    .sort((a, b) => b.members.length - a.members.length)
    .flatMap(({ at, members }) => {
      if (members.some((table) => taken.has(table))) return [];
      for (const table of members) taken.add(table);
      return [together(at, members, data)];
    });
}

function together(at: number, members: readonly Table[], data: unknown): Table {
  const columns = members[0]?.columns ?? [];
  const rows = members.flatMap((table): Cell[][] => {
    const path = table.name.split('.');
    const label = nameAt(data, path.slice(0, at + 1)) ?? path[at] ?? '';
    return table.rows.map((row) => [label, ...columns.map((column) => row[table.columns.indexOf(column)] ?? null)]);
  });
  const rest = (members[0]?.name ?? '').split('.').filter((_, index) => index !== at);
  return {
    name: [...rest, 'séries réunies'].join('.'),
    places: members.flatMap(({ places }) => places),
    columns: [SERIES, ...columns],
    rows,
  };
}

/** « Bretagne » of `{ a: { name: "Bretagne", … } }`. */
function nameAt(data: unknown, path: readonly string[]): string | null {
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    data,
  );
  const name = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)['name'] : undefined;
  return typeof name === 'string' ? name : null;
}
