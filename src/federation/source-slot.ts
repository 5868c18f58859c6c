import { definitionOf } from '../datasets/catalogue';
import type { Contribution } from '../figures/contributions';
import type { DatasetCode } from '../kernel/codes';
import type { TerritoryRef } from '../kernel/territory';
import type { Network } from '../network/network';
import type { StatisticsRow } from '../statistics/statistics-row';
import type { FigureKey } from '../published/figure-key';

/** Where something is handed in; a dataset of null is that of a figure which no dataset gives. */
export interface SourceSlot {
  readonly dataset: DatasetCode | null;
  readonly year: number;
  readonly region: string | null;
}

/** What a territory's figure is made from: every region's own for the federation. */
export function slotsOf(
  network: Network,
  { indicator, territory, year }: Pick<FigureKey, 'indicator' | 'territory' | 'year'>,
): readonly SourceSlot[] {
  const { dataset } = definitionOf(indicator);
  const regions = regionsOf(network, territory);
  return regions.map((region) => ({ dataset, year, region }));
}

function regionsOf(network: Network, { kind, code }: TerritoryRef): readonly (string | null)[] {
  if (kind === 'FEDERATION') return [...network.regions.map((region) => region.code), null];
  if (kind === 'REGION') return [code];
  return kind === 'DEPARTMENT' ? [network.department(code)?.region ?? null] : [];
}

/** Where a contribution was handed in. */
export const slotOfContribution = (
  { indicator, year }: Pick<FigureKey, 'indicator' | 'year'>,
  { publication, territory }: Pick<Contribution, 'publication' | 'territory'>,
): SourceSlot => ({
  dataset: territory.kind === 'REGION' || publication !== null ? definitionOf(indicator).dataset : null,
  year,
  region: publication?.region ?? (territory.kind === 'REGION' ? territory.code : null),
});

/** What a row of a table is made from: the region that it is of, or those that were asked for. */
export function slotsOfRow(
  network: Network,
  { indicator, year, keys }: Pick<StatisticsRow, 'indicator' | 'year' | 'keys'>,
  asked: readonly string[] | null,
): readonly SourceSlot[] {
  const own = keys.find(({ dimension, key }) => dimension === 'REGION' && key !== null)?.key;
  const all = asked ?? [...network.regions.map(({ code }) => code), null];
  const { dataset } = definitionOf(indicator);
  return (own == null ? all : [own]).map((region) => ({ dataset, year, region }));
}
