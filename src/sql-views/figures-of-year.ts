import { indicators } from '../datasets/catalogue';
import { isReserved, type IndicatorDefinition } from '../datasets/indicator';
import { hasMeaning } from '../figures/meaning';
import type { ResolvedFigure } from '../figures/resolved';
import { GiveWay } from '../kernel/give-way';
import { groupBy } from '../kernel/group-by';
import { departmentRef, FEDERATION, regionRef, type TerritoryRef } from '../kernel/territory';
import type { FigureReader } from '../reading/figure-reader';
import type { PlaceKind, SqlFigureEntity } from './sql-figure.entity';

/** Indicators whose figures rest on the rows of one dataset, or on none; together they are all of them. */
export const INDICATORS_APART: readonly (readonly IndicatorDefinition[])[] = [
  ...groupBy(indicators, ({ dataset }) => dataset ?? '').values(),
];

/**
 * Every figure of some indicators in a year as the reader sees it: of the federation and of each delegation, whole and
 * split along each dimension that a place has; of departments those alone of which something is said. Others have their
 * turns meanwhile.
 */
export async function* figuresOfYear(
  reader: FigureReader,
  year: number,
  some: readonly IndicatorDefinition[],
): AsyncGenerator<readonly SqlFigureEntity[]> {
  const { network } = reader.snapshot;
  const way = new GiveWay();
  const places: readonly TerritoryRef[] = [
    FEDERATION,
    ...network.regions.map(({ code }) => regionRef(code)),
    ...network.departments.map(({ code }) => departmentRef(code)),
  ];
  for (const place of places) {
    const figures = await reader.figures(place, year, askedOf(some, place.kind as PlaceKind));
    const isDepartment = place.kind === 'DEPARTMENT';
    const rows = figures
      .filter(({ state }) => !isDepartment || (state !== 'NOT_REPORTED' && state !== 'NOT_APPLICABLE'))
      .map((figure) => rowOf(reader, figure, figure, null));
    if (!isDepartment)
      for (const figure of figures) {
        rows.push(...(await partsOf(reader, figure)));
        if (way.isDue) await way.now();
      }
    if (rows.length > 0) yield rows;
    if (way.isDue) await way.now();
  }
}

const asked = new WeakMap<readonly IndicatorDefinition[], Map<PlaceKind, readonly string[]>>();

/** The very same list each time: see {@link FigureReader.figures}. */
function askedOf(some: readonly IndicatorDefinition[], kind: PlaceKind): readonly string[] {
  const byKind = asked.get(some) ?? new Map<PlaceKind, readonly string[]>();
  asked.set(some, byKind);
  const known = byKind.get(kind) ?? some.filter((each) => hasMeaning(each, kind)).map(({ code }) => code);
  byKind.set(kind, known);
  return known;
}

/** Along the dimensions that places are not: a place has figures of its own. */
async function partsOf(reader: FigureReader, whole: ResolvedFigure): Promise<readonly SqlFigureEntity[]> {
  if (whole.state === 'NOT_APPLICABLE') return [];
  const definition = indicators.find(({ code }) => code === whole.key.indicator);
  if (definition === undefined) return [];
  const dimensions = definition.dimensions.filter(
    (each) => each !== 'REGION' && each !== 'DEPARTMENT' && !isReserved(definition, each),
  );
  const rows: SqlFigureEntity[] = [];
  for (const dimension of dimensions)
    for (const { key, label, figure } of await reader.breakdown(whole, dimension))
      rows.push(rowOf(reader, whole, figure, { dimension, key, label }));
  return rows;
}

function rowOf(
  reader: FigureReader,
  whole: ResolvedFigure,
  { state, value, partialValue, basis, approximate, demonstration }: ResolvedFigure,
  part: { readonly dimension: string; readonly key: string; readonly label: string } | null,
): SqlFigureEntity {
  const { territory, indicator, year } = whole.key;
  const { reporting, expected, respondents, respondentsExpected } = reader.coverage(whole);
  return {
    year,
    placeKind: territory.kind as PlaceKind,
    place: territory.code,
    indicator,
    dimension: part?.dimension ?? '',
    part: part?.key ?? '',
    partLabel: part?.label ?? null,
    value,
    state,
    partialValue,
    basis,
    approximate,
    demonstration,
    reporting,
    expected,
    respondents,
    respondentsExpected,
  };
}
