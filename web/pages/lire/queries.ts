import type { Dimension, Unit } from '../../../src/kernel/codes';
import type { Viewer } from '../depot/viewer';

/** The documents that this page asks with, and what comes back. A test holds them against the schema. */

export const ENTER = `{
  viewer { role name account { id } }
  federation { regions { code name departments { code name } } }
  indicators { code label unit }
}`;
export interface Indicator {
  readonly code: string;
  readonly label: string;
  readonly unit: Unit;
}
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly departments: readonly { readonly code: string; readonly name: string }[];
}
export interface Entered {
  readonly viewer: Viewer;
  readonly federation: { readonly regions: readonly Region[] };
  readonly indicators: readonly Indicator[];
}

const TRANSCRIPTION =
  'id title publisher year fileName pagesKnown pageCount readAt readBy closedAt open confirmed rejected source { code }';
export interface Transcription {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  readonly fileName: string;
  readonly pagesKnown: boolean;
  readonly pageCount: number;
  readonly readAt: string;
  readonly readBy: string;
  readonly closedAt: string | null;
  readonly open: number;
  readonly confirmed: number;
  readonly rejected: number;
  readonly source: { readonly code: string } | null;
}

export const LIST = `{ transcriptions { ${TRANSCRIPTION} } }`;
export interface Listed {
  readonly transcriptions: readonly Transcription[];
}

const CANDIDATE = `id page startsAt endsAt written value approximate section year confidence state decidedBy
  territory { __typename name ... on Region { code } ... on Department { code } }
  likely { indicator { code label } dimension key label }
  figure { value year section note approximate label partOf scope indicator { label unit } territory { name } }`;
export interface Likely {
  readonly indicator: { readonly code: string; readonly label: string };
  readonly dimension: Dimension | null;
  readonly key: string | null;
  readonly label: string | null;
}
export interface Candidate {
  readonly id: string;
  readonly page: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly written: string;
  readonly value: number;
  readonly approximate: boolean;
  readonly section: string;
  readonly year: number;
  readonly confidence: number;
  readonly state: 'OPEN' | 'CONFIRMED' | 'REJECTED';
  readonly decidedBy: string | null;
  readonly territory: { readonly name: string; readonly code?: string };
  readonly likely: readonly Likely[];
  readonly figure: {
    readonly value: number;
    readonly year: number;
    readonly section: string | null;
    readonly note: string | null;
    readonly approximate: boolean;
    readonly label: string | null;
    readonly scope: string | null;
    readonly indicator: { readonly label: string; readonly unit: Unit };
    readonly territory: { readonly name: string };
  } | null;
}

export const ALL_CANDIDATES = `query Lecture($id: ID!) {
  transcription(id: $id) { ${TRANSCRIPTION} candidates { ${CANDIDATE} } }
}`;
export interface Opened {
  readonly transcription: (Transcription & { readonly candidates: readonly Candidate[] }) | null;
}

export const PAGE = `query Page($id: ID!, $page: Int!) { transcription(id: $id) { pages(number: $page) { number text } } }`;
export interface PageText {
  readonly transcription: { readonly pages: readonly { readonly number: number; readonly text: string }[] } | null;
}

export const PARTS = `query Parts($id: ID!, $indicateur: IndicatorCode!) {
  transcription(id: $id) { parts(indicator: $indicateur) { dimension key label } }
}`;
export interface Part {
  readonly dimension: Dimension;
  readonly key: string;
  readonly label: string;
}
export interface Parts {
  readonly transcription: { readonly parts: readonly Part[] } | null;
}

const DECIDED = `candidate { ${CANDIDATE} } discrepancies { message } userErrors { message }`;
export const CONFIRM = `mutation Confirmer($id: ID!, $chiffre: ConfirmCandidateInput!) { decided: confirmCandidate(id: $id, input: $chiffre) { ${DECIDED} } }`;
export const ADD = `mutation Ajouter($id: ID!, $page: Int!, $debut: Int, $fin: Int, $chiffre: ConfirmCandidateInput!) { decided: addFigure(transcription: $id, page: $page, startsAt: $debut, endsAt: $fin, input: $chiffre) { ${DECIDED} } }`;
export const REJECT = `mutation Rejeter($id: ID!) { decided: rejectCandidate(id: $id) { ${DECIDED} } }`;
export const REOPEN = `mutation Reprendre($id: ID!) { decided: reopenCandidate(id: $id) { ${DECIDED} } }`;
export interface Decided {
  readonly decided: {
    readonly candidate: Candidate | null;
    readonly discrepancies: readonly { readonly message: string }[];
    readonly userErrors: readonly { readonly message: string }[];
  };
}

export const CLOSE = `mutation Clore($id: ID!) { closeTranscription(id: $id) { userErrors { message } } }`;
export interface Closed {
  readonly closeTranscription: { readonly userErrors: readonly { readonly message: string }[] };
}

export const DOCUMENTS = { ENTER, LIST, ALL_CANDIDATES, PAGE, PARTS, CONFIRM, ADD, REJECT, REOPEN, CLOSE };
