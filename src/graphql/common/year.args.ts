import { ArgsType, Field, Int } from 'type-graphql';
import { badUserInput } from '../../kernel/errors';
import { checkedYear, FIRST_YEAR } from '../../kernel/year';
import { PageArgs } from './connection';
import { doc } from './describe';

/** A year argument: null when left out, `BAD_USER_INPUT` outside the years that can be asked. */
export const yearOrNull = (year: number | null | undefined): number | null => (year == null ? null : checkedYear(year));

/** The two ends of a range of years, each null when left out. Throws when they are out of range or reversed. */
export function yearRange(from: number | null | undefined, to: number | null | undefined) {
  const range = { from: yearOrNull(from), to: yearOrNull(to) };
  if (range.from !== null && range.to !== null && range.from > range.to)
    throw badUserInput('YEAR_RANGE_REVERSED', { from: range.from, to: range.to });
  return range;
}

/** A page of what happened in one year, or in any. */
@ArgsType()
export class YearPageArgs extends PageArgs {
  @Field(
    () => Int,
    doc(
      `Année, de ${FIRST_YEAR} à l’an prochain ; absente : toutes.`,
      `Year, ${FIRST_YEAR} to next year; when left out: all.`,
      {
        nullable: true,
      },
    ),
  )
  year?: number | null;
}
