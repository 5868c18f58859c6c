import type { PrintedFigure } from '../../reports/printed-figure';
import type { Snapshot } from '../snapshot';
import { cellName, TOTAL, WHOLE } from './secrecy-table';

/** The cells of some indicators and a year that a report prints. */
export const printedCells = (snapshot: Snapshot, indicators: readonly string[], year: number): ReadonlySet<string> =>
  new Set(
    snapshot.printed.all
      .filter((each) => each.scope === null && each.year === year && indicators.includes(each.indicator))
      .flatMap((each) => cellOf(snapshot, each)),
  );

/** The cell that a printed figure is of; none for an adherent's, and for a part of a department. */
function cellOf({ network }: Snapshot, { territory, slice }: PrintedFigure): readonly string[] {
  if (territory.kind === 'FEDERATION') return [cellName(WHOLE, slice?.dimension ?? TOTAL, slice?.key ?? '')];
  if (territory.kind === 'REGION') return [cellName(territory.code, slice?.dimension ?? TOTAL, slice?.key ?? '')];
  if (territory.kind === 'ADHERENT' || slice !== null) return [];
  const region = network.department(territory.code)?.region ?? '';
  return [cellName(region, 'DEPARTMENT', territory.code)];
}
