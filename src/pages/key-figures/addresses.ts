import type { TerritoryRef } from '../../kernel/territory';

export const KEY_FIGURES = '/chiffres-cles/';

/** `/chiffres-cles/2023` or `/chiffres-cles/2023/bretagne`. */
export const pageAddress = (year: number, { code }: Pick<TerritoryRef, 'code'>): string =>
  `${KEY_FIGURES}${year}${code === '' ? '' : `/${code}`}`;

/** The drawing as a file; the map says of which indicator. */
export const drawingAddress = (page: string, id: string, mapIndicator: string): string =>
  `${page}/${id}.svg${id === 'carte' ? `?carte=${mapIndicator}` : ''}`;
