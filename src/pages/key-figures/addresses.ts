import type { TerritoryRef } from '../../kernel/territory';

export const KEY_FIGURES = '/chiffres-cles/';

/** `/chiffres-cles/2023` or `/chiffres-cles/2023/bretagne`. */
export const pageAddress = (year: number, { code }: Pick<TerritoryRef, 'code'>): string =>
  `${KEY_FIGURES}${year}${code === '' ? '' : `/${code}`}`;

/** The drawing as a file; the map says of which indicator. */
export const drawingAddress = (page: string, id: string, mapIndicator: string): string =>
  `${page}/${id}.svg${mapIndicator === '' ? '' : `?carte=${mapIndicator}`}`;

export const INDICATORS = '/indicateurs/';

/** `/indicateurs/ADHERENTS_TOTAL`, of the year that says most of it or of one asked for. */
export const indicatorAddress = (code: string, year?: number): string =>
  `${INDICATORS}${code}${year === undefined ? '' : `?annee=${year}`}`;

/** `/chiffres-cles/2023/theme/formations`, or of a region: every indicator of a theme. */
export const themeAddress = (year: number, territory: Pick<TerritoryRef, 'code'>, theme: string): string =>
  `${pageAddress(year, territory)}/theme/${theme}`;
