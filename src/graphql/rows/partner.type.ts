import { Field, Int } from 'type-graphql';
import { connectionOf } from '../common/connection';
import { doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import type { RowEdges } from './row-edges';

@outputType(
  'Partner',
  'Un partenariat : une organisation qui soutient une délégation, ou le siège, et pour quoi.',
  'A partnership: an organisation that supports a delegation, or the national office, and what for.',
  [NodeType],
)
export class PartnerType implements NodeType, RowEdges {
  readonly __typename: 'Partner';
  id: string;

  @Field(() => String, doc('Nom de l’organisation.', 'Name of the organisation.'))
  name: string;

  @Field(() => String, doc('Nature : code de la dimension NATURE.', 'Kind: a code of the dimension NATURE.'))
  nature: string;

  @Field(() => String, doc('Ce qu’elle soutient.', 'What it supports.', { nullable: true }))
  purpose: string | null;

  @Field(() => Int, doc('Année où le partenariat a commencé.', 'Year in which it began.', { nullable: true }))
  since: number | null;

  @Field(() => Int, doc('Dernière année convenue.', 'Last year agreed.', { nullable: true }))
  until: number | null;

  /** As the row has it, whoever asks. */
  readonly heldAmount: number | null;
  readonly regionCode: string | null;
  readonly adherentUid: string | null;
  readonly submissionId: number;
}

export const PartnerConnection = connectionOf('Partner', () => PartnerType, 'la liste des partenaires', 'partners');
