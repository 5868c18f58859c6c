import { ArgsType, Field, Int } from 'type-graphql';
import { doc } from './doc';
import { DEFAULT_PAGE_SIZE } from './page-size';

/** The two arguments of every connection. */
@ArgsType()
export class PageArgs {
  @Field(
    () => Int,
    doc('Taille de la page, de 1 à 100.', 'Page size, 1 to 100.', { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }),
  )
  first?: number | null;

  @Field(
    () => String,
    doc(
      'Curseur après lequel reprendre : `endCursor` de la page précédente.',
      'Cursor to go on after: `endCursor` of the page before.',
      { nullable: true },
    ),
  )
  after?: string | null;
}
