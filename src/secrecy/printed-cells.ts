import { definitionOf } from '../datasets/catalogue';
import { roundedValue } from '../kernel/decimal';
import type { PrintedFigure } from '../reports/printed-figure';
import { valueOf } from '../published/amount';
import type { Snapshot } from '../published/snapshot';
import { cellName, TOTAL, WHOLE, type Bundle, type SecrecyTable } from './secrecy-table';
import { together } from './strength';

/** A cell of which a report prints one of some indicators, and what it prints. */
export interface PrintedCell {
  readonly cell: string;
  readonly indicator: string;
  readonly value: number;
}

/** What reports print of some indicators and a year. */
export const printedCells = (snapshot: Snapshot, indicators: readonly string[], year: number): readonly PrintedCell[] =>
  snapshot.printed.all
    .filter((each) => each.scope === null && each.year === year && indicators.includes(each.indicator))
    .flatMap((each) =>
      cellOf(snapshot, each).map((cell) => ({ cell, indicator: each.indicator, value: saidBy(each) })),
    );

/** A printed value as a figure would have it. */
export const saidBy = ({ indicator, value }: PrintedFigure): number =>
  roundedValue(value, definitionOf(indicator).precision);

/**
 * The cells whose value a report prints as the rows give it: they are known anyway. One that it prints otherwise,
 * rounded or of another day, does not make the rows' own value known.
 */
export function knownCells(
  { areas, dimensions }: Pick<SecrecyTable<unknown>, 'areas' | 'dimensions'>,
  indicators: readonly string[],
  printed: readonly PrintedCell[],
): ReadonlySet<string> {
  const bundleOf = (cell: string): Bundle => {
    const [area = '', dimension = TOTAL, ...key] = cell.split('|');
    const index = dimensions.findIndex((each) => each === dimension);
    const those = areas.filter(({ code, inTotal }) => (area === WHOLE ? inTotal : code === area));
    return together(
      those.flatMap(({ total, parts }) => (dimension === TOTAL ? [total] : [parts[index]?.get(key.join('|')) ?? []])),
    );
  };
  return new Set(
    printed.flatMap(({ cell, indicator, value }) => {
      const { aggregation, precision } = definitionOf(indicator);
      const parts = bundleOf(cell)[indicators.indexOf(indicator)];
      return parts !== undefined && valueOf(parts, aggregation, precision) === value ? [cell] : [];
    }),
  );
}

/** The cell that a printed figure is of; none for an adherent's, and for a part of a department. */
function cellOf({ network }: Snapshot, { territory, slice }: PrintedFigure): readonly string[] {
  if (territory.kind === 'FEDERATION') return [cellName(WHOLE, slice?.dimension ?? TOTAL, slice?.key ?? '')];
  if (territory.kind === 'REGION') return [cellName(territory.code, slice?.dimension ?? TOTAL, slice?.key ?? '')];
  if (territory.kind === 'ADHERENT' || slice !== null) return [];
  const region = network.department(territory.code)?.region ?? '';
  return [cellName(region, 'DEPARTMENT', territory.code)];
}
