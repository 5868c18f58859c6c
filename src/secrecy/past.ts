import { keyOf } from './crossings';

/** What each pair has of each indicator in each version: above the line, below it, and rows that fill it. */
const PARTS = ['numerator', 'denominator', 'filled'] as const;

/** Of each indicator in each version. */
export const COLUMNS = PARTS.length;

type Part = (typeof PARTS)[number];
type Numbers = Readonly<Record<Part, number>>;
type Columns = Readonly<Record<Part, Float64Array>>;

const BETWEEN = '\u001f';

/**
 * A place in several versions, of which the first is today's: there the pairs add up to the place's atoms. As columns, for
 * there may be tens of thousands of pairs, which as objects take ten times as much, here and on their way.
 */
export interface Past {
  readonly versions: number;
  /** Indicators that are decided together. */
  readonly members: number;
  /** What one adherent has under one choice of keys: see {@link pairName}. */
  readonly pairs: readonly string[];
  /** Column after column: by version, by indicator, by part. A pair is in a version where rows fill one of its indicators. */
  readonly numbers: Float64Array;
}

/** Keys in the order of the table's dimensions; the adherent empty for rows that name none. */
export const pairName = (keys: readonly string[], adherent: string): string => [...keys, adherent].join(BETWEEN);

/** The keys and the adherent of a pair. */
export const wordsOf = (name: string): readonly string[] => name.split(BETWEEN);

/** A version of a place that holds nothing. */
export const NO_PAIRS: Past = { versions: 1, members: 0, pairs: [], numbers: new Float64Array() };

/** Writes down what the pairs of a place have. */
export class PastWriter {
  readonly past: Past;

  constructor(pairs: readonly string[], versions: number, members: number) {
    this.past = {
      pairs,
      versions,
      members,
      numbers: new Float64Array(pairs.length * versions * members * COLUMNS),
    };
  }

  /** To what is there already. */
  add(pair: number, version: number, member: number, numbers: Numbers): void {
    const { pairs, members, numbers: all } = this.past;
    const first = (version * members + member) * COLUMNS;
    PARTS.forEach((part, at) => {
      const place = (first + at) * pairs.length + pair;
      all[place] = (all[place] ?? 0) + numbers[part];
    });
  }

  /** One version of another past, whose pairs have these names and places here, to what is there already. */
  addVersion(
    version: number,
    { pairs: { length }, members, numbers }: Past,
    names: readonly string[],
    places: ReadonlyMap<string, number>,
    from = version,
  ): void {
    const { pairs, numbers: all } = this.past;
    const targets = Int32Array.from(names, (name) => places.get(name) ?? -1);
    for (let column = 0; column < members * COLUMNS; column++) {
      const first = (version * members * COLUMNS + column) * pairs.length;
      const own = (from * members * COLUMNS + column) * length;
      for (let pair = 0; pair < length; pair++) {
        const place = first + (targets[pair] ?? 0);
        all[place] = (all[place] ?? 0) + (numbers[own + pair] ?? 0);
      }
    }
  }
}

/** The pairs by what they are under a choice of dimensions. */
interface Crossing {
  /** By group, joined. */
  readonly keys: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly groups: readonly (readonly number[])[];
  /** By pair. */
  readonly groupOf: Int32Array;
}

/** A past as it is looked up: who is behind each pair, and which pairs share keys, found once for all who ask. */
export class Pairs {
  /** By pair, a number of the adherent: 0 for rows that name none. */
  readonly adherents: Int32Array;
  readonly adherentCount: number;
  /** All of them, by their places. */
  readonly dimensions: readonly number[];
  readonly versions: readonly number[];
  private readonly keys: readonly (readonly string[])[];
  private readonly members: number;
  private readonly found: readonly Columns[];
  private readonly crossings = new Map<string, Crossing>();

  private constructor(past: Past) {
    const numbers = new Map([['', 0]]);
    const { pairs, members, versions } = past;
    this.adherents = new Int32Array(pairs.length);
    this.keys = pairs.map((name, pair) => {
      const keys = name.split(BETWEEN);
      const adherent = keys.pop() ?? '';
      const number = numbers.get(adherent) ?? numbers.size;
      numbers.set(adherent, number);
      this.adherents[pair] = number;
      return keys;
    });
    this.adherentCount = numbers.size;
    this.dimensions = [...(this.keys[0] ?? []).keys()];
    this.versions = Array.from({ length: versions }, (_, version) => version);
    this.members = members;
    const column = (at: number) => past.numbers.subarray(at * pairs.length, (at + 1) * pairs.length);
    this.found = Array.from({ length: versions * members }, (_, at) => ({
      numerator: column(at * COLUMNS),
      denominator: column(at * COLUMNS + 1),
      filled: column(at * COLUMNS + 2),
    }));
  }

  private static readonly known = new WeakMap<Past, Pairs>();

  static of(past: Past): Pairs {
    const known = Pairs.known.get(past) ?? new Pairs(past);
    Pairs.known.set(past, known);
    return known;
  }

  /** What one indicator is in one version, by pair. */
  columns(version: number, member: number): Columns {
    const found = this.found[version * this.members + member];
    if (found === undefined) throw new RangeError(`no version ${version} of indicator ${member}`);
    return found;
  }

  /** Which pairs have the same keys under a choice of dimensions. */
  under(crossing: readonly number[]): Crossing {
    const name = crossing.join();
    const known = this.crossings.get(name) ?? this.crossed(crossing);
    this.crossings.set(name, known);
    return known;
  }

  private crossed(crossing: readonly number[]): Crossing {
    const places = new Map<string, number>();
    const groups: number[][] = [];
    const groupOf = new Int32Array(this.keys.length);
    this.keys.forEach((keys, pair) => {
      const key = keyOf(keys, crossing);
      let place = places.get(key);
      if (place === undefined) {
        places.set(key, (place = groups.length));
        groups.push([]);
      }
      groups[place]?.push(pair);
      groupOf[pair] = place;
    });
    return { keys: [...places.keys()], groups, groupOf, places };
  }
}

/** The same place by some of its dimensions, in that order: what then has the same name is one pair. */
export function underDimensions(past: Past, places: readonly number[]): Past {
  const names = past.pairs.map((name) => {
    const words = wordsOf(name);
    return pairName(
      places.map((place) => words[place] ?? ''),
      words.at(-1) ?? '',
    );
  });
  const left = [...new Set(names)].sort();
  const indices = new Map(left.map((name, pair) => [name, pair]));
  const writer = new PastWriter(left, past.versions, past.members);
  for (const version of Pairs.of(past).versions) writer.addVersion(version, past, names, indices);
  return writer.past;
}

/** The same past without the pairs that no row fills in any version; null where none is left. */
export function withoutEmpty(past: Past): Past | null {
  const { versions, members } = past;
  const columns = Pairs.of(past).versions.flatMap((version) =>
    Array.from({ length: members }, (_, member) => Pairs.of(past).columns(version, member)),
  );
  const left = [...past.pairs.keys()].filter((pair) => columns.some(({ filled }) => (filled[pair] ?? 0) > 0));
  if (left.length === 0) return null;
  const writer = new PastWriter(
    left.map((pair) => past.pairs[pair] ?? ''),
    versions,
    members,
  );
  columns.forEach((column, at) =>
    left.forEach((pair, place) => {
      const [numerator = 0, denominator = 0, filled = 0] = PARTS.map((part) => column[part][pair]);
      writer.add(place, Math.floor(at / members), at % members, { numerator, denominator, filled });
    }),
  );
  return writer.past;
}
