import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';
import {
  ARRIVAL_STATES,
  OUTCOMES,
  RULES,
  SHOWN_STATES,
  SOURCE_KINDS,
  type Outcome,
  type Rule,
  type ShownState,
  type SourceKind,
} from '../../federation/sources/source.entity';
import type { DatasetCode } from '../../kernel/codes';
import { doc, enumType, outputType } from '../common/describe';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { UserErrorType } from '../submissions/payload.types';

const ERRORS = doc(
  'Ce que l’appelant peut corriger, tout à la fois ; vide si tout va bien.',
  'What the caller can mend, all at once; empty when all is well.',
);

export const HarvestRuleEnum = enumType('HarvestRule', RULES, ['Qui décide.', 'Who decides.'], {
  MANUAL: ['Une personne, chaque fois.', 'A person, each time.'],
  AUTOMATIC: ['La règle que le siège a fixée.', 'The rule that the office has set.'],
});
const KindEnum = enumType('HarvestSourceKind', SOURCE_KINDS, ['Genre d’une source.', 'Kind of a source.'], {
  INSTANCE: ['Une instance de Maillage, qui signe.', 'An instance of Maillage, which signs.'],
  PACKAGE: [
    'Une instance hors ligne, dont quelqu’un apporte les paquets signés.',
    'An instance that no network leads to, whose signed packages somebody brings.',
  ],
});
const StateEnum = enumType('HarvestSourceState', SHOWN_STATES, ['Comment va une source.', 'How a source is doing.'], {
  LIVE: ['Elle répond.', 'It answers.'],
  STALE: ['Plus de nouvelles depuis longtemps.', 'Not heard of for long.'],
  UNREACHABLE: ['Elle ne répond pas.', 'It does not answer.'],
  REFUSED: ['Ce qu’elle donne est refusé.', 'What it gives is refused.'],
});
const OutcomeEnum = enumType('HarvestOutcome', OUTCOMES, ['Issue d’un échange.', 'Outcome of an exchange.'], {
  UNCHANGED: ['Rien de nouveau.', 'Nothing new.'],
  RECEIVED: ['Quelque chose est arrivé.', 'Something arrived.'],
  REFUSED: ['Refusé, et gardé comme preuve.', 'Refused, and kept as evidence.'],
  UNREACHABLE: ['Pas de réponse.', 'No answer.'],
  UNSIGNED: ['Rien n’est signé : ni pris, ni refusé.', 'Nothing is signed: neither taken nor refused.'],
});
const ARRIVAL_NOW = [...ARRIVAL_STATES, 'SUPERSEDED'] as const;
const ArrivalStateEnum = enumType(
  'HarvestArrivalState',
  ARRIVAL_NOW,
  ['Ce qu’est devenue une version reçue.', 'What became of a version that was received.'],
  {
    RECEIVED: ['Attend qu’une personne la publie.', 'Waits for a person to publish it.'],
    PUBLISHED: ['Publiée.', 'Published.'],
    HELD: ['Retenue par la règle : une personne décide.', 'Held by the rule: a person decides.'],
    REFUSED: ['Refusée, avec ses fautes.', 'Refused, with its faults.'],
    CONFLICT: ['Un dépôt fait à la main est à la même place.', 'A file handed in by hand is at the same place.'],
    WITHDRAWN: ['Retirée.', 'Withdrawn.'],
    TO_WITHDRAW: ['Retirée là-bas ; une personne décide ici.', 'Withdrawn there; a person decides here.'],
    SUPERSEDED: ['Remplacée par une autre.', 'Replaced by another.'],
  },
);

@outputType('HarvestExchange', 'Un échange avec une source.', 'An exchange with a source.')
export class HarvestExchangeType {
  @Field(
    () => GraphQLDateTime,
    doc('Quand ; le même échange répété garde le dernier.', 'When; of the same again, the last.'),
  )
  at: string;

  @Field(() => OutcomeEnum, doc('Issue.', 'Outcome.'))
  outcome: Outcome;

  @Field(
    () => String,
    doc('Code de ce qui est refusé ; null sinon.', 'Code of what is refused; null otherwise.', { nullable: true }),
  )
  code: string | null;

  @Field(() => String, doc('Ce qui s’est passé, en français.', 'What happened, in French.'))
  message: string;
}

@outputType('HarvestArrival', 'Une version reçue d’une source.', 'A version received from a source.')
export class HarvestArrivalType {
  @Field(() => DatasetCodeEnum, doc('Jeu de données.', 'Dataset.'))
  dataset: DatasetCode;

