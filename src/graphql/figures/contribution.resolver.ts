import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { territoryRow } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.type';
import { submissionOrNull } from '../submissions/submission-row';
import { SubmissionType } from '../submissions/submission.type';
import { ContributionType } from './contribution.type';

@Resolver(() => ContributionType)
export class ContributionResolver {
  @FieldResolver(() => TerritoryType, doc('Qui apporte.', 'Who contributes.'))
  territory(@Root() contribution: ContributionType, @Ctx() context: RequestContext) {
    return territoryRow(context, contribution.territoryRef);
  }

  @FieldResolver(
    () => SubmissionType,
    doc(
      'Le dépôt dont cela vient ; null si ce n’est d’aucun.',
      'The submission that it comes from; null when from none.',
      {
        nullable: true,
      },
    ),
  )
  submission(@Root() contribution: ContributionType, @Ctx() context: RequestContext): Promise<SubmissionType | null> {
    return submissionOrNull(context, contribution.submissionUid);
  }
}
