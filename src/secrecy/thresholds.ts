import type { CellParts } from '../published/amount';

/** When a cell is secret: too few adherents behind it, or one that brings nearly all of it. */
export interface Thresholds {
  /** A cell that fewer adherents stand behind is secret. */
  readonly minUnits: number;
  /** So is one of which a single adherent brings more than this share, 0 to 1. */
  readonly maxShare: number;
}

export const USUAL_THRESHOLDS: Thresholds = { minUnits: 3, maxShare: 0.85 };

type Strength = Pick<CellParts, 'numerator' | 'units' | 'largest'>;

/** Rows that name no adherent do not make a cell secret: with no adherent at all behind it, it is not. */
export const isSecret = ({ numerator, units, largest }: Strength, { minUnits, maxShare }: Thresholds): boolean =>
  units > 0 && (units < minUnits || largest > maxShare * numerator);
