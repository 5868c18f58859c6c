import type {
  DatasetCode,
  SettlementDecision,
  Severity,
  SubmissionOrigin,
  SubmissionStatus,
  Unit,
} from '../../../src/kernel/codes';
import type { Viewer } from './viewer';
import type { HandedInBy } from '../../../src/submissions/collection-plan';

/** The documents that this page asks with, and what comes back. A test holds them against the schema. */

export interface Region {
  readonly code: string;
  readonly name: string;
}

export const ENTER = `{ viewer { role name account { id } regions { code name } } federation { regions { code name } } }`;
export interface Entered {
  readonly viewer: Viewer & { readonly regions: readonly Region[] };
  readonly federation: { readonly regions: readonly Region[] };
}

export const CAMPAIGN = `query Campagne($annee: Int!) {
  campaign(year: $annee) {
    deadline
    plan { since datasets { dataset handedInBy } }
    office { deadline datasets { dataset expected handedInBy state version late demonstration missing } }
    regions {
      region { code }
      deadline
      extension { until }
      datasets { dataset expected handedInBy state version late demonstration missing }
    }
  }
}`;
export interface DueDataset {
  readonly dataset: DatasetCode;
  readonly expected: boolean;
  readonly handedInBy: HandedInBy;
  readonly state: 'NOTHING' | 'RECEIVED' | 'INVALID' | 'VALID' | 'PUBLISHED';
  readonly version: number | null;
  readonly late: boolean;
  readonly demonstration: boolean;
  readonly missing: string | null;
}
export interface Plan {
  /** The year whose plan it is; null where none was set. */
  readonly since: number | null;
  readonly datasets: readonly { readonly dataset: DatasetCode; readonly handedInBy: HandedInBy }[];
}
export interface Campaign {
  readonly campaign: {
    readonly plan: Plan;
    readonly office: { readonly deadline: string | null; readonly datasets: readonly DueDataset[] };
    readonly regions: readonly {
      readonly region: { readonly code: string };
      readonly deadline: string | null;
      readonly extension: { readonly until: string } | null;
      readonly datasets: readonly DueDataset[];
    }[];
  };
}

/** Of the collections that the national office has opened: what tells whether a region still owes something. */
export const OPENED = `{
  campaigns {
    year
    opensOn
    demonstration
    regions {
      region { code }
      deadline
      extension { until }
      datasets { expected state demonstration }
    }
  }
}`;
export interface Opened {
  readonly campaigns: readonly OpenedCampaign[];
}
export interface OpenedCampaign {
  readonly year: number;
  readonly opensOn: string | null;
  readonly demonstration: boolean;
  readonly regions: readonly {
    readonly region: { readonly code: string };
    readonly deadline: string | null;
    readonly extension: { readonly until: string } | null;
    readonly datasets: readonly Pick<DueDataset, 'expected' | 'state' | 'demonstration'>[];
  }[];
}

export const SUBMISSION = `id dataset year version status origin fileName checksum rowCount nothingToReport submittedAt publishedAt publishable newerPublishedVersion withdrawal { reason at by } region { code name }`;
export interface Submission {
  readonly id: string;
  readonly dataset: DatasetCode;
  readonly year: number;
  readonly version: number;
  readonly status: SubmissionStatus;
  readonly origin: SubmissionOrigin;
  readonly fileName: string | null;
  readonly checksum: string | null;
  readonly rowCount: number;
  readonly nothingToReport: boolean;
  readonly submittedAt: string;
  readonly publishedAt: string | null;
  /** It waits for the national office, and nothing newer is published. */
  readonly publishable: boolean;
  /** What it can no longer replace. */
  readonly newerPublishedVersion: number | null;
  readonly withdrawal: { readonly reason: string; readonly at: string; readonly by: string } | null;
  readonly region: Region | null;
}

export const SUBMISSIONS = `query Depots($annee: Int, $jeu: DatasetCode, $region: String, $etat: SubmissionStatus, $combien: Int, $apres: String) {
  submissions(year: $annee, dataset: $jeu, region: $region, status: $etat, first: $combien, after: $apres) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ${SUBMISSION} }
  }
}`;
export interface Submissions {
  readonly submissions: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Submission[];
  };
}

/** One fault of a file; over HTTP and in the API alike. */
export interface Issue {
  readonly severity: Severity;
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly text: string;
  readonly value: string | null;
  readonly cell: string | null;
  readonly sheet: string | null;
  readonly count: number;
}
export const ISSUES = `query Remarques($id: ID!) {
  submission(id: $id) { issues { severity row column code message text value cell sheet count } }
}`;
export interface Issues {
  readonly submission: { readonly issues: readonly Issue[] | null } | null;
}

