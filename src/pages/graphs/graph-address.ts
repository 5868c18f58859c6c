import type { TerritoryRef } from '../../kernel/territory';

export const GRAPHS = '/graphiques/';
export const EMBEDS = '/integrer/';

/** What a graph is split by in an address that follows the years. */
export const YEARS = 'annees';

/** A graph that is a map. */
export const MAP_VIEW = 'carte';

/** The endings under which a graph is a file; the last is what a message shows of a link. */
export const GRAPH_ENDINGS = ['svg', 'png', 'csv', 'json', 'apercu.png'] as const;
export type GraphEnding = (typeof GRAPH_ENDINGS)[number];

export interface GraphRef {
  readonly indicator: string;
  readonly territory: Pick<TerritoryRef, 'code'>;
  /** Null: over the years. */
  readonly split: { readonly year: number; readonly by: string } | null;
  /** Drawn as a map; false when left out. */
  readonly map?: boolean;
  /** The release that it is of, as {@link releaseName} writes it; what is published now when left out. */
  readonly release?: string | null;
}

/** `2023-1`: the first release of 2023. */
export const releaseName = ({ year, number }: { readonly year: number; readonly number: number }): string =>
  `${year}-${number}`;

/** The same graph for ever: everything that it is of stands in its address. */
export function graphAddress(
  { indicator, territory, split, map = false, release = null }: GraphRef,
  ending = '',
  start = GRAPHS,
): string {
  const words = new URLSearchParams(
    split === null ? { par: YEARS } : { annee: String(split.year), par: split.by.toUpperCase() },
  );
  if (territory.code !== '') words.set('lieu', territory.code);
  if (map) words.set('vue', MAP_VIEW);
  if (release !== null) words.set('release', release);
  return `${start}${indicator}${ending}?${words.toString()}`;
}
