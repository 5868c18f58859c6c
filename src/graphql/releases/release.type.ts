import { Field, Int } from 'type-graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { doc } from '../common/doc';
import { NodeType } from '../common/node.type';
import { outputType } from '../common/output-type';

@outputType(
  'Release',
  'Une année figée par le siège : les chiffres que le public voyait ce jour-là, qui ne changeront plus. Un dépôt ultérieur donne une autre version.',
  'A year that the national office froze: the figures that the public saw on that day, which never change again. A later submission gives another release.',
  [NodeType],
)
export class ReleaseType implements NodeType {
  readonly __typename: 'Release';
  id: string;

  @Field(() => Int, doc('Année des chiffres.', 'Year of the figures.'))
  year: number;

  @Field(() => Int, doc('1, 2, 3… par année.', '1, 2, 3… per year.'))
  number: number;

  @Field(() => String, doc('Intitulé donné par le siège.', 'Title that the national office gave it.'))
  label: string;

  @Field(
    () => String,
    doc(
      'SHA-256 de content, en UTF-8 : le même contenu a la même empreinte.',
      'SHA-256 of content, in UTF-8: the same content has the same hash.',
    ),
  )
  contentHash: string;

  @Field(() => String, doc('Comment la citer.', 'How to cite it, in French.'))
  citation: string;

  @Field(() => GraphQLDateTime, doc('Figée le.', 'Frozen at.'))
  createdAt: Date;

  readonly uid: string;
}
