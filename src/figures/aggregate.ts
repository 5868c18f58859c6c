import { dimensionKey } from '../datasets/dimension';
import type { Dataset } from '../datasets/dataset';
import type { IndicatorDefinition } from '../datasets/indicator';
import { accumulate } from '../datasets/measure';
import type { StoredRow } from '../datasets/row';
import type { Dimension } from '../kernel/codes';
import { exact } from '../kernel/decimal';
import type { CellParts } from './amount';
import type { Grouping } from './figure-cell.entity';

/** Adds up rows under one key; knows how many adherents stand behind, and how much the largest of them brings. */
class Tally {
  private numerator = 0;
  private denominator = 0;
  private filled = 0;
  private readonly byAdherent = new Map<string, number>();

  add(parts: { numerator: number; denominator: number; filled: number }, adherent: string | null): void {
    this.numerator = exact(this.numerator + parts.numerator);
    this.denominator = exact(this.denominator + parts.denominator);
    this.filled += parts.filled;
    if (adherent !== null && parts.filled > 0)
      this.byAdherent.set(adherent, (this.byAdherent.get(adherent) ?? 0) + parts.numerator);
  }

  total(): CellParts {
    let largest = 0;
    for (const numerator of this.byAdherent.values()) largest = Math.max(largest, numerator);
    const { numerator, denominator, filled, byAdherent } = this;
    return { numerator, denominator, filled, units: byAdherent.size, largest };
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
}

/** The dimensions of a dataset that its cells are kept by; the region is that of the submission. */
export const crossDimensions = (dataset: Dataset): readonly Exclude<Dimension, 'REGION'>[] => [
  ...(dataset.namesAdherent ? (['DEPARTMENT', 'STRUCTURE_TYPE'] as const) : []),
  ...(Object.keys(dataset.dimensionColumns) as Exclude<Dimension, 'REGION'>[]),
];

/**
 * Turns the rows of one submission into cells: the whole, each adherent, each dimension, and all dimensions together.
 * Memory grows with the number of cells, never with the number of rows.
 */
export class CellAggregator {
  private readonly tallies = new Map<string, { indicator: string; grouping: Grouping; key: string; tally: Tally }>();
  private readonly crossTallies = new Map<
    string,
    { indicator: string; keys: readonly (string | null)[]; tally: Tally }
  >();
  private readonly dimensions: readonly Exclude<Dimension, 'REGION'>[];
  private readonly measured: readonly IndicatorDefinition[];

  constructor(private readonly dataset: Dataset) {
    this.dimensions = crossDimensions(dataset);
    this.measured = dataset.indicators.filter((indicator) => indicator.measure !== null);
  }

  add(row: StoredRow): void {
    const rowKeys = this.dimensions.map((dimension) => dimensionKey(this.dataset, dimension, row));
    const types = this.dimensions.indexOf('STRUCTURE_TYPE');
    for (const { code, measure } of this.measured) {
      if (measure === null) continue;
      for (const parts of accumulate(measure, row)) {
        const keys = types === -1 ? rowKeys : rowKeys.with(types, parts.structureType);
        this.tally(code, 'TOTAL', '').add(parts, row.adherentUid);
        if (this.dataset.namesAdherent) this.tally(code, 'ADHERENT', row.adherentUid ?? '').add(parts, row.adherentUid);
        this.dimensions.forEach((dimension, index) =>
          this.tally(code, dimension, keys[index] ?? '').add(parts, row.adherentUid),
        );
        this.crossTally(code, keys).add(parts, row.adherentUid);
      }
    }
  }

  *cells(): Generator<AggregatedCell> {
    for (const { tally, ...place } of this.tallies.values()) yield { ...place, ...tally.total() };
  }

  *crossCells(): Generator<AggregatedCrossCell> {
    for (const { tally, ...place } of this.crossTallies.values()) yield { ...place, ...tally.total() };
  }

  private tally(indicator: string, grouping: Grouping, key: string): Tally {
    const place = `${indicator}|${grouping}|${key}`;
    const known = this.tallies.get(place);
    if (known !== undefined) return known.tally;
    const tally = new Tally();
    this.tallies.set(place, { indicator, grouping, key, tally });
    return tally;
  }

  private crossTally(indicator: string, keys: readonly (string | null)[]): Tally {
    const place = `${indicator}|${keys.join('\u001f')}`;
    const known = this.crossTallies.get(place);
    if (known !== undefined) return known.tally;
    const tally = new Tally();
    this.crossTallies.set(place, { indicator, keys, tally });
    return tally;
  }
}
