import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { doc, outputType } from '../common/describe';
import { UserErrorType } from '../submissions/payload.types';

@outputType(
  'TokenRevocation',
  'Des jetons signés qui ne valent plus rien, bien que leur signature soit bonne et leur temps pas fini.',
  'Signed tokens that are worth nothing any more, though their signature is good and their time not over.',
)
export class TokenRevocationType {
  @Field(() => ID, doc('Identifiant.', 'Id.'))
  id: string;

  @Field(() => String, doc('Le seul jeton de ce `jti`.', 'The one token of that `jti`.', { nullable: true }))
  jti: string | null;

  @Field(
    () => String,
    doc('Tous les jetons de ce porteur (`sub`).', 'Every token of that holder (`sub`).', { nullable: true }),
  )
  holder: string | null;

  @Field(
    () => GraphQLDateTime,
    doc(
      'D’un porteur : les jetons émis jusque-là, et ceux qui ne disent pas quand.',
      'Of a holder: tokens issued up to then, and those that do not say when.',
      { nullable: true },
    ),
  )
  issuedUntil: Date | null;

  @Field(() => GraphQLDateTime, doc('Révoqués le.', 'Revoked at.'))
  revokedAt: Date;

  @Field(() => String, doc('Par qui.', 'By whom.'))
  revokedBy: string;

  @Field(() => String, doc('Pourquoi.', 'Why.'))
  reason: string;
}

@outputType('RevokeSignedTokensPayload', 'Des jetons signés révoqués.', 'Signed tokens that were revoked.')
export class RevokeSignedTokensPayload {
  @Field(
    () => TokenRevocationType,
    doc('Ce qui est révoqué ; null si rien ne l’est.', 'What was revoked; null when nothing was.', { nullable: true }),
  )
  revocation: TokenRevocationType | null;

  @Field(
    () => [UserErrorType],
    doc('Ce que l’appelant peut corriger ; vide si tout va bien.', 'What the caller can mend; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}

@InputType(
  'RevokeSignedTokensInput',
  doc(
    'Quels jetons signés révoquer : un par son `jti`, ou tous ceux d’un porteur.',
    'Which signed tokens to revoke: one by its `jti`, or all of a holder.',
  ),
)
export class RevokeSignedTokensInput {
  @Field(() => String, doc('Le `jti` d’un jeton.', 'The `jti` of one token.', { nullable: true }))
  jti?: string | null;

  @Field(
    () => String,
    doc('Le porteur (`sub`), tel que ses jetons l’écrivent.', 'The holder (`sub`), as its tokens write it.', {
      nullable: true,
    }),
  )
  holder?: string | null;

  @Field(
    () => GraphQLDateTime,
    doc(
      'D’un porteur : les jetons émis jusque-là ; absent : maintenant.',
      'Of a holder: tokens issued up to then; when left out: now.',
      {
        nullable: true,
      },
    ),
  )
  issuedUntil?: Date | null;

  @Field(() => String, doc('Pourquoi, 500 caractères au plus.', 'Why, 500 characters at most.'))
  reason: string;
}
