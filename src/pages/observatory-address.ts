import type { TerritoryRef } from '../kernel/territory';

export const OBSERVATORY = '/observatoire/';

/** `/observatoire/2023` or `/observatoire/2023/bretagne`. */
export const observatoryAddress = (year: number, { code }: Pick<TerritoryRef, 'code'>): string =>
  `${OBSERVATORY}${year}${code === '' ? '' : `/${code}`}`;
