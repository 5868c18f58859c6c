import type { GraphQLResolveInfo } from 'graphql';
import type { ResolvedFigure } from '../../figures/resolved';
import type { TerritoryRef } from '../../kernel/territory';
import { checkedYear } from '../../kernel/year';
import type { RequestContext } from '../context';
import { selectionOf, type FigureSelection } from './figure-selection';
import type { KeyFiguresType } from './types/key-figures.types';

/**
 * Key figures of a place; of its most telling year when none is asked. All that is asked below is read together. Throws
 * BAD_USER_INPUT for a year out of range.
 */
export async function keyFiguresOf(
  ref: TerritoryRef,
  year: number | null | undefined,
  { figures, marks }: RequestContext,
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
): Promise<KeyFiguresType> {
  const asked = selectionOf(info);
  if (year != null) {
    checkedYear(year);
    if (asked.indicators.length === 0) return keyFiguresRow(ref, year, asked, []);
  }
  const reader = await figures();
  const telling = year ?? (await reader.defaultYear(ref));
  return keyFiguresRow(ref, telling, asked, marks.on(await reader.figures(ref, telling, asked.indicators)));
}

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
