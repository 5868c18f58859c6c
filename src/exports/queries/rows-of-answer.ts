import type { PlannedColumn, TablePlan } from './plan';
import type { TreeShape } from './shape';
import type { ExportCell, ExportRow } from '../formats/table';

type Json = Readonly<Record<string, unknown>>;

/** The rows of one answer, in its order; a place that the answer leaves null, or whose list is empty, has none. */
export function* rowsOfAnswer({ branches, columns }: TablePlan, answer: Json): Generator<ExportRow> {
  const names = branchNames(branches);
  for (const [index, branch] of branches.entries())
    for (const { row, above } of elements(branch, answer))
      yield columns.map((column) => cellOf(column, row, above, index, names));
}

function cellOf(
  { above: isAbove, steps, read }: PlannedColumn,
  row: unknown,
  above: Json,
  branch: number,
  names: readonly string[],
): ExportCell {
  if (!isAbove) return read(at(row, steps[0] ?? []));
  if (steps.length === 0) return names[branch] ?? null;
  const own = steps[branch];
  return own === null || own === undefined ? null : read(at(above, own));
}

/** Follows keys and places in lists; through the elements of a list, what each of them gives. */
function at(value: unknown, steps: readonly string[]): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || value === null || value === undefined) return value;
  if (Array.isArray(value)) {
    if (/^\d+$/.test(step)) return at((value as readonly unknown[])[Number(step)], rest);
    const found: unknown[] = value.map((each: unknown) => at(each, steps));
    // One element needs no joining: its number stays a number.
    return found.length === 1 ? found[0] : found.flat();
  }
  return at((value as Json)[step], rest);
}

/** Every element of the place, with an answer that holds nothing but what it stands in. */
function* elements(branch: readonly TreeShape[], answer: Json): Generator<{ row: unknown; above: Json }> {
  const [, next, ...rest] = branch;
  if (next === undefined) {
    yield { row: answer, above: answer };
    return;
  }
  const value = answer[next.key];
  const found = value === null || value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
  for (const each of found) {
    if (each === null || each === undefined) continue;
    for (const { row, above } of elements([next, ...rest], each as Json))
      yield { row, above: { ...answer, [next.key]: above } };
  }
}

/** What tells the places of a table apart: their paths without what all of them share. */
function branchNames(branches: readonly (readonly TreeShape[])[]): string[] {
  const paths = branches.map((branch) => branch.slice(1).map(({ key }) => key));
  const [first = []] = paths;
  let shared = 0;
  while (shared < first.length - 1 && paths.every((path) => path[shared] === first[shared])) shared++;
  return paths.map((path) => path.slice(paths.length > 1 ? shared : 0).join('.'));
}
