import type { Dataset } from '../datasets/dataset';
import type { Row, RowHead } from '../datasets/row';
import { CellAggregator } from '../published/aggregate';
import { CrossLimit } from '../published/tallies';
import type { SubmissionEntity } from '../submissions/submission.entity';

/**
 * Rows of one submission, added up for each delegation of which it is: those of a national file as if each had submitted
 * its own. Memory grows with the cells, not with the rows.
 */
export class AddedUp {
  readonly aggregators = new Map<string, CellAggregator>();
  /** Rows of each delegation that a national file names. */
  readonly delegations = new Map<string, number>();
  private readonly isNational: boolean;

  /** With `only`, for cells of these indicators and no others. */
  constructor(
    readonly dataset: Dataset,
    { regionKey }: Pick<SubmissionEntity, 'regionKey'>,
    private readonly only: ReadonlySet<string> | null,
    readonly limit: CrossLimit,
  ) {
    this.isNational = regionKey === '';
  }

  add(cells: Row, head: Pick<RowHead, 'region' | 'year' | 'adherentUid' | 'department' | 'structureType'>): void {
    const region = this.isNational ? (head.region ?? '') : '';
    if (region !== '') this.delegations.set(region, (this.delegations.get(region) ?? 0) + 1);
    let aggregator = this.aggregators.get(region);
    if (aggregator === undefined) {
      aggregator = new CellAggregator(this.dataset, this.only, this.limit);
      this.aggregators.set(region, aggregator);
    }
    aggregator.add(cells, head);
  }

  /** To be called after the last row. */
  end(): this {
    for (const aggregator of this.aggregators.values()) aggregator.settle();
    return this;
  }
}
