import { definitionOf } from '../../datasets/catalogue';
import { fromScaled, toScaled } from '../../kernel/decimal';
import { addAmounts } from '../../published/amount';
import type { CellNeed } from '../../published/cell.repository';
import type { FigureKey } from '../../published/figure-key';
import type { Ledger } from '../../published/ledger';
import { needsOf } from '../needs';
import { resolve } from '../resolve';
import type { ResolvedFigure } from '../resolved';

/** Whether rows of the year can give the indicator at all. */
export function hasRows(ledger: Ledger, indicator: string, year: number): boolean {
  const { ratio, dataset } = definitionOf(indicator);
  const datasets =
    ratio === null ? [dataset] : [ratio.numerator, ratio.denominator].map((each) => definitionOf(each).dataset);
  return datasets.every((each) => each !== null && ledger.snapshot.publications.of(each, year).length > 0);
}

/** The cells that {@link computedOf} reads for a figure. */
export const needsOfComputed = (key: FigureKey): readonly CellNeed[] => [
  ...needsOf(key),
  ...needsOf({ ...key, slice: null }),
];

/**
 * The figure as rows alone give it, whole; null where they do not. Demonstration takes no part, nor do consolidations
 * from which something is missing. Two types that are said as one are added up.
 */
export function computedOf(ledger: Ledger, key: FigureKey): ResolvedFigure | null {
  const codes = key.slice?.key.split('+') ?? [];
  if (key.slice === null || codes.length < 2) return fromRows(resolve(ledger, key));
  const { dimension } = key.slice;
  const parts = codes.map((code) => fromRows(resolve(ledger, { ...key, slice: { dimension, key: code } })));
  const amounts = parts.flatMap((part) => (part?.amount ? [part.amount] : []));
  const [first] = parts;
  if (amounts.length < codes.length || first === undefined || first === null) return null;
  return { ...first, key, value: fromScaled(addAmounts(amounts).numerator) };
}

export const scaledOf = ({ value }: ResolvedFigure): number => toScaled(value ?? 0);

export function fromRows(figure: ResolvedFigure): ResolvedFigure | null {
  const computed = figure.way === 'ROWS' || figure.way === 'CONSOLIDATION';
  return computed && figure.basis === 'COMPUTED' && figure.state === 'KNOWN' && !figure.demonstration ? figure : null;
}
