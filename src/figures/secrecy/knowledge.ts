import type { CrossDimension } from '../statistics/cross-cell.repository';
import { Echelon, isNothing, PRIME, product, randomVector, type Vector } from './echelon';
import { cellName, TOTAL, WHOLE, type Bundle, type SecrecyPlace, type SecrecyTable } from './secrecy-table';
import { statementsOf, type PlaceStatements } from './statements';
import { isSecretBundle, together } from './strength';
import type { Thresholds } from './thresholds';

type IsShown = (cell: string) => boolean;

/** What follows from the cells that are shown. */
export interface Consequences {
  /** The first place, in the table's order, of which something secret follows, or the whole; null when nothing does. */
  readonly givenAway: string | null;
  /** Whether a cell's value follows. */
  readonly follows: (cell: string) => boolean;
}

/**
 * Tells what can be computed from a choice of shown cells, over all places and dimensions at once: what a place shows
 * of itself, and what the federation's cells leave open once the places' own are taken out of them.
 */
export class Knowledge {
  private readonly statements: readonly PlaceStatements[];
  private readonly locals = new Map<string, { shown: string; echelon: Echelon }>();
  private readonly guarded: ReadonlyMap<string, readonly Vector[]>;
  /** Cells of the federation that are secret themselves. */
  readonly secretWholes: readonly string[];
  /** Crossings of the federation, and sums over two places, that are secret, each as what the places bring to it. */
  private readonly secretSums: readonly Residual[];

  constructor(
    private readonly table: SecrecyTable,
    thresholds: Thresholds,
  ) {
    this.statements = table.places.map((place) => statementsOf(table, place, thresholds));
    // What printed cells alone give away cannot be taken back.
    this.guarded = new Map(
      this.statements.map((each) => {
        const printed = this.localOf(each, (cell) => table.printed.has(cell));
        return [each.place.code, each.secrets.filter((secret) => !printed.follows(secret))];
      }),
    );
    this.secretWholes = [...this.wholes()]
      .filter(([, bundles]) => isSecretBundle(together(bundles), thresholds))
      .map(([cell]) => cell);
    const printed = this.found((cell) => table.printed.has(cell));
    this.secretSums = [...crossingsOf(this.statements, thresholds), ...this.secretPairs(thresholds)].filter(
      (each) => !printed.adds(each),
    );
  }

  consequences(isShown: IsShown): Consequences {
    const { locals, open, adds } = this.found(isShown);
    const known = this.statements.map((each, index) => this.extended(each, locals[index] ?? new Echelon(), open));
    const givenAway = this.statements.find(({ place }, index) =>
      (this.guarded.get(place.code) ?? []).some((secret) => known[index]?.follows(secret)),
    );
    const follows = (cell: string): boolean => {
      const index = this.statements.findIndex(({ cells }) => cells.has(cell));
      const vector = this.statements[index]?.cells.get(cell);
      return vector === undefined ? adds(this.partsOf(cell)) : (known[index]?.follows(vector) ?? false);
    };
    const wholeFollows =
      this.secretWholes.some((cell) => !this.table.printed.has(cell) && follows(cell)) || this.secretSums.some(adds);
    return { givenAway: givenAway?.place.code ?? (wholeFollows ? WHOLE : null), follows };
  }

  /** What the places show of themselves, what the federation's cells add to it, and whether a sum follows from both. */
  private found(isShown: IsShown) {
    const locals = this.statements.map((each) => this.localOf(each, isShown));
    const open = [...this.wholes().keys()].filter(isShown).flatMap((cell) => {
      const left = this.left(this.partsOf(cell), locals);
      return left.size === 0 ? [] : [left];
    });
    const touched = new Set(open.flatMap((each) => [...each.keys()]));
    const order = this.statements.filter(({ place }) => touched.has(place.code));
    const all = echelonOf(open.map((each) => flat(each, order)));
    const witness = this.witnessOf(locals, order, all);
    const adds = (sum: Residual): boolean => {
      let seen = 0;
      for (const [place, vector] of sum) seen += product(witness.get(place) ?? vector, vector);
      if (seen % PRIME !== 0) return false;
      const left = this.left(sum, locals);
      return [...left.keys()].every((place) => touched.has(place)) && all.follows(flat(left, order));
    };
    return { locals, open, adds };
  }

  /** At right angles to all that is shown, so that most sums are seen at once not to follow from it. */
  private witnessOf(
    locals: readonly Echelon[],
    order: readonly PlaceStatements[],
    all: Echelon,
  ): ReadonlyMap<string, Vector> {
    const given = all.atRightAngles(randomVector(order.reduce((sum, { length }) => sum + length, 0)));
    const offsets = new Map<string, number>();
    let offset = 0;
    for (const { place, length } of order) {
      offsets.set(place.code, offset);
      offset += length;
    }
    return new Map(
      this.statements.map(({ place, length }, index) => {
        const start = offsets.get(place.code);
        const own = start === undefined ? randomVector(length, index) : given.subarray(start, start + length);
        return [place.code, locals[index]?.atRightAngles(own) ?? own] as const;
      }),
    );
  }

