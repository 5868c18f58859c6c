import type { EntityManager } from 'typeorm';
import type { Dimension } from '../kernel/codes';
import { FEDERATION } from '../kernel/territory';
import type { CellNeed } from '../published/cell.repository';
import type { Ledger } from '../published/ledger';
import { needsOf } from '../figures/needs';
import { checkLength, checkQuery, MOST_ROWS, tooLong, type CheckedQuery } from './check-query';
import type { CrossCell, CrossDimension } from '../published/cross-cell.repository';
import { CrossTable, measuredBy, publicationsOf } from './cross-table';
import { readCrossings } from './read-crossings';
import { RowCoverages } from './row-coverage';
import type { StatisticsQuery, StatisticsRow } from './statistics-row';
import { subsetsOf, tableOf } from './table';
import { writeNumber } from '../kernel/french';

/**
 * A whole table, in the order asked: indicator, year, then the keys of each dimension, totals after what they are
 * taken over. Every row is computed at its own level. Two statements at most, whatever is asked for. Throws
 * BAD_USER_INPUT for a table without meaning, or one that is too long.
 */
export async function statisticsOf(
  ledger: Ledger,
  manager: EntityManager,
  asked: StatisticsQuery,
): Promise<readonly StatisticsRow[]> {
  const query = checkQuery(asked, ledger.snapshot.network);
  const groupings = groupingsOf(query);
  checkLength(query.indicators.length * query.years.length * fewestRows(query, groupings, ledger));
  const [cells] = await Promise.all([
    readCross(ledger, manager, query, groupings),
    ledger.need(query.indicators.flatMap(({ code }) => needsOfTable(query, groupings, code))),
  ]);
  const cross = new CrossTable(ledger, othersIn(query.by), cells);
  const sources = { ledger, cross, coverages: new RowCoverages(ledger) };
  const tables = query.indicators.flatMap((definition) =>
    query.years.map((year) => tableOf(sources, query, { definition, year })),
  );
  checkLength(tables.reduce((rows, table) => rows + table.length, 0));
  return tables.flat();
}

const othersIn = (by: readonly Dimension[]): readonly CrossDimension[] =>
  by.filter((dimension): dimension is CrossDimension => dimension !== 'REGION');

/** Every grouping of the table, totals included, without the region. */
const groupingsOf = ({ by, totals }: CheckedQuery): readonly (readonly CrossDimension[])[] =>
  (totals ? subsetsOf(by) : [by]).map(othersIn);

/** Rows that the table has whatever the data, so that a table far too long is refused before anything is read. */
function fewestRows({ by, regions }: CheckedQuery, groupings: readonly (readonly unknown[])[], ledger: Ledger): number {
  const territories = by.includes('REGION') ? (regions ?? ledger.snapshot.network.regions).length : 1;
  return groupings.some((grouping) => grouping.length === 0) ? territories : 0;
}

function needsOfTable(
  { by, years, structureTypes }: CheckedQuery,
  groupings: readonly (readonly CrossDimension[])[],
  indicator: string,
): readonly CellNeed[] {
  const alone = groupings.filter((grouping) => grouping.length === 1).map(([dimension]) => dimension);
  const dimensions = new Set([
    ...alone,
    ...(structureTypes === null ? [] : (['STRUCTURE_TYPE'] as const)),
    ...(by.includes('DEPARTMENT') ? (['DEPARTMENT'] as const) : []),
  ]);
  const slices = [null, ...[...dimensions].flatMap((dimension) => dimension ?? [])];
  return years.flatMap((year) =>
    slices.flatMap((dimension) => {
      const slice = dimension === null ? null : { dimension, key: '' };
      return needsOf({ territory: FEDERATION, indicator, year, slice });
    }),
  );
}

/** Cells by all dimensions of the table together, where a grouping needs more than one of them at once. */
async function readCross(
  ledger: Ledger,
  manager: EntityManager,
  { indicators, years, by, regions, structureTypes }: CheckedQuery,
  groupings: readonly (readonly CrossDimension[])[],
): Promise<readonly CrossCell[]> {
  const typed = (grouping: readonly CrossDimension[]) =>
    structureTypes !== null && !grouping.includes('STRUCTURE_TYPE');
  if (!groupings.some((grouping) => grouping.length > 1 || (grouping.length === 1 && typed(grouping)))) return [];
  const extent = regions === null ? ({ kind: 'WHOLE' } as const) : ({ kind: 'REGIONS', regions } as const);
  const publications = indicators.flatMap((definition) =>
    years.flatMap((year) => publicationsOf(ledger.snapshot, { definition, year, extent })),
  );
  // A row rests on at most one cell of each submission, two for a ratio: beyond this, there are too many rows.
  const territories = by.includes('REGION') ? 1 : ledger.snapshot.network.regions.length + 1;
  const sides = Math.max(...indicators.map((definition) => measuredBy(definition).length));
  const most = MOST_ROWS * territories * sides + 1;
  const cells = await readCrossings(ledger.snapshot, manager, {
    most,
    publications: [...new Set(publications)],
    indicators: [...new Set(indicators.flatMap((definition) => measuredBy(definition).map(({ code }) => code)))],
    dimensions: othersIn(by),
    structureTypes: structureTypes === null ? null : [...structureTypes],
  });
  if (cells === null) throw tooLong(`plus de ${writeNumber(MOST_ROWS)}`);
  return cells;
}
