import { Field, Int } from 'type-graphql';
import { connectionOf } from '../common/connection';
import { doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import type { RowEdges } from './row-edges';

@outputType(
  'GovernanceBody',
  'Une instance, ou un mandat tenu ailleurs, en nombres.',
  'A body, or a mandate held elsewhere, in numbers.',
  [NodeType],
)
export class GovernanceBodyType implements NodeType, RowEdges {
  readonly __typename: 'GovernanceBody';
  id: string;

  @Field(() => String, doc('Nature : code de la dimension BODY.', 'Kind: a code of the dimension BODY.'))
  body: string;

  @Field(() => String, doc('Son nom.', 'Its name.', { nullable: true }))
  title: string | null;

  @Field(
    () => String,
    doc('Collège : code de la dimension COLLEGE.', 'College: a code of the dimension COLLEGE.', { nullable: true }),
  )
  college: string | null;

  @Field(() => Int, doc('Sièges, pourvus ou non.', 'Seats, filled or not.'))
  seats: number;

  @Field(() => Int, doc('Sièges pourvus.', 'Seats filled.', { nullable: true }))
  filled: number | null;

  @Field(() => Int, doc('Sièges que des femmes occupent.', 'Seats held by women.', { nullable: true }))
  women: number | null;

  @Field(() => Int, doc('Réunions de l’année.', 'Meetings of the year.', { nullable: true }))
  meetings: number | null;

  readonly regionCode: string | null;
  readonly adherentUid: string | null;
  readonly submissionId: number;
}

export const GovernanceBodyConnection = connectionOf(
  'GovernanceBody',
  () => GovernanceBodyType,
  'la liste des instances et des mandats',
  'bodies and mandates',
);
