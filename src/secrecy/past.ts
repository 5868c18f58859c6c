import { NO_PARTS, type CellParts } from '../published/amount';
import { groupBy } from '../kernel/group-by';
import { TOTAL, type Bundle, type Pair, type Past, type SecrecyTable } from './secrecy-table';
import { addTo, type Weighed } from './strength';

/** What stands in some versions of a place as one unknown. */
export interface Strand {
  /** By version; null where it is not there. */
  readonly keys: readonly (readonly string[] | null)[];
}

/**
 * The unknowns of a place over time, of one of the indicators. What stayed the same is one and the same unknown, be it
 * under other keys: a reader may know that nothing else changed. What always goes together is one unknown.
 */
export function strandsOf({ pairs, versions }: Past, member: number): readonly Strand[] {
  const lives = pairs.flatMap((pair) => livesOf(pair, member));
  const moved = joined(lives, ({ adherent, amount }) => (adherent === '' ? null : `${adherent} ${amount}`));
  const renamed = joined(
    moved,
    ({ amount, keys }) => `${keys.find((each) => each !== null)?.join('|') ?? ''} ${amount}`,
  );
  const strands = new Map<string, Strand>();
  for (const { keys } of renamed) {
    const name = Array.from({ length: versions }, (_, version) => keys[version]?.join('\u001f') ?? '-').join('\u001e');
    strands.set(name, { keys });
  }
  return [...strands.values()];
}

/** One amount in the versions in which it stands. */
interface Life extends Strand {
  readonly adherent: string;
  readonly amount: string;
}

function livesOf({ keys, adherent, amounts }: Pair, member: number): readonly Life[] {
  const byAmount = new Map<string, (readonly string[] | null)[]>();
  amounts.forEach((bundle, version) => {
    const parts = bundle?.[member];
    if (parts === undefined || parts.filled === 0) return;
    const amount = `${parts.numerator}/${parts.denominator}`;
    const known = byAmount.get(amount) ?? amounts.map(() => null);
    known[version] = keys;
    byAmount.set(amount, known);
  });
  return [...byAmount].map(([amount, each]) => ({ keys: each, adherent, amount }));
}

/** Takes together what goes by one name and never stands in the same version: it only moved. */
function joined(lives: readonly Life[], nameOf: (life: Life) => string | null): readonly Life[] {
  const apart = lives.filter((life) => nameOf(life) === null);
  return [
    ...apart,
    ...[...groupBy(lives, nameOf).values()].flatMap((same) => {
      const found: Life[] = [];
      for (const life of same) {
        const index = found.findIndex(({ keys }) =>
          keys.every((each, version) => each === null || life.keys[version] === null),
        );
        const into = found[index];
        if (into === undefined) found.push(life);
        else found[index] = { ...into, keys: into.keys.map((each, version) => each ?? life.keys[version] ?? null) };
      }
      return found;
    }),
  ];
}

/** The pairs that a cell of a place counts. */
export function pairsOf(
  past: Past | undefined,
  { dimensions }: Pick<SecrecyTable, 'dimensions'>,
  dimension: string,
  key: string,
): readonly Pair[] {
  const pairs = past?.pairs ?? [];
  if (dimension === TOTAL) return pairs;
  const index = dimensions.findIndex((each) => each === dimension);
  return pairs.filter(({ keys }) => keys[index] === key);
}

/** What stands behind some pairs of one version: exactly, for it is known whose they are. */
export const behind = (pairs: readonly Pair[], version: number): Bundle =>
  membersOf(pairs).map((member) => {
    const byAdherent = new Map<string, Weighed>();
    for (const { adherent, amounts } of pairs) {
      const parts = amounts[version]?.[member];
      if (parts !== undefined && parts.filled > 0) addTo(sumOf(byAdherent, adherent), parts);
    }
    return weighed(byAdherent);
  });

/** What stands behind the difference of some pairs from one version to another: who changed, and by how much. */
export const behindDifference = (pairs: readonly Pair[], from: number, to: number): Bundle =>
  membersOf(pairs).map((member) => differenceBehind(pairs, member, from, to));

/** The same of one of the indicators. */
export function differenceBehind(pairs: readonly Pair[], member: number, from: number, to: number): CellParts {
  const byAdherent = new Map<string, Weighed>();
  for (const { adherent, amounts } of pairs) {
    const [was, is] = [amounts[from]?.[member] ?? NO_PARTS, amounts[to]?.[member] ?? NO_PARTS];
    if (was.numerator === is.numerator && was.denominator === is.denominator) continue;
    const sum = sumOf(byAdherent, adherent);
    sum.numerator += is.numerator - was.numerator;
    sum.denominator += is.denominator - was.denominator;
    sum.filled += 1;
  }
  const changed = apart(byAdherent);
  // What is less now weighs as much as if it were more.
  for (const [, sum] of changed) sum.numerator = Math.abs(sum.numerator);
  return weighed(changed);
}

function membersOf(pairs: readonly Pair[]): readonly number[] {
  let most = 0;
  for (const { amounts } of pairs) most = Math.max(most, amounts.find((each) => each !== null)?.length ?? 0);
  return Array.from({ length: most }, (_, member) => member);
}

function sumOf(byAdherent: Map<string, Weighed>, adherent: string): Weighed {
  const known = byAdherent.get(adherent);
  if (known !== undefined) return known;
  const sum: Weighed = { ...NO_PARTS };
  byAdherent.set(adherent, sum);
  return sum;
}

/** Sums of different adherents together. */
function weighed(sums: Iterable<readonly [string, Weighed]>): CellParts {
  const all: Weighed = { ...NO_PARTS };
  for (const [adherent, sum] of sums) {
    addTo(all, sum);
    if (adherent === '') continue;
    all.units += 1;
    all.largest = Math.max(all.largest, sum.numerator);
  }
  return all;
}

/**
 * Those who changed the sum: who only moved from one key to another has no part in it, nor have two of whom one has what
 * the other had, who may be one under another name.
 */
function apart(byAdherent: ReadonlyMap<string, Weighed>): readonly (readonly [string, Weighed])[] {
  const changed = [...byAdherent].filter(([, { numerator, denominator }]) => numerator !== 0 || denominator !== 0);
  const nameOf = ({ numerator, denominator }: Weighed, sign: 1 | -1) => `${sign * numerator}/${sign * denominator}`;
  const counts = new Map<string, number>();
  for (const [, each] of changed) counts.set(nameOf(each, 1), (counts.get(nameOf(each, 1)) ?? 0) + 1);
  const dropped = new Map<string, number>();
  return changed.filter(([, each]) => {
    const [name, most] = [nameOf(each, 1), counts.get(nameOf(each, -1)) ?? 0];
    const soFar = dropped.get(name) ?? 0;
    if (soFar >= Math.min(most, counts.get(name) ?? 0)) return true;
    dropped.set(name, soFar + 1);
    return false;
  });
}
