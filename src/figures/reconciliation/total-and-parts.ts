import { definitionOf } from '../../datasets/catalogue';
import { figureKeyOf } from '../../published/figure-key';
import type { Snapshot } from '../../published/snapshot';
import { discrepancy, sideOf, type Discrepancy } from './discrepancy';
import { groupBy } from '../../kernel/group-by';
import { hullOf, overlap, sumOf } from './interval';
import type { Statement } from './statement';
import type { TypesRun } from './types-run';
import { sourcesOf, signed, subject, verb, written, writtenBounds, writtenStatement } from './words';

/**
 * A total against the sum of the parts that the same report prints, or the same file declares, of it. Parts "of which"
 * are left out of the sum; a part that is said with several values may be any of them. Types that adherents run come to
 * more than adherents: they are no parts of their number.
 */
export function totalAndParts(
  snapshot: Snapshot,
  statements: readonly Statement[],
  typesRun: TypesRun,
): readonly Discrepancy[] {
  const additive = statements.filter(
    ({ scope, indicator }) => scope === null && definitionOf(indicator).aggregation === 'SUM',
  );
  const byFigure = groupBy(additive, (each) => `${each.sayer}|${figureKeyOf({ ...each, slice: null })}`);
  return [...byFigure.values()].flatMap((figures) => {
    const totals = figures.filter(({ slice }) => slice === null);
    const parts = figures.filter(
      ({ slice, partOf }) => slice !== null && partOf === null && !typesRun.has(figures, slice),
    );
    const distinct = [...groupBy(totals, ({ value }) => String(value)).values()].flatMap((same) => same.slice(0, 1));
    return [...groupBy(parts, ({ slice }) => slice?.dimension ?? '')].flatMap(([dimension, along]) =>
      distinct.flatMap((total) => compare(snapshot, total, along, dimension)),
    );
  });
}

function compare(
  snapshot: Snapshot,
  total: Statement,
  parts: readonly Statement[],
  along: string,
): readonly Discrepancy[] {
  const byKey = [...groupBy(parts, ({ slice }) => slice?.key ?? '').values()];
  const possible = sumOf(byKey.map((same) => hullOf(same.map((each) => each.possible))));
  if (byKey.length < 2 || overlap(possible, total.possible)) return [];
  const value = byKey.reduce((added, [part]) => added + (part?.value ?? 0), 0);
  const { territory, year, indicator } = total;
  const said = verb(total);
  const sum = writtenBounds(indicator, possible);
  return [
    discrepancy({
      kind: 'TOTAL_AND_PARTS',
      territory,
      year,
      indicator,
      slice: null,
      scope: null,
      along,
      stated: sideOf([total]),
      found: { value, possible, statements: parts },
      message: `${subject(snapshot, total)} : le total ${said} est ${writtenStatement(total)}, mais ses ${byKey.length} parts ${said}es font ${sum}${gap(indicator, possible, value - total.value)} ; corriger l’un ou l’autre (${sourcesOf([total, ...elsewhere(parts, total)])}).`,
    }),
  ];
}

/** Where the parts are, when that is not said with the total. */
const elsewhere = (parts: readonly Statement[], total: Statement): readonly Statement[] =>
  parts.filter(({ where }) => where !== total.where).slice(0, 1);

const gap = (indicator: string, { low, high }: { low: number; high: number }, difference: number): string =>
  written(indicator, low) === written(indicator, high) ? ` (écart ${signed(indicator, difference)})` : '';
