/** Part of a WHERE, with what stands in its question marks. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export const marks = (items: readonly unknown[]): string => items.map(() => '?').join(', ');
export const among = (column: string, items: readonly unknown[]): Condition =>
  items.length === 0 ? NOTHING : { sql: `${column} IN (${marks(items)})`, parameters: items };
export const NOTHING: Condition = { sql: '1 = 0', parameters: [] };
export const and = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
  parameters: conditions.flatMap(({ parameters }) => parameters),
});

export const or = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' OR '),
  parameters: conditions.flatMap(({ parameters }) => parameters),
});
