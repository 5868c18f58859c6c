import type { Viewer } from '../depot/viewer';

/** The documents that this page asks with, and what comes back. A test holds them against the schema. */

export const ENTER = `{ viewer { role name account { id } } federation { years regions { code name } } }`;
export interface Entered {
  readonly viewer: Viewer;
  readonly federation: {
    readonly years: readonly number[];
    readonly regions: readonly { readonly code: string; readonly name: string }[];
  };
}

/** What is written: an outline, or the text of a section of a report. */
export interface Subject {
  readonly kind: 'FEDERATION_OUTLINE' | 'DELEGATION_OUTLINE' | 'TEXT';
  readonly year?: number;
  readonly region?: string | null;
  readonly section?: string;
}

export const WRITINGS = `query Versions($de: ReportWritingInput!) {
  reportWritings(of: $de) { version content author writtenAt }
}`;
export interface Writing {
  readonly version: number;
  readonly content: string;
  readonly author: string | null;
  readonly writtenAt: string;
}
export interface Writings {
  readonly reportWritings: readonly Writing[];
}

export const WRITE = `mutation Ecrire($de: ReportWritingInput!, $contenu: String!, $base: Int!) {
  writeReport(of: $de, content: $contenu, base: $base) { writing { version } userErrors { message } }
}`;
export interface Written {
  readonly writeReport: {
    readonly writing: { readonly version: number } | null;
    readonly userErrors: readonly { readonly message: string }[];
  };
}

export const DOCUMENTS = { ENTER, WRITINGS, WRITE };
