import type { FigureState, Unit } from '../../../src/kernel/codes';
import {
  type DueDataset,
  EFFECTS,
  type Effect,
  type Entered as EnteredAnyone,
  type Plan,
  type Region,
  SUBMISSION,
  type Submission,
} from '../depot/queries';

/** The documents that the office's page asks with, and what comes back. A test holds them against the schema. */

export const ENTER = `{
  viewer { role name account { id } sendsLetters regions { code name } }
  federation { name regions { code name } }
  indicators { code unit }
}`;
export interface Entered extends EnteredAnyone {
  readonly viewer: EnteredAnyone['viewer'] & { readonly sendsLetters: boolean };
  readonly federation: { readonly name: string; readonly regions: readonly Region[] };
  readonly indicators: readonly { readonly code: string; readonly unit: Unit }[];
}

const STATE = 'datasets { dataset expected state late demonstration }';
const CAMPAIGN = `year opensOn deadline demonstration
  plan { since datasets { dataset handedInBy } }
  office { ${STATE} }
  regions { region { code name } deadline extension { until reason } ${STATE} }`;
export interface StateOfDataset extends Pick<DueDataset, 'dataset' | 'expected' | 'state' | 'late' | 'demonstration'> {}
export interface Campaign {
  readonly year: number;
  readonly opensOn: string | null;
  readonly deadline: string | null;
  readonly demonstration: boolean;
  readonly plan: Plan;
  readonly office: { readonly datasets: readonly StateOfDataset[] };
  readonly regions: readonly {
    readonly region: Region;
    readonly deadline: string | null;
    readonly extension: { readonly until: string; readonly reason: string | null } | null;
    readonly datasets: readonly StateOfDataset[];
  }[];
}
export const CAMPAIGN_OF = `query Campagne($annee: Int!) { campaign(year: $annee) { ${CAMPAIGN} } }`;
export interface CampaignOf {
  readonly campaign: Campaign;
}

/** Everything that waits for the office. */
export const WAITING = `{
  campaigns { ${CAMPAIGN} }
  reconciliation { settlement { decision } }
  transcriptions { title open closedAt }
  invitations { endsAt }
  submissions(status: VALID, first: 100) { totalCount nodes { ${SUBMISSION} } }
}`;
export interface Waiting {
  readonly campaigns: readonly Campaign[];
  readonly reconciliation: readonly { readonly settlement: object | null }[];
  readonly transcriptions: readonly {
    readonly title: string;
    readonly open: number;
    readonly closedAt: string | null;
  }[];
  readonly invitations: readonly { readonly endsAt: string }[];
  readonly submissions: { readonly totalCount: number; readonly nodes: readonly Submission[] };
}

export const PREVIEW_MANY = `query ApercuDeTout($ids: [ID!]!) {
  publicationPreview(ids: $ids) {
    lines { id submission { ${SUBMISSION} } superseded { version } refusal { code message } }
    ${EFFECTS.replace('territory {', 'territory { __typename')}
    contradictions { message }
    settled
  }
}`;
export interface NationalEffect extends Effect {
  readonly territory: { readonly __typename: string; readonly name: string };
}
export interface PreviewLine {
  readonly id: string;
  readonly submission: Submission | null;
  readonly superseded: { readonly version: number } | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}
export interface PreviewOfMany {
  readonly publicationPreview: {
    readonly lines: readonly PreviewLine[];
    readonly effects: readonly NationalEffect[];
    readonly contradictions: readonly { readonly message: string }[];
    readonly settled: number;
  };
}

/** How those of a publication stand that was interrupted. */
export const STANDING = `query OuEnSont($ids: [ID!]!) { nodes(ids: $ids) { ... on Submission { id status publishedAt } } }`;
export interface Standing {
  readonly nodes: readonly (Pick<Submission, 'id' | 'status' | 'publishedAt'> | null)[];
}

export const OPEN = `mutation Ouvrir($annee: Int!, $du: Date!, $au: Date!) { openCampaign(year: $annee, opensOn: $du, deadline: $au) { userErrors { message } } }`;
export const GRANT = `mutation Delai($annee: Int!, $region: String!, $au: Date!, $motif: String!) { grantExtension(year: $annee, region: $region, until: $au, reason: $motif) { userErrors { message } } }`;

export const LETTERS = `query Lettres($annee: Int!) {
  letters(year: $annee) { region { code name } address lastSentAt demonstration letter { subject text } }
}`;
export interface RegionLetter {
  readonly region: Region;
  readonly address: string | null;
  readonly lastSentAt: string | null;
  readonly demonstration: boolean;
  readonly letter: { readonly subject: string; readonly text: string } | null;
}
export interface Letters {
  readonly letters: readonly RegionLetter[];
}
export const SEND_LETTER = `mutation Envoyer($annee: Int!, $region: String!) { sendLetter(year: $annee, region: $region) { userErrors { message } } }`;
export const SET_CONTACT = `mutation Adresse($region: String!, $adresse: String) { setRegionContact(region: $region, address: $adresse) { userErrors { message } } }`;

export const RELEASES = `{ releases { id year number label citation createdAt contentUrl archiveUrl } }`;
export interface Release {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly label: string;
  readonly citation: string;
  readonly createdAt: string;
  readonly contentUrl: string;
  readonly archiveUrl: string | null;
}
export interface Releases {
  readonly releases: readonly Release[];
}
export const FREEZE = `mutation Figer($annee: Int!, $titre: String!) {
  createRelease(year: $annee, label: $titre) { created release { id } userErrors { message } }
}`;
export interface Frozen {
  readonly createRelease: {
    readonly created: boolean;
    readonly release: { readonly id: string } | null;
    readonly userErrors: readonly { readonly message: string }[];
  };
}
const MOVED_BY = 'dataset version region { name }';
export const CHANGES = `query Mouvements($de: ID!, $a: ID!) {
  releaseChanges(from: $de, to: $a) {
    territoryName indicator label keyLabel before after difference partialBefore partialAfter partialOfBefore partialOfAfter stateBefore stateAfter
    added { ${MOVED_BY} } removed { ${MOVED_BY} }
  }
}`;
export interface MovedBy {
  readonly dataset: DueDataset['dataset'];
  readonly version: number;
  readonly region: { readonly name: string } | null;
}
export interface Change {
  readonly territoryName: string;
  readonly indicator: string;
  readonly label: string;
  readonly keyLabel: string | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  readonly partialBefore: number | null;
  readonly partialAfter: number | null;
  readonly partialOfBefore: readonly string[];
  readonly partialOfAfter: readonly string[];
  readonly stateBefore: FigureState;
  readonly stateAfter: FigureState;
  readonly added: readonly MovedBy[];
  readonly removed: readonly MovedBy[];
}
export interface Changes {
  readonly releaseChanges: readonly Change[];
}

export const DOCUMENTS = {
  ENTER,
  CAMPAIGN_OF,
  WAITING,
  PREVIEW_MANY,
  STANDING,
  OPEN,
  GRANT,
  LETTERS,
  SEND_LETTER,
  SET_CONTACT,
  RELEASES,
  FREEZE,
  CHANGES,
};
