import type { Actor } from '../../kernel/actor';
import type { Rested } from '../../published/grounds';

/**
 * What the layers around the resolvers share about one request. It holds the resolvers' context rather than adding
 * to it, so that the schema's room need not know of HTTP.
 */
export interface Facts {
  readonly actor: Actor;
  /** Set where a mutation has no business. */
  readonly readsOnly?: boolean;
  /** The operation's own name, for the log; never its text or variables. */
  operationName?: string;
  operationKind?: 'query' | 'mutation' | 'subscription';
  /** Set when the answer holds an error: such an answer is never kept by a cache. */
  failed?: boolean;
  /** Whether its answer changes only when the version of the data does. */
  restsOnDataAlone?: boolean;
  /** Known once the operation fits its variables, refused or not. */
  cost?: number;
  /** Reads the version of the data that the request rests on; left out where nobody counts versions. */
  readDataVersion?: () => Promise<number>;
  /** Asked when the answer is made: what it rests on; null where it is not to be kept. */
  readRested?: () => Promise<Rested | null>;
  /** Asked when the answer is made. */
  restsOnDemonstration?: () => boolean;
  /** Null where it could not be read. */
  dataVersion?: Promise<number | null> | undefined;
}

export interface RequestFacts {
  readonly facts: Facts;
}
