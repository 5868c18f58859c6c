import { Field, ID, InputType } from 'type-graphql';
import { GraphQLDate } from 'graphql-scalars';
import type { TokenRole } from '../../access/token-rights';
import { doc } from '../common/describe';
import { TokenRoleEnum } from './token.types';

@InputType('CreateTokenInput', doc('Le jeton d’un programme, à faire.', 'A program’s token that is to be made.'))
export class CreateTokenInput {
  @Field(
    () => String,
    doc(
      'Le programme qui le tiendra, 100 caractères au plus : le journal le montre.',
      'What will hold it, 100 characters at most: the trail shows it.',
    ),
  )
  name: string;

  @Field(() => TokenRoleEnum, doc('Rôle.', 'Role.'))
  role: TokenRole;

  @Field(
    () => [String],
    doc('Codes de ses régions ; pour CONTRIBUTOR, et pour lui seul.', 'Slugs of its regions; for CONTRIBUTOR alone.', {
      nullable: true,
      defaultValue: [],
    }),
  )
  regions?: readonly string[] | null;

  @Field(
    () => ID,
    doc('Identifiant de l’adhérent ; pour ADHERENT, et pour lui seul.', 'Id of the adherent; for ADHERENT alone.', {
      nullable: true,
    }),
  )
  adherent?: string | null;

  @Field(
    () => GraphQLDate,
    doc(
      'Dernier jour où il vaut, jusqu’à minuit (UTC) ; 366 jours au plus.',
      'Last day on which it is good, until midnight (UTC); 366 days at most.',
    ),
  )
  lastDay: Date;
}
