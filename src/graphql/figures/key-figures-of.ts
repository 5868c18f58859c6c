import { checkedYear } from '../../kernel/year';
import type { RequestContext } from '../context';
import type { TerritoryType } from '../network/territory.type';
import { KeyFiguresType } from './key-figures.type';

/** Key figures of a place; of its most telling year when none is asked. Throws BAD_USER_INPUT for a year out of range. */
export const keyFiguresOf = (
  { ref }: TerritoryType,
  year: number | null | undefined,
  { figures }: RequestContext,
): KeyFiguresType | Promise<KeyFiguresType> =>
  year == null
    ? Promise.resolve(figures())
        .then((reader) => reader.defaultYear(ref))
        .then((asked) => new KeyFiguresType(ref, asked))
    : new KeyFiguresType(ref, checkedYear(year));
