import { Attackers, delegationsOf, type Insider } from './attackers';
import { dependentCells } from './independent';
import { restTable } from './rests';
import {
  cellName,
  isThere,
  ownCell,
  TOTAL,
  WHOLE,
  type Atom,
  type SecrecyArea,
  type SecrecyTable,
} from './secrecy-table';
import { Since } from './since';
import { isPrimary } from './primary';
import { homesOf, isSecretBundle, strengthOf, unitsOf } from './strength';
import { cellsOf, columnsOf, namesOf, totalOf, type Cell, type Column, type Row } from './table-cells';
import type { Thresholds } from './thresholds';

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
  private readonly since: Since;
  private readonly areas: readonly SecrecyArea[];
  /** Cells that are known whatever is decided: printed, or computed from what was shown before. */
  private readonly known: ReadonlySet<string>;

  constructor(
    private readonly table: SecrecyTable,
    private readonly thresholds: Thresholds,
    private readonly insiders: readonly Insider[],
    hidden: ReadonlySet<string> = new Set(),
  ) {
    this.hidden = new Set(hidden);
    this.homeOf = homesOf(table);
    this.attackers = new Attackers(table, thresholds, insiders);
    this.since = new Since(table, insiders, thresholds);
    this.areas = table.areas.filter(isThere);
    this.known = new Set([...table.printed, ...this.shownBefore()]);
  }

  private shownBefore(): readonly string[] {
    if ((this.table.earlier ?? []).length === 0) return [];
    const follows = this.attackers.follows((cell) => this.table.printed.has(cell));
    return [...namesOf({ ...this.table, areas: this.areas })].filter(follows);
  }

  decide(): ReadonlySet<string> {
    this.decideTotals();
    for (const [index, dimension] of this.table.dimensions.entries()) this.decideDimension(dimension, index);
    this.uncover();
    if (this.table.isPartial === true) this.hideWhatIsMissingParts();
    return this.hidden;
  }

  private readonly isShown = (cell: string): boolean =>
    this.decided.has(cell.split('|', 2)[1] ?? TOTAL) && !this.hidden.has(cell);
  /** Whether parts stand out together: to the public, or to whoever can take the own ones out of them. */
  private readonly isWeak = (parts: readonly Pick<Cell, 'area' | 'bundle'>[]): boolean =>
    isPrimary(parts, this.insiders, this.thresholds);
  private readonly isSecret = ({ bundle, name }: Cell): boolean =>
    isSecretBundle(bundle, this.thresholds) || this.since.isPrimary(name);

  private hide(cell: string): void {
    if (!this.known.has(cell)) this.hidden.add(cell);
  }

  /** The smallest that may still be hidden from whoever knows some places; null when there is none. */
  private smallest(cells: readonly Cell[], from: Insider = []): Cell | null {
    const open = cells.filter(({ name, area }) => this.isShown(name) && !this.known.has(name) && !from.includes(area));
    const size = ({ bundle }: Cell) => [unitsOf(bundle), bundle[0]?.numerator ?? 0] as const;
    const [first = null] = [...open].sort((a, b) => {
      const [[aUnits, aValue], [bUnits, bValue]] = [size(a), size(b)];
      return aUnits - bUnits || aValue - bValue || (a.name < b.name ? -1 : 1);
    });
    return first;
  }

  private decideTotals(): void {
    const cells = this.areas.map(totalOf);
    for (const cell of cells) if (this.isSecret(cell)) this.hide(cell.name);
    const parts = this.areas.filter((area) => area.inTotal).map(totalOf);
    if (this.isWholeHidden(cellName(WHOLE), parts)) this.hide(cellName(WHOLE));
    else this.cover(parts, this.isWeak);
    for (;;) {
      const { givenAway, by } = this.attackers.consequences(this.isShown);
      if (givenAway === null) return;
      const own = cells.filter(({ area }) => area === givenAway);
      const next = this.smallest(own, by) ?? this.smallest(cells, by);
      this.hide(next?.name ?? cellName(WHOLE));
      if (next === null) return;
    }
  }

  private isWholeHidden(whole: string, parts: readonly Cell[]): boolean {
    return this.isWeak(parts) || this.since.isPrimary(whole);
  }

  /**
   * As long as parts are missing, what is shown of the whole must be no more than its parts show: what comes in later would
   * be told by what it adds, and the whole could not be shown when nothing is missing any more.
   */
  private hideWhatIsMissingParts(): void {
    const isWhole = (cell: string) => cell.startsWith(`${WHOLE}|`);
    const follows = this.attackers.follows((cell) => this.isShown(cell) && !isWhole(cell));
    for (const cell of namesOf(this.table)) if (isWhole(cell) && !follows(cell)) this.hide(cell);
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
    const rows = this.areas.map((area): Row => ({ area, cells: cellsOf(area, dimension, index) }));
    const columns = columnsOf(rows, dimension);
    for (const { area, cells } of rows)
      for (const cell of cells) if (this.hidden.has(cellName(area.code)) || this.isSecret(cell)) this.hide(cell.name);
    const wholeHidden = this.hidden.has(cellName(WHOLE));
    for (const { whole, cells } of columns)
      if (wholeHidden || this.isWholeHidden(whole.name, cells)) this.hide(whole.name);
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
    const wholesOf = (some: readonly Column[]) => some.map(({ whole }) => whole);
    const changed = this.cover(wholesOf(open), isWeak);
    return this.cover(wholesOf(columns), isWeak) || changed;
  }

  /** What can be computed anyway, and is not secret, need not be withheld. */
  private uncover(): void {
    const { follows } = this.attackers.consequences(this.isShown);
    const secret = this.secretCells();
    for (const cell of [...this.hidden]) if (!secret.has(cell) && follows(cell)) this.hidden.delete(cell);
    // A report may print one of the indicators that are decided together, and not the others.
    for (const cell of secret) if (this.known.has(cell)) this.hidden.add(cell);
  }

  private secretCells(): ReadonlySet<string> {
    const { dimensions } = this.table;
    const cells = this.areas.flatMap((area) => [
      totalOf(area),
      ...dimensions.flatMap((dimension, index) => cellsOf(area, dimension, index)),
    ]);
    const wholes = [...namesOf(this.table)].filter((cell) => cell.startsWith(`${WHOLE}|`));
    return new Set([
      ...this.attackers.secretWholes,
      ...wholes.filter((cell) => this.since.isPrimary(cell)),
      ...cells.filter(this.isSecret).map(({ name }) => name),
    ]);
  }
}
