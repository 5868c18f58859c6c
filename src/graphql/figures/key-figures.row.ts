import type { TerritoryRef } from '../../kernel/territory';

/** Whose key figures, and of which year: what every group of them is made of. */
export class KeyFiguresRow {
  constructor(
    readonly territoryRef: TerritoryRef,
    readonly year: number,
  ) {}
}
