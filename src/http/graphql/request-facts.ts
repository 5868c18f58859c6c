import type { Actor } from '../../kernel/actor';

/**
 * What the layers around the resolvers share about one request. It holds the resolvers' context rather than adding
 * to it, so that the schema's room need not know of HTTP.
 */
export interface Facts {
  readonly actor: Actor;
  /** The operation's own name, for the log; never its text or variables. */
  operationName?: string;
  operationKind?: 'query' | 'mutation' | 'subscription';
  /** Set when the answer holds an error: such an answer is never kept by a cache. */
  failed?: boolean;
}

export interface RequestFacts {
  readonly facts: Facts;
}
