import { Attackers, delegationsOf, type Insider } from './attackers';
import { dependentCells } from './independent';
import {
  cellName,
  ownCell,
  TOTAL,
  WHOLE,
  type Atom,
  type Bundle,
  type SecrecyArea,
  type SecrecyTable,
} from './secrecy-table';
import { isPrimary } from './primary';
import { restTable } from './rests';
import { homesOf, isSecretBundle, strengthOf, together, unitsOf } from './strength';
import type { Thresholds } from './thresholds';

/** A cell with what stands behind it. */
interface Cell {
  readonly name: string;
  readonly area: string;
  readonly key: string;
  readonly bundle: Bundle;
}

/**
 * The cells that the public does not see: the secret ones, and as many others, the smallest first, as it takes that no
 * secret one can be computed from those that are left, be it by a delegation that knows its own rows. Totals are decided
 * first, then one dimension after the other, so that what is large and national stays visible. Pure, and the same on
 * every server.
 */
export const suppressed = (table: SecrecyTable, thresholds: Thresholds): ReadonlySet<string> =>
  decided(table, thresholds, delegationsOf(table));

/** The same for a reader who knows the rows of several places: all that the public does not see, and what that asks for. */
export const suppressedFrom = (
  insider: Insider,
  table: SecrecyTable,
  thresholds: Thresholds,
  fromPublic: ReadonlySet<string>,
): ReadonlySet<string> => new Set([...fromPublic, ...decided(table, thresholds, [insider], fromPublic)]);

/** The cells, and of a mean or a share the own ones beside, where it would tell of the rows that it leaves out. */
const decided = (
  table: SecrecyTable,
  thresholds: Thresholds,
  insiders: readonly Insider[],
  hidden: ReadonlySet<string> = new Set(),
): ReadonlySet<string> => {
  const ofAll = new Suppression(table, thresholds, insiders, hidden).decide();
  const alone = table.fractions.flatMap((fraction) => {
    const rests = restTable(table, fraction);
    if (rests.areas.length === 0) return [];
    const cells = fraction.isMean
      ? dependentCells(table, fraction, thresholds, insiders, ofAll)
      : new Suppression(rests, thresholds, insiders).decide();
    return [...cells].map((cell) => ownCell(fraction.indicator, cell));
  });
  return new Set([...ofAll, ...alone]);
};

class Suppression {
  private readonly hidden: Set<string>;
  private readonly decided = new Set<string>([TOTAL]);
  private readonly homeOf: (atom: Atom) => string;
  private readonly attackers: Attackers;

  constructor(
    private readonly table: SecrecyTable,
    private readonly thresholds: Thresholds,
    private readonly insiders: readonly Insider[],
    hidden: ReadonlySet<string> = new Set(),
  ) {
    this.hidden = new Set(hidden);
    this.homeOf = homesOf(table);
    this.attackers = new Attackers(table, thresholds, insiders);
  }

  decide(): ReadonlySet<string> {
    this.decideTotals();
    for (const [index, dimension] of this.table.dimensions.entries()) this.decideDimension(dimension, index);
    this.uncover();
    return this.hidden;
  }

  private readonly isShown = (cell: string): boolean =>
    this.decided.has(cell.split('|', 2)[1] ?? TOTAL) && !this.hidden.has(cell);
  /** Whether parts stand out together: to the public, or to whoever can take the own ones out of them. */
  private readonly isWeak = (parts: readonly Pick<Cell, 'area' | 'bundle'>[]): boolean =>
    isPrimary(parts, this.insiders, this.thresholds);
  private readonly isSecret = (cell: Cell): boolean => isSecretBundle(cell.bundle, this.thresholds);

  private hide(cell: string): void {
    if (!this.table.printed.has(cell)) this.hidden.add(cell);
  }

  /** The smallest that may still be hidden from whoever knows some places; null when there is none. */
  private smallest(cells: readonly Cell[], from: Insider = []): Cell | null {
    const open = cells.filter(
      ({ name, area }) => this.isShown(name) && !this.table.printed.has(name) && !from.includes(area),
    );
    const size = ({ bundle }: Cell) => [unitsOf(bundle), bundle[0]?.numerator ?? 0] as const;
    const [first = null] = [...open].sort((a, b) => {
      const [[aUnits, aValue], [bUnits, bValue]] = [size(a), size(b)];
      return aUnits - bUnits || aValue - bValue || (a.name < b.name ? -1 : 1);
    });
    return first;
  }

  private decideTotals(): void {
    const cells = this.table.areas.map((area): Cell => ({
      name: cellName(area.code),
      area: area.code,
      key: area.code,
      bundle: area.total,
    }));
    for (const cell of cells) if (this.isSecret(cell)) this.hide(cell.name);
    const adding = this.table.areas.filter((area) => area.inTotal).map((area) => cellName(area.code));
    const parts = cells.filter(({ name }) => adding.includes(name));
    if (this.isWeak(parts)) this.hide(cellName(WHOLE));
    else this.cover(parts, this.isWeak);
    for (;;) {
      const { givenAway, by } = this.attackers.consequences(this.isShown);
      if (givenAway === null) return;
      const next = this.smallest(cells, by);
      this.hide(next?.name ?? cellName(WHOLE));
      if (next === null) return;
    }
  }

