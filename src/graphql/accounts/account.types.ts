import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID } from 'type-graphql';
import type { AccountEntity } from '../../accounts/account.entity';
import type { Role } from '../../kernel/codes';
import { doc, outputType } from '../common/describe';
import { RoleEnum } from '../enums/role.enum';

@outputType(
  'Account',
  'Le compte d’une personne : son titulaire le voit, et qui gère les comptes de ce rôle.',
  'The account of a person: seen by its holder, and by whoever manages accounts of that role.',
)
export class AccountType {
  @Field(() => ID, doc('Identifiant.', 'Identifier.'))
  id: string;

  @Field(() => String, doc('Nom, celui du journal.', 'Name, the one that the trail gives.'))
  name: string;

  @Field(() => String, doc('Adresse électronique, par laquelle on se connecte.', 'E-mail address, to sign in by.'))
  emailAddress: string;

  @Field(() => RoleEnum, doc('Rôle.', 'Role.'))
  role: Role;

  @Field(
    () => Boolean,
    doc('S’il est fermé : il n’ouvre plus rien.', 'Whether it is closed: it opens nothing any more.'),
  )
  closed: boolean;

  @Field(() => Boolean, doc('S’il a un mot de passe.', 'Whether it has a password.'))
  hasPassword: boolean;

  @Field(
    () => Boolean,
    doc('Si une application donne des codes pour lui.', 'Whether an authenticator gives codes for it.'),
  )
  hasAuthenticator: boolean;

  @Field(() => GraphQLDateTime, doc('Créé le.', 'When it was made.'))
  madeAt: string;

  readonly row: AccountEntity;
}

@outputType('Passkey', 'Une clé d’accès d’un compte.', 'A passkey of an account.')
export class PasskeyType {
  @Field(() => ID, doc('Identifiant.', 'Identifier.'))
  id: string;

  @Field(() => String, doc('Comme son titulaire l’appelle.', 'As its holder calls it.'))
  label: string;

  @Field(() => GraphQLDateTime, doc('Ajoutée le.', 'When it was added.'))
  addedAt: string;

  @Field(
    () => GraphQLDateTime,
    doc('Dernière fois qu’elle a servi ; null si jamais.', 'When it last served; null if never.', { nullable: true }),
  )
  usedAt: string | null;
}

@outputType('AccountSession', 'Un navigateur où l’on est connecté.', 'A browser in which one is signed in.')
export class AccountSessionType {
  @Field(() => ID, doc('Identifiant.', 'Identifier.'))
  id: string;

  @Field(
    () => String,
    doc('Navigateur et système, comme ils se nomment.', 'Browser and system, as they call themselves.'),
  )
  device: string;

  @Field(() => GraphQLDateTime, doc('Début.', 'When it began.'))
  openedAt: string;

  @Field(
    () => GraphQLDateTime,
    doc('Dernière requête, à cinq minutes près.', 'Its last request, to within five minutes.'),
  )
  seenAt: string;
}

export const accountRow = (row: AccountEntity): AccountType => ({
  id: row.uid,
  name: row.name,
  emailAddress: row.email,
  role: row.role,
  closed: row.state === 'CLOSED',
  hasPassword: row.password !== null,
  hasAuthenticator: row.totp !== null,
  madeAt: row.madeAt,
  row,
});
