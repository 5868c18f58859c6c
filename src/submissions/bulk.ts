import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';

const ROWS_A_STATEMENT = 500;

/**
 * Inserts rows in statements of many. What an ORM does for each row (entities, identifiers, one expression a cell)
 * would cost several times the storing itself, and rows by the hundred thousand need none of it.
 * Generated columns are left to the database. `valueOf` says, once for each property of the entity, how a row gives its
 * value; absent is null.
 */
export async function insertMany<T>(
  manager: EntityManager,
  entity: new () => ObjectLiteral,
  rows: readonly T[],
  valueOf: (property: string) => (row: T) => unknown,
): Promise<void> {
  const { escape, metadata } = about(manager, entity);
  const columns = metadata.columns.filter(({ isGenerated }) => !isGenerated);
  const values = columns.map(({ propertyName }) => valueOf(propertyName));
  const into = `INSERT INTO ${escape(metadata.tableName)} (${columns.map((each) => escape(each.databaseName)).join(', ')})`;
  const one = `(${columns.map(() => '?').join(', ')})`;
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const batch = rows.slice(start, start + ROWS_A_STATEMENT);
    const parameters: unknown[] = [];
    for (const row of batch) for (const value of values) parameters.push(stored(value(row)));
    await manager.query(`${into} VALUES ${one}${`, ${one}`.repeat(batch.length - 1)}`, parameters);
  }
}

/** For rows that have the names of their entity's properties. */
export const byName =
  (property: string) =>
  (row: object): unknown =>
    (row as Readonly<Record<string, unknown>>)[property];

/** The embedded driver takes no booleans, and neither takes an absence. */
const stored = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : (value ?? null));

/** What to select so that a row has the names of its entity's properties, and what gives its values their types. */
export interface Reading {
  readonly select: string;
  readonly from: string;
  column(property: string): string;
  /** Changes the rows of an answer in place. */
  typed(rows: readonly ObjectLiteral[]): void;
}

/** Reads rows without making entities of them; `properties` says which, all when null. */
export function reading(
  manager: EntityManager,
  entity: new () => ObjectLiteral,
  properties: ReadonlySet<string> | null,
): Reading {
  const { escape, metadata } = about(manager, entity);
  const columns = metadata.columns.filter(({ propertyName }) => properties?.has(propertyName) ?? true);
  const typing = columns.flatMap(({ propertyName, type, transformer }) => {
    if (transformer !== undefined && !Array.isArray(transformer))
      return [[propertyName, (value: unknown): unknown => transformer.from(value)] as const];
    return type === 'boolean' || type === Boolean ? [[propertyName, (value: unknown) => Boolean(value)] as const] : [];
  });
  return {
    select: columns.map((each) => `${escape(each.databaseName)} AS ${escape(each.propertyName)}`).join(', '),
    from: escape(metadata.tableName),
    column: (property) => escape(metadata.findColumnWithPropertyName(property)?.databaseName ?? property),
    typed(rows) {
      for (const row of rows)
        for (const [property, type] of typing) if (row[property] !== null) row[property] = type(row[property]);
    },
  };
}

function about(
  manager: EntityManager,
  entity: new () => ObjectLiteral,
): { escape: (name: string) => string; metadata: EntityMetadata } {
  const { driver } = manager.dataSource;
  return { escape: (name) => driver.escape(name), metadata: manager.dataSource.getMetadata(entity) };
}
