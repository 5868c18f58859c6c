import type { Dimension, FigureBasis, FigureState, StructureType } from '../kernel/codes';
import type { TerritoryRef } from '../kernel/territory';
import type { Coverage } from '../figures/coverage';
import type { FigureKey } from '../published/figure-key';

/** What a table is asked to show. In filters, null and absent mean the same: everything. */
export interface StatisticsQuery {
  /** Codes; one asked twice shows once. */
  readonly indicators: readonly string[];
  readonly years: readonly number[];
  readonly by?: readonly Dimension[] | null;
  /** Slugs. */
  readonly regions?: readonly string[] | null;
  readonly structureTypes?: readonly StructureType[] | null;
  readonly totals?: boolean | null;
}

/** Where a row stands along one dimension. */
export interface DimensionKey {
  readonly dimension: Dimension;
  readonly isTotal: boolean;
  /** Null for a total, for what belongs to no delegation, and where rows leave the dimension open. */
  readonly key: string | null;
  /** In French. */
  readonly label: string;
}

export interface StatisticsRow {
  readonly indicator: string;
  readonly year: number;
  /** One per dimension asked, in the order asked. */
  readonly keys: readonly DimensionKey[];
  /** Rounded to the indicator's precision; null exactly when `state` is not KNOWN. */
  readonly value: number | null;
  /** As on a figure. */
  readonly partialValue: number | null;
  readonly partialOf: readonly TerritoryRef[];
  readonly state: FigureState;
  readonly basis: FigureBasis | null;
  readonly approximate: boolean;
  readonly demonstration: boolean;
  /** Of the row's territory: its department, else its region, else the regions asked for, else the federation. */
  readonly coverage: Coverage;
  /** Who is missing in `coverage`; a key where that has to be read (`FigureReader.statisticsMissing`). */
  readonly missing: readonly TerritoryRef[] | FigureKey;
}
