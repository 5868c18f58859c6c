import type { Snapshot } from '../../published/snapshot';
import { discrepancy, sideOf, type Discrepancy } from './discrepancy';
import { groupBy } from '../../kernel/group-by';
import { overlap } from './interval';
import type { Statement } from './statement';
import { bestFirst, sameFigure } from './statements';
import { sourcesOf, subject, verb, writtenStatement } from './words';

/**
 * One figure that is printed or declared with two values, in one report or in several. Each other value is held
 * against the one that the figure would rest on; values that rounding or "about" can explain do not disagree.
 */
export function saidTwice(snapshot: Snapshot, statements: readonly Statement[]): readonly Discrepancy[] {
  return [...groupBy(statements, sameFigure).values()].flatMap((figures) => {
    const [first] = bestFirst(figures);
    if (first === undefined) return [];
    const others = figures.filter((figure) => !overlap(figure.possible, first.possible));
    return [...groupBy(others, ({ value }) => String(value)).values()].flatMap(([other, ...more]) =>
      other === undefined ? [] : [disagree(snapshot, first, [other, ...more])],
    );
  });
}

function disagree(snapshot: Snapshot, first: Statement, same: readonly [Statement, ...Statement[]]): Discrepancy {
  const [other] = same;
  const { territory, year, indicator, slice, scope } = first;
  return discrepancy({
    kind: 'PRINTED_TWICE',
    territory,
    year,
    indicator,
    slice,
    scope,
    stated: sideOf([first]),
    found: sideOf(same),
    message: `${subject(snapshot, first)} : ${verb(first)} ${writtenStatement(first)} (${first.where}) et ${first.said === other.said ? '' : `${verb(other)} `}${writtenStatement(other)} (${sourcesOf(same)}) ; retrouver la bonne valeur et corriger l’autre.`,
  });
}
