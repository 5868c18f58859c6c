import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { REGION_COUNT, times } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { territoryRow, territoryRows } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.types';
import { submissionOrNull } from '../submissions/submission-row';
import { SubmissionType } from '../submissions/submission.types';
import { SURVEY_WORDS } from '../survey-words';
import { ContributionType, CoverageType } from './types/figure-details.types';
import { FigurePartType } from './types/figure.types';

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

@Resolver(() => CoverageType)
export class CoverageResolver {
  @FieldResolver(
    () => [TerritoryType],
    doc(
      `Les régions qui manquent, ou la fédération pour son siège ; sous la fédération, pour ${SURVEY_WORDS.fr}, les adhérents qui n’ont pas répondu.`,
      `The regions that are missing, or the federation for its office; below the federation, for ${SURVEY_WORDS.en}, the adherents that have not answered.`,
      { complexity: times(REGION_COUNT) },
    ),
  )
  async missing(@Root() { listMissing }: CoverageType, @Ctx() context: RequestContext): Promise<TerritoryType[]> {
    return Promise.all((await listMissing()).map(async (ref) => territoryRow(context, ref)));
  }
}

@Resolver(() => FigurePartType)
export class FigurePartResolver {
  @FieldResolver(
    () => [TerritoryType],
    doc(
      'Tant que l’état est PARTIAL : les parties du territoire que partialValue compte. Vide sinon.',
      'While state is PARTIAL: the parts of the territory that partialValue counts. Empty otherwise.',
      { complexity: times(1) },
    ),
  )
  partialOf(@Root() { partialOf }: FigurePartType, @Ctx() context: RequestContext) {
    return territoryRows(context, partialOf);
  }
}
