import { ADHERENT } from '../datasets/column';
import { dimensionKey } from '../datasets/dimension';
import type { Dataset } from '../datasets/dataset';
import { accumulate, measuredColumns, type Measure, type Parts } from '../datasets/measure';
import type { StoredRow } from '../datasets/row';
import { exact, SCALE } from '../kernel/decimal';
import type { CellDimension } from '../kernel/dimensions';
import { fold } from '../kernel/text';
import { stableUid } from '../kernel/uid';
import type { CellParts } from './amount';
import type { Grouping } from './figure-cell.entity';

/** Adds up rows under one key; knows how many adherents stand behind, and how much the largest of them brings. */
class Tally {
  private numerator = 0;
  private denominator = 0;
  private filled = 0;
  private readonly byAdherent = new Map<string, number>();

  constructor(private readonly distinct: boolean) {}

  add(parts: Parts, adherent: string | null): void {
    this.numerator = exact(this.numerator + parts.numerator);
    this.denominator = exact(this.denominator + parts.denominator);
    this.filled += parts.filled;
    if (adherent !== null && parts.filled > 0)
      this.byAdherent.set(adherent, (this.byAdherent.get(adherent) ?? 0) + parts.numerator);
  }

  total(): CellParts {
    const { denominator, filled, byAdherent } = this;
    if (this.distinct) {
      const units = byAdherent.size;
      const largest = units === 0 ? 0 : SCALE;
      return {
        numerator: exact(units * SCALE),
        denominator,
        filled,
        units,
        largest,
        adherents: [...byAdherent.keys()],
      };
    }
    let largest = 0;
    for (const numerator of byAdherent.values()) largest = Math.max(largest, numerator);
    return { numerator: this.numerator, denominator, filled, units: byAdherent.size, largest };
  }
}

export interface AggregatedCell extends CellParts {
  readonly indicator: string;
  readonly grouping: Grouping;
  readonly key: string;
}

export interface AggregatedCrossCell extends CellParts {
  readonly indicator: string;
  /** In the order of {@link crossDimensions}; null where rows leave it open. */
  readonly keys: readonly (string | null)[];
  /** Whom a count of different adherents counts here; null for all other measures. */
  readonly adherent: string | null;
}

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

/** Counts cells of all dimensions together: where there are `most` of them, they are given up. */
export class CrossLimit {
  private count = 0;

  constructor(private readonly most = Infinity) {}

  get isReached(): boolean {
    return this.count >= this.most;
  }

  take(): void {
    this.count++;
  }
}

interface CrossTally {
  readonly keys: readonly (string | null)[];
  readonly adherent: string | null;
  readonly tally: Tally;
}

/** The tallies of one indicator, by their keys. */
class Tallies {
  private readonly total = new Map<string, Tally>();
  private readonly adherents = new Map<string, Tally>();
  private readonly groups: readonly Map<string, Tally>[];
  private readonly distinct: boolean;
  private readonly cross = new Map<string, CrossTally>();

  constructor(
    private readonly indicator: string,
    readonly measure: Measure,
    private readonly namesAdherent: boolean,
    private readonly dimensions: readonly Grouping[],
    private readonly limit: CrossLimit,
  ) {
    this.groups = dimensions.map(() => new Map<string, Tally>());
    this.distinct = measure.kind === 'DISTINCT';
  }

  /** `joined` are the keys in one text. */
  add(parts: Parts, adherent: string | null, keys: readonly (string | null)[], joined: string): void {
    this.tallyOf(this.total, '').add(parts, adherent);
    if (this.namesAdherent) this.tallyOf(this.adherents, adherent ?? '').add(parts, adherent);
    this.groups.forEach((tallies, index) => this.tallyOf(tallies, keys[index] ?? '').add(parts, adherent));
    if (this.limit.isReached) return;
    // Different adherents can be counted across cells only where each cell says whom it counts.
    const whom = this.distinct && parts.filled > 0 ? adherent : null;
    const key = whom === null ? joined : `${joined}${BETWEEN}${whom}`;
    let cross = this.cross.get(key);
    if (cross === undefined) {
      this.cross.set(key, (cross = { keys, adherent: whom, tally: new Tally(this.distinct) }));
      this.limit.take();
    }
    cross.tally.add(parts, adherent);
  }

  *cells(): Generator<AggregatedCell> {
    yield* this.cellsOf('TOTAL', this.total);
    yield* this.cellsOf('ADHERENT', this.adherents);
    for (const [index, dimension] of this.dimensions.entries())
      yield* this.cellsOf(dimension, this.groups[index] ?? new Map<string, Tally>());
  }

  *crossCells(): Generator<AggregatedCrossCell> {
    const { indicator } = this;
    for (const { keys, adherent, tally } of this.cross.values()) yield { indicator, keys, adherent, ...tally.total() };
  }

  private tallyOf(tallies: Map<string, Tally>, key: string): Tally {
    let tally = tallies.get(key);
    if (tally === undefined) tallies.set(key, (tally = new Tally(this.distinct)));
    return tally;
  }

  private *cellsOf(grouping: Grouping, tallies: ReadonlyMap<string, Tally>): Generator<AggregatedCell> {
    const { indicator } = this;
    for (const [key, tally] of tallies) yield { indicator, grouping, key, ...tally.total() };
  }
}

/**
 * Turns the rows of one submission into cells: the whole, each adherent, each dimension, and all dimensions together.
 * Memory grows with the number of cells, never with the number of rows.
 */
export class CellAggregator {
  private readonly dimensions: readonly CellDimension[];
  private readonly types: number;
  private readonly tallies: readonly Tallies[];

  /** With `only`, cells of these indicators and no others. Beyond the limit, cells of all dimensions together are wrong, and not to be asked for. */
  constructor(
    private readonly dataset: Dataset,
    only: ReadonlySet<string> | null = null,
    limit = new CrossLimit(),
  ) {
    this.dimensions = crossDimensions(dataset);
    this.types = this.dimensions.indexOf('STRUCTURE_TYPE');
    this.tallies = dataset.indicators.flatMap(({ code, measure }) =>
      measure === null || only?.has(code) === false
        ? []
        : [new Tallies(code, measure, dataset.namesAdherent, this.dimensions, limit)],
    );
  }

  add(row: StoredRow): void {
    const { structureType } = row;
    const rowKeys = this.dimensions.map((dimension) => dimensionKey(this.dataset, dimension, row));
    const rowJoined = rowKeys.join(BETWEEN);
    for (const tallies of this.tallies)
      for (const parts of accumulate(tallies.measure, row)) {
        // One measure counts a row under several types in turn.
        const asRow = this.types === -1 || parts.structureType === structureType;
        const keys = asRow ? rowKeys : rowKeys.with(this.types, parts.structureType);
        tallies.add(parts, unitOf(tallies.measure, row), keys, asRow ? rowJoined : keys.join(BETWEEN));
      }
  }

  *cells(): Generator<AggregatedCell> {
    for (const tallies of this.tallies) yield* tallies.cells();
  }

  *crossCells(): Generator<AggregatedCrossCell> {
    for (const tallies of this.tallies) yield* tallies.crossCells();
  }
}

/**
 * Whom a row stands for among the units of a cell: its adherent, or, where other texts are counted, the text that it has,
 * under a name as short as an adherent's.
 */
function unitOf(measure: Measure, row: StoredRow): string | null {
  if (measure.kind !== 'DISTINCT' || measure.column === ADHERENT) return row.adherentUid;
  const text = fold(String(row[measure.column] ?? ''));
  return text === '' ? null : stableUid(measure.column, text);
}

const BETWEEN = '\u001f';
