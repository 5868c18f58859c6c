import type { Network } from '../../network/network';
import {
  ExplorerVersionPossibleDocument,
  type ExplorerPossibleQuery,
  type ExplorerVersionPossibleQuery,
  type IndicatorCode,
} from '../generated/graphql';
import type { GraphRelease } from '../graphs/releases';
import { query, type Query } from '../query';
import { amongRegions, FEDERATION_ID, regionId } from './frozen-question';

/** Where an indicator is known in a year. */
type Known = ExplorerPossibleQuery['availability'][number];

/** Of everything, what a frozen year knows. */
export const frozenPossibleQuery = (release: GraphRelease, network: Network): Query<ExplorerVersionPossibleQuery> =>
  query(ExplorerVersionPossibleDocument, {
    version: release.id,
    lieux: [FEDERATION_ID, ...network.regions.map(({ code }) => regionId(code))],
  });

/** An entry an indicator of which anything was known. */
export function frozenKnown(
  { release }: ExplorerVersionPossibleQuery,
  year: number,
  network: Network,
): readonly Known[] {
  const found = new Map<string, Known>();
  const isRegion = amongRegions(release?.regionNames ?? null, network);
  for (const figure of release?.figures ?? []) {
    const { indicator, territoryName, state } = figure;
    const known = found.get(indicator) ?? { year, federation: 'NOT_REPORTED' as const, outside: false, indicator: { code: indicator as IndicatorCode }, regions: [] }; // prettier-ignore
    const region = network.regions.find(({ name }) => name === territoryName);
    if (!isRegion(figure)) found.set(indicator, { ...known, federation: state });
    else
      found.set(indicator, {
        ...known,
        regions: region === undefined ? known.regions : [...known.regions, { code: region.code }],
      });
  }
  return [...found.values()];
}
