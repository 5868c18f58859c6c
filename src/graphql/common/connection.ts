import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { doc } from './doc';
import { PageInfoType } from './page-info.type';

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
