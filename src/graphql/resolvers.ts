import { AccountMutations } from './accounts/account.mutations';
import { AccountResolver, InvitationResolver } from './accounts/account.resolver';
import { AnnouncementResolver, FigureMoveResolver } from './announcements/announcement.resolver';
import { SignedCallResolver } from './calls/call.resolver';
import { CampaignMutations } from './campaign/campaign.mutations';
import { CampaignDatasetResolver, CampaignResolver } from './campaign/campaign.resolver';
import { CampaignLetterResolver, LetterResolver, ViewerLetterResolver } from './campaign/letter.resolver';
import type { AnyClass } from './common/describe';
import { NodeResolver } from './node.resolver';
import { ExplanationResolver } from './explanation/explanation.resolver';
import { ContributionResolver, CoverageResolver, FigurePartResolver } from './figures/figure-details.resolvers';
import { FigureResolver } from './figures/figure.resolver';
import {
  ContributionSourceRegionResolver,
  ContributionSourceResolver,
  CoverageSourceResolver,
} from './harvest/contribution-source';
import { HarvestCheckResolver } from './harvest/check.resolver';
import { HarvestMutations } from './harvest/harvest.mutations';
import { HarvestArrivalResolver, HarvestReaderResolver, HarvestSourceResolver } from './harvest/harvest.resolver';
import { IndicatorResolver } from './reference/indicator.resolver';
import { KeyFiguresResolver } from './figures/key-figures.resolver';
import { PrintedFigureResolver, SourceFiguresResolver, TranscribedFigureResolver } from './figures/printed.resolvers';
import { ProgrammeFiguresResolver } from './figures/programme-figures.resolver';
import { AdherentResolver } from './network/adherent.resolver';
import { DepartmentResolver } from './network/department.resolver';
import { DataLinkResolver } from './links/link.resolver';
import { FederationResolver } from './network/federation.resolver';
import { MOVEMENT_RESOLVERS } from './network/movements.resolver';
import { RegionResolver } from './network/region.resolver';
import { TerritoryResolver } from './figures/territory-figures.resolver';
import { EstimateResolver, OBSERVATORY_RESOLVERS, ObservatoryResolver } from './observatory/observatory.resolver';
import { DiscrepancyResolver } from './reconciliation/discrepancy.resolver';
import { SettlementMutations } from './reconciliation/settlement.mutations';
import {
  FederationProgrammesResolver,
  LexiconResolver,
  ProgrammeResolver,
  SourceResolver,
} from './reference/reference.resolvers';
import { ReleaseReportResolver } from './releases/release-report.resolver';
import { ReleaseSubmissionResolver, ReleaseResolver } from './releases/release.resolver';
import { ReportWritingResolver } from './annual-report/report-writing.resolver';
import { ReleaseMutations } from './releases/release.mutations';
import { PUBLIC_LIST_RESOLVERS } from './rows/public-lists.resolver';
import { FederationRowsResolver, RegionRowsResolver } from './rows/row-lists.resolver';
import { ROW_EDGE_RESOLVERS } from './rows/row-edges.resolver';
import { SavedQueryResolver } from './saved-queries/saved-query.resolver';
import { AvailabilityResolver, StatisticsResolver } from './statistics/statistics.resolver';
import { DifferenceResolver } from './submissions/difference.resolver';
import { EffectResolver, PreviewResolver } from './submissions/effect.resolver';
import { PublicationPreviewResolver } from './publication/publication-preview.resolver';
import { RegionSubmissionsResolver } from './submissions/region-submissions.resolver';
import { SubmissionMutations } from './submissions/submission.mutations';
import { StandingResolver } from './submissions/standing.resolver';
import { SubmissionResolver } from './submissions/submission.resolver';
import {
  LikelyIndicatorResolver,
  TranscriptionCandidateResolver,
  TranscriptionResolver,
} from './transcription/transcription.resolver';
import { OwnAdherentResolver, OwnAnswerResolver, OwnMeasureResolver } from './survey-answers/own-adherent.resolver';
import { SurveyAnswerMutations, SurveyAnswerResolver } from './survey-answers/survey-answer.mutations';
import { TranscriptionMutations } from './transcription/transcription.mutations';
import { RevocationResolver } from './tokens/revocation.resolver';
import { TokenResolver } from './tokens/token.resolver';
import { TrailResolver } from './trail/trail.resolver';
import { ViewerResolver } from './viewer/viewer.resolver';

/** Every class that answers a field. */
export const RESOLVERS: readonly AnyClass[] = [
  NodeResolver,
  FederationResolver,
  RegionResolver,
  DepartmentResolver,
  AdherentResolver,
  ...MOVEMENT_RESOLVERS,
  TerritoryResolver,
  KeyFiguresResolver,
  ProgrammeFiguresResolver,
  FigurePartResolver,
  FigureResolver,
  ExplanationResolver,
  CoverageResolver,
  ContributionResolver,
  ContributionSourceResolver,
  CoverageSourceResolver,
  ContributionSourceRegionResolver,
  HarvestSourceResolver,
  HarvestArrivalResolver,
  HarvestReaderResolver,
  HarvestCheckResolver,
  HarvestMutations,
  PrintedFigureResolver,
  TranscribedFigureResolver,
  IndicatorResolver,
  ProgrammeResolver,
  FederationProgrammesResolver,
  LexiconResolver,
  SourceResolver,
  SourceFiguresResolver,
  FederationRowsResolver,
  RegionRowsResolver,
  ...PUBLIC_LIST_RESOLVERS,
  ...ROW_EDGE_RESOLVERS,
  SubmissionResolver,
  RegionSubmissionsResolver,
  StandingResolver,
  OwnAdherentResolver,
  OwnAnswerResolver,
  OwnMeasureResolver,
  SurveyAnswerResolver,
  SurveyAnswerMutations,
  SubmissionMutations,
  EffectResolver,
  PreviewResolver,
  PublicationPreviewResolver,
  DifferenceResolver,
  StatisticsResolver,
  AvailabilityResolver,
  ...OBSERVATORY_RESOLVERS,
  ObservatoryResolver,
  EstimateResolver,
  DiscrepancyResolver,
  SettlementMutations,
  CampaignResolver,
  CampaignDatasetResolver,
  CampaignMutations,
  LetterResolver,
  CampaignLetterResolver,
  ReleaseResolver,
  ReleaseReportResolver,
  ReleaseSubmissionResolver,
  ReleaseMutations,
  ReportWritingResolver,
  SavedQueryResolver,
  TranscriptionResolver,
  TranscriptionCandidateResolver,
  LikelyIndicatorResolver,
  TranscriptionMutations,
  DataLinkResolver,
  AnnouncementResolver,
  FigureMoveResolver,
  SignedCallResolver,
  TokenResolver,
  RevocationResolver,
  TrailResolver,
  ViewerResolver,
  AccountResolver,
  InvitationResolver,
  AccountMutations,
  ViewerLetterResolver,
];
