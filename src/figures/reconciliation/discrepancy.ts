import type { DiscrepancyKind } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import type { Source } from '../../network/network';
import type { Slice } from '../figure-key';

/** Two statements of one figure that cannot both be right. */
export interface Discrepancy {
  readonly kind: DiscrepancyKind;
  readonly territory: TerritoryRef;
  readonly year: number;
  readonly indicator: string;
  /** The part that disagrees; null for the whole. */
  readonly slice: Slice | null;
  /** The named subset that both are about; null for the whole. */
  readonly scope: string | null;
  /** Rounded to the indicator's precision; a rate as a fraction. */
  readonly stated: number;
  readonly found: number;
  readonly difference: number;
  readonly sources: readonly Source[];
  /** One French sentence that a person can act on. */
  readonly message: string;
}
