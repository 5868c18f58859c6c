import { definitionOf } from '../../datasets/catalogue';
import { fromScaled } from '../../kernel/decimal';
import type { PrintedFigure } from '../../reports/printed-figure';
import type { Snapshot } from '../snapshot';
import type { Discrepancy } from './discrepancy';
import { groupBy } from './group-by';
import { intervalOf, overlap } from './interval';
import { placeOf, subject, written } from './words';

/**
 * One figure printed with two values, in one report or in several. Each other value is held against the first exact
 * one; values that rounding or "about" can explain do not disagree.
 */
export function printedTwice(snapshot: Snapshot, printed: readonly PrintedFigure[]): readonly Discrepancy[] {
  const byFigure = groupBy(printed, ({ territory, year, indicator, slice, partOf, scope }) =>
    [territory.kind, territory.code, year, indicator, slice?.dimension, slice?.key, partOf, scope].join('|'),
  );
  return [...byFigure.values()].flatMap((figures) => {
    const first = figures.find(({ approximate }) => !approximate) ?? figures[0];
    if (first === undefined) return [];
    const isRate = definitionOf(first.indicator).unit === 'RATE';
    const others = figures.filter(
      (figure) => figure !== first && !overlap(intervalOf(figure, isRate), intervalOf(first, isRate)),
    );
    return [...groupBy(others, ({ value }) => String(value)).values()].map((same) => disagree(snapshot, first, same));
  });
}

function disagree(snapshot: Snapshot, first: PrintedFigure, same: readonly PrintedFigure[]): Discrepancy {
  const other = same[0] ?? first;
  const { territory, year, indicator, slice, scope } = first;
  return {
    kind: 'PRINTED_TWICE',
    territory,
    year,
    indicator,
    slice,
    scope,
    stated: fromScaled(first.value),
    found: fromScaled(other.value),
    difference: fromScaled(other.value - first.value),
    sources: [...new Set([first.source, ...same.map(({ source }) => source)])],
    message: `${subject(snapshot, first)} : imprimé ${written(indicator, first.value)} (${placeOf(first)}) et ${written(indicator, other.value)} (${placeOf(other)}) ; retrouver la bonne valeur et corriger l’autre.`,
  };
}
