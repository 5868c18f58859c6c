import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID } from 'type-graphql';
import { TOKEN_ROLES, type TokenRole } from '../../access/token-rights';
import { doc, enumType, outputType } from '../common/describe';
import { UserErrorType } from '../submissions/payload.types';

export const TokenRoleEnum = enumType(
  'TokenRole',
  TOKEN_ROLES,
  ['À quel titre un programme vient.', 'In which capacity a program comes.'],
  {
    ANALYST: ['Lit les lignes et les contacts, partout.', 'Reads rows and contacts, everywhere.'],
    CONTRIBUTOR: [
      'Remet les jeux de données de ses régions, et les lit.',
      'Hands in datasets of its regions, and reads those.',
    ],
    ADHERENT: ['Voit ce qui est d’un adhérent.', 'Sees what is one adherent’s.'],
  },
);

@outputType(
  'AccessToken',
  'Le jeton d’un programme : ce qu’il ouvre, et jusqu’à quand. Son secret n’est montré qu’une fois, quand il est fait.',
  'A program’s token: what it opens, and until when. Its secret is shown once, when it is made.',
)
export class AccessTokenType {
  @Field(() => ID, doc('Identifiant, à donner pour le révoquer.', 'Id, to be given to revoke it.'))
  id: string;

  @Field(
    () => String,
    doc('Le programme qui le tient, dans les mots de qui l’a fait.', 'What holds it, in the words of its maker.'),
  )
  name: string;

  @Field(() => TokenRoleEnum, doc('Rôle.', 'Role.'))
  role: TokenRole;

  readonly regionCodes: readonly string[];
  readonly adherentUid: string | null;

  @Field(() => GraphQLDateTime, doc('Fait le.', 'Made at.'))
  madeAt: Date;

  @Field(() => String, doc('Par qui.', 'By whom.'))
  madeBy: string;

  @Field(() => GraphQLDateTime, doc('Vaut jusque-là.', 'Good until then.'))
  expiresAt: Date;

  @Field(
    () => GraphQLDateTime,
    doc('Révoqué le ; null s’il ne l’est pas.', 'Revoked at; null when it is not.', { nullable: true }),
  )
  revokedAt: Date | null;

  @Field(() => String, doc('Par qui il est révoqué.', 'By whom it was revoked.', { nullable: true }))
  revokedBy: string | null;

  @Field(
    () => GraphQLDateTime,
    doc(
      'Dernier emploi, à la minute ; null s’il n’a pas servi.',
      'Last use, to the minute; null when it was not used.',
      {
        nullable: true,
      },
    ),
  )
  lastUsedAt: Date | null;
}

@outputType('CreateTokenPayload', 'Un jeton qui vient d’être fait.', 'A token that was just made.')
export class CreateTokenPayload {
  @Field(
    () => String,
    doc(
      'Le jeton lui-même, à joindre à chaque requête : « Authorization: Bearer … ». Montré cette fois et jamais plus.',
      'The token itself, to go with every request: "Authorization: Bearer …". Shown this once and never again.',
      { nullable: true },
    ),
  )
  secret: string | null;

  @Field(
    () => AccessTokenType,
    doc('Ce qu’il ouvre ; null si rien n’est fait.', 'What it opens; null when none was made.', { nullable: true }),
  )
  token: AccessTokenType | null;

  @Field(
    () => [UserErrorType],
    doc('Ce que l’appelant peut corriger ; vide si tout va bien.', 'What the caller can mend; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}

@outputType('RevokeTokenPayload', 'Un jeton révoqué.', 'A token that was revoked.')
export class RevokeTokenPayload {
  @Field(() => AccessTokenType, doc('Le jeton.', 'The token.'))
  token: AccessTokenType;
}
