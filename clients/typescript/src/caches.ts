import { LIST_FIELDS, POSSIBLE_TYPES, TYPES_WITH_ID, TYPES_WITHOUT_ID } from './generated/cache-facts';

type Stored = Readonly<Record<string, unknown>>;

/** As much of what Apollo Client hands to a merge function as is needed here. */
interface MergeTools {
  readonly args: Readonly<Record<string, unknown>> | null;
  /** Of what Apollo keeps, whose types are its own. */
  mergeObjects(existing: never, incoming: never): unknown;
}
type Merge = (existing: unknown, incoming: unknown, tools: MergeTools) => unknown;
interface FieldPolicy {
  readonly merge: Merge;
}
interface TypePolicy {
  readonly merge?: Merge;
  readonly fields?: Readonly<Record<string, FieldPolicy>>;
}

/** Fields that tell two things apart where no id was asked for. */
const TELLING = ['__ref', 'id', 'code', 'key', 'year', 'label', 'name'];

const isObject = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two halves of what stands at one place may be of one thing: nothing that both say differs. */
const areAlike = (one: unknown, other: unknown): boolean =>
  isObject(one) &&
  isObject(other) &&
  TELLING.every((field) => !(field in one && field in other) || Object.is(one[field], other[field]));

const mergeAlike: Merge = (existing, incoming, { mergeObjects }) =>
  areAlike(existing, incoming) ? mergeObjects(existing as never, incoming as never) : incoming;

/** Without a year the server chooses it, and may choose another one tomorrow: then both halves must say which it is. */
const mergeOfYear: Merge = (existing, incoming, tools) => {
  const isSaid =
    tools.args?.['year'] != null ||
    (isObject(existing) && isObject(incoming) && 'year' in existing && 'year' in incoming);
  return isSaid ? mergeAlike(existing, incoming, tools) : incoming;
};

/** Apollo takes what stands within a list as new each time: what was asked of it before is kept by hand. */
function mergeDeep(existing: unknown, incoming: unknown): unknown {
  if (Array.isArray(existing) && Array.isArray(incoming)) return mergeItems(existing, incoming);
  if (!isObject(existing) || !isObject(incoming) || !areAlike(existing, incoming)) return incoming;
  // One that is kept under its id is kept whole there.
  if ('__ref' in existing || '__ref' in incoming) return incoming;
  const merged: Record<string, unknown> = { ...existing, ...incoming };
  for (const [field, value] of Object.entries(incoming)) merged[field] = mergeDeep(existing[field], value);
  return merged;
}

function mergeItems(existing: readonly unknown[], incoming: readonly unknown[]): unknown {
  const areOne = existing.length === incoming.length && incoming.every((item, at) => areAlike(existing[at], item));
  return areOne ? incoming.map((item, at) => mergeDeep(existing[at], item)) : incoming;
}

const mergeLists: Merge = (existing, incoming) => mergeDeep(existing, incoming);

/** Of these, where they stand says which they are, with or without an id. */
const KNOWN_BY_PLACE = ['Federation', 'Figure', 'KeyFigures'];
const QUESTIONS_OF_ONE = ['region', 'department', 'adherent', 'node', 'submission'];
const TERRITORIES = ['Federation', 'Region', 'Department', 'Adherent'];

/**
 * What `new InMemoryCache(…)` of Apollo Client needs to lose no figure: two questions about the same place and year
 * keep what each of them asked for, whether or not they ask for ids.
 */
export function apolloCacheOptions(): {
  readonly possibleTypes: Record<string, string[]>;
  readonly typePolicies: Record<string, TypePolicy>;
} {
  const policies: Record<string, TypePolicy> = {};
  for (const name of [...TYPES_WITHOUT_ID, ...KNOWN_BY_PLACE]) policies[name] = { merge: mergeAlike };
  for (const [name, fields] of Object.entries(LIST_FIELDS)) addFields(policies, name, fields, mergeLists);
  for (const name of TERRITORIES) addFields(policies, name, ['keyFigures'], mergeOfYear);
  addFields(policies, 'Query', QUESTIONS_OF_ONE, mergeAlike);
  const possibleTypes = Object.fromEntries(Object.entries(POSSIBLE_TYPES).map(([name, types]) => [name, [...types]]));
  return { possibleTypes, typePolicies: policies };
}

function addFields(policies: Record<string, TypePolicy>, name: string, fields: readonly string[], merge: Merge): void {
  const before = policies[name];
  policies[name] = {
    ...before,
    fields: { ...before?.fields, ...Object.fromEntries(fields.map((field) => [field, { merge }])) },
  };
}

/**
 * `keys` of Graphcache (urql): things that have an id are known by it where it is asked for; everything else, and what
 * is asked for without it, by where it stands.
 */
export function graphcacheKeys(): Record<string, (data: Stored) => string | null> {
  const byPlace = TYPES_WITHOUT_ID.map((name) => [name, () => null] as const);
  const byId = TYPES_WITH_ID.map((name) => [name, ({ id }: Stored) => (typeof id === 'string' ? id : null)] as const);
  return Object.fromEntries([...byPlace, ...byId]);
}
