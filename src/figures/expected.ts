import { definitionOf } from '../datasets/catalogue';
import { measuredIn, type IndicatorDefinition } from '../datasets/indicator';
import type { Snapshot } from '../published/snapshot';

/** Whether the plan of the year expects the figure from the national office alone (docs/regles.md#qui-est-attendu). */
export const isOfficeAlone = ({ plans }: Snapshot, { dataset }: IndicatorDefinition, year: number): boolean =>
  dataset !== null && plans.handedInBy(dataset, year) === 'OFFICE';

/** Whether the office has submitted all that such a figure rests on: its file is then the whole, and a ratio's are both. */
export function officeHasReported(snapshot: Snapshot, definition: IndicatorDefinition, year: number): boolean {
  return measuredIn(definition)
    .map((code) => definitionOf(code))
    .every(
      (each) =>
        isOfficeAlone(snapshot, each, year) &&
        each.dataset !== null &&
        snapshot.publications.find(each.dataset, year, null) !== undefined,
    );
}
