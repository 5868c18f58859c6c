import { REGISTER } from '../datasets/roles';
import type { TerritoryRef } from '../kernel/territory';
import type { FigureReader } from './figure-reader';

/**
 * Whether a territory's newcomers of a year are those alone that reports name: a report's own list makes up its own
 * total, whichever registers have come in since. `named` counts them.
 */
export async function areNamedByReports(
  reader: FigureReader,
  territory: TerritoryRef,
  year: number,
  named: () => Promise<number>,
): Promise<boolean> {
  const figure = await reader.figure({ territory, indicator: REGISTER.role.joined, year, slice: null });
  return figure.basis === 'PRINTED' && figure.value === (await named());
}
