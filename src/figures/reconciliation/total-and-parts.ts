import { definitionOf } from '../../datasets/catalogue';
import { fromScaled } from '../../kernel/decimal';
import type { PrintedFigure } from '../../reports/printed-figure';
import type { Snapshot } from '../snapshot';
import type { Discrepancy } from './discrepancy';
import { groupBy } from './group-by';
import { intervalOf, overlap, sumOf, type Interval } from './interval';
import { placeOf, subject, written } from './words';

/**
 * A printed total against the sum of the parts that the same report prints of it. Parts "of which" are left out of the
 * sum; a part printed with several values may be any of them.
 */
export function totalAndParts(snapshot: Snapshot, printed: readonly PrintedFigure[]): readonly Discrepancy[] {
  const additive = printed.filter(
    (figure) => figure.scope === null && definitionOf(figure.indicator).aggregation === 'SUM',
  );
  const byFigure = groupBy(additive, ({ source, territory, year, indicator }) =>
    [source.code, territory.kind, territory.code, year, indicator].join('|'),
  );
  return [...byFigure.values()].flatMap((figures) => {
    const totals = figures.filter(({ slice, approximate }) => slice === null && !approximate);
    const parts = figures.filter(({ slice, partOf }) => slice !== null && partOf === null);
    const distinct = [...groupBy(totals, ({ value }) => String(value)).values()].flatMap((same) => same.slice(0, 1));
    return [...groupBy(parts, ({ slice }) => slice?.dimension ?? '').values()].flatMap((along) =>
      distinct.flatMap((total) => compare(snapshot, total, along)),
    );
  });
}

function compare(snapshot: Snapshot, total: PrintedFigure, parts: readonly PrintedFigure[]): readonly Discrepancy[] {
  const byKey = [...groupBy(parts, ({ slice }) => slice?.key ?? '').values()];
  const sum = sumOf(byKey.map(hull));
  if (byKey.length < 2 || overlap(sum, intervalOf(total, false))) return [];
  const found = byKey.reduce((added, [part]) => added + (part?.value ?? 0), 0);
  const difference = found - total.value;
  const count = byKey.length;
  return [
    {
      kind: 'TOTAL_AND_PARTS',
      territory: total.territory,
      year: total.year,
      indicator: total.indicator,
      slice: null,
      scope: null,
      stated: fromScaled(total.value),
      found: fromScaled(found),
      difference: fromScaled(difference),
      sources: [total.source],
      message: `${subject(snapshot, total)} : le total imprimé est ${written(total.indicator, total.value)}, mais ses ${count} parts imprimées font ${written(total.indicator, found)} (écart ${signed(total.indicator, difference)}) ; corriger l’un ou l’autre (${placeOf(total)}).`,
    },
  ];
}

function hull(figures: readonly PrintedFigure[]): Interval {
  const intervals = figures.map((figure) => intervalOf(figure, false));
  return { low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) };
}

export const signed = (indicator: string, difference: number): string =>
  `${difference > 0 ? '+' : '−'}${written(indicator, Math.abs(difference))}`;
