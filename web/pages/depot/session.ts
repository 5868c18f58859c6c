import type { DatasetCode } from '../../../src/kernel/codes';
import type { Entered, Region } from './queries';
import { isOffice } from './words';

/** A dataset, as `/datasets` lists it. */
export interface DatasetInfo {
  readonly name: string;
  readonly code: DatasetCode;
  readonly label: string;
  readonly nothingToReportAllowed: boolean;
}

/** Who has come in, and what they may do here. */
export interface Session {
  readonly viewer: Entered['viewer'];
  /** Those whose data they may hand in. */
  readonly own: readonly Region[];
  readonly regions: readonly Region[];
  readonly datasets: readonly DatasetInfo[];
  /** Publishes and withdraws. */
  readonly office: boolean;
  readonly submits: boolean;
}

/** What the page is about at the moment; no region for what belongs to no delegation. */
export interface Place {
  readonly region: Region | null;
  readonly year: number;
}

export function sessionOf({ viewer, federation }: Entered, datasets: readonly DatasetInfo[]): Session {
  const office = isOffice(viewer.role);
  return {
    viewer,
    own: office ? federation.regions : viewer.regions,
    regions: federation.regions,
    datasets,
    office,
    submits: office || viewer.role === 'CONTRIBUTOR',
  };
}

export const labelOf = ({ datasets }: Session, code: DatasetCode): string =>
  datasets.find((each) => each.code === code)?.label ?? code;
