import { definitionOf } from '../../datasets/catalogue';
import type { FigureKey } from '../../published/figure-key';
import type { Snapshot } from '../../published/snapshot';
import { discrepancy, sideOf, type Discrepancy } from './discrepancy';
import { hullOf, type Interval } from './interval';
import type { KnownMembers } from './known-members';
import type { Statement } from './statement';
import type { Statements } from './statements';
import { FIRST_TYPES } from './types-run';
import { sourcesOf, sliceLabel, subject, verb, written, writtenStatement } from './words';

interface Member {
  /** What else is known of it leaves this possible. */
  readonly possible: Interval;
  readonly statements: readonly Statement[];
}

/**
 * A number that is said of two types as one ("ETTI and ETT-ESS") against what is known of each from elsewhere: no less
 * than their least, no more than their most.
 */
export function mergedParts(
  snapshot: Snapshot,
  statements: readonly Statement[],
  all: Statements,
  members: KnownMembers,
): readonly Discrepancy[] {
  return statements.flatMap((merged) => {
    const { slice, scope, indicator, territory, year } = merged;
    const codes = slice?.key.split('+') ?? [];
    if (slice === null || codes.length < 2 || scope !== null || definitionOf(indicator).aggregation !== 'SUM')
      return [];
    const known = codes.map((key) =>
      memberOf(
        { territory, year, indicator, slice: { ...slice, key } },
        all,
        indicator === FIRST_TYPES ? members : null,
      ),
    );
    const low = known.reduce((sum, { possible }) => sum + possible.low, 0);
    const high = known.reduce((sum, { possible }) => sum + possible.high, 0);
    const isMore = low > merged.possible.high;
    if (!isMore && high >= merged.possible.low) return [];
    const value = isMore ? low : high;
    const because = known.flatMap((each) => each.statements);
    const from = because.length > 0 ? sourcesOf(because) : 'lignes publiées';
    return [
      discrepancy({
        kind: 'TOTAL_AND_PARTS',
        territory,
        year,
        indicator,
        slice,
        scope: null,
        stated: sideOf([merged]),
        found: { value, possible: isMore ? { low, high: Math.max(low, high) } : { low, high }, statements: because },
        message: `${subject(snapshot, merged)} : ${verb(merged)} ${writtenStatement(merged)} (${merged.where}), mais ${codes.map((key) => sliceLabel(snapshot, indicator, { ...slice, key })).join(' et ')} font ${isMore ? 'au moins' : 'au plus'} ${written(indicator, value)} (${from}) ; corriger l’un ou l’autre.`,
      }),
    ];
  });
}

/** Without bounds where nothing is known of it: a count is no less than 0, and may be as large as can be counted. */
const ANY: Interval = { low: 0, high: Number.MAX_SAFE_INTEGER / 1024 };

function memberOf(key: FigureKey & { slice: object }, all: Statements, members: KnownMembers | null): Member {
  const said = all.of(key);
  const own: Interval = said.length > 0 ? hullOf(said.map(({ possible }) => possible)) : ANY;
  const least = members?.atLeast(key.territory, key.year, key.slice?.key ?? '') ?? { value: 0, statements: [] };
  if (least.value <= own.low) return { possible: own, statements: said };
  return { possible: { low: least.value, high: Math.max(own.high, least.value) }, statements: least.statements };
}
