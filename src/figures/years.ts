import type { TerritoryRef } from '../kernel/territory';
import { FEDERATION, territoryKey } from '../kernel/territory';
import type { Snapshot } from './snapshot';

/**
 * Years for which at least one figure of a territory is published or printed, newest first. The federation knows
 * what any part of it knows.
 */
export function knownYears(
  snapshot: Snapshot,
  territory: TerritoryRef,
  adherentRegion: string | null = null,
): number[] {
  const { publications, printed, network } = snapshot;
  const everywhere = territory.kind === 'FEDERATION';
  const region =
    territory.kind === 'REGION'
      ? territory.code
      : territory.kind === 'DEPARTMENT'
        ? (network.department(territory.code)?.region ?? null)
        : adherentRegion;
  const own = territoryKey(territory);
  const published = publications.all().filter((each) => everywhere || each.region === region);
  const said = printed.all.filter(
    (figure) => figure.scope === null && (everywhere || territoryKey(figure.territory) === own),
  );
  return [...new Set([...published, ...said].map((each) => each.year))].sort((a, b) => b - a);
}

/**
 * The year of key figures when none is asked: the most recent that at least half of the regions have reported on,
 * else the most recent of the territory with any figure, else of the federation, else last year.
 */
export function defaultYear(snapshot: Snapshot, territory: TerritoryRef, adherentRegion: string | null): number {
  const { publications, network } = snapshot;
  const reportedOn = publications.years.find((year) => {
    const regions = publications.all().filter((each) => each.year === year && each.region !== null);
    return new Set(regions.map((each) => each.region)).size * 2 >= network.regions.length;
  });
  return (
    reportedOn ??
    knownYears(snapshot, territory, adherentRegion)[0] ??
    knownYears(snapshot, FEDERATION)[0] ??
    new Date().getUTCFullYear() - 1
  );
}
