import { GraphQLDate } from 'graphql-scalars';
import { Field, Float, Int } from 'type-graphql';
import { FORMATION_KINDS, type FormationKind } from '../../kernel/codes';
import { connectionOf } from '../common/connection';
import { enumType, doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import type { RowEdges } from './row-edges';

export const FormationKindEnum = enumType(
  'FormationKind',
  FORMATION_KINDS,
  ['Nature d’une formation.', 'Kind of a training session.'],
  {
    INTRA: ['Pour un seul adhérent, chez lui.', 'For one adherent, on its premises.'],
    INTER: ['Ouverte à plusieurs adhérents.', 'Open to several adherents.'],
    SERVICE: ['Prestation.', 'Given as a service.'],
  },
);

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

  @Field(() => GraphQLDate, doc('Dernier jour.', 'Last day.', { nullable: true }))
  endsOn: string | null;

  @Field(
    () => String,
    doc('Public : code de la dimension AUDIENCE.', 'Audience: a code of the dimension AUDIENCE.', { nullable: true }),
  )
  audience: string | null;

  @Field(
    () => String,
    doc('INTERNE, un formateur du réseau, ou EXTERNE.', 'INTERNE, a trainer of the network, or EXTERNE.', {
      nullable: true,
    }),
  )
  trainer: string | null;

  @Field(() => String, doc('Qui finance.', 'Who funds it.', { nullable: true }))
  funder: string | null;

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
