import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { may } from '../../access/rights';
import { isPublishable } from '../../submissions/standing';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { SubmissionType, WithdrawalType } from './submission.types';

/** What became of a submission beside its state. */
@Resolver(() => SubmissionType)
export class StandingResolver {
  @FieldResolver(
    () => WithdrawalType,
    doc(
      'Le retrait : motif, moment et auteur, pour qui peut voir les lignes de la région ; null sinon, et pour ce qui n’a pas été retiré.',
      'How it was withdrawn: reason, moment and who did it, for those who may see the region’s rows; null for anyone else, and for what was not withdrawn.',
      { nullable: true },
    ),
  )
  async withdrawal(
    @Root() { entity, regionCode }: SubmissionType,
    @Ctx() { actor, loaders }: RequestContext,
  ): Promise<WithdrawalType | null> {
    if (!may(actor, 'readRows', regionCode)) return null;
    const { withdrawal } = await loaders.standings.load(entity);
    return withdrawal === null ? null : { ...withdrawal, at: new Date(withdrawal.at) };
  }

  @FieldResolver(
    () => Boolean,
    doc(
      'Attend d’être publié : il est VALID, et aucune version plus récente n’est publiée.',
      'Waits for publication: it is VALID, and no newer version is published.',
    ),
  )
  async publishable(@Root() { entity }: SubmissionType, @Ctx() { loaders }: RequestContext): Promise<boolean> {
    return isPublishable(entity, await loaders.standings.load(entity));
  }

  @FieldResolver(
    () => Int,
    doc(
      'Pour un dépôt VALID : la version plus récente qui est publiée, et qu’il ne peut plus remplacer ; null s’il n’y en a pas.',
      'Of a VALID submission: the newer version that is published, which it can no longer replace; null without one.',
      { nullable: true },
    ),
  )
  async newerPublishedVersion(
    @Root() { entity }: SubmissionType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<number | null> {
    return (await loaders.standings.load(entity)).newerPublishedVersion;
  }
}
