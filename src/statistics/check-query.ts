import { indicatorOf, indicators as catalogue } from '../datasets/catalogue';
import type { IndicatorDefinition } from '../datasets/indicator';
import { nearestWords, Nearest } from '../kernel/nearest';
import { DIMENSIONS, type Dimension } from '../kernel/codes';
import { badUserInput } from '../kernel/errors';
import { FIRST_YEAR, lastYear } from '../kernel/year';
import type { Network } from '../network/network';
import type { StatisticsQuery } from './statistics-row';
import { writeNumber } from '../kernel/french';

/** The most rows that a table may have. */
export const MOST_ROWS = 20_000;

/** A table that has a meaning: every code is known, every dimension is one of every indicator. */
export interface CheckedQuery {
  readonly indicators: readonly IndicatorDefinition[];
  readonly years: readonly number[];
  readonly by: readonly Dimension[];
  /** In French alphabetical order; null for the whole federation. */
  readonly regions: readonly string[] | null;
  readonly structureTypes: ReadonlySet<string> | null;
  readonly totals: boolean;
}

/** Throws BAD_USER_INPUT that names every fault and what is possible instead. */
export function checkQuery(query: StatisticsQuery, network: Network): CheckedQuery {
  const [codes, years] = [[...new Set(query.indicators)], [...new Set(query.years)]];
  const by = query.by ?? [];
  const definitions = codes.map(indicatorOf).filter((each) => each !== undefined);
  const faults = [
    ...faultsOfCodes(codes),
    ...faultsOfYears(years),
    ...faultsOfRegions(query.regions ?? null, network),
    ...(query.structureTypes?.length === 0
      ? ['`structureTypes` est vide : nommer au moins un type, ou ne pas donner ce filtre.']
      : []),
    ...faultsOfDimensions(query, by, definitions),
  ];
  if (faults.length > 0) throw badUserInput('STATISTICS_REFUSED', { reason: faults.join(' ') });
  const wanted = new Set(query.regions ?? []);
  return {
    indicators: definitions,
    years,
    by,
    regions: query.regions ? network.regions.map((region) => region.code).filter((region) => wanted.has(region)) : null,
    structureTypes: query.structureTypes ? new Set(query.structureTypes) : null,
    totals: query.totals ?? false,
  };
}

/** Throws BAD_USER_INPUT when a table would be too long. */
export function checkLength(rows: number): void {
  if (rows > MOST_ROWS) throw tooLong(writeNumber(rows));
}

/** The refusal of a table of so many rows. */
export const tooLong = (rows: string) =>
  badUserInput('STATISTICS_REFUSED', {
    reason:
      `Ce tableau aurait ${rows} lignes ; ${writeNumber(MOST_ROWS)} au plus. Demander moins d’indicateurs, ` +
      'd’années ou de dimensions, ou filtrer par `regions` ou `structureTypes`, en plusieurs tableaux.',
  });

function faultsOfCodes(codes: readonly string[]): string[] {
  if (codes.length === 0) return ['`indicators` est vide : nommer au moins un indicateur.'];
  const unknown = codes.filter((code) => indicatorOf(code) === undefined);
  if (unknown.length === 0) return [];
  const known = new Nearest(catalogue, (each) => each.code);
  return unknown.map((code) => {
    const near = known.to(code).map((each) => each.code);
    return `Aucun indicateur « ${code} »${nearestWords(near)}.`;
  });
}

function faultsOfYears(years: readonly number[]): string[] {
  if (years.length === 0) return ['`years` est vide : demander au moins une année.'];
  return years
    .filter((year) => !Number.isInteger(year) || year < FIRST_YEAR || year > lastYear())
    .map((year) => badUserInput('YEAR_OUT_OF_RANGE', { year, first: FIRST_YEAR, last: lastYear() }).message);
}

function faultsOfRegions(regions: readonly string[] | null, network: Network): string[] {
  if (regions === null) return [];
  if (regions.length === 0) return ['`regions` est vide : nommer au moins une région, ou ne pas donner ce filtre.'];
  const known = new Nearest(network.regions, (region) => `${region.code} ${region.name}`);
  return [...new Set(regions)]
    .filter((region) => network.region(region) === undefined)
    .map((region) => {
      const near = known.to(region).map((each) => each.code);
      const possible = near.length > 0 ? near : network.regions.map((each) => each.code);
      return `Aucune région « ${region} »${nearestWords(possible)}.`;
    });
}

function faultsOfDimensions(
  { structureTypes }: StatisticsQuery,
  by: readonly Dimension[],
  definitions: readonly IndicatorDefinition[],
): string[] {
  const shared = DIMENSIONS.filter((dimension) => definitions.every((each) => each.dimensions.includes(dimension)));
  const possible = shared.join(', ') || 'aucune';
  const without = (dimension: Dimension) =>
    definitions.filter((each) => !each.dimensions.includes(dimension)).map((each) => each.code);
  const twice = [...new Set(by.filter((dimension, index) => by.indexOf(dimension) !== index))];
  const needed = new Set<Dimension>([...by, ...(structureTypes ? (['STRUCTURE_TYPE'] as const) : [])]);
  const crossed = [...needed].filter((dimension) => dimension !== 'REGION');
  const onlySaid = crossed.length < 2 ? [] : definitions.filter((each) => each.dataset === null);
  return [
    ...twice.map((dimension) => `${dimension} est demandée deux fois dans \`by\` : une suffit.`),
    ...[...new Set(by)]
      .filter((dimension) => without(dimension).length > 0)
      .map(
        (dimension) =>
          `${without(dimension).join(', ')} ne se ventile pas par ${dimension}. Dimensions communes : ${possible}.`,
      ),
    ...(structureTypes && !by.includes('STRUCTURE_TYPE') && without('STRUCTURE_TYPE').length > 0
      ? [
          `${without('STRUCTURE_TYPE').join(', ')} ne connaît pas les types de structure : retirer \`structureTypes\`, ou ces indicateurs.`,
        ]
      : []),
    ...(onlySaid.length > 0 && crossed.every((dimension) => without(dimension).length === 0)
      ? [
          `${onlySaid.map((each) => each.code).join(', ')} n’est connu que par des totaux imprimés ou déclarés, qui ne croisent pas ${crossed.join(' et ')} : demander une seule de ces dimensions.`,
        ]
      : []),
  ];
}
