import { datasetsOf } from '../datasets/datasets-of';
import { isTotals } from '../datasets/roles';
import type { Dimension, FigureState } from '../kernel/codes';
import type { FrozenFigure, FrozenPart, FrozenSubmission, ReleaseContent } from './content';

/** A figure, or one part of it, that is another in a later release. */
export interface ReleaseChange {
  readonly territory: string;
  readonly territoryName: string;
  readonly indicator: string;
  readonly label: string;
  /** Null for the figure as a whole. */
  readonly part: { readonly dimension: Dimension; readonly key: string; readonly label: string } | null;
  readonly before: number | null;
  readonly after: number | null;
  /** What the known parts came to, where a side is PARTIAL. */
  readonly partialBefore: number | null;
  readonly partialAfter: number | null;
  /** Names of the parts that these count. */
  readonly partialOfBefore: readonly string[];
  readonly partialOfAfter: readonly string[];
  readonly stateBefore: FigureState;
  readonly stateAfter: FigureState;
  /** after − before; null where either is null: no partial value is compared. */
  readonly difference: number | null;
  /** What came in, and what was taken back, that the figure can rest on. */
  readonly added: readonly FrozenSubmission[];
  readonly removed: readonly FrozenSubmission[];
}

/** The region of a department, as the network has it. */
type RegionOfDepartment = (code: string) => string | null;

/** Every figure and part whose value or state moved, in the order of the later release. Pure. */
export function changesBetween(
  from: ReleaseContent,
  to: ReleaseContent,
  regionOf: RegionOfDepartment,
): readonly ReleaseChange[] {
  const [before, after] = [cellsOf(from), cellsOf(to)];
  const added = without(to.submissions, from.submissions);
  const removed = without(from.submissions, to.submissions);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name): ReleaseChange[] => {
    const [was, is] = [before.get(name), after.get(name)];
    const told = is ?? was;
    if (told === undefined || isSame(was, is)) return [];
    const { territory, territoryName, indicator, label } = told.figure;
    const within = (submissions: readonly FrozenSubmission[], territory: string) =>
      submissions.filter((each) => canMove(each, territory, indicator, regionOf));
    const own = ownTerritory(told);
    // What another region submitted can move a part too, where it changes what is withheld.
    const isMovedThere = within(added, own).length + within(removed, own).length > 0;
    const where = isMovedThere ? own : territory;
    return [
      {
        territory,
        territoryName,
        indicator,
        label,
        part:
          told.part === null ? null : { dimension: told.part.dimension, key: told.part.key, label: told.part.label },
        before: value(was),
        after: value(is),
        partialBefore: partialValue(was),
        partialAfter: partialValue(is),
        partialOfBefore: partsOf(was),
        partialOfAfter: partsOf(is),
        stateBefore: stateOf(was),
        stateAfter: stateOf(is),
        difference: differenceOf(value(was), value(is)),
        added: within(added, where),
        removed: within(removed, where),
      },
    ];
  });
}

interface Cell {
  readonly figure: FrozenFigure;
  readonly part: FrozenPart | null;
}

const value = (cell: Cell | undefined): number | null => (cell === undefined ? null : (cell.part ?? cell.figure).value);
const partialValue = (cell: Cell | undefined): number | null =>
  cell === undefined ? null : ((cell.part ?? cell.figure).partialValue ?? null);
const partsOf = (cell: Cell | undefined): readonly string[] =>
  cell === undefined ? [] : ((cell.part ?? cell.figure).partialOf ?? []);
const isSame = (was: Cell | undefined, is: Cell | undefined): boolean =>
  value(was) === value(is) && partialValue(was) === partialValue(is) && stateOf(was) === stateOf(is);
const stateOf = (cell: Cell | undefined): FigureState =>
  cell === undefined ? 'NOT_REPORTED' : (cell.part ?? cell.figure).state;

/** Both are rounded to at most four decimals: so is what lies between them. */
const differenceOf = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : Math.round((after - before) * 10_000) / 10_000;

function cellsOf({ figures }: ReleaseContent): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const figure of figures) {
    const name = `${figure.territory}|${figure.indicator}`;
    cells.set(name, { figure, part: null });
    for (const part of figure.parts) cells.set(`${name}|${part.dimension}|${part.key}`, { figure, part });
  }
  return cells;
}

const without = (these: readonly FrozenSubmission[], those: readonly FrozenSubmission[]) =>
  these.filter(({ uid }) => !those.some((other) => other.uid === uid));

/** The territory whose rows a figure or part rests on. */
function ownTerritory({ figure, part }: Cell): string {
  if (part?.dimension === 'REGION') return `R:${part.key}`;
  return part?.dimension === 'DEPARTMENT' ? `D:${part.key}` : figure.territory;
}

/** Whether a figure of that territory and indicator can rest on the submission. */
export function canMove(
  { dataset, region }: Pick<FrozenSubmission, 'dataset' | 'region'>,
  territory: string,
  indicator: string,
  regionOf: RegionOfDepartment,
): boolean {
  if (!isTotals(dataset) && !datasetsOf(indicator).some((each) => each === dataset)) return false;
  if (territory === 'F') return true;
  return territory.startsWith('R:') ? territory.slice(2) === region : regionOf(territory.slice(2)) === region;
}
