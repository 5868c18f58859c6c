import { knowledgeOf, type Knowledge } from './knowledge';
import { cellName, TOTAL, WHOLE, type Atom, type Bundle, type SecrecyPlace, type SecrecyTable } from './secrecy-table';
import { homesOf, isSecretBundle, strengthOf, together, unitsOf } from './strength';
import type { Thresholds } from './thresholds';

/** A cell with what stands behind it. */
interface Cell {
  readonly name: string;
  readonly key: string;
  readonly bundle: Bundle;
}

/**
 * The cells that the public does not see: the secret ones, and as many others, the smallest first, as it takes that no
 * secret one can be computed from those that are left. Totals are decided first, then one dimension after the other,
 * so that what is large and national stays visible. Pure, and the same on every server.
 */
export function withholding(table: SecrecyTable, thresholds: Thresholds): ReadonlySet<string> {
  const knowledge = knowledgeOf(table, thresholds);
  return new Withholding(table, thresholds, knowledge).decide();
}

class Withholding {
  private readonly hidden = new Set<string>();
  private readonly decided = new Set<string>([TOTAL]);
  private readonly homeOf: (atom: Atom) => string;

  constructor(
    private readonly table: SecrecyTable,
    private readonly thresholds: Thresholds,
    private readonly knowledge: Knowledge,
  ) {
    this.homeOf = homesOf(table);
  }

  decide(): ReadonlySet<string> {
    this.decideTotals();
    for (const [index, dimension] of this.table.dimensions.entries()) this.decideDimension(dimension, index);
    this.uncover();
    return this.hidden;
  }

  private readonly isShown = (cell: string): boolean =>
    this.decided.has(cell.split('|', 2)[1] ?? TOTAL) && !this.hidden.has(cell);
  private readonly isWeak = (bundles: readonly Bundle[]): boolean => isSecretBundle(together(bundles), this.thresholds);
  private readonly isSecret = (cell: Cell): boolean => isSecretBundle(cell.bundle, this.thresholds);

  private hide(cell: string): void {
    if (!this.table.printed.has(cell)) this.hidden.add(cell);
  }

  /** The smallest that may still be hidden; null when there is none. */
  private smallest(cells: readonly Cell[]): Cell | null {
    const open = cells.filter(({ name }) => this.isShown(name) && !this.table.printed.has(name));
    const size = ({ bundle }: Cell) => [unitsOf(bundle), bundle[0]?.numerator ?? 0] as const;
    const [first = null] = [...open].sort((a, b) => {
      const [[aUnits, aValue], [bUnits, bValue]] = [size(a), size(b)];
      return aUnits - bUnits || aValue - bValue || (a.name < b.name ? -1 : 1);
    });
    return first;
  }

  private decideTotals(): void {
    const cells = this.table.places.map((place): Cell => ({
      name: cellName(place.code),
      key: place.code,
      bundle: place.total,
    }));
    for (const cell of cells) if (this.isSecret(cell)) this.hide(cell.name);
    const adding = this.table.places.filter((place) => place.inTotal).map((place) => cellName(place.code));
    const parts = cells.filter(({ name }) => adding.includes(name));
    if (this.isWeak(parts.map(({ bundle }) => bundle))) this.hide(cellName(WHOLE));
    else this.cover(parts, (some) => together(some.map(({ bundle }) => bundle)));
    while (this.knowledge.consequences(this.isShown).givenAway !== null) {
      const next = this.smallest(cells);
      this.hide(next?.name ?? cellName(WHOLE));
      if (next === null) break;
    }
  }

  /** Hides more parts of a whole until those that are hidden do not stand out together. True when it hid any. */
  private cover(parts: readonly Cell[], strength: (hidden: readonly Cell[]) => Bundle): boolean {
    let changed = false;
    for (;;) {
      const hidden = parts.filter(({ name }) => this.hidden.has(name));
      if (hidden.length === 0) return changed;
      if (hidden.length > 1 && !isSecretBundle(strength(hidden), this.thresholds)) return changed;
      const next = this.smallest(parts);
      if (next === null) return changed;
      this.hide(next.name);
      changed = true;
    }
  }

