import { Float, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { may } from '../../access/rights';
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
import { FinanceLineType } from './finance-line.type';
import { Fg2iGuaranteeType } from './fg2i-guarantee.type';
import { FormationType } from './formation.type';
import { GovernanceBodyType } from './governance-body.type';
import { LegalRequestType } from './legal-request.type';
import { PartnerType } from './partner.type';
import { ProgrammeParticipationType } from './programme-participation.type';
import { PublicationType } from './publication.type';
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

/** Rows of these name no adherent. */
function regionEdge(type: ClassType<RowEdges>) {
  @Resolver(() => type)
  class RegionOf {
    @FieldResolver(() => RegionType, REGION_EDGE)
    region(@Root() row: RowEdges, @Ctx() context: RequestContext): RegionType | null {
      return regionOrNull(context, row.regionCode);
    }
  }
  return RegionOf;
}

/** Rows of these may belong to a programme. */
function programmeEdge(type: ClassType<Pick<EventType, 'programmeCode'>>) {
  @Resolver(() => type)
  class ProgrammeOf {
    @FieldResolver(
      () => ProgrammeType,
      doc('Le programme auquel il se rattache.', 'The programme that it belongs to.', { nullable: true }),
    )
    programme(
      @Root() { programmeCode }: Pick<EventType, 'programmeCode'>,
      @Ctx() { network }: RequestContext,
    ): ProgrammeType | null {
      const programme = programmeCode === null ? undefined : network.programme(programmeCode);
      return programme === undefined ? null : programmeRow(programme);
    }
  }
  return ProgrammeOf;
}

/** What a partner gives is not public. */
@Resolver(() => PartnerType)
class PartnerAmount {
  @FieldResolver(
    () => Float,
    doc(
      'Montant de l’année, en euros : pour ANALYST, PUBLISHER et ADMIN partout, et CONTRIBUTOR dans ses régions ; null pour les autres, sans erreur, et s’il n’est pas connu.',
      'Amount of the year, in euros: for ANALYST, PUBLISHER and ADMIN everywhere, and CONTRIBUTOR in the own regions; null for anyone else, without an error, and where it is not known.',
      { nullable: true },
    ),
  )
  amount(@Root() { regionCode, heldAmount }: PartnerType, @Ctx() { actor }: RequestContext): number | null {
    return may(actor, 'readRows', regionCode) ? heldAmount : null;
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
  ...[
    FormationType,
    LegalRequestType,
    Fg2iGuaranteeType,
    ProgrammeParticipationType,
    EventType,
    FinanceLineType,
    GovernanceBodyType,
    PublicationType,
    PartnerType,
  ].map((type) => submissionEdge(type)),
  ...[FormationType, LegalRequestType, ProgrammeParticipationType].map((type) => territoryEdges(type)),
  GuaranteedAdherent,
  ...[EventType, FinanceLineType, GovernanceBodyType, PublicationType, PartnerType].map((type) => regionEdge(type)),
  ...[EventType, PublicationType].map((type) => programmeEdge(type)),
  PartnerAmount,
  ProgrammeOfParticipation,
];
