import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { readRevocations, revokeSigned } from '../../access/revoke-signed';
import type { TokenRevocationEntity } from '../../access/token-revocation.entity';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { RevokeSignedTokensInput, RevokeSignedTokensPayload, TokenRevocationType } from './revocation.types';

@Resolver()
export class RevocationResolver {
  @Query(
    () => [TokenRevocationType],
    doc(
      'Pour le siège : les jetons signés révoqués, les plus récents d’abord.',
      'For publishers: signed tokens that were revoked, the latest first.',
    ),
  )
  async tokenRevocations(@Ctx() { actor, database }: RequestContext): Promise<TokenRevocationType[]> {
    return (await readRevocations(database.read, actor)).map(rowOf);
  }

  @Mutation(
    () => RevokeSignedTokensPayload,
    doc(
      'Pour le siège : révoque des jetons signés, tout de suite ici, en moins d’une seconde sur chaque serveur. Cela ne se reprend pas : d’autres se délivrent.',
      'For publishers: revokes signed tokens, at once here, within a second on every server. It is not taken back: others are issued.',
    ),
  )
  async revokeSignedTokens(
    @Arg('input', () => RevokeSignedTokensInput, doc('Lesquels.', 'Which.')) input: RevokeSignedTokensInput,
    @Ctx() { actor, database, issuedTokens }: RequestContext,
  ): Promise<RevokeSignedTokensPayload> {
    const { jti, holder, issuedUntil, reason } = input;
    const wanted = { jti: jti ?? null, holder: holder ?? null, issuedUntil: issuedUntil ?? null, reason };
    const done = await revokeSigned(database, wanted, actor);
    if ('faults' in done)
      return {
        revocation: null,
        userErrors: done.faults.map(({ field, ...rest }) => ({ ...rest, field: ['input', field] })),
      };
    issuedTokens?.forget();
    return { revocation: rowOf(done), userErrors: [] };
  }
}

const rowOf = (row: TokenRevocationEntity): TokenRevocationType => ({
  id: row.uid,
  jti: row.kind === 'JTI' ? row.value : null,
  holder: row.kind === 'HOLDER' ? row.value : null,
  issuedUntil: row.issuedUntil === null ? null : new Date(row.issuedUntil),
  revokedAt: new Date(row.revokedAt),
  revokedBy: row.revokedBy,
  reason: row.reason,
});
