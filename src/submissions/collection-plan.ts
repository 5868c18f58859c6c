import type { DatasetCode } from '../kernel/codes';
import { FIRST_YEAR } from '../kernel/year';

/** Who hands a dataset in: each region (the default), or the national office alone, for a service that is run nationally. */
export const HANDED_IN_BY = ['REGIONS', 'OFFICE'] as const;
export type HandedInBy = (typeof HANDED_IN_BY)[number];

/** One line of the collection plan of a year. */
export interface PlannedDataset {
  readonly year: number;
  readonly dataset: DatasetCode;
  readonly handedInBy: HandedInBy;
}

/**
 * The collection plans of all years (docs/regles.md#qui-est-attendu). A year without a plan of its own takes the one of
 * the latest year before that has one; without any, each region submits everything.
 */
export class CollectionPlans {
  private readonly byYear = new Map<number, Map<DatasetCode, HandedInBy>>();

  constructor(readonly planned: readonly PlannedDataset[] = []) {
    for (const { year, dataset, handedInBy } of planned) {
      const plan = this.byYear.get(year) ?? new Map<DatasetCode, HandedInBy>();
      plan.set(dataset, handedInBy);
      this.byYear.set(year, plan);
    }
  }

  handedInBy(dataset: DatasetCode, year: number): HandedInBy {
    const set = this.setFor(year);
    return set === null ? 'REGIONS' : (this.byYear.get(set)?.get(dataset) ?? 'REGIONS');
  }

  /** The year whose plan holds for a year: its own, or the latest before; null where none was ever set. */
  setFor(year: number): number | null {
    for (let each = year; each >= FIRST_YEAR; each--) if (this.byYear.has(each)) return each;
    return null;
  }
}
