import type { DatasetCode } from '../kernel/codes';
import { FIRST_YEAR } from '../kernel/year';

/** Who hands a dataset in: each region (the default), or the national office alone, for a service that is run nationally. */
export type HandedInBy = 'REGIONS' | 'OFFICE';

/** One line of the collection plan of a year. */
export interface PlannedDataset {
  readonly year: number;
  readonly dataset: DatasetCode;
  readonly handedInBy: HandedInBy;
}

/**
 * The collection plans of all years (contract, "Who is expected"). A year without a plan of its own takes the one of
 * the latest year before that has one; without any, each region hands in everything.
 */
export class CollectionPlans {
  private readonly byYear = new Map<number, Map<DatasetCode, HandedInBy>>();

  constructor(planned: readonly PlannedDataset[] = []) {
    for (const { year, dataset, handedInBy } of planned) {
      const plan = this.byYear.get(year) ?? new Map<DatasetCode, HandedInBy>();
      plan.set(dataset, handedInBy);
      this.byYear.set(year, plan);
    }
  }

  handedInBy(dataset: DatasetCode, year: number): HandedInBy {
    for (let each = year; each >= FIRST_YEAR; each--) {
      const plan = this.byYear.get(each);
      if (plan !== undefined) return plan.get(dataset) ?? 'REGIONS';
    }
    return 'REGIONS';
  }
}
