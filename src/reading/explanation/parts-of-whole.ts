import { standsAlone, type Aggregation } from '../../kernel/codes';
import type { ExplainedPart, Facts } from './facts';

/** The parts of a federation's figure, told apart by what became of them in the consolidation. */
export interface SortedParts {
  readonly taken: readonly ExplainedPart[];
  /** Known, but a mean that was said whole: it cannot be added. */
  readonly notAdditive: readonly ExplainedPart[];
  readonly notApplicable: readonly ExplainedPart[];
  readonly unknown: readonly ExplainedPart[];
}

export function sortParts({ parts, definition }: Facts): SortedParts {
  const of = (fate: Fate) => parts.filter((part) => fateOf(part, definition.aggregation) === fate);
  return {
    taken: of('TAKEN'),
    notAdditive: of('NOT_ADDITIVE'),
    notApplicable: of('NOT_APPLICABLE'),
    unknown: of('UNKNOWN'),
  };
}

type Fate = 'TAKEN' | 'NOT_ADDITIVE' | 'NOT_APPLICABLE' | 'UNKNOWN';

/** What a region withholds from this reader is in the whole all the same. */
function fateOf({ contribution: { state, basis } }: ExplainedPart, aggregation: Aggregation): Fate {
  if (state === 'NOT_APPLICABLE') return 'NOT_APPLICABLE';
  if (state === 'NOT_REPORTED') return 'UNKNOWN';
  if (state === 'SUPPRESSED') return 'TAKEN';
  return !standsAlone(aggregation) && basis !== 'COMPUTED' ? 'NOT_ADDITIVE' : 'TAKEN';
}

export const isRegion = ({ contribution }: ExplainedPart): boolean => contribution.territory.kind === 'REGION';
