/** One entry of an answer's `errors`, as GraphQL defines it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The codes that the server documents; one that is newer than this client is a text like any other. */
export type ErrorCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'TOO_COMPLEX'
  | 'PAYLOAD_TOO_LARGE'
  | 'RATE_LIMITED'
  | 'INTERNAL_SERVER_ERROR'
  | 'SERVICE_UNAVAILABLE'
  | (string & {});

/**
 * Why there are no data:
 * `network`: no answer came; `protocol`: what came is no GraphQL answer; `graphql`: the server answered with errors.
 */
export type MaillageErrorKind = 'network' | 'protocol' | 'graphql';

/** What `MaillageClient.request` rejects with. Its message is French and fit to be shown. */
export class MaillageError extends Error {
  override readonly name = 'MaillageError';
  /** Every `extensions.code` of the answer, in its order; empty unless `kind` is `graphql`. */
  readonly codes: readonly ErrorCode[];

  readonly kind: MaillageErrorKind;
  /** The answer's own errors; empty unless `kind` is `graphql`. */
  readonly errors: readonly AnswerError[];
  /** Of the HTTP answer; null when none came. */
  readonly status: number | null;

  constructor(
    kind: MaillageErrorKind,
    message: string,
    errors: readonly AnswerError[] = [],
    status: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.kind = kind;
    this.errors = errors;
    this.status = status;
    this.codes = errors.flatMap(({ extensions }) =>
      typeof extensions?.['code'] === 'string' ? [extensions.code] : [],
    );
  }
}
