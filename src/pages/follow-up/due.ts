import { isExpected } from '../../campaign/missing-words';
import type { Dataset } from '../../datasets/dataset';
import { DATASETS } from '../../datasets/registry';
import type { HandedInBy } from '../../submissions/collection-plan';
import type { CampaignAnswer, RegionAnswer, ShownState } from './follow-up.query';

/** What is submitted every year, by each region or by the national office. */
export const EXPECTED: readonly Dataset[] = DATASETS.filter(isExpected);

/** A region, or the national office, with what the collection plan expects from it. */
export interface Giver extends Omit<RegionAnswer, 'region' | 'letter'> {
  /** Empty for the national office. */
  readonly code: string;
  readonly name: string;
  readonly expected: ReadonlySet<string>;
}

/** The regions, those who owe most first, and the national office where the plan leaves something to it alone. */
export function giversOf({ regions, office, plan }: CampaignAnswer): readonly Giver[] {
  const expectedFrom = (by: HandedInBy): ReadonlySet<string> =>
    new Set(plan.datasets.flatMap(({ dataset, handedInBy }) => (handedInBy === by ? [dataset] : [])));
  const [fromRegions, fromOffice] = [expectedFrom('REGIONS'), expectedFrom('OFFICE')];
  return [
    ...regions
      .map(({ region, ...each }) => ({ ...each, ...region, expected: fromRegions }))
      .sort((a, b) => owedLate(b) - owedLate(a) || owed(b) - owed(a)),
    ...(fromOffice.size === 0 ? [] : [{ ...office, code: '', name: 'Le siège', expected: fromOffice }]),
  ];
}

/** Still to come from it: not in, or with faults. */
const OWED: readonly ShownState[] = ['NOTHING', 'RECEIVED', 'INVALID', 'UNPUBLISHED'];
const owed = (giver: Giver): number => dueOf(giver).filter(({ state }) => OWED.includes(state)).length;
const owedLate = (giver: Giver): number => dueOf(giver).filter(isOwedLate).length;

/** What came in after the last day is late as well, and nothing is owed of it any more. */
export const isOwedLate = ({ late, state }: Due): boolean => late && OWED.includes(state);

/** One dataset of one of them, as the reader may see it. */
export interface Due {
  readonly dataset: Dataset;
  readonly state: ShownState;
  readonly late: boolean;
  readonly demonstration: boolean;
  /** French sentence; null when nothing is missing. */
  readonly missing: string | null;
}

/**
 * What is expected of one of them, in the order of the table: one that the reader may not see is not published, and what
 * the plan expects from somebody else is nothing of theirs.
 */
export const dueOf = ({ code, datasets, expected }: Giver): readonly Due[] =>
  EXPECTED.map((dataset) => {
    const answer = datasets.find((each) => each.dataset === dataset.code);
    const nothing = { dataset, late: false, demonstration: false, missing: null };
    if (!expected.has(dataset.code)) return { ...nothing, state: code === '' ? 'OF_REGIONS' : 'OF_OFFICE' };
    return answer === undefined
      ? { ...nothing, state: 'UNPUBLISHED', missing: `« ${dataset.label} » n’est pas publié.` }
      : { ...answer, dataset };
  });

export const isDue = ({ state }: Due): boolean => state !== 'OF_REGIONS' && state !== 'OF_OFFICE';
