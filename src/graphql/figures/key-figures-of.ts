import type { GraphQLResolveInfo } from 'graphql';
import type { FigureReader } from '../../reading/figure-reader';
import type { ResolvedFigure } from '../../figures/resolved';
import type { TerritoryRef } from '../../kernel/territory';
import { checkedYear } from '../../kernel/year';
import type { RequestContext } from '../context';
import type { Marks } from '../marks';
import { selectionOf, type FigureSelection } from './figure-selection';
import type { KeyFiguresType } from './types/key-figures.types';

/**
 * Key figures of a place; of its most telling year when none is asked. All that is asked below is read together, and
 * without a promise where it is at hand: every item of a list asks. Throws BAD_USER_INPUT for a year out of range.
 */
export function keyFiguresOf(
  ref: TerritoryRef,
  year: number | null | undefined,
  { figures, marks }: RequestContext,
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
): KeyFiguresType | Promise<KeyFiguresType> {
  const asked = selectionOf(info);
  if (year != null) {
    checkedYear(year);
    if (asked.indicators.length === 0) return keyFiguresRow(ref, year, asked, []);
  }
  return then(figures(), (reader) => readKeyFigures(reader, ref, year, asked, marks));
}

function readKeyFigures(
  reader: FigureReader,
  ref: TerritoryRef,
  year: number | null | undefined,
  asked: FigureSelection,
  marks: Marks,
): KeyFiguresType | Promise<KeyFiguresType> {
  if (year == null)
    return reader.defaultYear(ref).then((telling) => readKeyFigures(reader, ref, telling, asked, marks));
  return then(reader.figures(ref, year, asked.indicators), (read) => keyFiguresRow(ref, year, asked, marks.on(read)));
}

/** Goes on at once with what is there. */
const then = <From, To>(value: From | Promise<From>, next: (value: From) => To | Promise<To>): To | Promise<To> =>
  value instanceof Promise ? value.then(next) : next(value);

function keyFiguresRow(
  territoryRef: TerritoryRef,
  year: number,
  { groups, figures }: FigureSelection,
  read: readonly ResolvedFigure[],
): KeyFiguresType {
  const row: Record<string, unknown> = { territoryRef, year };
  for (const group of groups) row[group] = {};
  figures.forEach(({ group, field }, index) => {
    (row[group] as Record<string, unknown>)[field] = read[index];
  });
  return row as unknown as KeyFiguresType;
}
