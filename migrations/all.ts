import type { MigrationInterface } from 'typeorm';
import { Platform1795219200001 } from './001-platform';
import { Reference1795219200002 } from './002-reference';
import { Submissions1795219200003 } from './003-submissions';
import { Adherents1795219200004 } from './004-adherents';
import { Figures1795219200005 } from './005-figures';
import { Reports1795219200006 } from './006-reports';
import { DatasetRows1795219200007 } from './007-dataset-rows';
import { Releases1795219200008 } from './008-releases';
import { Campaigns1795219200009 } from './009-campaigns';
import { SavedQueries1795219200010 } from './010-saved-queries';
import { SecrecyDecisions1795219200011 } from './011-secrecy-decisions';
import { CollectionPlans1795219200012 } from './012-collection-plans';
import { OfficeFiles1795219200013 } from './013-office-files';
import { Settlements1795219200014 } from './014-settlements';
import { DatasetColumns1795219200015 } from './015-dataset-columns';
import { CellDefinitions1795219200016 } from './016-cell-definitions';
import { WhatWasShown1795219200017 } from './017-what-was-shown';
import { DemonstrationCampaigns1795219200019 } from './019-demonstration-campaigns';
import { PrintedSubjects1795219200020 } from './020-printed-subjects';
import { ReportDatasets1795219200021 } from './021-report-datasets';
import { ReportWritings1795219200022 } from './022-report-writings';
import { Transcriptions1795219200023 } from './023-transcriptions';
import { DataChanges1795219200024 } from './024-data-changes';
import { Accounts1795219200025 } from './025-accounts';
import { TokensAndTrail1795219200026 } from './026-tokens-and-trail';
import { RegionContacts1795219200027 } from './027-region-contacts';
import { SurveyAnswers1795219200028 } from './028-survey-answers';
import { SigningInElsewhere1795219200032 } from './032-signing-in-elsewhere';
import { CellsOfRows1795219200033 } from './033-cells-of-rows';
import { SurveyColumns1795219200034 } from './034-survey-columns';
import { RolesFromElsewhere1795219200035 } from './035-roles-from-elsewhere';
import { Federation1795219200036 } from './036-federation';
import { DataLinks1795219200037 } from './037-data-links';
import { Announcements1795219200038 } from './038-announcements';
import { SqlViews1795219200039 } from './039-sql-views';
import { ReleaseGrounds1795219200040 } from './040-release-grounds';
import { PairColumns1795219200041 } from './041-pair-columns';

/** Every migration, oldest first. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Platform1795219200001,
  Reference1795219200002,
  Submissions1795219200003,
  Adherents1795219200004,
  Figures1795219200005,
  Reports1795219200006,
  DatasetRows1795219200007,
  Releases1795219200008,
  Campaigns1795219200009,
  SavedQueries1795219200010,
  SecrecyDecisions1795219200011,
  CollectionPlans1795219200012,
  OfficeFiles1795219200013,
  Settlements1795219200014,
  DatasetColumns1795219200015,
  CellDefinitions1795219200016,
  WhatWasShown1795219200017,
  DemonstrationCampaigns1795219200019,
  PrintedSubjects1795219200020,
  ReportDatasets1795219200021,
  ReportWritings1795219200022,
  Transcriptions1795219200023,
  DataChanges1795219200024,
  Accounts1795219200025,
  TokensAndTrail1795219200026,
  RegionContacts1795219200027,
  SurveyAnswers1795219200028,
  SigningInElsewhere1795219200032,
  CellsOfRows1795219200033,
  SurveyColumns1795219200034,
  RolesFromElsewhere1795219200035,
  Federation1795219200036,
  DataLinks1795219200037,
  Announcements1795219200038,
  SqlViews1795219200039,
  ReleaseGrounds1795219200040,
  PairColumns1795219200041,
];
