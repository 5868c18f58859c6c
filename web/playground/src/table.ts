export type Cell = string | number | boolean | null;
type Row = Map<string, Cell>;

/** A list found in an answer, flattened: one line per item, one column per leaf. */
export interface Table {
  /** Where in the answer it stands, dots between the names. */
  readonly name: string;
  /** The ways to its rows in the answer, each a path of response keys; the answer itself is the empty one. */
  readonly places: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

interface Found {
  rows: Row[];
  places: Set<string>;
  nested: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOfObjects = (value: unknown): value is unknown[] => Array.isArray(value) && value.some(isObject);
const isKeys = (name: string, value: unknown): value is unknown[] => name === 'keys' && isListOfObjects(value);
/** The parts of a partial figure: names beside its value, and no list of their own. */
const isPartialOf = (name: string, value: unknown): value is unknown[] => name === 'partialOf' && Array.isArray(value);
const isFigure = (value: Record<string, unknown>): boolean => 'value' in value && 'state' in value;

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(String).join('+');
  return null;
}

/** « Bretagne ; Guyane »; null where nothing is partial. */
function namesOf(parts: readonly unknown[]): Cell {
  const names = parts.filter(isObject).flatMap(({ name, code }) => cellOf(name ?? code ?? null) ?? []);
  return names.length === 0 ? null : names.join(' ; ');
}

/** What a line of statistics is taken over, one column per dimension; a total says so. */
function flattenKeys(keys: readonly unknown[], prefix: string, into: Row): void {
  for (const [index, key] of keys.filter(isObject).entries()) {
    const name = typeof key.dimension === 'string' ? key.dimension : `keys.${index + 1}`;
    into.set(prefix + name, key.isTotal === true ? 'Total' : cellOf(key.label ?? key.key ?? null));
  }
}

function flatten(value: Record<string, unknown>, prefix: string, into: Row): Row {
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__typename') continue;
    if (isKeys(key, inner)) flattenKeys(inner, prefix, into);
    else if (isPartialOf(key, inner)) into.set(prefix + key, namesOf(inner));
    else if (isListOfObjects(inner)) continue;
    else if (isObject(inner)) flatten(inner, `${prefix}${key}.`, into);
    else into.set(prefix + key, cellOf(inner));
  }
  return into;
}

interface Where {
  /** The table's own name, and the way there in the answer; they differ for what stands below figures. */
  readonly name: readonly string[];
  readonly place: readonly string[];
}

const below = ({ name, place }: Where, key: string): Where => ({ name: [...name, key], place: [...place, key] });

function tableFor({ name, place }: Where, nested: boolean, found: Map<string, Found>): Found {
  const known = found.get(name.join('.')) ?? { rows: [], places: new Set(), nested };
  found.set(name.join('.'), known);
  known.places.add(place.join('.'));
  return known;
}

/** Collects the lists below a value. Lists of the same name under sibling figures become one table. */
function collect(value: unknown, where: Where, parent: Row, nested: boolean, found: Map<string, Found>): void {
  if (isListOfObjects(value)) {
    const table = tableFor(where, nested, found);
    const key = where.name.at(-1) ?? '';
    for (const item of value.filter(isObject)) {
      const own = flatten(item, '', new Map());
      // What stands in a list of a list is read first for itself, then for where it belongs.
      table.rows.push(new Map(nested ? [...own, ...parent] : [...parent, ...own]));
      const above: Row = new Map([...parent, ...[...own].map(([name, cell]) => [`${key}.${name}`, cell] as const)]);
      for (const [inner, child] of Object.entries(item)) {
        if (!isKeys(inner, child) && !isPartialOf(inner, child))
          collect(child, below(where, inner), above, true, found);
      }
    }
  } else if (isObject(value)) {
    if (!nested && isFigure(value)) collectFigure(value, where, found);
    else
      for (const [key, child] of Object.entries(value))
        if (!isPartialOf(key, child)) collect(child, below(where, key), parent, nested, found);
  }
}

const FIGURES = 'chiffres';

function collectFigure(value: Record<string, unknown>, { place }: Where, found: Map<string, Found>): void {
  const where = { name: [FIGURES], place };
  const name: Row = new Map([['chiffre', place.join('.')]]);
  tableFor(where, false, found).rows.push(flatten(value, '', new Map(name)));
  for (const [key, child] of Object.entries(value)) {
    if (isListOfObjects(child) && !isPartialOf(key, child)) collect(child, below(where, key), name, false, found);
  }
}

function toTable(name: string, places: Iterable<string>, rows: readonly Row[]): Table {
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  // An object that is null in one line and spread over several columns in others needs no column of its own.
  const columns = names.filter((column) => !names.some((other) => other.startsWith(`${column}.`)));
  return {
    name,
    places: [...places],
    columns,
    rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)),
  };
}

/** Before `b` when more likely looked for: more than one line, then in no other list, then longer. */
function byInterest([, a]: [string, Found], [, b]: [string, Found]): number {
  const several = Number(b.rows.length > 1) - Number(a.rows.length > 1);
  return several || Number(a.nested) - Number(b.nested) || b.rows.length - a.rows.length;
}

/** Every table of an answer's data, the one most likely looked for first. */
export function tablesOf(data: unknown): Table[] {
  const found = new Map<string, Found>();
  collect(data, { name: [], place: [] }, new Map(), false, found);
  if (found.size === 0) return isObject(data) ? [toTable('résultat', [''], [flatten(data, '', new Map())])] : [];
  return [...found].sort(byInterest).map(([name, { places, rows }]) => toTable(name, places, rows));
}
