import type { DatasetCode, Severity, Unit } from '../../../src/kernel/codes';
import type { HandedInBy } from '../../../src/submissions/collection-plan';
import type { QuartilesAbsence } from '../../../src/pages/generated/graphql';
import type { Viewer } from '../depot/viewer';

// As the API answers them; a test holds them against the schema.

const ANSWER = `survey label description year version sound keptCount startsFromRow savedAt
  region { code name } regions { code name } handedIn { at by changedSince }
  issues { severity code text }
  questions { name label description type required words { code label } value before kept issues { severity code text } }`;

export const ENTER = `{ viewer { role name account { id } } }`;
export interface Entered {
  readonly viewer: Viewer;
}

export const OWN = `{ ownAdherent { openYears spared surveys { survey label }
  adherent { name siret structureTypes address postalCode city phone email region { name } demonstration } } }`;
export interface Own {
  readonly ownAdherent: {
    readonly openYears: readonly number[];
    readonly spared: number;
    readonly surveys: readonly { readonly survey: DatasetCode; readonly label: string }[];
    readonly adherent: {
      readonly name: string;
      readonly siret: string | null;
      readonly structureTypes: readonly string[];
      readonly address: string | null;
      readonly postalCode: string | null;
      readonly city: string | null;
      readonly phone: string | null;
      readonly email: string | null;
      readonly region: { readonly name: string } | null;
      readonly demonstration: boolean;
    } | null;
  };
}

export interface Issue {
  readonly severity: Severity;
  readonly code: string;
  readonly text: string;
}

export interface Question {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly type: string;
  readonly required: boolean;
  readonly words: readonly { readonly code: string; readonly label: string }[];
  readonly value: string;
  readonly before: string | null;
  readonly kept: boolean;
  readonly issues: readonly Issue[];
}

interface Region {
  readonly code: string;
  readonly name: string;
}

export interface Answer {
  readonly survey: DatasetCode;
  readonly label: string;
  readonly description: string;
  readonly year: number;
  readonly version: number;
  readonly sound: boolean;
  readonly keptCount: number;
  readonly startsFromRow: boolean;
  readonly savedAt: string | null;
  readonly region: Region | null;
  readonly regions: readonly Region[];
  readonly handedIn: { readonly at: string; readonly by: string; readonly changedSince: boolean } | null;
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
}

export const READ = `query Reponse($annee: Int!, $enquete: DatasetCode) {
  ownAdherent { answer(year: $annee, survey: $enquete) { ${ANSWER} } }
  campaign(year: $annee) { plan { datasets { dataset handedInBy } } office { deadline } regions { region { code } deadline } } }`;
export interface Read {
  readonly ownAdherent: { readonly answer: Answer };
  readonly campaign: CampaignDays;
}

/** The last days of a year's collection, and who hands in what. */
export interface CampaignDays {
  readonly plan: { readonly datasets: readonly { readonly dataset: DatasetCode; readonly handedInBy: HandedInBy }[] };
  readonly office: { readonly deadline: string | null };
  readonly regions: readonly { readonly region: { readonly code: string }; readonly deadline: string | null }[];
}

export const SAVE = `mutation Enregistrer($reponse: SurveyAnswerInput!) {
  saveSurveyAnswer(input: $reponse) { answer { ${ANSWER} } } }`;
export interface Saved {
  readonly saveSurveyAnswer: { readonly answer: Answer };
}

export const HAND_IN = `mutation Remettre($reponse: SurveyAnswerInput!) {
  submitSurveyAnswer(input: $reponse) { answer { ${ANSWER} } userErrors { message } } }`;
export interface HandedIn {
  readonly submitSurveyAnswer: {
    readonly answer: Answer;
    readonly userErrors: readonly { readonly message: string }[];
  };
}

const BESIDE = `quartiles { lower median upper steps } quartilesAbsence`;
export const VALUES = `query Valeurs($enquete: DatasetCode) {
  ownAdherent { publishedAnswers(survey: $enquete) { year demonstration region { name }
    measures { value indicator { label unit } ofType { ${BESIDE} } ofRegion { ${BESIDE} } } } } }`;

export interface Beside {
  readonly quartiles: {
    readonly lower: number;
    readonly median: number;
    readonly upper: number;
    readonly steps: readonly number[] | null;
  } | null;
  readonly quartilesAbsence: QuartilesAbsence | null;
}

export interface PublishedAnswer {
  readonly year: number;
  readonly demonstration: boolean;
  readonly region: { readonly name: string } | null;
  readonly measures: readonly {
    readonly value: number | null;
    readonly indicator: { readonly label: string; readonly unit: Unit };
    readonly ofType: Beside | null;
    readonly ofRegion: Beside | null;
  }[];
}
export interface Values {
  readonly ownAdherent: { readonly publishedAnswers: readonly PublishedAnswer[] };
}

export const DOCUMENTS = { ENTER, OWN, READ, SAVE, HAND_IN, VALUES };
