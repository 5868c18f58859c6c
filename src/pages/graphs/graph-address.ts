import type { TerritoryRef } from '../../kernel/territory';

export const GRAPHS = '/graphiques/';
export const EMBEDS = '/integrer/';

/** What a graph is split by in an address that follows the years. */
export const YEARS = 'annees';

export interface GraphRef {
  readonly indicator: string;
  readonly territory: Pick<TerritoryRef, 'code'>;
  /** Null: over the years. */
  readonly split: { readonly year: number; readonly by: string } | null;
}

/** The same graph for ever: everything that it is of stands in its address. */
export function graphAddress({ indicator, territory, split }: GraphRef, ending = '', start = GRAPHS): string {
  const words = new URLSearchParams(
    split === null ? { par: YEARS } : { annee: String(split.year), par: split.by.toUpperCase() },
  );
  if (territory.code !== '') words.set('lieu', territory.code);
  return `${start}${indicator}${ending}?${words.toString()}`;
}
