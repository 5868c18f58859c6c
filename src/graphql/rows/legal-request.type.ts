import { Field, Int } from 'type-graphql';
import { GraphQLDate } from 'graphql-scalars';
import { connectionOf } from '../common/connection';
import { doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import type { RowEdges } from './row-edges';

@outputType('LegalRequest', 'Une sollicitation juridique.', 'A question put to the lawyers.', [NodeType])
export class LegalRequestType implements NodeType, RowEdges {
  readonly __typename: 'LegalRequest';
  id: string;

  @Field(() => GraphQLDate, doc('Jour de réception.', 'Day of receipt.'))
  receivedOn: string;

  @Field(
    () => GraphQLDate,
    doc('Jour de la réponse ; null sans réponse.', 'Day of the answer; null without one.', { nullable: true }),
  )
  answeredOn: string | null;

  @Field(
    () => Int,
    doc(
      'Délai de réponse en jours entiers ; null sans réponse.',
      'Delay of the answer in whole days; null without one.',
      {
        nullable: true,
      },
    ),
  )
  responseDays: number | null;

  @Field(() => String, doc('Thématique.', 'Theme.'))
  theme: string;

  @Field(() => String, doc('Canal.', 'Channel.', { nullable: true }))
  channel: string | null;

  @Field(
    () => String,
    doc('Référence donnée par la délégation.', 'Reference given by the delegation.', { nullable: true }),
  )
  reference: string | null;

  @Field(
    () => String,
    doc('Qui a demandé : code de la dimension REQUESTER.', 'Who asked: a code of the dimension REQUESTER.', {
      nullable: true,
    }),
  )
  requester: string | null;

  @Field(
    () => Int,
    doc(
      '1 : répondue par la délégation ; 2 : par les juristes nationaux.',
      '1: answered by the delegation; 2: by the national lawyers.',
      {
        nullable: true,
      },
    ),
  )
  level: number | null;

  readonly regionCode: string | null;
  readonly adherentUid: string | null;
  readonly submissionId: number;
}

export const LegalRequestConnection = connectionOf(
  'LegalRequest',
  () => LegalRequestType,
  'la liste des sollicitations juridiques',
  'questions put to the lawyers',
);