  /** Hides more parts of a whole until those that are hidden do not stand out together. True when it hid any. */
  private cover(parts: readonly Cell[], isWeak: (hidden: readonly Cell[]) => boolean): boolean {
    let changed = false;
    for (;;) {
      const hidden = parts.filter(({ name }) => this.hidden.has(name));
      if (hidden.length === 0) return changed;
      if (hidden.length > 1 && !isWeak(hidden)) return changed;
      const next = this.smallest(parts);
      if (next === null) return changed;
      this.hide(next.name);
      changed = true;
    }
  }

  private decideDimension(dimension: string, index: number): void {
    this.decided.add(dimension);
    const rows = this.table.areas.map((area) => ({ area, cells: cellsOf(area, dimension, index) }));
    const keys = new Set(rows.flatMap(({ cells }) => cells.map(({ key }) => key)));
    const columns = [...keys].map((key) => {
      const cells = rows.flatMap((row) => (row.area.inTotal ? row.cells.filter((cell) => cell.key === key) : []));
      const whole: Cell = {
        name: cellName(WHOLE, dimension, key),
        area: WHOLE,
        key,
        bundle: together(cells.map(({ bundle }) => bundle)),
      };
      return { whole, cells };
    });
    for (const { area, cells } of rows)
      for (const cell of cells) if (this.hidden.has(cellName(area.code)) || this.isSecret(cell)) this.hide(cell.name);
    const wholeHidden = this.hidden.has(cellName(WHOLE));
    for (const { whole, cells } of columns) if (wholeHidden || this.isWeak(cells)) this.hide(whole.name);
    const settle = () => this.settle(rows, columns, index);
    settle();
    for (;;) {
      const { givenAway: area, by } = this.attackers.consequences(this.isShown);
      if (area === null) return;
      const own = rows.find((row) => row.area.code === area)?.cells ?? [];
      const next =
        this.smallest(own) ??
        this.smallest(columns.map(({ whole }) => whole)) ??
        this.smallest(
          rows.flatMap(({ cells }) => cells),
          by,
        );
      if (next === null) return;
      this.hide(next.name);
      settle();
    }
  }

  private settle(rows: readonly Row[], columns: readonly Column[], index: number): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const { area, cells } of rows) {
        const atoms = (hidden: readonly Cell[]) => {
          const keys = new Set(hidden.map(({ key }) => key));
          const behind = area.atoms.filter((atom) => keys.has(atom.keys[index] ?? ''));
          return isSecretBundle(strengthOf(behind, this.homeOf), this.thresholds);
        };
        if (!this.hidden.has(cellName(area.code)) && this.cover(cells, atoms)) changed = true;
      }
      for (const { whole, cells } of columns) {
        if (this.hidden.has(whole.name)) continue;
        if (this.cover(cells, this.isWeak)) changed = true;
        const hidden = cells.filter(({ name }) => this.hidden.has(name));
        if (hidden.length > 0 && (hidden.length === 1 || this.isWeak(hidden))) {
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
    const cellsBehind = new Map(columns.map(({ whole, cells }) => [whole, cells]));
    const isWeak = (some: readonly Cell[]) => this.isWeak(some.flatMap((whole) => cellsBehind.get(whole) ?? []));
    const open = columns.filter(({ cells }) => cells.some(({ name }) => this.hidden.has(name)));
    const changed = this.cover(
      open.map(({ whole }) => whole),
      isWeak,
    );
    return (
      this.cover(
        columns.map(({ whole }) => whole),
        isWeak,
      ) || changed
    );
  }

  /** What can be computed anyway, and is not secret, need not be withheld. */
  private uncover(): void {
    const { follows } = this.attackers.consequences(this.isShown);
    const secret = this.secretCells();
    for (const cell of [...this.hidden]) if (!secret.has(cell) && follows(cell)) this.hidden.delete(cell);
    // A report may print one of the indicators that are decided together, and not the others.
    for (const cell of secret) if (this.table.printed.has(cell)) this.hidden.add(cell);
  }

  private secretCells(): ReadonlySet<string> {
    return new Set([
      ...this.attackers.secretWholes,
      ...this.table.areas.flatMap((area) => [
        ...(isSecretBundle(area.total, this.thresholds) ? [cellName(area.code)] : []),
        ...this.table.dimensions.flatMap((dimension, index) =>
          cellsOf(area, dimension, index).flatMap((cell) => (this.isSecret(cell) ? [cell.name] : [])),
        ),
      ]),
    ]);
  }
}

interface Row {
  readonly area: SecrecyArea;
  readonly cells: readonly Cell[];
}
interface Column {
  readonly whole: Cell;
  readonly cells: readonly Cell[];
}

const cellsOf = (area: SecrecyArea, dimension: string, index: number): readonly Cell[] =>
  [...(area.parts[index] ?? [])].map(([key, bundle]) => ({
    name: cellName(area.code, dimension, key),
    area: area.code,
    key,
    bundle,
  }));
