import type { Insider } from './attackers';
import { Echelon, isNothing, type Vector } from './echelon';
import { EarlierStates, EarlierSums } from './earlier-sums';
import { memberTable } from './members';
import { withOwn } from './rests';
import { cellName, WHOLE, type Fraction, type SecrecyTable } from './secrecy-table';
import { shownBefore, statementsOf } from './statements';
import { wholesOf, type Residual } from './sums';
import type { Thresholds } from './thresholds';

/**
 * The cells of a mean without which no cell that is left is made up of others. As long as none is, what stands above the
 * line is open everywhere, and the mean tells nothing of its weights; where a whole is shown with all its parts, it
 * tells how their weights stand to each other, and so what the rows hold that it leaves out. The first cells stay: what is large and
 * national.
 */
export function dependentCells(
  table: SecrecyTable,
  { member, indicator }: Fraction,
  thresholds: Thresholds,
  insiders: readonly Insider[],
  hidden: ReadonlySet<string>,
): readonly string[] {
  const filled = memberTable(table, member);
  const statements = filled.areas.map((area) => statementsOf(filled, area, thresholds));
  const wholes = wholesOf(filled, statements);
  const partsOf = new Map<string, Residual>([
    ...[...wholes].map(([cell, { vectors }]) => [cell, vectors] as const),
    ...statements.flatMap(({ area: { code }, cells }) =>
      [...cells].map(([cell, vector]) => [cell, new Map([[code, vector]])] as const),
    ),
  ]);
  const readers = [[], ...insiders].map((own: Insider) => ({ own, echelon: new Echelon() }));
  const length = statements.reduce((sum, each) => sum + each.length, 0);
  const flat = (parts: Residual, own: Insider): Vector => {
    const vector = new Float64Array(length);
    let offset = 0;
    for (const each of statements) {
      const part = own.includes(each.area.code) ? undefined : parts.get(each.area.code);
      if (part !== undefined) vector.set(part, offset);
      offset += each.length;
    }
    return vector;
  };
  const shown = new Set<string>();
  /** Shows it to every reader, but where one of them could compute it: false then. */
  const show = (parts: Residual, evenSo: boolean): boolean => {
    const toPublic = flat(parts, []);
    const rows = nameOf(toPublic);
    // The very rows of a cell that is shown say the same.
    if (shown.has(rows)) return true;
    const left: (() => void)[] = [];
    for (const { own, echelon } of readers) {
      const vector = own.some((code) => parts.has(code)) ? flat(parts, own) : toPublic;
      if (isNothing(vector)) continue;
      const rest = echelon.reduced(vector);
      if (!isNothing(rest)) left.push(() => echelon.addReduced(rest));
      else if (!evenSo) return false;
    }
    shown.add(rows);
    for (const add of left) add();
    return true;
  };
  // What was shown before stays known, made up of others or not.
  const states = (table.earlier ?? []).map((state) => ({ ...state, withheld: withOwn(state.withheld, indicator) }));
  const before = { ...filled, earlier: states };
  for (const { area, versions } of statements)
    for (const vector of shownBefore(before, area, versions)) show(new Map([[area.code, vector]]), true);
  for (const whole of new EarlierSums(new EarlierStates(before, statements)).wholes()) show(whole, true);
  return inOrder(filled, [...partsOf.keys()]).filter((cell) => {
    if (hidden.has(cell)) return false;
    return !show(partsOf.get(cell) ?? new Map<string, Vector>(), false);
  });
}

/** The very numbers, and much shorter than written out. */
const nameOf = ({ buffer, byteOffset, byteLength }: Vector): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('latin1');

/** Totals first, then one dimension after the other; the federation's before the places'. */
function inOrder({ dimensions, areas }: SecrecyTable, cells: readonly string[]): readonly string[] {
  const names = [WHOLE, ...areas.map(({ code }) => code)];
  return ['', ...dimensions].flatMap((dimension) =>
    names.flatMap((area) => {
      const prefix = dimension === '' ? cellName(area) : `${area}|${dimension}|`;
      return cells.filter((cell) => (dimension === '' ? cell === prefix : cell.startsWith(prefix)));
    }),
  );
}
