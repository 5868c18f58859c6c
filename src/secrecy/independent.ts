import type { Insider } from './attackers';
import { Echelon, spanOf, type Vector } from './echelon';
import { EarlierStates, EarlierSums } from './earlier-sums';
import { memberTable } from './members';
import { withOwn } from './rests';
import { cellName, WHOLE, type Fraction, type SecrecyTable } from './secrecy-table';
import { statementsOf } from './statements';
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
  const toEach = (parts: Residual, toPublic: Vector) => {
    const ofPublic = { vector: toPublic, span: spanOf(toPublic) };
    return readers.map(({ own, echelon }) => {
      if (!own.some((code) => parts.has(code))) return { echelon, ...ofPublic };
      const vector = flat(parts, own);
      return { echelon, vector, span: spanOf(vector) };
    });
  };
  const show = (parts: Residual): void => {
    const toPublic = flat(parts, []);
    const rows = nameOf(toPublic);
    if (shown.has(rows)) return;
    shown.add(rows);
    for (const { echelon, vector } of toEach(parts, toPublic)) echelon.add(vector);
  };
  // What was shown before stays known, made up of others or not.
  const states = (table.earlier ?? []).map((state) => ({ ...state, withheld: withOwn(state.withheld, indicator) }));
  const before = { ...filled, earlier: states };
  for (const area of filled.areas) {
    const { base } = statementsOf(before, area, thresholds);
    for (const vector of base) show(new Map([[area.code, vector]]));
  }
  for (const whole of new EarlierSums(new EarlierStates(before, statements)).wholes()) show(whole);
  return inOrder(filled, [...partsOf.keys()]).filter((cell) => {
    if (hidden.has(cell)) return false;
    const parts = partsOf.get(cell) ?? new Map<string, Vector>();
    // The very rows of a cell that is shown say the same.
    const toPublic = flat(parts, []);
    if (shown.has(nameOf(toPublic))) return false;
    const said = toEach(parts, toPublic);
    if (said.some(({ echelon, vector, span }) => span !== null && echelon.follows(vector, span))) return true;
    show(parts);
    return false;
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
