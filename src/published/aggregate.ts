import { ADHERENT } from '../datasets/column';
import { dimensionKeys } from '../datasets/dimension';
import type { Dataset } from '../datasets/dataset';
import { accumulate, measuredColumns, type Measure } from '../datasets/measure';
import type { Row, RowHead } from '../datasets/row';
import type { CellDimension } from '../kernel/dimensions';
import { fold } from '../kernel/text';
import { stableUid } from '../kernel/uid';
import type { Grouping } from './figure-cell.entity';
import { BETWEEN, CrossLimit, Sum, Tallies, type AggregatedCell, type AggregatedCrossCell } from './tallies';

/** The dimensions of a dataset that its cells are kept by; the region is that of the submission. */
export const crossDimensions = (dataset: Dataset): readonly CellDimension[] => [
  ...(dataset.namesAdherent ? (['DEPARTMENT', 'STRUCTURE_TYPE'] as const) : []),
  ...(Object.keys(dataset.dimensionColumns) as CellDimension[]),
];

/** Whether rows of the dataset, where there are any, give an indicator of this measure cells under the grouping. */
export const givesCells = (dataset: Dataset, measure: Measure | null, grouping: Grouping): boolean =>
  measure !== null &&
  (grouping === 'TOTAL' ||
    (grouping === 'ADHERENT' ? dataset.namesAdherent : crossDimensions(dataset).includes(grouping)));

/** The properties of a row that cells of the dataset rest on, or with `only` those of these indicators: no others need be read. */
export const readsOf = (
  { dimensionColumns, indicators }: Dataset,
  only: ReadonlySet<string> | null = null,
): ReadonlySet<string> =>
  new Set([
    ...['year', 'adherentUid', 'department', 'structureType'],
    ...Object.values(dimensionColumns),
    ...indicators.flatMap(({ code, measure }) =>
      measure === null || only?.has(code) === false ? [] : measuredColumns(measure),
    ),
  ]);

type Placed = Pick<RowHead, 'region' | 'year' | 'adherentUid' | 'department' | 'structureType'>;

/** Rows of one adherent under the same keys: nothing tells them apart for any cell. */
interface Alike {
  readonly keys: readonly (string | null)[];
  readonly joined: string;
  readonly adherent: string | null;
  readonly sums: readonly Sum[];
}

/** Of so many different ones rows are kept together before they go into the cells. */
const MOST_ALIKE = 2_000;

/**
 * Turns the rows of one submission into cells: the whole, each adherent, each dimension, and all dimensions together.
 * Memory grows with the number of cells, never with the number of rows. Rows that are alike are added up first: each
 * belongs to a dozen cells of every indicator, and to the same ones.
 */
export class CellAggregator {
  private readonly dimensions: readonly CellDimension[];
  private readonly keysIn: readonly ((cells: Row, head: Placed) => string | null)[];
  private readonly types: number;
  private readonly tallies: readonly Tallies[];
  /** Those of which a row is what its adherent brings under its own keys, and the others. */
  private readonly plain: readonly Tallies[];
  private readonly others: readonly Tallies[];
  private readonly alike = new Map<string, Alike>();

  /** With `only`, cells of these indicators and no others. Beyond the limit, cells of all dimensions together are wrong, and not to be asked for. */
  constructor(dataset: Dataset, only: ReadonlySet<string> | null = null, limit = new CrossLimit()) {
    this.dimensions = crossDimensions(dataset);
    this.keysIn = this.dimensions.map((dimension) => dimensionKeys(dataset, dimension));
    this.types = this.dimensions.indexOf('STRUCTURE_TYPE');
    this.tallies = dataset.indicators.flatMap(({ code, measure }) =>
      measure === null || only?.has(code) === false
        ? []
        : [new Tallies(code, measure, dataset.namesAdherent, this.dimensions, limit)],
    );
    this.plain = this.tallies.filter(({ measure }) => isPlain(measure));
    this.others = this.tallies.filter(({ measure }) => !isPlain(measure));
  }

  /** Cells of a row and where it stands: the row itself, where it has both. */
  add(cells: Row, head: Placed): void {
    const { structureType, adherentUid } = head;
    const keys = this.keysIn.map((keyIn) => keyIn(cells, head));
    const joined = keys.join(BETWEEN);
    for (const tallies of this.others)
      for (const parts of accumulate(tallies.measure, cells, head)) {
        // One measure counts a row under several types in turn.
        const asRow = this.types === -1 || parts.structureType === structureType;
        const own = asRow ? keys : keys.with(this.types, parts.structureType);
        const unit = unitOf(tallies.measure, cells, adherentUid);
        tallies.add(new Sum().add(parts), unit, own, asRow ? joined : own.join(BETWEEN));
      }
    const name = `${joined}${BETWEEN}${adherentUid ?? ''}`;
    let alike = this.alike.get(name);
    if (alike === undefined) {
      if (this.alike.size === MOST_ALIKE) this.settle();
      alike = { keys, joined, adherent: adherentUid, sums: this.plain.map(() => new Sum()) };
      this.alike.set(name, alike);
    }
    for (const [at, { measure }] of this.plain.entries())
      for (const parts of accumulate(measure, cells, head)) alike.sums[at]?.add(parts);
  }

  /** Lets what was added up so far go into the cells, in the order in which it came. */
  settle(): void {
    for (const { keys, joined, adherent, sums } of this.alike.values())
      for (const [at, tallies] of this.plain.entries()) {
        const sum = sums[at];
        if (sum !== undefined) tallies.add(sum, adherent, keys, joined);
      }
    this.alike.clear();
  }

  *cells(): Generator<AggregatedCell> {
    this.settle();
    for (const tallies of this.tallies) yield* tallies.cells();
  }

  *crossCells(): Generator<AggregatedCrossCell> {
    this.settle();
    for (const tallies of this.tallies) yield* tallies.crossCells();
  }
}

/** Whether every row counts under its own keys and stands for its adherent, whatever it holds. */
const isPlain = ({ kind }: Measure): boolean => kind !== 'DISTINCT' && kind !== 'COUNT_TYPES';

/**
 * Whom a row stands for among the units of a cell: its adherent, or, where other texts are counted, the text that it has,
 * under a name as short as an adherent's.
 */
function unitOf(measure: Measure, cells: Row, adherentUid: string | null): string | null {
  if (measure.kind !== 'DISTINCT' || measure.column === ADHERENT) return adherentUid;
  const text = fold(String(cells[measure.column] ?? ''));
  return text === '' ? null : stableUid(measure.column, text);
}
