import { Field, ArgsType, Int, type ClassType, ObjectType } from 'type-graphql';
import { doc, outputType } from './describe';
import { DEFAULT_PAGE_SIZE } from './page-size';

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

/** The arguments of every connection: each is read from either end. */
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

  @Field(
    () => Int,
    doc(
      'À la place de `first` : taille de la page, de 1 à 100, prise à la fin ou juste avant `before`.',
      'In place of `first`: page size, 1 to 100, taken from the end or right before `before`.',
      { nullable: true },
    ),
  )
  last?: number | null;

  @Field(
    () => String,
    doc(
      'Avec `last` : curseur avant lequel s’arrêter, `startCursor` de la page suivante.',
      'With `last`: cursor to stop before, `startCursor` of the page that follows.',
      { nullable: true },
    ),
  )
  before?: string | null;
}

/** One page of a list, ready to be answered. `totalCount` counts everything that the filter lets through. */
export interface Connection<Row> {
  nodes: readonly Row[];
  edges: readonly { cursor: string; node: Row }[];
  pageInfo: PageInfoType;
  totalCount: number;
}

/** Declares `<name>Connection` and `<name>Edge`, described with the French and English words for the things listed. */
export function connectionOf<Row extends object>(
  name: string,
  type: () => ClassType<Row>,
  fr: string,
  en: string,
): ClassType<Connection<Row>> {
  @ObjectType(
    `${name}Edge`,
    doc(`Un élément d’une page de ${fr}.`, `One item of a page of ${en}.`, { simpleResolvers: true }),
  )
  class Edge {
    @Field(() => String, doc('Curseur : à passer dans `after`.', 'Cursor, to be handed to `after`.'))
    cursor: string;

    @Field(type, doc('L’élément.', 'The item.'))
    node: Row;
  }

  @ObjectType(`${name}Connection`, doc(`Une page de ${fr}.`, `A page of ${en}.`, { simpleResolvers: true }))
  class Page implements Connection<Row> {
    @Field(() => [type()], doc('Les éléments de la page.', 'The items of the page.'))
    nodes: Row[];

    @Field(() => [Edge], doc('Les mêmes, avec leur curseur.', 'The same, with their cursors.'))
    edges: Edge[];

    @Field(() => PageInfoType, doc('Où se trouve la page dans la liste.', 'Where the page stands in the list.'))
    pageInfo: PageInfoType;

    @Field(
      () => Int,
      doc('Nombre total d’éléments que le filtre laisse passer.', 'Number of items that the filter lets through.'),
    )
    totalCount: number;
  }

  return Page;
}
