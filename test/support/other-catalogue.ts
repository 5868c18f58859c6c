import type { Dataset } from '../../src/datasets/dataset';
import { DATASETS } from '../../src/datasets/registry';

/** What a dataset's cells rest on, as another version of the product might have declared it. */
export type Declared = Pick<Dataset, 'indicators' | 'dimensionColumns'>;

/** Does `work` as that other version would: what is published meanwhile is published under its catalogue. */
export async function underCatalogue<T>(
  otherwise: (dataset: Dataset) => Partial<Declared>,
  work: () => Promise<T>,
): Promise<T> {
  const before = DATASETS.map((dataset) => ({ dataset: dataset, now: declaredBy(dataset) }));
  try {
    // A list of its own in any case: what is known of a catalogue is known by it.
    for (const dataset of DATASETS)
      Object.assign(dataset, { indicators: [...dataset.indicators], ...otherwise(dataset) });
    return await work();
  } finally {
    for (const { dataset, now } of before) Object.assign(dataset, now);
  }
}

const declaredBy = ({ indicators, dimensionColumns }: Dataset): Declared => ({ indicators, dimensionColumns });
