import type { Unit } from '../../kernel/codes';
import { writePoints, writeValue } from '../french';

/** A gap of rates is in points, never in percent of percent. */
export const writeGap = (difference: number, unit: Unit): string =>
  unit === 'RATE' ? writePoints(difference) : `${difference > 0 ? '+' : ''}${writeValue(difference, unit)}`;
