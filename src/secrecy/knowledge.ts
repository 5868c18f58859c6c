import type { EarlierSums } from './earlier-sums';
import { isNothing, product, randomVector, type Echelon, type Vector } from './echelon';
import { echelonOf, type Locals } from './locals';
import { residue } from './residues';
import { WHOLE, type SecrecyTable } from './secrecy-table';
import type { AreaStatements } from './statements';
import { isSecretBundle, together } from './strength';
import { secretCrossingsOf, secretPairsOf, wholesOf, type Brought, type Residual } from './sums';
import type { Thresholds } from './thresholds';

type IsShown = (cell: string) => boolean;

/** What follows from the cells that are shown. */
export interface Consequences {
  /** The first place, in the table's order, of which something secret follows, or the whole; null when nothing does. */
  readonly givenAway: string | null;
  /** The places of which the federation's cells tell more than the places show themselves. */
  readonly touched: ReadonlySet<string>;
  /** Whether a cell's value follows. */
  readonly follows: (cell: string) => boolean;
}

/**
 * Tells somebody's knowledge of a table, of whose places whatever that reader knows anyway is left out: what can be
 * computed from a choice of shown cells, over all places and dimensions at once: what a place shows of itself, and what
 * the federation's cells leave open once the places' own are taken out of them.
 */
export class Knowledge {
  private readonly guarded = new Map<string, readonly Vector[]>();
  /** The federation's cells, with what the places bring to each. */
  private readonly wholes: ReadonlyMap<string, Brought>;
  /** Cells of the federation that are secret themselves. */
  secretWholes: readonly string[] = [];
  /** Sums over two places that are secret, each as what the places bring to it. */
  secretPairs: readonly Residual[] = [];
  /** Sums over places that were shown before, and do not follow from what the places showed themselves. */
  private readonly open: readonly Residual[];
  /** These, crossings of the federation that are secret, and what of earlier states is. */
  private secretSums: readonly Residual[] = [];

  constructor(
    private readonly table: SecrecyTable,
    private readonly statements: readonly AreaStatements[],
    private readonly locals: Locals,
    private readonly printedLocals: Locals,
    private readonly earlier: EarlierSums,
  ) {
    this.wholes = wholesOf(table, statements);
    const base = statements.map((each) => locals.base(each));
    this.open = [...this.earlier.shown()].filter((sum) => this.left(sum, base).size > 0);
  }

  /**
   * Takes note of what is secret, `pairs` among it where they are known. What printed cells and what was shown before
   * give away alone cannot be taken back.
   */
  guard(thresholds: Thresholds, pairs?: readonly Residual[]): void {
    const isPrinted: IsShown = (cell) => this.table.printed.has(cell);
    for (const each of this.statements) {
      const printed = this.printedLocals.of(each, isPrinted);
      this.guarded.set(
        each.area.code,
        each.secrets.filter((secret) => !printed.follows(secret)),
      );
    }
    this.secretWholes = [...this.wholes].flatMap(([cell, { bundles }]) =>
      isSecretBundle(together([...bundles.values()]), thresholds) ? [cell] : [],
    );
    const printed = this.found(isPrinted, this.printedLocals);
    this.secretPairs = pairs ?? [...secretPairsOf(this.wholes.values(), thresholds), ...this.earlier.pairs(thresholds)];
    const sums: Residual[] = [];
    const crossings = secretCrossingsOf(this.statements, thresholds);
    for (const sum of [...crossings, ...this.earlier.secrets(thresholds), ...this.secretPairs])
      if (!printed.adds(sum)) sums.push(sum);
    this.secretSums = sums;
  }

  consequences(isShown: IsShown): Consequences {
    const { adds, touched } = this.found(isShown, this.locals);
    const follows = (cell: string): boolean => adds(this.partsOf(cell));
    const isGivenAway = ({ area: { code } }: AreaStatements): boolean =>
      this.guarded.get(code)?.some((secret) => adds(new Map([[code, secret]]))) ?? false;
    const givenAway =
      this.statements.find(isGivenAway)?.area.code ??
      (this.secretWholes.some((cell) => !this.table.printed.has(cell) && follows(cell)) || this.secretSums.some(adds)
        ? WHOLE
        : null);
    return { givenAway, touched, follows };
  }

  /** What the places show of themselves, what the federation's cells add to it, and whether a sum follows from both. */
  private found(isShown: IsShown, kept: Locals): Found {
    const locals = this.statements.map((each) => kept.of(each, isShown));
    const shown = [...this.wholes.keys()].filter(isShown).map((cell) => this.partsOf(cell));
    const open = [...this.open, ...shown].map((sum) => this.left(sum, locals)).filter(({ size }) => size > 0);
    const touched = new Set(open.flatMap((each) => [...each.keys()]));
    const order = this.statements.filter(({ area }) => touched.has(area.code));
    const all = echelonOf(open.map((each) => flat(each, order)));
    const witness = this.witnessOf(locals, order, all);
    const adds = (sum: Residual): boolean => {
      let seen = 0;
      for (const [area, vector] of sum) seen += product(witness.get(area) ?? vector, vector);
      if (residue(seen) !== 0) return false;
      const left = this.left(sum, locals);
      return [...left.keys()].every((area) => touched.has(area)) && all.follows(flat(left, order));
    };
    return { adds, touched };
  }

  /** At right angles to all that is shown, so that most sums are seen at once not to follow from it. */
  private witnessOf(
    locals: readonly Echelon[],
    order: readonly AreaStatements[],
    all: Echelon,
  ): ReadonlyMap<string, Vector> {
    const given = all.atRightAngles(randomVector(order.reduce((sum, { length }) => sum + length, 0)));
    const offsets = new Map<string, number>();
    let offset = 0;
    for (const { area, length } of order) {
      offsets.set(area.code, offset);
      offset += length;
    }
    return new Map(
      this.statements.map(({ area, length }, index) => {
        const start = offsets.get(area.code);
        const own = start === undefined ? randomVector(length, index) : given.subarray(start, start + length);
        return [area.code, locals[index]?.atRightAngles(own) ?? own] as const;
      }),
    );
  }

  /** A cell as what the places bring to it. */
  private partsOf(cell: string): Residual {
    const whole = this.wholes.get(cell);
    if (whole !== undefined) return whole.vectors;
    for (const { area, cells } of this.statements) {
      const vector = cells.get(cell);
      if (vector !== undefined) return new Map([[area.code, vector]]);
    }
    return NOTHING;
  }

  /** A sum over places without what they show of themselves. */
  private left(sum: Residual, locals: readonly Echelon[]): Residual {
    const left = new Map<string, Vector>();
    this.statements.forEach(({ area }, index) => {
      const vector = sum.get(area.code);
      const reduced = vector === undefined ? undefined : locals[index]?.reduced(vector);
      if (reduced !== undefined && !isNothing(reduced)) left.set(area.code, reduced);
    });
    return left;
  }
}

const NOTHING: Residual = new Map();

/** What is known of a choice of shown cells. */
interface Found {
  /** The places of which the federation's cells tell more than they show themselves. */
  readonly touched: ReadonlySet<string>;
  /** Whether a sum over places follows. */
  readonly adds: (sum: Residual) => boolean;
}

function flat(residual: Residual, order: readonly AreaStatements[]): Vector {
  const vector = new Float64Array(order.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const { area, length } of order) {
    const part = residual.get(area.code);
    if (part !== undefined) vector.set(part, offset);
    offset += length;
  }
  return vector;
}
