import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { Connection } from '../common/connection';
import { doc } from '../common/describe';
import { YearPageArgs } from '../common/year.args';
import type { RequestContext } from '../context';
import { FederationType, RegionType } from '../network/territory.types';
import { FinanceLineConnection, type FinanceLineType } from './finance-line.type';
import { Fg2iGuaranteeConnection, type Fg2iGuaranteeType } from './fg2i-guarantee.type';
import { FormationConnection, type FormationType } from './formation.type';
import { GovernanceBodyConnection, type GovernanceBodyType } from './governance-body.type';
import { LegalRequestConnection, type LegalRequestType } from './legal-request.type';
import { ProgrammeParticipationConnection, type ProgrammeParticipationType } from './programme-participation.type';
import { financeLineRow, governanceBodyRow } from './report-rows';
import { fg2iGuaranteeRow, formationRow, legalRequestRow, programmeParticipationRow } from './row-rows';
import { rowsOf } from './rows-of';

/** The same lists for the federation and for a region. */
function rowLists<Parent extends FederationType | RegionType>(type: ClassType<Parent>, fr: string, en: string) {
  const options = (whatFr: string, whatEn: string) => doc(`${whatFr}${fr}`, `${whatEn}${en}`, { nullable: true });

  @Resolver(() => type)
  class RowLists {
    @FieldResolver(() => FormationConnection, options('Formations', 'Training sessions'))
    formations(
      @Root() territory: FederationType | RegionType,
      @Args(() => YearPageArgs) args: YearPageArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<FormationType>> {
      return rowsOf(context, territory.ref, 'FORMATIONS', args, formationRow);
    }

    @FieldResolver(() => LegalRequestConnection, options('Sollicitations juridiques', 'Questions put to the lawyers'))
    legalRequests(
      @Root() territory: FederationType | RegionType,
      @Args(() => YearPageArgs) args: YearPageArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<LegalRequestType>> {
      return rowsOf(context, territory.ref, 'LEGAL_REQUESTS', args, legalRequestRow);
    }

    @FieldResolver(() => Fg2iGuaranteeConnection, options('Garanties FG2I', 'Guarantees'))
    fg2iGuarantees(
      @Root() territory: FederationType | RegionType,
      @Args(() => YearPageArgs) args: YearPageArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<Fg2iGuaranteeType>> {
      return rowsOf(context, territory.ref, 'FG2I_GUARANTEES', args, fg2iGuaranteeRow);
    }

    @FieldResolver(
      () => ProgrammeParticipationConnection,
      options('Participations aux programmes', 'Participations in programmes'),
    )
    programmeParticipations(
      @Root() territory: FederationType | RegionType,
      @Args(() => YearPageArgs) args: YearPageArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<ProgrammeParticipationType>> {
      return rowsOf(context, territory.ref, 'PROGRAMMES', args, programmeParticipationRow);
    }

    @FieldResolver(() => FinanceLineConnection, options('Lignes des comptes', 'Lines of the accounts'))
    financeLines(
      @Root() territory: FederationType | RegionType,
      @Args(() => YearPageArgs) args: YearPageArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<FinanceLineType>> {
      return rowsOf(context, territory.ref, 'FINANCES', args, financeLineRow);
    }

    @FieldResolver(() => GovernanceBodyConnection, options('Instances et mandats', 'Bodies and mandates'))
    governanceBodies(
      @Root() territory: FederationType | RegionType,
      @Args(() => YearPageArgs) args: YearPageArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<GovernanceBodyType>> {
      return rowsOf(context, territory.ref, 'GOVERNANCE', args, governanceBodyRow);
    }
  }
  return RowLists;
}

export const FederationRowsResolver = rowLists(
  FederationType,
  ' de toutes les régions, et de ce qui n’est d’aucune ; voir Region.formations pour qui y a droit.',
  ' of every region and of none; see Region.formations for who may.',
);

export const RegionRowsResolver = rowLists(
  RegionType,
  ' de la région. Les lignes sont pour ANALYST, PUBLISHER et ADMIN partout, et CONTRIBUTOR dans ses régions ; pour les autres null, avec UNAUTHENTICATED ou FORBIDDEN à côté, et le reste de la réponse tient. Les chiffres sont publics.',
  ' of the region. Rows are for ANALYST, PUBLISHER and ADMIN everywhere, and CONTRIBUTOR in the own regions; for anyone else null, with UNAUTHENTICATED or FORBIDDEN beside it, and the rest of the answer stands. Aggregates are public.',
);
