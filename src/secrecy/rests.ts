import { groupBy } from '../kernel/group-by';
import { NO_PARTS, type CellParts } from '../published/amount';
import { Pairs, PastWriter, withoutEmpty, type Past } from './past';
import { ownCell, type Atom, type Bundle, type Fraction, type SecrecyArea, type SecrecyTable } from './secrecy-table';
import { homesOf, strengthOf } from './strength';

/**
 * What the rows that a mean or a share leaves out add to the sums that it is made of. Beside these, it tells what of them
 * lies in the rows that fill all of it, and so what the others hold: a table of its own, with its own secrets.
 */
export function restTable(table: SecrecyTable, fraction: Fraction): SecrecyTable {
  const homeOf = homesOf(table);
  return {
    ...table,
    fractions: [],
    // What a report prints of one of them says nothing of the rows that another leaves out.
    printed: new Set(),
    areas: table.areas
      .map((area) => restOf(area, fraction, homeOf))
      .filter(({ total, past }) => isLeft(total) || past !== undefined),
    earlier: (table.earlier ?? []).map((state) => ({
      ...state,
      withheld: withOwn(state.withheld, fraction.indicator),
    })),
  };
}

function restOf(area: SecrecyArea, fraction: Fraction, homeOf: (atom: Atom) => string): SecrecyArea {
  const atoms = area.atoms
    .map(({ keys, bundle }) => ({ keys, bundle: withSomebody(restOfBundle(bundle, fraction), bundle, fraction) }))
    .filter(({ bundle }) => isLeft(bundle));
  const sumOf = (bundle: Bundle, behind: readonly Atom[]): Bundle =>
    bothWays(restOfBundle(bundle, fraction), strengthOf(behind, homeOf));
  const { past, ...now } = area;
  const rests = past === undefined ? undefined : pastOfRest(past, fraction);
  return {
    ...now,
    ...(rests === undefined ? {} : { past: rests }),
    atoms,
    total: sumOf(area.total, atoms),
    parts: area.parts.map((parts, index) => {
      const behind = groupBy(atoms, ({ keys }) => keys[index] ?? '');
      const cells = [...parts].map(([key, bundle]) => [key, sumOf(bundle, behind.get(key) ?? [])] as const);
      return new Map(cells.filter(([, bundle]) => isLeft(bundle)));
    }),
  };
}

/** Where a fraction was withheld alone, it told nothing of what it leaves out. */
export function withOwn(withheld: ReadonlySet<string>, indicator: string): ReadonlySet<string> {
  const own = [...withheld].filter((cell) => cell.startsWith(ownCell(indicator, '')));
  return new Set([...withheld, ...own.map((cell) => cell.slice(ownCell(indicator, '').length))]);
}

/** Undefined where no version ever left anything. */
function pastOfRest(past: Past, { member, sums }: Fraction): Past | undefined {
  const pairs = Pairs.of(past);
  const writer = new PastWriter(past.pairs, past.versions, sums.length);
  for (const version of pairs.versions)
    sums.forEach((sum, at) => {
      const [whole, counted] = [pairs.columns(version, sum.member), pairs.columns(version, member)];
      for (let pair = 0; pair < past.pairs.length; pair++) {
        const filled = (whole.filled[pair] ?? 0) - (counted.filled[pair] ?? 0);
        if (filled <= 0) continue;
        const amount = { numerator: counted.numerator[pair] ?? 0, denominator: counted.denominator[pair] ?? 0 };
        const numerator = (whole.numerator[pair] ?? 0) - IN_FRACTION[sum.is](amount);
        writer.add(pair, version, at, { numerator, denominator: 0, filled });
      }
    });
  return withoutEmpty(writer.past) ?? undefined;
}

const isLeft = (bundle: Bundle): boolean => bundle.some(({ filled }) => filled > 0);

/** What of a sum the fraction counts. */
const IN_FRACTION: Readonly<
  Record<Fraction['sums'][number]['is'], (counted: Pick<CellParts, 'numerator' | 'denominator'>) => number>
> = {
  ABOVE: ({ numerator }) => numerator,
  BELOW: ({ denominator }) => denominator,
  BELOW_ONLY: ({ numerator, denominator }) => denominator - numerator,
};

const restOfBundle = (bundle: Bundle, { member, sums }: Fraction): Bundle =>
  sums.map((sum) => {
    const [whole, counted] = [bundle[sum.member] ?? NO_PARTS, bundle[member] ?? NO_PARTS];
    const filled = whole.filled - counted.filled;
    if (filled <= 0) return NO_PARTS;
    const numerator = whole.numerator - IN_FRACTION[sum.is](counted);
    return {
      numerator,
      denominator: 0,
      filled,
      units: Math.max(0, whole.units - counted.units),
      largest: Math.min(whole.largest, numerator),
    };
  });

/** Of rows that name somebody, those that are left out may all be of an adherent who stands on both sides. */
const withSomebody = (rests: Bundle, bundle: Bundle, { sums }: Fraction): Bundle =>
  rests.map((parts, index) => {
    const units = bundle[sums[index]?.member ?? 0]?.units ?? 0;
    return parts.filled === 0 ? parts : { ...parts, units: Math.max(parts.units, Math.min(units, 1)) };
  });

/** Either is as weak as it may be: the stronger one of both is still no stronger than what is there. */
const bothWays = (one: Bundle, other: Bundle): Bundle =>
  one.map((parts, index) => {
    const { units, largest } = other[index] ?? NO_PARTS;
    return parts.filled === 0
      ? parts
      : { ...parts, units: Math.max(parts.units, units), largest: Math.min(parts.largest, largest) };
  });
