import { FIRST_YEAR } from '../../kernel/year';
import { ArgsType, Field, Int } from 'type-graphql';
import { doc } from './doc';
import { PageArgs } from './page.args';

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
