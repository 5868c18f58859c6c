import { GraphQLDate } from 'graphql-scalars';
import { Field } from 'type-graphql';
import { connectionOf } from '../common/connection';
import { doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import type { RowEdges } from './row-edges';

@outputType(
  'Publication',
  'Ce qu’une délégation, ou le siège, a écrit et publié.',
  'What a delegation, or the national office, wrote and published.',
  [NodeType],
)
export class PublicationType implements NodeType, RowEdges {
  readonly __typename: 'Publication';
  id: string;

  @Field(() => String, doc('Nature : code de la dimension KIND.', 'Kind: a code of the dimension KIND.'))
  kind: string;

  @Field(() => String, doc('Titre.', 'Title.'))
  title: string;

  @Field(() => GraphQLDate, doc('Jour de parution.', 'Day of publication.', { nullable: true }))
  publishedOn: string | null;

  @Field(() => String, doc('Ce dont elle parle.', 'What it is about.', { nullable: true }))
  theme: string | null;

  @Field(
    () => String,
    doc('Où la lire : une adresse https.', 'Where to read it: an https address.', { nullable: true }),
  )
  url: string | null;

  readonly programmeCode: string | null;
  readonly regionCode: string | null;
  readonly adherentUid: string | null;
  readonly submissionId: number;
}

export const PublicationConnection = connectionOf(
  'Publication',
  () => PublicationType,
  'la liste des publications',
  'publications',
);
