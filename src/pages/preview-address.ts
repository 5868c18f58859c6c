import type { TerritoryRef } from '../kernel/territory';

/** What a message shows of a page that a link leads to. */
export interface Preview {
  /** Address of a picture of 1200 by 630 pixels, without the origin. */
  readonly image: string;
}

/** The picture of a figure, with its coverage, its source and its course over the years; of one year, or the usual one. */
export function previewOf(indicator: string, territory: Pick<TerritoryRef, 'code'>, year: number | null): Preview {
  const words = new URLSearchParams({
    ...(year === null ? {} : { annee: String(year) }),
    ...(territory.code === '' ? {} : { lieu: territory.code }),
  }).toString();
  return { image: `/graphiques/${indicator}.apercu.png${words === '' ? '' : `?${words}`}` };
}