  @Field(() => Int, doc('Année.', 'Year.'))
  year: number;

  @Field(() => Int, doc('Version, comme la source les compte.', 'Version, as the source counts.'))
  version: number;

  @Field(() => String, doc('Empreinte SHA-256 de ses octets.', 'SHA-256 of its bytes.'))
  sha256: string;

  @Field(() => ArrivalStateEnum, doc('Ce qu’elle est devenue.', 'What became of it.'))
  state: (typeof ARRIVAL_NOW)[number];

  @Field(
    () => String,
    doc('Pourquoi, en français ; null quand l’état dit tout.', 'Why, in French; null where the state says all.', {
      nullable: true,
    }),
  )
  message: string | null;

  @Field(() => GraphQLDateTime, doc('Arrivée le.', 'When it arrived.'))
  arrivedAt: string;

  readonly regionCode: string;
  readonly submissionUid: string | null;
}

@outputType(
  'HarvestSource',
  'Une source moissonnée : une instance régionale.',
  'A harvested source: a regional instance.',
)
export class HarvestSourceType {
  @Field(() => ID, doc('Identifiant.', 'Identifier.'))
  id: string;

  @Field(() => KindEnum, doc('Genre.', 'Kind.'))
  kind: SourceKind;

  @Field(() => String, doc('Nom.', 'Name.'))
  name: string;

  @Field(() => StateEnum, doc('Comment elle va.', 'How it is doing.'))
  state: ShownState;

  @Field(() => GraphQLDateTime, doc('Vue, ou dans cet état, depuis.', 'Last seen, or so since.'))
  since: string;

  @Field(
    () => String,
    doc('Pourquoi ; null quand l’état dit tout.', 'Why; null where the state says all.', { nullable: true }),
  )
  why: string | null;

  @Field(() => String, doc('Adresse.', 'Address.'))
  address: string;

  @Field(
    () => String,
    doc(
      'Sa clé en six mots, à comparer de vive voix; null s’il n’y en a pas.',
      'Its key as six words, to be compared aloud; null for none.',
      { nullable: true },
    ),
  )
  words: string | null;

  @Field(
    () => Boolean,
    doc(
      'Si une personne a dit que les mots sont les mêmes : rien n’est moissonné avant.',
      'Whether a person has said that the words are the same: nothing is harvested before.',
    ),
  )
  confirmed: boolean;

  @Field(() => String, doc('Horaire, comme cron l’écrit, en UTC.', 'Schedule, as cron writes it, in UTC.'))
  schedule: string;

  @Field(
    () => HarvestRuleEnum,
    doc(
      'Qui publie ce qui arrive sans faute ni avertissement.',
      'Who publishes what arrives without fault or warning.',
    ),
  )
  publication: Rule;

  @Field(
    () => Int,
    doc(
      'Part des lignes qui peut changer pour que cela se publie seul, en pour cent ; null : tout, première version comprise.',
      'Percent of the rows that may change for it to be published by itself; null: any, a first version too.',
      { nullable: true },
    ),
  )
  mostChange: number | null;

  @Field(() => HarvestRuleEnum, doc('Qui retire ce que la source a retiré.', 'Who withdraws what the source withdrew.'))
  withdrawal: Rule;

  @Field(
    () => Int,
    doc(
      'Heures sans nouvelles après lesquelles elle est dite silencieuse.',
      'Hours without news after which it is said to be stale.',
    ),
  )
  staleAfter: number;

  @Field(() => Boolean, doc('En pause.', 'Paused.'))
  paused: boolean;

  @Field(
    () => GraphQLDateTime,
    doc('Prochain échange ; null s’il n’y en a pas.', 'Next exchange; null for none.', { nullable: true }),
  )
  nextAt: string | null;

  @Field(
    () => Int,
    doc(
      'Numéro du dernier manifeste pris ; 0 avant le premier.',
      'Number of the last manifest taken; 0 before the first.',
    ),
  )
  seq: number;

  readonly regionCodes: readonly string[];
  readonly rowId: number;
}

@outputType('HarvestSourcePayload', 'Ce qu’est devenue une source.', 'What became of a source.')
export class HarvestSourcePayload {
  @Field(() => HarvestSourceType, doc('La source.', 'The source.', { nullable: true }))
  source: HarvestSourceType | null;

  @Field(() => [String], doc('Ce qui s’est passé, en français.', 'What happened, in French.'))
  happened: readonly string[];

  @Field(() => [UserErrorType], ERRORS)
  userErrors: readonly UserErrorType[];
}
