import { dayIn } from '../../../src/campaign/day';
import type { DueDataset, OpenedCampaign } from './queries';
import { TIME_ZONE } from './time-zone';

const dayOfFederation = dayIn(TIME_ZONE);

/** What one region owes in one collection that is open. */
export interface OpenCampaign {
  readonly year: number;
  readonly deadline: string;
  readonly extended: boolean;
  readonly late: boolean;
  /** Datasets that are expected and not in without errors. */
  readonly missing: number;
  readonly expected: number;
}

/** What is not in yet; demonstration stands in for nobody's data. */
export const isMissing = ({ state, demonstration }: Pick<DueDataset, 'state' | 'demonstration'>): boolean =>
  demonstration || (state !== 'PUBLISHED' && state !== 'VALID');

/** The collections that concern a region today: begun, and either not over or not complete; nobody hands in for the demonstration's. Newest first. */
export function openFor(campaigns: readonly OpenedCampaign[], region: string, now = new Date()): OpenCampaign[] {
  const today = dayOfFederation(now);
  return campaigns.flatMap(({ year, opensOn, demonstration, regions }) => {
    const own = regions.find((each) => each.region.code === region);
    if (demonstration || own?.deadline == null || opensOn === null || opensOn > today) return [];
    const expected = own.datasets.filter((each) => each.expected);
    const missing = expected.filter(isMissing).length;
    const late = own.deadline < today;
    if (late && missing === 0) return [];
    const { deadline, extension } = own;
    return [{ year, deadline, extended: extension !== null, late, missing, expected: expected.length }];
  });
}

/** The year that is due: of what is missing and can still come in time, what ends first; else the newest that is late. */
export function dueYear(campaigns: readonly OpenCampaign[]): number | null {
  const missing = campaigns.filter((each) => each.missing > 0);
  const inTime = missing.filter(({ late }) => !late).sort((a, b) => (a.deadline < b.deadline ? -1 : 1));
  return (inTime[0] ?? missing[0] ?? campaigns[0])?.year ?? null;
}
