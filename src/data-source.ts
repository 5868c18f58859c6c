import 'reflect-metadata';
import { MIGRATIONS } from '../migrations/all';
import { AccountEntity, PasskeyEntity } from './accounts/account.entity';
import { InvitationEntity } from './accounts/invitation.entity';
import { SessionEntity } from './accounts/session.entity';
import { AttemptEntity, ChallengeEntity } from './accounts/sign-in.entity';
import { ReportWritingEntity } from './annual-report/writing.entity';
import { CampaignExtensionEntity } from './campaign/campaign-extension.entity';
import { RegionContactEntity } from './campaign/region-contact.entity';
import { CampaignEntity } from './campaign/campaign.entity';
import type { Config } from './config';
import { DATASETS } from './datasets/registry';
import { OwnManifestEntity, OwnVersionEntity, ReaderEntity, RotationEntity } from './federation/own/own.entity';
import { ReleaseGroundsEntity } from './federation/verifiable/release-grounds.entity';
import { HarvestedFiguresEntity, ReceivedManifestEntity } from './federation/sources/received.entity';
import { ArrivalEntity, ExchangeEntity, HarvestSourceEntity } from './federation/sources/source.entity';
import { CellDefinitionsEntity } from './published/cell-definitions.entity';
import { SurveyColumnsEntity } from './reading/observatory/survey-columns.entity';
import { CrossCellEntity } from './published/cross-cell.entity';
import { FigureCellEntity } from './published/figure-cell.entity';
import { SettlementEntity } from './published/settlement.entity';
import { SecrecyDecisionEntity } from './secrecy/decision.entity';
import { PairColumnsEntity } from './secrecy/pair-columns.entity';
import type { Database } from './kernel/database';
import { AnnouncedStateEntity } from './announcements/announced-state.entity';
import { AnnouncementEntity } from './announcements/announcement.entity';
import { MoveEntity } from './announcements/move.entity';
import { CallEntity } from './calls/call.entity';
import { DeliveryEntity } from './calls/delivery.entity';
import { DataLinkEntity } from './links/data-link.entity';
import { OfficeActEntity } from './access/office-act.entity';
import { FlowEntity, IdentityEntity } from './accounts/elsewhere/elsewhere.entity';
import { AccessTokenEntity } from './access/access-token.entity';
import { TokenRevocationEntity } from './access/token-revocation.entity';
import { guardTrail } from './access/trail-guard';
import { DataChangeEntity } from './storage/data-change.entity';
import { PlatformStateEntity } from './storage/platform-state.entity';
import { AdherentEntity } from './network/adherent.entity';
import { MembershipEntity } from './network/membership.entity';
import {
  DepartmentEntity,
  LeftOutFactEntity,
  LexiconTermEntity,
  ProgrammeEntity,
  RegionEntity,
  SourceEntity,
  StructureTypeEntity,
} from './network/reference.entity';
import { ownTables } from './own-tables';
import { ReleaseEntity } from './releases/release.entity';
import { PrintedFigureEntity } from './reports/printed-figure.entity';
import { dropViews } from './sql-views/make-views';
import { SqlCoverageEntity } from './sql-views/sql-coverage.entity';
import { SqlFigureEntity } from './sql-views/sql-figure.entity';
import { SqlIndicatorEntity, SqlWordsEntity } from './sql-views/sql-words.entity';
import { SqlYearEntity } from './sql-views/sql-year.entity';
import { SavedQueryEntity } from './saved-queries/saved-query.entity';
import { openMysql } from './storage/mysql';
import type { Catalogue, Entity, OpenOptions } from './storage/options';
import { Replicas } from './storage/replicas';
import { openSqlite } from './storage/sqlite';
import { AuditEntryEntity } from './submissions/audit-entry.entity';
import { CollectionPlanEntity } from './submissions/collection-plan.entity';
import { SubmissionEntity } from './submissions/submission.entity';
import { SurveyAnswerEntity } from './survey-answers/survey-answer.entity';
import { CandidateEntity, TranscriptionEntity, TranscriptionPageEntity } from './transcription/transcription.entity';

/** Every table that the platform maps. */
export const ENTITIES: readonly Entity[] = [
  PlatformStateEntity,
  DataChangeEntity,
  RegionEntity,
  DepartmentEntity,
  StructureTypeEntity,
  ProgrammeEntity,
  LeftOutFactEntity,
  LexiconTermEntity,
  SourceEntity,
  AdherentEntity,
  MembershipEntity,
  SubmissionEntity,
  AuditEntryEntity,
  FigureCellEntity,
  CrossCellEntity,
  CellDefinitionsEntity,
  SurveyColumnsEntity,
  PrintedFigureEntity,
  ReleaseEntity,
  ReportWritingEntity,
  OfficeActEntity,
  AccountEntity,
  PasskeyEntity,
  SessionEntity,
  InvitationEntity,
  DataLinkEntity,
  AnnouncementEntity,
  MoveEntity,
  AnnouncedStateEntity,
  CallEntity,
  DeliveryEntity,
  AttemptEntity,
  ChallengeEntity,
  CampaignEntity,
  CampaignExtensionEntity,
  RegionContactEntity,
  SettlementEntity,
  CollectionPlanEntity,
  SavedQueryEntity,
  SecrecyDecisionEntity,
  PairColumnsEntity,
  TranscriptionEntity,
  TranscriptionPageEntity,
  CandidateEntity,
  AccessTokenEntity,
  IdentityEntity,
  FlowEntity,
  TokenRevocationEntity,
  SurveyAnswerEntity,
  OwnManifestEntity,
  OwnVersionEntity,
  RotationEntity,
  ReaderEntity,
  HarvestSourceEntity,
  ArrivalEntity,
  ReceivedManifestEntity,
  ExchangeEntity,
  ReleaseGroundsEntity,
  HarvestedFiguresEntity,
  SqlFigureEntity,
  SqlCoverageEntity,
  SqlYearEntity,
  SqlWordsEntity,
  SqlIndicatorEntity,
  ...new Set(DATASETS.map((dataset) => dataset.rowEntity)),
];

/** All that there is to store, and what makes its tables. */
export const CATALOGUE: Catalogue = {
  entities: ENTITIES,
  migrations: [...MIGRATIONS, ...ownTables(DATASETS)],
  guard: guardTrail,
  clear: dropViews,
};

/** Where the configuration says that the database is. */
export const placeOf = ({
  dataDir,
  databaseUrl,
  migrationsDatabaseUrl,
}: Pick<Config, 'dataDir' | 'databaseUrl' | 'migrationsDatabaseUrl'>): OpenOptions => ({
  dataDir,
  ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
  ...(migrationsDatabaseUrl === undefined ? {} : { migrationsUrl: migrationsDatabaseUrl }),
});

/**
 * Opens the database (creating the embedded one when it is missing), runs pending migrations under a lock, then
 * `options.prepare` under the same lock. Throws {@link StartFault} for what a person can mend.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  return options.url === undefined ? openSqlite(options, CATALOGUE) : openMysql(options.url, options, CATALOGUE);
}

/** Copies of an open MariaDB or MySQL database, for those who only read; looked after until they are closed. */
export async function openReplicas(
  primary: Database,
  urls: readonly string[],
  options: Pick<OpenOptions, 'countStatements'>,
): Promise<Replicas> {
  const replicas = new Replicas(primary, urls, options, { entities: ENTITIES, migrations: [] });
  await replicas.watch();
  return replicas;
}
