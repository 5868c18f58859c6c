import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { AccessTokenEntity } from '../../access/access-token.entity';
import { makeToken, readTokens, regionsOf, revokeToken } from '../../access/access-tokens';
import type { TokenRole } from '../../access/token-rights';
import { keyOf } from '../../kernel/global-id';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { AdherentType } from '../network/adherent.types';
import { adherentOrNull, regionRow } from '../network/territory-rows';
import { RegionType } from '../network/territory.types';
import { CreateTokenInput } from './create-token.input';
import { CreateTokenPayload, AccessTokenType, RevokeTokenPayload } from './token.types';

@Resolver(() => AccessTokenType)
export class TokenResolver {
  @Query(
    () => [AccessTokenType],
    doc(
      'Les jetons de programmes, les plus récents d’abord : tous, pour le siège ; les siens, pour tout autre lecteur connecté.',
      'The tokens of programs, the latest first: all for publishers; their own for any other signed-in reader.',
    ),
  )
  async tokens(@Ctx() { actor, database }: RequestContext): Promise<AccessTokenType[]> {
    return (await readTokens(database.read, actor)).map(tokenRow);
  }

  @Mutation(
    () => CreateTokenPayload,
    doc(
      'Pour les lecteurs connectés : fait le jeton d’un programme, jamais plus large que leurs propres droits.',
      'For signed-in readers: makes a program’s token, never wider than their own rights.',
    ),
  )
  async createToken(
    @Arg('input', () => CreateTokenInput, doc('Le jeton.', 'The token.')) input: CreateTokenInput,
    @Ctx() { actor, database, network, issuedTokens }: RequestContext,
  ): Promise<CreateTokenPayload> {
    const { name, role, regions, adherent, lastDay } = input;
    const wanted = {
      ...{ name, role, regions: regions ?? [] },
      // Made up, or of another type: as the id of no adherent, which opens nothing.
      adherent: adherent == null ? null : (keyOf('Adherent', adherent) ?? ''),
      lastDay: lastDay.toISOString().slice(0, 10),
    };
    const known = network.regions.map(({ code }) => code);
    const made = await makeToken(database, wanted, actor, known);
    if ('refusals' in made)
      return {
        secret: null,
        token: null,
        userErrors: made.refusals.map(({ field, ...rest }) => ({
          ...rest,
          field: field === null ? null : ['input', field],
        })),
      };
    issuedTokens?.forget();
    return { secret: made.secret, token: tokenRow(made.token), userErrors: [] };
  }

  @Mutation(
    () => RevokeTokenPayload,
    doc(
      'Révoque le jeton d’un programme, à soi, ou, pour le siège, de quiconque : tout de suite ici, en moins d’une seconde sur chaque serveur.',
      'Revokes a program’s token, one’s own, or, for publishers, anybody’s: at once here, within a second on every server.',
    ),
  )
  async revokeToken(
    @Arg('id', () => ID, doc('Le jeton.', 'The token.')) id: string,
    @Ctx() { actor, database, issuedTokens }: RequestContext,
  ): Promise<RevokeTokenPayload> {
    const token = await revokeToken(database, id, actor);
    issuedTokens?.forget();
    return { token: tokenRow(token) };
  }

  @FieldResolver(() => [RegionType], doc('Ses régions.', 'Its regions.'))
  regions(@Root() { regionCodes }: AccessTokenType, @Ctx() { network }: RequestContext): RegionType[] {
    return network.regions.filter(({ code }) => regionCodes.includes(code)).map(regionRow);
  }

  @FieldResolver(
    () => AdherentType,
    doc(
      'L’adhérent pour qui il vaut ; null pour un autre rôle.',
      'The adherent that it is for; null for another role.',
      {
        nullable: true,
      },
    ),
  )
  adherent(@Root() { adherentUid }: AccessTokenType, @Ctx() context: RequestContext): Promise<AdherentType | null> {
    return adherentOrNull(context, adherentUid);
  }
}

const momentOf = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

function tokenRow(token: AccessTokenEntity): AccessTokenType {
  const { uid, name, role, adherent, madeAt, madeBy, expiresAt, revokedAt, revokedBy, lastUsedAt } = token;
  return {
    id: uid,
    name,
    role: role as TokenRole,
    regionCodes: regionsOf(token),
    adherentUid: adherent,
    madeAt: new Date(madeAt),
    madeBy,
    expiresAt: new Date(expiresAt),
    revokedAt: momentOf(revokedAt),
    revokedBy,
    lastUsedAt: momentOf(lastUsedAt),
  };
}
