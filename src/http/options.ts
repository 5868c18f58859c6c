import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Identify } from '../access/verify-token';
import type { Limits } from '../config';
import type { TrustedProxies } from '../config-network';
import type { QueryExecutor } from '../graphql/executor';
import type { Actor } from '../kernel/actor';
import type { Rested } from '../published/grounds';
import type { TrustedDocuments } from '../saved-queries/trusted-documents';
import type { Snapshot } from '../published/snapshot';
import type { AllowedOrigins } from './hooks/cors';
import type { FindsSession, RequestSession } from './hooks/identify';
import type { Metrics } from './metrics';

/** What a resolver's context may want to know of the request that it serves. */
export interface RequestScope {
  readonly actor: Actor;
  /** Aborted when time is up or the client has left: long work should stop. */
  readonly signal: AbortSignal;
}

export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

export interface Ran<C extends object> {
  readonly data: Readonly<Record<string, unknown>> | null;
  /** As the caller may read them. */
  readonly errors: readonly GraphQLFormattedError[];
  /** What the answer was read in. */
  readonly context: C;
  readonly headers: Iterable<[string, string]>;
}

/**
 * Answers a query as `/graphql` would, with its limits, its deadline and its asker's rights, for a route that gives the
 * answer another form. A mutation is refused.
 */
export type RunQuery<C extends object> = (
  request: FastifyRequest,
  reply: FastifyReply,
  operation: Operation,
) => Promise<Ran<C>>;

export interface HttpServerOptions<Context extends object> {
  readonly executor: QueryExecutor;
  /** Called once a request, after the caller is known and before anything runs. */
  createContext(scope: RequestScope): Context | Promise<Context>;
  /** The version of the data that whatever is read in this context rests on. */
  dataVersionOf?(context: Context): Promise<number>;
  /** Whether what was read in this context rests on demonstration: its answer says so. */
  restsOnDemonstration?(context: Context): boolean;
  /** The version under which this actor may be given an answer that is kept; without it none is kept. */
  versionFor?(actor: Actor): number | Promise<number>;
  /** What is published for this actor, of that version or a later one. */
  snapshotFor?(actor: Actor, version: number): Promise<Snapshot>;
  /** What was read in this context rests on that; null where its answer is not to be kept. */
  restsOn?(context: Context): Promise<Rested | null>;
  /** Documents that are known by their hash, and who may ask nothing else; none, and nobody, when left out. */
  readonly documents?: TrustedDocuments;
  readonly identify: Identify;
  /** Who is signed in by a cookie; without it no cookie is looked at. */
  readonly sessions?: FindsSession;
  /** Null when migrations and data are in and the database answers; otherwise what is missing, in French. */
  whyNotReady(): Promise<string | null>;
  /** What is still being done behind the answers, as a French sentence; null when nothing is. */
  underWay?(): string | null;
  readonly limits: HttpLimits;
  /** Operations a minute, per address and per user; 0 means no limit. */
  readonly rateLimits: { readonly public: number; readonly user: number };
  readonly metrics: Metrics;
  /** What a browser shows at an address that leads nowhere; everyone else gets the JSON of every refusal. */
  readonly unknownPage?: string;
  /** Folder of the built pages: `index.html`, `playground/`, `documentation/`. May be missing. */
  readonly webFolder: string;
  readonly logLevel: string;
  /** Where log lines go; standard output when left out. */
  readonly logStream?: { write(line: string): void };
  /** Other sites whose pages may call the API; none by default. */
  readonly allowedOrigins?: AllowedOrigins;
  /** Whose `X-Forwarded-For` is believed, see `config-network`; that header is anybody's to write otherwise. */
  readonly trustProxy?: TrustedProxies;
  /** For how long browsers are told to come by TLS only; 0 or none tells them nothing. */
  readonly hstsSeconds?: number;
  /** What `/metrics` asks for, and whether it is there at all; where it has an address of its own it is not. */
  readonly metricsDoor?: { readonly token?: string | undefined; readonly elsewhere?: boolean };
  /** Further routes (uploads, exports): behind the same identification and rate limit, with `request.actor`. */
  signedInRoutes?(scope: FastifyInstance, run: RunQuery<Context>): void | Promise<void>;
}

export type HttpLimits = Pick<
  Limits,
  | 'tokens'
  | 'depth'
  | 'aliases'
  | 'directives'
  | 'costPublic'
  | 'costUser'
  | 'bodyBytes'
  | 'textBytes'
  | 'headersTimeout'
  | 'bodyTimeout'
  | 'queryTimeout'
  | 'largestAnswer'
  | 'answersBytes'
>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set before any handler of a route runs. */
    actor: Actor;
    /** What the cookie of whoever asks names, be they in or half way; null without one, and beside a token. */
    session: RequestSession | null;
  }
}
