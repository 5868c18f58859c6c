import type { Dimension } from '../kernel/codes';
import { compareFrench } from '../kernel/text';
import { orderOf } from '../figures/breakdown';
import { labelOf } from '../figures/labels';
import type { Ledger } from '../published/ledger';
import { OUTSIDE, UNSPECIFIED } from '../figures/part-keys';
import type { ResolvedFigure } from '../figures/resolved';
import type { CheckedQuery } from './check-query';
import type { CrossDimension } from '../published/cross-cell.repository';
import type { CrossTable } from './cross-table';
import { partsAmong, partsAt, wholeOf, wholeOfTypes, type Extent, type Subject } from './subjects';
import type { RowCoverages } from './row-coverage';
import type { DimensionKey, StatisticsRow } from './statistics-row';

/** Key of a total in the course of the work. */
const TOTAL = Symbol('total');
type Key = string | typeof TOTAL;

/** A row before it has labels: its keys by dimension. */
interface Cell {
  readonly keys: ReadonlyMap<Dimension, string>;
  readonly figure: ResolvedFigure;
  readonly subject: Subject;
}

export interface Sources {
  readonly ledger: Ledger;
  readonly cross: CrossTable;
  readonly coverages: RowCoverages;
}

/** Every row of one indicator and year: the cells, and with `totals` every coarser table inside it, marked as totals. */
export function tableOf(
  sources: Sources,
  query: CheckedQuery,
  { definition, year }: Pick<Subject, 'definition' | 'year'>,
): readonly StatisticsRow[] {
  const groupings = query.totals ? subsetsOf(query.by) : [query.by];
  const extent: Extent = query.regions === null ? { kind: 'WHOLE' } : { kind: 'REGIONS', regions: query.regions };
  const cells = groupings.flatMap((grouping) => cellsAt(sources, query, grouping, { definition, year, extent }));
  const ranks = query.by.map((dimension) => rankOf(sources.ledger, definition.code, dimension));
  const keysOf = (cell: Cell): readonly Key[] => query.by.map((dimension) => cell.keys.get(dimension) ?? TOTAL);
  return cells
    .map((cell) => ({ cell, keys: keysOf(cell) }))
    .sort((a, b) => {
      for (const [index, rank] of ranks.entries()) {
        const order = rank(a.keys[index] ?? TOTAL, b.keys[index] ?? TOTAL);
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ cell, keys }) => rowOf(sources, query, cell, keys));
}

/** Every choice of dimensions, in their order; the empty one gives the grand total. */
export const subsetsOf = (by: readonly Dimension[]): readonly (readonly Dimension[])[] =>
  by.reduceRight<readonly (readonly Dimension[])[]>(
    (subsets, dimension) => [...subsets.map((subset) => [dimension, ...subset]), ...subsets],
    [[]],
  );

function cellsAt(
  sources: Sources,
  query: CheckedQuery,
  grouping: readonly Dimension[],
  subject: Subject,
): readonly Cell[] {
  if (!grouping.includes('REGION')) return splitAt(sources, query, grouping, subject);
  const { network } = sources.ledger.snapshot;
  const regions = (query.regions ?? network.regions.map((region) => region.code)).map(
    (region) => [region, { kind: 'REGIONS', regions: [region] }] as const,
  );
  const territories = [...regions, ...(query.regions === null ? [[OUTSIDE, { kind: 'OUTSIDE' }] as const] : [])];
  const others = grouping.filter((dimension) => dimension !== 'REGION');
  return territories.flatMap(([region, extent]) =>
    splitAt(sources, query, others, { ...subject, extent }).map((cell) => ({
      ...cell,
      keys: new Map([['REGION', region], ...cell.keys]),
    })),
  );
}

/** One place's figure, whole, or split by dimensions other than REGION. */
function splitAt(
  { ledger, cross }: Sources,
  { structureTypes }: CheckedQuery,
  grouping: readonly Dimension[],
  subject: Subject,
): readonly Cell[] {
  const dimensions = grouping as readonly CrossDimension[];
  const [only] = dimensions;
  if (only === undefined) {
    const whole = structureTypes === null ? wholeOf(ledger, subject) : wholeOfTypes(ledger, subject, structureTypes);
    return whole === null ? [] : [{ keys: new Map(), figure: whole, subject }];
  }
  if (dimensions.length === 1 && (structureTypes === null || only === 'STRUCTURE_TYPE'))
    return [
      ...(structureTypes === null ? partsAt(ledger, subject, only) : partsAmong(ledger, subject, only, structureTypes)),
    ].map(([key, figure]) => ({ keys: new Map([[only, key]]), figure, subject }));
  return cross.parts(subject, dimensions).map(({ keys, figure }) => ({
    keys: new Map(dimensions.map((dimension, index) => [dimension, keys[index] ?? UNSPECIFIED])),
    figure,
    subject,
  }));
}

function rankOf(ledger: Ledger, indicator: string, dimension: Dimension): (a: Key, b: Key) => number {
  const order = orderOf(ledger, indicator, dimension);
  const label = (key: string) => labelOf(ledger.snapshot.network, indicator, dimension, key);
  return (a, b) => {
    if (a === b) return 0;
    if (a === TOTAL) return 1;
    if (b === TOTAL) return -1;
    return order(a) - order(b) || compareFrench(label(a), label(b)) || (a < b ? -1 : 1);
  };
}

function rowOf({ ledger, coverages }: Sources, query: CheckedQuery, cell: Cell, keys: readonly Key[]): StatisticsRow {
  const { definition, year } = cell.subject;
  const { value, partialValue, partialOf, state, basis, approximate, demonstration } = cell.figure;
  const department = cell.keys.get('DEPARTMENT');
  const known = department !== undefined && ledger.snapshot.network.department(department) !== undefined;
  return {
    indicator: definition.code,
    year,
    keys: query.by.map((dimension, index): DimensionKey => {
      const key = keys[index] ?? TOTAL;
      if (key === TOTAL) return { dimension, isTotal: true, key: null, label: 'Total' };
      const label = labelOf(ledger.snapshot.network, definition.code, dimension, key);
      return { dimension, isTotal: false, key: key === UNSPECIFIED || key === OUTSIDE ? null : key, label };
    }),
    value,
    partialValue,
    partialOf,
    state,
    basis,
    approximate,
    demonstration,
    ...coverages.of(cell.subject, known ? department : null),
  };
}
