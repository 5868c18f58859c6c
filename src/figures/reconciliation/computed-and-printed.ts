import { definitionOf } from '../../datasets/catalogue';
import { fromScaled, toScaled } from '../../kernel/decimal';
import type { PrintedFigure } from '../../reports/printed-figure';
import { addAmounts } from '../amount';
import type { FigureKey } from '../figure-key';
import type { Ledger } from '../ledger';
import { needsOf } from '../needs';
import { resolve } from '../resolve';
import type { ResolvedFigure } from '../resolved';
import { surveyIsComplete } from '../survey';
import type { Discrepancy } from './discrepancy';
import { groupBy } from './group-by';
import { intervalOf, overlap, point } from './interval';
import { placeOf, subject, written } from './words';

/**
 * A figure computed from rows against each value that is printed of it, whole or part. Demonstration takes no part,
 * nor do consolidations and surveys from which something is missing. One statement for all cells.
 */
export async function computedAndPrinted(
  ledger: Ledger,
  printed: readonly PrintedFigure[],
): Promise<readonly Discrepancy[]> {
  const comparable = printed.filter(
    ({ scope, indicator, year, territory }) =>
      scope === null && territory.kind !== 'ADHERENT' && hasRows(ledger, indicator, year),
  );
  await ledger.need(comparable.flatMap((figure) => [...needsOf(keyOf(figure)), ...needsOf(wholeOf(figure))]));
  const byFigure = groupBy(comparable, ({ territory, year, indicator, slice }) =>
    [territory.kind, territory.code, year, indicator, slice?.dimension, slice?.key].join('|'),
  );
  return [...byFigure.values()].flatMap((figures) => {
    const computed = figures[0] === undefined ? null : computedOf(ledger, figures[0]);
    if (computed === null || !surveyIsComplete(ledger, computed.key, definitionOf(computed.key.indicator))) return [];
    const isRate = definitionOf(computed.key.indicator).unit === 'RATE';
    const apart = figures.filter((figure) => !overlap(intervalOf(figure, isRate), point(scaledOf(computed))));
    return [...groupBy(apart, ({ value }) => String(value)).values()].map((same) => disagree(ledger, computed, same));
  });
}

const keyOf = ({ territory, year, indicator, slice }: PrintedFigure): FigureKey => ({
  territory,
  year,
  indicator,
  slice,
});
const wholeOf = (figure: PrintedFigure): FigureKey => ({ ...keyOf(figure), slice: null });
const scaledOf = ({ value }: ResolvedFigure): number => toScaled(value ?? 0);

function hasRows(ledger: Ledger, indicator: string, year: number): boolean {
  const { ratio, dataset } = definitionOf(indicator);
  const datasets =
    ratio === null ? [dataset] : [ratio.numerator, ratio.denominator].map((each) => definitionOf(each).dataset);
  return datasets.every((each) => each !== null && ledger.snapshot.publications.of(each, year).length > 0);
}

/** The computed figure where it can be held against print; two types printed as one are added up. */
function computedOf(ledger: Ledger, printed: PrintedFigure): ResolvedFigure | null {
  const key = keyOf(printed);
  const codes = printed.slice?.key.split('+') ?? [];
  if (printed.slice === null || codes.length < 2) return comparable(resolve(ledger, key));
  const { dimension } = printed.slice;
  const parts = codes.map((code) => comparable(resolve(ledger, { ...key, slice: { dimension, key: code } })));
  const amounts = parts.flatMap((part) => (part?.amount ? [part.amount] : []));
  const [first] = parts;
  if (amounts.length < codes.length || first === undefined || first === null) return null;
  return { ...first, key, value: fromScaled(addAmounts(amounts).numerator) };
}

function comparable(figure: ResolvedFigure): ResolvedFigure | null {
  const fromRows = figure.way === 'ROWS' || figure.way === 'CONSOLIDATION';
  return fromRows && figure.basis === 'COMPUTED' && figure.state === 'KNOWN' && !figure.demonstration ? figure : null;
}

function disagree(ledger: Ledger, computed: ResolvedFigure, same: readonly PrintedFigure[]): Discrepancy {
  const { territory, year, indicator, slice } = computed.key;
  const stated = same[0]?.value ?? 0;
  const found = scaledOf(computed);
  const subjectOf = subject(ledger.snapshot, { territory, year, indicator, slice, scope: null });
  const places = [...new Set(same.map(placeOf))].join(' ; ');
  return {
    kind: 'COMPUTED_AND_PRINTED',
    territory,
    year,
    indicator,
    slice,
    scope: null,
    stated: fromScaled(stated),
    found: fromScaled(found),
    difference: fromScaled(found - stated),
    sources: [...new Set(same.map(({ source }) => source))],
    message: `${subjectOf} : imprimé ${written(indicator, stated)} (${places}), mais les lignes publiées en donnent ${written(indicator, found)} ; compléter les lignes ou corriger le chiffre imprimé.`,
  };
}
