import type { Measure, Parts } from '../datasets/measure';
import { exact, SCALE } from '../kernel/decimal';
import type { CellParts } from './amount';
import type { Grouping } from './figure-cell.entity';

/** Between keys in one text; no text of a file has it. */
export const BETWEEN = '\u001f';

export interface AggregatedCell extends CellParts {
  readonly indicator: string;
  readonly grouping: Grouping;
  readonly key: string;
}

export interface AggregatedCrossCell extends CellParts {
  readonly indicator: string;
  /** In the order of `crossDimensions`; null where rows leave it open. */
  readonly keys: readonly (string | null)[];
  /** Whom a count of different adherents counts here; null for all other measures. */
  readonly adherent: string | null;
}

/** What one measure comes to over some rows of one unit. */
export class Sum {
  numerator = 0;
  denominator = 0;
  filled = 0;
  /** The numerators of the rows that fill it. */
  brought = 0;

  add(parts: Parts): this {
    this.numerator = exact(this.numerator + parts.numerator);
    this.denominator = exact(this.denominator + parts.denominator);
    this.filled += parts.filled;
    if (parts.filled > 0) this.brought = exact(this.brought + parts.numerator);
    return this;
  }
}

/** Adds up rows under one key; knows how many adherents stand behind, and how much the largest of them brings. */
class Tally {
  private numerator = 0;
  private denominator = 0;
  private filled = 0;
  private readonly byAdherent = new Map<string, number>();

  constructor(private readonly distinct: boolean) {}

  add({ numerator, denominator, filled, brought }: Sum, adherent: string | null): void {
    this.numerator = exact(this.numerator + numerator);
    this.denominator = exact(this.denominator + denominator);
    this.filled += filled;
    if (adherent !== null && filled > 0) this.byAdherent.set(adherent, (this.byAdherent.get(adherent) ?? 0) + brought);
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

/** Counts cells of all dimensions together: where there are `most` of them, they are given up. */
export class CrossLimit {
  private count = 0;

  constructor(private most = Infinity) {}

  get isReached(): boolean {
    return this.count >= this.most;
  }

  take(): void {
    this.count++;
  }

  /** Once it is known that fewer are enough. */
  lower(most: number): void {
    this.most = Math.min(this.most, most);
  }
}

interface CrossTally {
  readonly keys: readonly (string | null)[];
  readonly adherent: string | null;
  readonly tally: Tally;
}

/** The tallies of one indicator, by their keys. */
export class Tallies {
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
  add(sum: Sum, adherent: string | null, keys: readonly (string | null)[], joined: string): void {
    this.tallyOf(this.total, '').add(sum, adherent);
    if (this.namesAdherent) this.tallyOf(this.adherents, adherent ?? '').add(sum, adherent);
    this.groups.forEach((tallies, index) => this.tallyOf(tallies, keys[index] ?? '').add(sum, adherent));
    if (this.limit.isReached) return;
    // Different adherents can be counted across cells only where each cell says whom it counts.
    const whom = this.distinct && sum.filled > 0 ? adherent : null;
    const key = whom === null ? joined : `${joined}${BETWEEN}${whom}`;
    let cross = this.cross.get(key);
    if (cross === undefined) {
      this.cross.set(key, (cross = { keys, adherent: whom, tally: new Tally(this.distinct) }));
      this.limit.take();
    }
    cross.tally.add(sum, adherent);
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
