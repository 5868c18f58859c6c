import type { TerritoryRef } from '../kernel/territory';

export const GRAPHS = '/graphiques/';
export const EMBEDS = '/integrer/';

/** What the address of a graph takes behind its question mark. */
export const GRAPH_WORDS = ['annee', 'par', 'lieu', 'vue', 'jusque', 'avec', 'release'] as const;

/** What a graph is split by in an address that follows the years. */
export const YEARS = 'annees';

/** A graph that is a map. */
export const MAP_VIEW = 'carte';
/** The same with a tile for each region, its value in it. */
export const TILES_VIEW = 'tuiles';
export const MAP_VIEWS = [MAP_VIEW, TILES_VIEW] as const;
export type MapView = (typeof MAP_VIEWS)[number];
/** Each region over the years, side by side on one scale. */
export const MULTIPLES_VIEW = 'multiples';
/** A region among the others. */
export const STANDING_VIEW = 'rang';
/** Of a survey: where the whole network is likely to be, and the quartiles of what each type answers. */
export const ESTIMATES_VIEW = 'estimations';
export const QUARTILES_VIEW = 'quartiles';

/** Graphs that are no bars, line or map of one figure. */
export const OWN_VIEWS = [MULTIPLES_VIEW, STANDING_VIEW, ESTIMATES_VIEW, QUARTILES_VIEW] as const;
export type OwnView = (typeof OWN_VIEWS)[number];
export type GraphView = MapView | OwnView;

export const isMapView = (view: string | null): view is MapView => MAP_VIEWS.some((each) => each === view);

/** The endings under which a graph is a file; the last is what a message shows of a link. */
export const GRAPH_ENDINGS = ['svg', 'png', 'csv', 'json', 'apercu.png'] as const;
export type GraphEnding = (typeof GRAPH_ENDINGS)[number];

export interface GraphRef {
  readonly indicator: string;
  readonly territory: Pick<TerritoryRef, 'code'>;
  /** Null: over the years. */
  readonly split: { readonly year: number; readonly by: string } | null;
  /** Bars, or a line over the years, when left out. */
  readonly view?: GraphView | null;
  /** The year that a graph over the years is read from, or that one of no split is of. */
  readonly year?: number | null;
  /** The last year that a graph over the years goes to; all that are known when left out. */
  readonly until?: number | null;
  /** Codes of what stands beside the indicator. */
  readonly others?: readonly string[];
  /** The release that it is of, as {@link releaseName} writes it; what is published now when left out. */
  readonly release?: string | null;
}

/** `2023-1`: the first release of 2023. */
export const releaseName = ({ year, number }: { readonly year: number; readonly number: number }): string =>
  `${year}-${number}`;

/** The same graph for ever: everything that it is of stands in its address. */
export function graphAddress(
  { indicator, territory, split, view = null, year = null, until = null, others = [], release = null }: GraphRef,
  ending = '',
  start = GRAPHS,
): string {
  const words = new URLSearchParams();
  if (split !== null) words.set('annee', String(split.year));
  else if (year !== null) words.set('annee', String(year));
  if (view === null || isMapView(view)) words.set('par', split === null ? YEARS : split.by.toUpperCase());
  if (until !== null && split === null) words.set('jusque', String(until));
  if (territory.code !== '') words.set('lieu', territory.code);
  if (view !== null) words.set('vue', view);
  if (others.length > 0) words.set('avec', others.join(','));
  if (release !== null) words.set('release', release);
  return `${start}${indicator}${ending}?${words.toString()}`;
}
