import type { EntityManager } from 'typeorm';
import { indicators } from '../datasets/catalogue';
import { FEDERATION, regionRef, territoryKey, type TerritoryRef } from '../kernel/territory';
import type { Network } from '../network/network';
import type { FigureReader } from '../reading/figure-reader';
import type { FrozenReport, FrozenSeries } from './content';
import { freezeLists } from './freeze-lists';
import { frozenValue, printedPlace } from './frozen-value';
import type { FrozenContradiction } from './lists-content';

/** A year alone makes no series. */
const FEWEST_YEARS = 2;

/** Whose reports there are: the federation's, and each region's. */
export const reportTerritories = ({ regions }: Pick<Network, 'regions'>): readonly TerritoryRef[] => [
  FEDERATION,
  ...regions.map(({ code }) => regionRef(code)),
];
export const isOfReports = ({ kind }: TerritoryRef): boolean => kind === 'FEDERATION' || kind === 'REGION';

/** What reports are made of beside the figures of their year, as `reader` shows it. */
export async function freezeReport(
  manager: EntityManager,
  reader: FigureReader,
  year: number,
): Promise<Omit<FrozenReport, 'unknown'>> {
  const { network } = reader.snapshot;
  const territories = reportTerritories(network);
  const series: FrozenSeries[] = [];
  for (const territory of territories) series.push(...(await seriesOf(reader, territory, year)));
  return {
    regions: network.regions.map(({ code, name }) => ({ code, name })),
    series,
    lists: await freezeLists(manager, reader, territories, year),
    contradictions: await contradictionsOf(reader, year),
  };
}

async function seriesOf(reader: FigureReader, territory: TerritoryRef, year: number): Promise<readonly FrozenSeries[]> {
  const all = await Promise.all(
    indicators.map(async ({ code }) => ({ code, figures: await reader.series(territory, code, null, year) })),
  );
  return all
    .filter(({ figures }) => figures.length >= FEWEST_YEARS)
    .map(({ code, figures }) => ({
      territory: territoryKey(territory),
      indicator: code,
      points: figures.map((figure) => ({
        year: figure.key.year,
        ...frozenValue(reader, figure),
        ...printedPlace(reader, figure),
        demonstration: figure.demonstration,
        reporting: reader.coverage(figure).reporting,
      })),
    }));
}

async function contradictionsOf(reader: FigureReader, year: number): Promise<readonly FrozenContradiction[]> {
  const found = await reader.reconciliation(year);
  return found
    .filter(({ territory }) => isOfReports(territory))
    .map(({ territory, indicator, message, settlement }) => ({
      territory: territoryKey(territory),
      indicator,
      message,
      settlement:
        settlement === null
          ? null
          : { decision: settlement.decision, reason: settlement.reason, settledAt: settlement.settledAt },
    }));
}
