import { groupBy } from '../kernel/group-by';
import { Pairs, type Past } from './past';

/** What stands in some versions of a place as one unknown: by version, a pair that has its keys; -1 where it is not there. */
export type Strand = readonly number[];

const NOT_THERE = -1;
const isThere = (pair: number): boolean => pair !== NOT_THERE;

/**
 * The unknowns of a place over time, of one of the indicators. What stayed the same is one and the same unknown, be it
 * under other keys: a reader may know that nothing else changed. What always goes together is one unknown.
 */
export function strandsOf(past: Past, member: number): readonly Strand[] {
  const { adherents, under } = withKeys(past);
  const { lives, amounts } = livesOf(past, member);
  const moved = joined(lives, ({ pair, amount }) => {
    const adherent = adherents[pair] ?? 0;
    return adherent === 0 ? null : adherent * amounts + amount;
  });
  const renamed = joined(moved, ({ strand, amount }) => under(strand.find(isThere)) * amounts + amount);
  const strands = new Map<string, Strand>();
  for (const { strand } of renamed) strands.set(strand.map(under).join(), strand);
  return [...strands.values()];
}

/** Strands by their group under a choice of dimensions in one version; those that are not there are in none. */
export function strandsUnder(
  past: Past,
  strands: readonly Strand[],
  version: number,
  crossing: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const { groupOf, groups } = Pairs.of(past).under(crossing);
  const found = groups.map((): number[] => []);
  for (let index = 0; index < strands.length; index++) {
    const group = groupOf[strands[index]?.[version] ?? NOT_THERE];
    if (group !== undefined) found[group]?.push(index);
  }
  return new Map([...found.entries()].filter(([, indices]) => indices.length > 0));
}

/** The pairs' adherents, and a number for all keys of a pair together. */
function withKeys(past: Past) {
  const view = Pairs.of(past);
  const { groupOf } = view.under(view.dimensions);
  return { adherents: view.adherents, under: (pair = NOT_THERE) => groupOf[pair] ?? NOT_THERE };
}

/** One amount of a pair in the versions in which it stands. */
interface Life {
  readonly pair: number;
  readonly strand: number[];
  /** A number of the amount: the same for the same one. */
  readonly amount: number;
}

/** With how many different amounts there are. */
function livesOf(past: Past, member: number): { readonly lives: readonly Life[]; readonly amounts: number } {
  const versions = Pairs.of(past).versions.map((version) => Pairs.of(past).columns(version, member));
  const numbers = new Amounts();
  const lives: Life[] = [];
  for (let pair = 0; pair < past.pairs.length; pair++) {
    const first = lives.length;
    versions.forEach(({ filled, numerator, denominator }, version) => {
      if ((filled[pair] ?? 0) === 0) return;
      const amount = numbers.of(numerator[pair] ?? 0, denominator[pair] ?? 0);
      let at = first;
      while (at < lives.length && lives[at]?.amount !== amount) at++;
      const strand = lives[at]?.strand ?? versions.map(() => NOT_THERE);
      strand[version] = pair;
      lives[at] = { pair, strand, amount };
    });
  }
  return { lives, amounts: numbers.count };
}

/** Numbers amounts, by what stands above and below the line. */
class Amounts {
  count = 0;
  private readonly known = new Map<number, Map<number, number>>();

  of(numerator: number, denominator: number): number {
    let below = this.known.get(numerator);
    if (below === undefined) this.known.set(numerator, (below = new Map<number, number>()));
    let number = below.get(denominator);
    if (number === undefined) below.set(denominator, (number = this.count++));
    return number;
  }
}

/** Takes together what goes by one name and never stands in the same version: it only moved. */
function joined(lives: readonly Life[], nameOf: (life: Life) => number | null): readonly Life[] {
  const apart = lives.filter((life) => nameOf(life) === null);
  return [
    ...apart,
    ...[...groupBy(lives, nameOf).values()].flatMap((same) => {
      const found: Life[] = [];
      for (const life of same) {
        const index = found.findIndex(({ strand }) =>
          strand.every((pair, version) => !isThere(pair) || !isThere(life.strand[version] ?? NOT_THERE)),
        );
        const into = found[index];
        if (into === undefined) found.push(life);
        else found[index] = { ...into, strand: into.strand.map((pair, at) => Math.max(pair, life.strand[at] ?? pair)) };
      }
      return found;
    }),
  ];
}
