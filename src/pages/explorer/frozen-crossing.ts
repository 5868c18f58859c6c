import type { Dimension } from '../../kernel/codes';

/**
 * A frozen year has the parts of each figure along each of its dimensions, and not along two at once; departments have
 * figures of their own in it.
 */
export const isCrossed = (by: readonly Dimension[]): boolean => by.includes('DEPARTMENT');

export const NOT_CROSSED =
  'Une version figée garde chaque répartition, et n’en croise deux que si l’une est le département, qui y a ses propres chiffres.';
