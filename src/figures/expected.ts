import type { IndicatorDefinition } from '../datasets/indicator';
import type { Snapshot } from './snapshot';

/** Whether the collection plan of the year expects the figure from the national office alone (contract, "Who is expected"). */
export const isOfficeAlone = ({ plans }: Snapshot, { dataset }: IndicatorDefinition, year: number): boolean =>
  dataset !== null && plans.handedInBy(dataset, year) === 'OFFICE';
