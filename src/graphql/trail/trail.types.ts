import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';
import { OFFICE_ACTS } from '../../access/act-words';
import type { DatasetCode, Role } from '../../kernel/codes';
import type { TrailAction } from '../../submissions/trail';
import { connectionOf } from '../common/connection';
import { doc, enumType, outputType, type Words } from '../common/describe';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { RoleEnum } from '../enums/role.enum';

/** Every act of the trail, in French and English. */
export const TRAIL_ACTS: Readonly<Record<TrailAction, Words>> = {
  SUBMIT: ['Dépôt', 'A file was handed in'],
  PUBLISH: ['Publication', 'A submission was published'],
  SUPERSEDE: ['Version remplacée', 'A version was replaced'],
  WITHDRAW: ['Retrait', 'A submission was withdrawn'],
  ...OFFICE_ACTS,
};
const ENDED = (words: Words): Words => [`${words[0]}.`, `${words[1]}.`];

export const TrailActEnum = enumType(
  'TrailAct',
  Object.keys(TRAIL_ACTS) as TrailAction[],
  ['Ce que le journal garde.', 'What the trail keeps.'],
  Object.fromEntries(Object.entries(TRAIL_ACTS).map(([code, words]) => [code, ENDED(words)])) as Record<
    TrailAction,
    Words
  >,
);

@outputType(
  'TrailEntry',
  'Un acte : qui a fait quoi, quand, à quel titre et par quelle entrée. Ni changé ni effacé.',
  'An act: who did what, when, in which capacity and by which way in. Neither changed nor deleted.',
)
export class TrailEntryType {
  @Field(() => GraphQLDateTime, doc('Quand.', 'When.'))
  at: Date;

  @Field(
    () => String,
    doc(
      'Qui : le nom du compte ou du jeton ; « cli: » précède qui était à la machine.',
      'Who: the name of the account or the token; "cli:" stands before whoever sat at the machine.',
    ),
  )
  actor: string;

  @Field(
    () => RoleEnum,
    doc(
      'À quel titre ; null quand ce n’était pas encore gardé.',
      'In which capacity; null from before this was kept.',
      { nullable: true },
    ),
  )
  role: Role | null;

  @Field(
    () => String,
    doc(
      'Avec quel jeton : « program: » et son identifiant, ou « signed: » et son `jti` ; null sans jeton, ou s’il n’en dit pas.',
      'With which token: "program:" and its id, or "signed:" and its `jti`; null without a token, or where it says none.',
      { nullable: true },
    ),
  )
  token: string | null;

  @Field(
    () => ID,
    doc('Depuis quel compte ; null pour un jeton.', 'From which account; null for a token.', { nullable: true }),
  )
  account: string | null;

  @Field(() => TrailActEnum, doc('Acte.', 'Act.'))
  act: TrailAction;

  @Field(() => String, doc('L’acte, en français.', 'The act, in French.'))
  actLabel: string;

  @Field(() => String, doc('Sur quoi, en français.', 'What it was done to, in French.'))
  about: string;

  @Field(() => DatasetCodeEnum, doc('Jeu de données du dépôt.', 'Dataset of the submission.', { nullable: true }))
  dataset: DatasetCode | null;

  @Field(() => Int, doc('Année des données.', 'Year of the data.', { nullable: true }))
  year: number | null;

  @Field(
    () => ID,
    doc('Identifiant du dépôt ; null pour un autre acte.', 'Id of the submission; null for another act.', {
      nullable: true,
    }),
  )
  submissionId: string | null;

  @Field(() => String, doc('Motif.', 'Reason.', { nullable: true }))
  reason: string | null;

  @Field(() => Boolean, doc('Sur des données inventées.', 'Of invented data.'))
  demonstration: boolean;

  readonly regionCode: string | null;
}

export const TrailConnection = connectionOf('TrailEntry', () => TrailEntryType, 'le journal', 'the trail');
