import { Field, Float, Int } from 'type-graphql';
import { GraphQLDate } from 'graphql-scalars';
import type { FormationKind } from '../../kernel/codes';
import { connectionOf } from '../common/connection';
import { doc } from '../common/doc';
import { NodeType } from '../common/node.type';
import { outputType } from '../common/output-type';
import { FormationKindEnum } from './formation-kind.enum';
import type { RowEdges } from './row-edges';

@outputType('Formation', 'Une formation donnée.', 'A training session that was given.', [NodeType])
export class FormationType implements NodeType, RowEdges {
  readonly __typename: 'Formation';
  id: string;

  @Field(() => String, doc('Intitulé.', 'Title.'))
  title: string;

  @Field(() => FormationKindEnum, doc('Nature.', 'Kind.'))
  kind: FormationKind;

  @Field(() => String, doc('Thématique.', 'Theme.'))
  theme: string;

  @Field(() => GraphQLDate, doc('Premier jour.', 'First day.', { nullable: true }))
  startsOn: string | null;

  @Field(() => Int, doc('Stagiaires.', 'Trainees.'))
  trainees: number;

  @Field(() => Float, doc('Heures stagiaires : heures × stagiaires.', 'Trainee-hours: hours × trainees.'))
  hours: number;

  @Field(() => Float, doc('Satisfaction, de 0 à 1.', 'Satisfaction, 0 to 1.', { nullable: true }))
  satisfactionRate: number | null;

  readonly regionCode: string | null;
  readonly adherentUid: string | null;
  readonly submissionId: number;
}

export const FormationConnection = connectionOf(
  'Formation',
  () => FormationType,
  'la liste des formations',
  'training sessions',
);
