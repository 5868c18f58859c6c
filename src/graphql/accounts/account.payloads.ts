import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { Role } from '../../kernel/codes';
import { doc, outputType } from '../common/describe';
import { RoleEnum } from '../enums/role.enum';
import { UserErrorType } from '../submissions/payload.types';
import { AccountType } from './account.types';

const ERRORS = doc(
  'Ce que l’appelant peut corriger, tout à la fois ; vide si tout va bien.',
  'What the caller can mend, all at once; empty when all is well.',
);

@InputType('AccountRightsInput', doc('À quoi sert un compte.', 'What an account is for.'))
export class AccountRightsInput {
  @Field(() => RoleEnum, doc('Rôle.', 'Role.'))
  role: Role;

  @Field(
    () => [String],
    doc(
      'Codes des délégations de qui dépose ; aucun pour un autre rôle.',
      'Codes of a contributor’s regions; none for any other role.',
      {
        nullable: true,
      },
    ),
  )
  regions?: string[] | null;

  @Field(
    () => ID,
    doc('L’adhérent pour lequel un compte d’adhérent répond.', 'The adherent that an adherent’s account answers for.', {
      nullable: true,
    }),
  )
  adherent?: string | null;
}

@InputType('InviteAccountInput', doc('Qui inviter, et à quoi.', 'Whom to invite, and what to.'))
export class InviteAccountInput extends AccountRightsInput {
  @Field(() => String, doc('Nom proposé.', 'Name that is proposed.', { nullable: true }))
  name?: string | null;

  @Field(
    () => String,
    doc(
      'La seule adresse pour laquelle l’invitation vaut, et où elle part si un serveur de courriel est réglé.',
      'The only address that the invitation is good for, and where it is sent if mail is set up.',
      { nullable: true },
    ),
  )
  emailAddress?: string | null;
}

@outputType(
  'InvitationLinkPayload',
  'Un lien qui sert une fois, à remettre à la personne : il n’est montré qu’ici.',
  'A link that is good once, to be handed to its person: it is shown here only.',
)
export class InvitationLinkPayload {
  @Field(
    () => String,
    doc(
      'Chemin du lien, après l’adresse du serveur ; null si rien n’est fait.',
      'Path of the link, behind the server’s address; null when nothing was done.',
      { nullable: true },
    ),
  )
  path: string | null;

  @Field(() => GraphQLDateTime, doc('Jusqu’à quand il sert.', 'Until when it is good.', { nullable: true }))
  endsAt: string | null;

  @Field(() => Boolean, doc('S’il est parti par courriel.', 'Whether it was sent by e-mail.'))
  sent: boolean;

  @Field(
    () => String,
    doc('Pourquoi il n’est pas parti ; null sinon.', 'Why it was not sent; null otherwise.', { nullable: true }),
  )
  notSent: string | null;

  @Field(() => [UserErrorType], ERRORS)
  userErrors: readonly UserErrorType[];
}

@outputType('AccountPayload', 'Un compte changé.', 'An account that was changed.')
export class AccountPayload {
  @Field(
    () => AccountType,
    doc('Le compte ; null si rien n’est changé.', 'The account; null when nothing was changed.', { nullable: true }),
  )
  account: AccountType | null;

  @Field(() => [UserErrorType], ERRORS)
  userErrors: readonly UserErrorType[];
}

@outputType('Invitation', 'Une invitation que personne n’a encore prise.', 'An invitation that nobody took yet.')
export class InvitationType {
  @Field(() => ID, doc('Identifiant.', 'Identifier.'))
  id: string;

  @Field(() => String, doc('Nom proposé.', 'Name that is proposed.', { nullable: true }))
  name: string | null;

  @Field(
    () => String,
    doc('La seule adresse pour laquelle elle vaut.', 'The only address that it is good for.', { nullable: true }),
  )
  emailAddress: string | null;

  @Field(() => RoleEnum, doc('Rôle.', 'Role.'))
  role: Role;

  @Field(() => String, doc('Qui invite.', 'Who invites.'))
  madeBy: string;

  @Field(() => GraphQLDateTime, doc('Faite le.', 'When it was made.'))
  madeAt: string;

  @Field(() => GraphQLDateTime, doc('Jusqu’à quand elle sert.', 'Until when it is good.'))
  endsAt: string;

  readonly regionCodes: readonly string[];
}
