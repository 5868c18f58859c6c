import { globalId } from '../../kernel/global-id';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { FEDERATION_NAME, type Network } from '../../network/network';
import type { GraphRelease } from '../graphs/releases';
import {
  ExplorerVersionDocument,
  ExplorerVersionPossibleDocument,
  ExplorerVersionSansPartsDocument,
  type ExplorerPossibleQuery,
  type ExplorerVersionPossibleQuery,
  type ExplorerVersionQuery,
  type ExplorerVersionSansPartsQuery,
  type IndicatorCode,
} from '../generated/graphql';
import { query, type Query } from '../query';
import type { Answer } from './cells';
import { EVERY_REGION, hasRegions, isOfFederation, regionsOf, type Choice } from './choice';
/** Where an indicator is known in a year. */
type Known = ExplorerPossibleQuery['availability'][number];

const FEDERATION_ID = globalId('Federation', FEDERATION_PROFILE.key);
const regionId = (code: string): string => globalId('Region', code);

type Asked = ExplorerVersionQuery | ExplorerVersionSansPartsQuery;
type Frozen = NonNullable<ExplorerVersionSansPartsQuery['release']>['figures'][number];
type Part = NonNullable<ExplorerVersionQuery['release']>['figures'][number]['parts'][number];
type Row = NonNullable<Answer['regions']>[number];

/** What a frozen year holds of a choice. Of what is split the parts are asked for, and of nothing else. */
export function frozenQuestion(choice: Choice, release: GraphRelease, network: Network): Query<Asked> {
  const codes = regionsOf(choice) ?? network.regions.map(({ code }) => code);
  const isWhole = isOfFederation(choice) || choice.places.includes(EVERY_REGION);
  const variables = {
    version: release.id,
    lieux: [...(isWhole ? [FEDERATION_ID] : []), ...codes.map(regionId)],
    indicateurs: [...choice.indicators] as IndicatorCode[],
  };
  return choice.by.length === 0
    ? query(ExplorerVersionSansPartsDocument, variables)
    : query(ExplorerVersionDocument, variables);
}

/** Frozen figures as the same choice is answered now: a row a figure, and one for each of its parts. */
export function frozenRows({ release }: Asked, choice: Choice, network: Network): Answer {
  const all: readonly (Frozen & { readonly parts?: readonly Part[] })[] = [
    ...(release?.figures ?? []),
    ...(release?.unknownFigures ?? []),
  ];
  const year = release?.year ?? 0;
  const isRegion = amongRegions(release?.regionNames ?? null, network);
  const nationals = all.filter((figure) => !isRegion(figure));
  const regionals = all.filter(isRegion);
  const rowsOf = (figure: (typeof all)[number], place: Row['keys']): readonly Row[] => {
    const { indicator, coverage, demonstration, partialOf, parts = [] } = figure;
    const shared = { indicator: { code: indicator as IndicatorCode }, year, coverage, demonstration };
    const [by] = choice.by;
    const total = by === undefined ? [] : [{ dimension: by, key: null, label: 'Total', isTotal: true }];
    return [
      { ...figure, ...shared, partialOf: named(partialOf), keys: [...place, ...total] },
      ...parts
        .filter(({ dimension }) => dimension === by)
        .map(({ dimension, key, label, ...part }) => ({
          ...part,
          ...shared,
          partialOf: named(part.partialOf),
          keys: [...place, { dimension, key, label, isTotal: false }],
        })),
    ];
  };
  const regionKey = ({ territoryName }: Frozen): Row['keys'][number] => ({
    dimension: 'REGION',
    key: network.regions.find(({ name }) => name === territoryName)?.code ?? territoryName,
    label: territoryName,
    isTotal: false,
  });
  const isEvery = regionsOf(choice) === null;
  const everywhere = { dimension: 'REGION' as const, key: null, label: FEDERATION_NAME, isTotal: true };
  return {
    ...(isEvery ? {} : { federation: nationals.flatMap((figure) => rowsOf(figure, [])) }),
    ...(hasRegions(choice) && {
      regions: [
        ...regionals.flatMap((figure) => rowsOf(figure, [regionKey(figure)])),
        ...(isEvery ? nationals.flatMap((figure) => rowsOf(figure, [everywhere])) : []),
      ],
    }),
  };
}

/** What is asked for is the federation and regions, each by the name that it had. */
function amongRegions(names: readonly string[] | null, network: Network) {
  const regions = new Set(names ?? network.regions.map(({ name }) => name));
  return ({ territoryName }: { readonly territoryName: string }): boolean => regions.has(territoryName);
}

const named = (names: readonly string[]) => names.map((name) => ({ name }));

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