  private localOf({ place, cells }: PlaceStatements, isShown: IsShown): Echelon {
    const shown = [...cells].filter(([cell]) => isShown(cell));
    const names = shown.map(([cell]) => cell).join();
    const kept = this.locals.get(place.code);
    if (kept?.shown === names) return kept.echelon;
    const echelon = echelonOf(shown.map(([, vector]) => vector));
    this.locals.set(place.code, { shown: names, echelon });
    return echelon;
  }

  /** The federation's cells, with what the places bring to each. */
  private wholes(): ReadonlyMap<string, readonly Bundle[]> {
    const wholes = new Map<string, Bundle[]>();
    const add = (cell: string, bundle: Bundle) => wholes.set(cell, [...(wholes.get(cell) ?? []), bundle]);
    for (const place of this.table.places.filter(({ inTotal }) => inTotal)) {
      add(cellName(WHOLE, TOTAL), place.total);
      this.table.dimensions.forEach((dimension, index) => {
        for (const [key, bundle] of place.parts[index] ?? []) add(cellName(WHOLE, dimension, key), bundle);
      });
    }
    return wholes;
  }

  /** The same cell of two places together: the public may ask for any of them at once. */
  private secretPairs(thresholds: Thresholds): readonly Residual[] {
    const places = this.table.places.filter(({ inTotal }) => inTotal);
    const bundleOf = (place: SecrecyPlace, cell: string): Bundle | undefined => {
      const [, dimension = TOTAL, ...key] = cell.split('|');
      return dimension === TOTAL
        ? place.total
        : place.parts[this.table.dimensions.indexOf(dimension as CrossDimension)]?.get(key.join('|'));
    };
    return [...this.wholes().keys()].flatMap((cell) => {
      const parts = this.partsOf(cell);
      const brought = places.flatMap((place) => {
        const [bundle, vector] = [bundleOf(place, cell), parts.get(place.code)];
        return bundle === undefined || vector === undefined ? [] : [{ code: place.code, bundle, vector }];
      });
      return brought.flatMap((one, index) =>
        brought
          .slice(index + 1)
          .filter((two) => isSecretBundle(together([one.bundle, two.bundle]), thresholds))
          .map((two) => new Map([one, two].map(({ code, vector }) => [code, vector]))),
      );
    });
  }

  /** What the places bring to a cell of the federation. */
  private partsOf(cell: string): Residual {
    return new Map(
      this.statements.flatMap(({ place, cells }) => {
        const vector = place.inTotal ? cells.get(`${place.code}|${rest(cell)}`) : undefined;
        return vector === undefined ? [] : [[place.code, vector] as const];
      }),
    );
  }

  /** A sum over places without what they show of themselves. */
  private left(sum: Residual, locals: readonly Echelon[]): Residual {
    const left = new Map<string, Vector>();
    this.statements.forEach(({ place }, index) => {
      const vector = sum.get(place.code);
      const reduced = vector === undefined ? undefined : locals[index]?.reduced(vector);
      if (reduced !== undefined && !isNothing(reduced)) left.set(place.code, reduced);
    });
    return left;
  }

  /** What is known of one place once the federation's cells are combined so that all others cancel out. */
  private extended({ place, length }: PlaceStatements, local: Echelon, open: readonly Residual[]): Echelon {
    if (!open.some((each) => each.has(place.code))) return local;
    const touched = this.statements.filter((each) => open.some((residual) => residual.has(each.place.code)));
    const order = [
      ...touched.filter((each) => each.place.code !== place.code),
      ...touched.filter((each) => each.place.code === place.code),
    ];
    const before = order.reduce((sum, each) => sum + each.length, 0) - length;
    const all = echelonOf(open.map((each) => flat(each, order)));
    const known = new Echelon(local);
    for (const row of all.startingFrom(before)) known.add(row);
    return known;
  }
}

/** A sum over places, or what is open of it, by place. */
type Residual = ReadonlyMap<string, Vector>;

/** The crossings that are secret across places: one of them may be so where none is by itself. */
function crossingsOf(statements: readonly PlaceStatements[], thresholds: Thresholds): readonly Residual[] {
  const adding = statements.filter(({ place }) => place.inTotal);
  const names = new Set(adding.flatMap(({ crossings }) => [...crossings.keys()]));
  return [...names].flatMap((name) => {
    const parts = adding.flatMap(({ place, crossings }) => {
      const crossing = crossings.get(name);
      return crossing === undefined ? [] : [{ code: place.code, ...crossing }];
    });
    return parts.length > 1 && isSecretBundle(together(parts.map(({ bundle }) => bundle)), thresholds)
      ? [new Map(parts.map(({ code, vector }) => [code, vector()]))]
      : [];
  });
}

/** A cell's name without its place. */
const rest = (cell: string): string => cell.slice(cell.indexOf('|') + 1);

function echelonOf(vectors: readonly Vector[]): Echelon {
  const echelon = new Echelon();
  for (const vector of vectors) echelon.add(vector);
  return echelon;
}

function flat(residual: Residual, order: readonly PlaceStatements[]): Vector {
  const vector = new Float64Array(order.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const { place, length } of order) {
    const part = residual.get(place.code);
    if (part !== undefined) vector.set(part, offset);
    offset += length;
  }
  return vector;
}
