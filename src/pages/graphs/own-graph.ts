import type { IndicatorDefinition } from '../../datasets/indicator';
import type { TerritoryRef } from '../../kernel/territory';
import type { Drawing } from '../charts/svg';
import type { Html } from '../html';
import type { Query } from '../query';
import type { GraphRelease } from './releases';

/** What a graph is asked for that is no bars, line or map of one figure. */
export interface OwnAsked {
  readonly definition: IndicatorDefinition;
  readonly territory: TerritoryRef;
  /** Beside it. */
  readonly others: readonly IndicatorDefinition[];
  /** Null where it is over the years and no year is named. */
  readonly year: number | null;
  /** Null: of what is published now. */
  readonly release: GraphRelease | null;
}

/** Such a graph, drawn and written. */
export interface OwnGraph {
  readonly title: string;
  /** Null where nothing is to be drawn: then `missing` says why. */
  readonly drawing: Drawing | null;
  /** What a page shows in place of the drawing, where a screen asks for another layout than a file. */
  readonly shown?: Html;
  readonly missing: string;
  readonly table: Html | null;
  readonly csv: string;
  /** What a JSON file has of it. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Who is counted of how many; null where each part says it itself. */
  readonly coverage: string | null;
  readonly demonstration: boolean;
  readonly query: Query;
}
