import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { AdherentType } from '../network/adherent.types';
import { RegionType } from '../network/territory.types';
import { adherentOrNull, regionOrNull } from '../network/territory-rows';
import { submissionOrNull } from '../submissions/submission-row';
import { SubmissionType } from '../submissions/submission.types';
import { ProgrammeType } from '../reference/reference.types';
import { programmeRow } from '../reference/reference.resolvers';
import { EventType } from './event.type';
import { Fg2iGuaranteeType } from './fg2i-guarantee.type';
import { FormationType } from './formation.type';
import { LegalRequestType } from './legal-request.type';
import { ProgrammeParticipationType } from './programme-participation.type';
import type { RowEdges } from './row-edges';

const REGION_EDGE = doc('La région ; null hors de toute délégation.', 'The region; null outside every delegation.', {
  nullable: true,
});

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
function territoryEdges(type: ClassType<RowEdges>) {
  @Resolver(() => type)
  class TerritoryOf {
    @FieldResolver(
      () => AdherentType,
      doc('L’adhérent nommé ; null sinon.', 'The adherent named; null otherwise.', { nullable: true }),
    )
    adherent(@Root() row: RowEdges, @Ctx() context: RequestContext): Promise<AdherentType | null> {
      return adherentOrNull(context, row.adherentUid);
    }

    @FieldResolver(() => RegionType, REGION_EDGE)
    region(@Root() row: RowEdges, @Ctx() context: RequestContext): RegionType | null {
      return regionOrNull(context, row.regionCode);
    }
  }
  return TerritoryOf;
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

/** Events name a region, and no adherent. */
@Resolver(() => EventType)
class EventRegion {
  @FieldResolver(() => RegionType, REGION_EDGE)
  region(@Root() row: EventType, @Ctx() context: RequestContext): RegionType | null {
    return regionOrNull(context, row.regionCode);
  }

  @FieldResolver(
    () => ProgrammeType,
    doc('Le programme dont il est un temps.', 'The programme that it belongs to.', { nullable: true }),
  )
  programme(@Root() { programmeCode }: EventType, @Ctx() { network }: RequestContext): ProgrammeType | null {
    const programme = programmeCode === null ? undefined : network.programme(programmeCode);
    return programme === undefined ? null : programmeRow(programme);
  }
}

@Resolver(() => ProgrammeParticipationType)
class ProgrammeOfParticipation {
  @FieldResolver(() => ProgrammeType, doc('Le programme.', 'The programme.'))
  programme(@Root() { programmeCode }: ProgrammeParticipationType, @Ctx() { network }: RequestContext): ProgrammeType {
    const programme = network.programme(programmeCode);
    if (programme === undefined) throw new Error(`a row of a programme that there is not: ${programmeCode}`);
    return programmeRow(programme);
  }
}

export const ROW_EDGE_RESOLVERS = [
  ...[FormationType, LegalRequestType, Fg2iGuaranteeType, ProgrammeParticipationType, EventType].map((type) =>
    submissionEdge(type),
  ),
  ...[FormationType, LegalRequestType, ProgrammeParticipationType].map((type) => territoryEdges(type)),
  GuaranteedAdherent,
  EventRegion,
  ProgrammeOfParticipation,
];
