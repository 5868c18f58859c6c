import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CALL_EVENTS, type CallEntity, type CallEvent } from '../../calls/call.entity';
import { doc, enumType, outputType } from '../common/describe';
import { IndicatorCodeEnum } from '../enums/figure.enums';
import { UserErrorType } from '../submissions/payload.types';

export const SignedCallEventEnum = enumType(
  'SignedCallEvent',
  CALL_EVENTS,
  ['Ce dont un serveur peut être prévenu.', 'What a server can be told of.'],
  {
    PUBLICATION: ['Un dépôt est publié.', 'A submission was published.'],
    WITHDRAWAL: ['Un dépôt est retiré.', 'A submission was withdrawn.'],
    RELEASE: ['Une année est figée.', 'A year was frozen.'],
  },
);

@outputType('SignedCallDelivery', 'Un message à un serveur, et ce qu’il en est.', 'One message to a server, and what became of it.')
export class SignedCallDeliveryType {
  @Field(() => ID, doc('`webhook-id` : le même à chaque essai.', 'The `webhook-id`: the same in every try.'))
  id: string;

  @Field(() => String, doc('Ce dont il prévient, en français.', 'What it tells of, in French.'))
  sentence: string;

  @Field(() => GraphQLDateTime, doc('Fait le.', 'Made at.'))
  madeAt: Date;

  @Field(() => Int, doc('Nombre d’essais.', 'Number of tries.'))
  attempts: number;

  @Field(() => GraphQLDateTime, doc('Dernier essai ; null avant le premier.', 'Last try; null before the first.', { nullable: true }))
  triedAt: Date | null;

  @Field(() => GraphQLDateTime, doc('Arrivé le ; null s’il ne l’est pas.', 'Arrived at; null while it has not.', { nullable: true }))
  deliveredAt: Date | null;

  @Field(
    () => GraphQLDateTime,
    doc('Prochain essai ; null s’il est arrivé, ou n’est plus envoyé.', 'Next try; null once it has arrived, or is sent no more.', { nullable: true }),
  )
  nextAt: Date | null;

  @Field(
    () => String,
    doc('Comment le dernier essai a fini, en français ; null avant le premier.', 'How the last try ended, in French; null before the first.', { nullable: true }),
  )
  message: string | null;
} // prettier-ignore

@outputType(
  'SignedCall',
  'Un serveur prévenu de ce qui est publié, par des messages signés (Standard Webhooks).',
  'A server that is told of what is published, by signed messages (Standard Webhooks).',
)
export class SignedCallType {
  @Field(() => ID, doc('Identifiant, à donner pour agir sur lui.', 'Id, to be given to act on it.'))
  id: string;

  @Field(() => String, doc('Adresse qui reçoit.', 'The address that receives.'))
  address: string;

  @Field(() => [SignedCallEventEnum], doc('Ce dont il est prévenu.', 'What it is told of.'))
  events: readonly CallEvent[];

  @Field(() => GraphQLDateTime, doc('Ajouté le.', 'Made at.'))
  madeAt: Date;

  @Field(() => String, doc('Qui l’a ajouté.', 'Who made it.'))
  madeBy: string;

  @Field(
    () => GraphQLDateTime,
    doc('Arrêté pour de bon le ; null tant qu’il est prévenu.', 'Ended for good at; null while it is told.', { nullable: true }),
  )
  endedAt: Date | null;

  @Field(
    () => GraphQLDateTime,
    doc('Suspendu le, faute de réponse, jusqu’à ce qu’on le reprenne ; null s’il ne l’est pas.', 'Stopped at, for want of an answer, until it is resumed; null when it is not.', { nullable: true }),
  )
  stoppedAt: Date | null;

  @Field(() => String, doc('Pourquoi il est suspendu, en français.', 'Why it was stopped, in French.', { nullable: true }))
  message: string | null;

  readonly call: CallEntity;
} // prettier-ignore

@InputType('MakeSignedCallInput', doc('Un serveur à prévenir.', 'A server to be told.'))
export class MakeSignedCallInput {
  @Field(() => String, doc('En https, sur l’internet public ; elle doit répondre en quinze secondes.', 'By https, on the public internet; it has fifteen seconds to answer.'))
  address: string;

  @Field(() => [SignedCallEventEnum], doc('De quoi le prévenir.', 'What to tell it of.', { nullable: true, defaultValue: [...CALL_EVENTS] }))
  events?: CallEvent[] | null;

  @Field(() => [IndicatorCodeEnum], doc('Seulement ces indicateurs ; absent : tous.', 'These indicators alone; when left out: all.', { nullable: true }))
  indicators?: string[] | null;

  @Field(() => [String], doc('Codes des seules régions à dire ; absent : toutes.', 'Slugs of the only regions to be told of; when left out: all.', { nullable: true }))
  regions?: string[] | null;
} // prettier-ignore

const SECRET = doc(
  'Le secret qui signe les messages. Il n’est dit qu’une fois ; null s’il n’y en a pas de nouveau.',
  'The secret that signs the messages. Told once; null where there is no new one.',
  { nullable: true },
);

@outputType(
  'MakeSignedCallPayload',
  'Ce qui est advenu du serveur à prévenir.',
  'What became of the server to be told.',
)
export class MakeSignedCallPayload {
  @Field(() => SignedCallType, doc('Le serveur ; null s’il y a à corriger.', 'The server; null when there is to mend.', { nullable: true }))
  call: SignedCallType | null; // prettier-ignore

  @Field(() => String, SECRET)
  secret: string | null;

  @Field(() => [UserErrorType], doc('Ce qu’il y a à corriger.', 'What there is to mend.'))
  userErrors: readonly UserErrorType[];
}

@outputType('SignedCallPayload', 'Un serveur prévenu, après l’acte.', 'A server that is told, after the act.')
export class SignedCallPayload {
  @Field(() => SignedCallType, doc('Le serveur.', 'The server.'))
  call: SignedCallType;

  @Field(() => String, SECRET)
  secret: string | null;
}
