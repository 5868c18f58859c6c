import { Field } from 'type-graphql';
import { doc } from './doc';
import { outputType } from './output-type';

@outputType('PageInfo', 'Où se trouve une page dans sa liste.', 'Where a page stands in its list.')
export class PageInfoType {
  @Field(() => Boolean, doc('Il y a une page après celle-ci.', 'There is a page after this one.'))
  hasNextPage: boolean;

  @Field(() => Boolean, doc('Il y a des éléments avant celle-ci.', 'There are items before this one.'))
  hasPreviousPage: boolean;

  @Field(() => String, doc('Curseur du premier élément.', 'Cursor of the first item.', { nullable: true }))
  startCursor: string | null;

  @Field(
    () => String,
    doc(
      'Curseur du dernier élément : à passer dans `after` pour la suite.',
      'Cursor of the last item, to be handed to `after`.',
      {
        nullable: true,
      },
    ),
  )
  endCursor: string | null;
}
