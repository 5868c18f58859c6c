import type { Dimension } from '../kernel/codes';
import { territoryKey, type TerritoryRef } from '../kernel/territory';

/** One key of one dimension: what a part of a figure is restricted to. */
export interface Slice {
  readonly dimension: Dimension;
  readonly key: string;
}

/** What one figure is of. Without a slice, it is of everything that the indicator counts. */
export interface FigureKey {
  readonly territory: TerritoryRef;
  readonly indicator: string;
  readonly year: number;
  readonly slice: Slice | null;
}

export const sliceKey = (slice: Slice | null): string => (slice === null ? '' : `${slice.dimension}=${slice.key}`);

export const figureKeyOf = (key: FigureKey): string =>
  [territoryKey(key.territory), key.indicator, key.year, sliceKey(key.slice)].join('|');
