import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { AdherentType } from '../network/adherent.type';
import { RegionType } from '../network/region.type';
import { adherentOrNull, regionOrNull } from '../network/territory-rows';
import { submissionOrNull } from '../submissions/submission-row';
import { SubmissionType } from '../submissions/submission.type';
import { Fg2iGuaranteeType } from './fg2i-guarantee.type';
import { FormationType } from './formation.type';
import { LegalRequestType } from './legal-request.type';
import type { RowEdges } from './row-edges';

/** Every row came with a submission that shows. */
function submissionEdge(type: ClassType<RowEdges>) {
  @Resolver(() => type)
  class SubmissionOf {
    @FieldResolver(() => SubmissionType, doc('Le dépôt dont elle vient.', 'The submission that it came with.'))
    async submission(@Root() row: RowEdges, @Ctx() context: RequestContext): Promise<SubmissionType> {
      const submission = await submissionOrNull(context, await context.loaders.submissionUid(row.submissionId));
      if (submission === null) throw new Error(`a row of a submission that does not show: ${row.submissionId}`);
      return submission;
    }
  }
  return SubmissionOf;
}

/** Rows of these may name no adherent, and have a region of their own. */
function placeEdges(type: ClassType<RowEdges>) {
  @Resolver(() => type)
  class PlaceOf {
    @FieldResolver(
      () => AdherentType,
      doc('L’adhérent nommé ; null sinon.', 'The adherent named; null otherwise.', { nullable: true }),
    )
    adherent(@Root() row: RowEdges, @Ctx() context: RequestContext): Promise<AdherentType | null> {
      return adherentOrNull(context, row.adherentUid);
    }

    @FieldResolver(
      () => RegionType,
      doc('La région ; null hors de toute délégation.', 'The region; null outside every delegation.', {
        nullable: true,
      }),
    )
    region(@Root() row: RowEdges, @Ctx() context: RequestContext): RegionType | null {
      return regionOrNull(context, row.regionCode);
    }
  }
  return PlaceOf;
}

/** A guarantee is always one adherent's. */
@Resolver(() => Fg2iGuaranteeType)
class GuaranteedAdherent {
  @FieldResolver(() => AdherentType, doc('L’adhérent garanti.', 'The adherent guaranteed.'))
  async adherent(@Root() row: Fg2iGuaranteeType, @Ctx() context: RequestContext): Promise<AdherentType> {
    const adherent = await adherentOrNull(context, row.adherentUid);
    if (adherent === null) throw new Error(`a guarantee of an adherent that does not show: ${row.adherentUid}`);
    return adherent;
  }
}

export const ROW_EDGE_RESOLVERS = [
  ...[FormationType, LegalRequestType, Fg2iGuaranteeType].map((type) => submissionEdge(type)),
  ...[FormationType, LegalRequestType].map((type) => placeEdges(type)),
  GuaranteedAdherent,
];
