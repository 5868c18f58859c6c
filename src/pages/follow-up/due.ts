import { isExpected } from '../../campaign/missing-words';
import type { Dataset } from '../../datasets/dataset';
import { DATASETS } from '../../datasets/registry';
import type { RegionAnswer, ShownState } from './follow-up.query';

/** What every region hands in. */
export const EXPECTED: readonly Dataset[] = DATASETS.filter(isExpected);

/** One expected dataset of one region, as the reader may see it. */
export interface Due {
  readonly dataset: Dataset;
  readonly state: ShownState;
  readonly late: boolean;
  readonly demonstration: boolean;
  /** French sentence; null when nothing is missing. */
  readonly missing: string | null;
}

/** The expected datasets of a region, in the order of the table: one that the reader may not see is not published. */
export const dueOf = ({ datasets }: RegionAnswer): readonly Due[] =>
  EXPECTED.map((dataset) => {
    const answer = datasets.find((each) => each.dataset === dataset.code);
    return answer === undefined
      ? {
          dataset,
          state: 'UNPUBLISHED',
          late: false,
          demonstration: false,
          missing: `« ${dataset.label} » n’est pas publié.`,
        }
      : { ...answer, dataset };
  });
