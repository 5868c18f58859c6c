import { CampaignMutations } from './campaign/campaign.mutations';
import { CampaignDatasetResolver, CampaignResolver } from './campaign/campaign.resolver';
import type { AnyClass } from './common/any-class';
import { NodeResolver } from './common/node.resolver';
import { ExplanationResolver } from './explanation/explanation.resolver';
import { ContributionResolver } from './figures/contribution.resolver';
import { CoverageResolver } from './figures/coverage.resolver';
import { FigurePartResolver } from './figures/figure-part.resolver';
import { FigureResolver } from './figures/figure.resolver';
import { IndicatorResolver } from './figures/indicator.resolver';
import { KeyFiguresResolver } from './figures/key-figures.resolver';
import { PrintedFigureResolver } from './figures/printed-figure.resolver';
import { ProgrammeFiguresResolver } from './figures/programme-figures.resolver';
import { TranscribedFigureResolver } from './figures/transcribed-figure.resolver';
import { AdherentResolver } from './network/adherent.resolver';
import { DepartmentResolver } from './network/department.resolver';
import { FederationResolver } from './network/federation.resolver';
import { RegionResolver } from './network/region.resolver';
import { TerritoryResolver } from './network/territory.resolver';
import { DiscrepancyResolver } from './reconciliation/discrepancy.resolver';
import { SettlementMutations } from './reconciliation/settlement.mutations';
import { LexiconResolver } from './reference/lexicon.resolver';
import { ProgrammeResolver } from './reference/programme.resolver';
import { SourceResolver } from './reference/source.resolver';
import { ReleaseSubmissionResolver } from './releases/release-submission.resolver';
import { ReleaseMutations } from './releases/release.mutations';
import { ReleaseResolver } from './releases/release.resolver';
import { EVENT_LIST_RESOLVERS } from './rows/event-lists.resolver';
import { ROW_EDGE_RESOLVERS } from './rows/row-edges.resolver';
import { FederationRowsResolver, RegionRowsResolver } from './rows/row-lists.resolver';
import { SavedQueryResolver } from './saved-queries/saved-query.resolver';
import { AvailabilityResolver } from './statistics/availability.resolver';
import { StatisticsResolver } from './statistics/statistics.resolver';
import { DifferenceResolver } from './submissions/difference.resolver';
import { EffectResolver } from './submissions/effect.resolver';
import { PreviewResolver } from './submissions/preview.resolver';
import { SubmissionMutations } from './submissions/submission.mutations';
import { StandingResolver } from './submissions/standing.resolver';
import { SubmissionResolver } from './submissions/submission.resolver';
import { ViewerResolver } from './viewer/viewer.resolver';

/** Every class that answers a field. */
export const RESOLVERS: readonly AnyClass[] = [
  NodeResolver,
  FederationResolver,
  RegionResolver,
  DepartmentResolver,
  AdherentResolver,
  TerritoryResolver,
  KeyFiguresResolver,
  ProgrammeFiguresResolver,
  FigurePartResolver,
  FigureResolver,
  ExplanationResolver,
  CoverageResolver,
  ContributionResolver,
  PrintedFigureResolver,
  TranscribedFigureResolver,
  IndicatorResolver,
  ProgrammeResolver,
  LexiconResolver,
  SourceResolver,
  FederationRowsResolver,
  RegionRowsResolver,
  ...EVENT_LIST_RESOLVERS,
  ...ROW_EDGE_RESOLVERS,
  SubmissionResolver,
  StandingResolver,
  SubmissionMutations,
  EffectResolver,
  PreviewResolver,
  DifferenceResolver,
  StatisticsResolver,
  AvailabilityResolver,
  DiscrepancyResolver,
  SettlementMutations,
  CampaignResolver,
  CampaignDatasetResolver,
  CampaignMutations,
  ReleaseResolver,
  ReleaseSubmissionResolver,
  ReleaseMutations,
  SavedQueryResolver,
  ViewerResolver,
];