/** What publishing does to one figure; over HTTP and in the API alike. */
export interface Effect {
  readonly territory: { readonly name: string };
  readonly indicator: { readonly code: string; readonly label: string; readonly unit: Unit };
  readonly year: number;
  readonly before: number | null;
  readonly after: number | null;
  /** What the known parts came to, and come to, where the whole is not known. */
  readonly partialBefore: number | null;
  readonly partialAfter: number | null;
  readonly partialOfBefore: readonly { readonly name: string }[];
  readonly partialOf: readonly { readonly name: string }[];
  readonly demonstration: boolean;
}
export const EFFECTS = `effects { territory { name } indicator { code label unit } year before after partialBefore partialAfter partialOfBefore { name } partialOf { name } demonstration }`;

export const PREVIEW = `query Apercu($id: ID!) {
  submissionPreview(id: $id) { act superseded { version } ${EFFECTS} }
}`;
export interface Preview {
  readonly submissionPreview: {
    readonly act: 'PUBLISH' | 'WITHDRAW' | null;
    readonly superseded: { readonly version: number } | null;
    readonly effects: readonly Effect[];
  } | null;
}

interface UserErrors {
  readonly userErrors: readonly { readonly message: string }[];
}
export const PUBLISH = `mutation Publier($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }`;
export const WITHDRAW = `mutation Retirer($id: ID!, $motif: String!) { withdrawSubmission(id: $id, reason: $motif) { userErrors { message } } }`;
export const SET_PLAN = `mutation Plan($annee: Int!, $siege: [DatasetCode!]!) { setCollectionPlan(year: $annee, office: $siege) { userErrors { message } } }`;
export type Acted = Readonly<Record<string, UserErrors>>;

export const DISCREPANCIES = `{ reconciliation { id message settlement { decision reason settledAt settledBy } } }`;
export interface Discrepancy {
  readonly id: string;
  readonly message: string;
  readonly settlement: {
    readonly decision: SettlementDecision;
    readonly reason: string;
    readonly settledAt: string;
    readonly settledBy: string | null;
  } | null;
}
export interface Discrepancies {
  readonly reconciliation: readonly Discrepancy[];
}
export const SETTLE = `mutation Trancher($id: ID!, $decision: SettlementDecision!, $motif: String!) { settleDiscrepancy(id: $id, decision: $decision, reason: $motif) { userErrors { message } } }`;

export const DIFFERENCE = `query Difference($de: ID!, $a: ID!, $combien: Int, $apres: String) {
  submissionDifference(from: $de, to: $a) {
    added changed gone
    rows(first: $combien, after: $apres) {
      pageInfo { hasNextPage endCursor }
      nodes { change before after title cells { label before after } }
    }
  }
}`;
export interface DifferentRow {
  readonly change: 'ADDED' | 'CHANGED' | 'GONE';
  readonly before: number | null;
  readonly after: number | null;
  readonly title: string | null;
  readonly cells: readonly { readonly label: string; readonly before: string | null; readonly after: string | null }[];
}
export interface Difference {
  readonly submissionDifference: {
    readonly added: number;
    readonly changed: number;
    readonly gone: number;
    readonly rows: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly DifferentRow[];
    };
  } | null;
}

const LAST_YEAR_FIGURES = `keyFigures(year: $annee) { figures(indicators: $indicateurs) { value demonstration indicator { code } } }`;
/** The figures of the year before, beside which an effect is read. */
export const YEAR_BEFORE = `query AnneeAvant($annee: Int!, $region: String!, $indicateurs: [IndicatorCode!]!) {
  federation { name ${LAST_YEAR_FIGURES} }
  region(code: $region) { name ${LAST_YEAR_FIGURES} }
}`;
export interface FigureBefore {
  readonly value: number | null;
  readonly demonstration: boolean;
  readonly indicator: { readonly code: string };
}
interface Before {
  readonly name: string;
  readonly keyFigures: { readonly figures: readonly FigureBefore[] };
}
export interface YearBefore {
  readonly federation: Before;
  readonly region: Before | null;
}

export const DOCUMENTS = {
  ENTER,
  CAMPAIGN,
  OPENED,
  SUBMISSIONS,
  ISSUES,
  PREVIEW,
  PUBLISH,
  WITHDRAW,
  DISCREPANCIES,
  SETTLE,
  SET_PLAN,
  DIFFERENCE,
  YEAR_BEFORE,
};
