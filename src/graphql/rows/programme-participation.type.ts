import { Field, Float, Int } from 'type-graphql';
import { GraphQLDate } from 'graphql-scalars';
import { connectionOf } from '../common/connection';
import { doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import type { RowEdges } from './row-edges';

@outputType(
  'ProgrammeParticipation',
  'Une participation à un programme, faite ou prévue.',
  'One participation in a programme, done or planned.',
  [NodeType],
)
export class ProgrammeParticipationType implements NodeType, RowEdges {
  readonly __typename: 'ProgrammeParticipation';
  id: string;

  @Field(
    () => String,
    doc(
      'Nature de l’action : ACCOMPAGNEMENT, CERTIFICATION, DIAGNOSTIC, SESSION ou PROJET.',
      'Kind of action: ACCOMPAGNEMENT, CERTIFICATION, DIAGNOSTIC, SESSION or PROJET.',
      { nullable: true },
    ),
  )
  action: string | null;

  @Field(() => Boolean, doc('Vrai pour ce qui n’est que prévu.', 'True for what is only planned.'))
  planned: boolean;

  @Field(
    () => String,
    doc('À qui elle s’adresse : code de la dimension AUDIENCE.', 'Whom it is for: a code of the dimension AUDIENCE.', {
      nullable: true,
    }),
  )
  audience: string | null;

  @Field(() => GraphQLDate, doc('Jour de l’action.', 'Day of the action.', { nullable: true }))
  heldOn: string | null;

  @Field(() => Int, doc('Personnes concernées.', 'People concerned.', { nullable: true }))
  people: number | null;

  @Field(() => Float, doc('Heures consacrées.', 'Hours spent.', { nullable: true }))
  hours: number | null;

  @Field(() => Float, doc('Montant engagé, en euros.', 'Amount committed, in euros.', { nullable: true }))
  amount: number | null;

  readonly programmeCode: string;
  readonly regionCode: string | null;
  readonly adherentUid: string | null;
  readonly submissionId: number;
}

export const ProgrammeParticipationConnection = connectionOf(
  'ProgrammeParticipation',
  () => ProgrammeParticipationType,
  'la liste des participations aux programmes',
  'participations in programmes',
);
