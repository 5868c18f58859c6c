import type { Role } from '../../../src/kernel/codes';
import type { Viewer } from '../depot/viewer';

/** The documents that this page asks with, and what comes back. A test holds them against the schema. */

interface Region {
  readonly code: string;
  readonly name: string;
}

export const ENTER = `{
  viewer { role name account { id } regions { code name } }
  federation { regions { code name } }
  acts: __type(name: "TrailAct") { enumValues { name description } }
}`;
export interface Entered {
  readonly viewer: Viewer & { readonly regions: readonly Region[] };
  readonly federation: { readonly regions: readonly Region[] };
  readonly acts: { readonly enumValues: readonly { readonly name: string; readonly description: string }[] };
}

export const TRAIL = `query Journal($who: String, $act: TrailAct, $region: String, $year: Int, $since: Date, $until: Date, $after: String) {
  trail(who: $who, act: $act, region: $region, year: $year, since: $since, until: $until, first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { at actor role token account actLabel about reason demonstration }
  }
}`;
export interface Entry {
  readonly at: string;
  readonly actor: string;
  readonly role: Role | null;
  readonly token: string | null;
  readonly account: string | null;
  readonly actLabel: string;
  readonly about: string;
  readonly reason: string | null;
  readonly demonstration: boolean;
}
export interface Trail {
  readonly trail: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Entry[];
  };
}

export const DOCUMENTS = { ENTER, TRAIL };
