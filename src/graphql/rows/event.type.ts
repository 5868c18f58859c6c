import { Field, Float, Int } from 'type-graphql';
import { GraphQLDate } from 'graphql-scalars';
import { connectionOf } from '../common/connection';
import { doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import type { RowEdges } from './row-edges';

@outputType('Event', 'Un événement de la vie du réseau.', 'An event in the life of the network.', [NodeType])
export class EventType implements NodeType, RowEdges {
  readonly __typename: 'Event';
  id: string;

  @Field(() => String, doc('Nature : code de la dimension KIND.', 'Kind: a code of the dimension KIND.'))
  kind: string;

  @Field(() => String, doc('Intitulé.', 'Title.'))
  title: string;

  @Field(() => GraphQLDate, doc('Premier jour.', 'First day.'))
  startsOn: string;

  @Field(() => String, doc('Ce dont il était question.', 'What it was about.', { nullable: true }))
  theme: string | null;

  @Field(
    () => String,
    doc(
      'Axe des orientations de la fédération : code de la dimension AXIS.',
      'Axis of the federation’s orientations: a code of the dimension AXIS.',
      { nullable: true },
    ),
  )
  axis: string | null;

  @Field(
    () => String,
    doc('Où ; null en ligne, ou si on l’ignore.', 'Where; null online, or where not known.', { nullable: true }),
  )
  place: string | null;

  @Field(() => Int, doc('Personnes présentes.', 'People present.', { nullable: true }))
  participants: number | null;

  @Field(() => Int, doc('Adhérents représentés.', 'Adherents represented.', { nullable: true }))
  adherentsPresent: number | null;

  @Field(() => Float, doc('Durée, en heures.', 'Length, in hours.', { nullable: true }))
  hours: number | null;

  @Field(
    () => Boolean,
    doc('Vrai pour une date clé de l’année.', 'True for what belongs in the key dates of the year.'),
  )
  highlight: boolean;

  readonly programmeCode: string | null;
  readonly regionCode: string | null;
  readonly adherentUid: null;
  readonly submissionId: number;
}

export const EventConnection = connectionOf('Event', () => EventType, 'la liste des événements', 'events');
