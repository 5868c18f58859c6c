import type { PageAnswer } from '../page-answer';
import type { PlaceData } from './key-figures.data';

/** A file of a page of a place and a year; its name says where it is invented. */
export const placeFile = (
  { year, territory, demonstration }: PlaceData,
  type: string,
  what: string,
  ending: string,
  body: string | Buffer,
): PageAnswer => ({
  kind: 'FILE',
  type,
  name: `maillage-${demonstration ? 'demonstration-' : ''}${what}-${year}${territory.code === '' ? '' : `-${territory.code}`}.${ending}`,
  body,
});
