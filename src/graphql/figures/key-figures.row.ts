import type { TerritoryRef } from '../../kernel/territory';

/** Whose key figures, and of which year. */
export interface KeyFiguresRow {
  readonly territoryRef: TerritoryRef;
  readonly year: number;
}