  private decideDimension(dimension: string, index: number): void {
    this.decided.add(dimension);
    const rows = this.table.places.map((place) => ({ place, cells: cellsOf(place, dimension, index) }));
    const keys = new Set(rows.flatMap(({ cells }) => cells.map(({ key }) => key)));
    const columns = [...keys].map((key) => {
      const cells = rows.flatMap((row) => (row.place.inTotal ? row.cells.filter((cell) => cell.key === key) : []));
      const whole: Cell = {
        name: cellName(WHOLE, dimension, key),
        key,
        bundle: together(cells.map(({ bundle }) => bundle)),
      };
      return { whole, cells };
    });
    for (const { place, cells } of rows)
      for (const cell of cells) if (this.hidden.has(cellName(place.code)) || this.isSecret(cell)) this.hide(cell.name);
    const wholeHidden = this.hidden.has(cellName(WHOLE));
    for (const { whole } of columns) if (wholeHidden || this.isSecret(whole)) this.hide(whole.name);
    const settle = () => this.settle(rows, columns, index);
    settle();
    for (;;) {
      const { givenAway: place } = this.knowledge.consequences(this.isShown);
      if (place === null) return;
      const own = rows.find((row) => row.place.code === place)?.cells ?? [];
      const next =
        this.smallest(own) ??
        this.smallest(columns.map(({ whole }) => whole)) ??
        this.smallest(rows.flatMap(({ cells }) => cells));
      if (next === null) return;
      this.hide(next.name);
      settle();
    }
  }

  private settle(rows: readonly Row[], columns: readonly Column[], index: number): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const { place, cells } of rows) {
        const atoms = (hidden: readonly Cell[]) => {
          const keys = new Set(hidden.map(({ key }) => key));
          return strengthOf(
            place.atoms.filter((atom) => keys.has(atom.keys[index] ?? '')),
            this.homeOf,
          );
        };
        if (!this.hidden.has(cellName(place.code)) && this.cover(cells, atoms)) changed = true;
      }
      for (const { whole, cells } of columns) {
        if (this.hidden.has(whole.name)) continue;
        if (this.cover(cells, (hidden) => together(hidden.map(({ bundle }) => bundle)))) changed = true;
        const hidden = cells.filter(({ name }) => this.hidden.has(name));
        if (hidden.length > 0 && (hidden.length === 1 || this.isWeak(hidden.map(({ bundle }) => bundle)))) {
          this.hide(whole.name);
          changed ||= this.hidden.has(whole.name);
        }
      }
      if (this.coverWholes(columns)) changed = true;
    }
  }

  /** The federation's own parts: first those of which some region's is hidden, for the others can be added up. */
  private coverWholes(columns: readonly Column[]): boolean {
    if (this.hidden.has(cellName(WHOLE))) return false;
    const strength = (some: readonly Cell[]) => together(some.map(({ bundle }) => bundle));
    const open = columns.filter(({ cells }) => cells.some(({ name }) => this.hidden.has(name)));
    const changed = this.cover(
      open.map(({ whole }) => whole),
      strength,
    );
    return (
      this.cover(
        columns.map(({ whole }) => whole),
        strength,
      ) || changed
    );
  }

  /** What can be computed anyway, and is not secret, need not be withheld. */
  private uncover(): void {
    const { follows } = this.knowledge.consequences(this.isShown);
    const secret = this.secretCells();
    for (const cell of [...this.hidden]) if (!secret.has(cell) && follows(cell)) this.hidden.delete(cell);
    // A report may print one of the indicators that are decided together, and not the others.
    for (const cell of secret) if (this.table.printed.has(cell)) this.hidden.add(cell);
  }

  private secretCells(): ReadonlySet<string> {
    return new Set([
      ...this.knowledge.secretWholes,
      ...this.table.places.flatMap((place) => [
        ...(isSecretBundle(place.total, this.thresholds) ? [cellName(place.code)] : []),
        ...this.table.dimensions.flatMap((dimension, index) =>
          cellsOf(place, dimension, index).flatMap((cell) => (this.isSecret(cell) ? [cell.name] : [])),
        ),
      ]),
    ]);
  }
}

interface Row {
  readonly place: SecrecyPlace;
  readonly cells: readonly Cell[];
}
interface Column {
  readonly whole: Cell;
  readonly cells: readonly Cell[];
}

const cellsOf = (place: SecrecyPlace, dimension: string, index: number): readonly Cell[] =>
  [...(place.parts[index] ?? [])].map(([key, bundle]) => ({ name: cellName(place.code, dimension, key), key, bundle }));
