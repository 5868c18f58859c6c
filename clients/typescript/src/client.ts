import type { DocumentTypeDecoration } from './document-type';
import { type AnswerError, MaillageError } from './errors';
import { readAnswer } from './read-answer';

/** A generated document: its text, with the types of its answer and variables. */
export type TypedDocument<TResult, TVariables> = DocumentTypeDecoration<TResult, TVariables> & {
  toString(): string;
  readonly __meta__?: Record<string, unknown> | undefined;
};

/** Of one request. */
export interface RequestOptions {
  /** Gives the request up; it then rejects with the signal's own reason. */
  readonly signal?: AbortSignal;
}

/** Variables may be left out when the operation takes none, or only optional ones. */
type Rest<TVariables> =
  Record<string, never> extends TVariables
    ? [variables?: TVariables, options?: RequestOptions]
    : [variables: TVariables, options?: RequestOptions];

export interface MaillageClientOptions {
  /** The address of the GraphQL endpoint: `https://…/graphql`. */
  readonly url: string;
  /** A bearer token, or where to get one; asked for with every request, so that it may be renewed. */
  readonly token?: string | (() => string | null | Promise<string | null>);
  /**
   * Sends the hash of a generated document in place of its text, and reads by GET: caches in between then keep answers.
   * For servers that know the documents, as each knows those of this package.
   */
  readonly byHash?: boolean;
  /** In place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Data and errors as they came: `data` may be partial, and is null when nothing could be answered. */
export interface Answer<TResult> {
  readonly data: TResult | null;
  readonly errors: readonly AnswerError[];
}

/** Asks a Maillage server. Holds no state and keeps nothing between requests. */
export class MaillageClient {
  private readonly options: MaillageClientOptions;

  constructor(options: MaillageClientOptions) {
    this.options = options;
  }

  /** The whole answer; rejects with a `MaillageError` when any part of it failed. */
  async request<TResult, TVariables>(
    document: TypedDocument<TResult, TVariables>,
    ...[variables, options]: Rest<TVariables>
  ): Promise<TResult> {
    const { status, data, errors } = await this.send<TResult>(document, variables, options);
    if (errors.length > 0 || data === null) {
      const words = errors.map(({ message }) => message).join(' ; ') || 'réponse sans données';
      throw new MaillageError('graphql', words, errors, status);
    }
    return data;
  }

  /** Data and errors side by side; rejects only when no GraphQL answer came. */
  async ask<TResult, TVariables>(
    document: TypedDocument<TResult, TVariables>,
    ...[variables, options]: Rest<TVariables>
  ): Promise<Answer<TResult>> {
    const { data, errors } = await this.send<TResult>(document, variables, options);
    return { data, errors };
  }

  private async send<TResult>(
    document: TypedDocument<unknown, never>,
    variables: unknown,
    { signal }: RequestOptions = {},
  ): Promise<Answer<TResult> & { status: number }> {
    const { url, token, fetch = globalThis.fetch } = this.options;
    const bearer = typeof token === 'function' ? await token() : token;
    const headers: Record<string, string> = { accept: 'application/graphql-response+json, application/json' };
    if (bearer) headers['authorization'] = `Bearer ${bearer}`;
    let response: Response;
    let text: string;
    try {
      const { address, ...init } = this.asked(document, variables, headers);
      response = await fetch(address, { ...init, ...(signal && { signal }) });
      text = await response.text();
    } catch (cause) {
      signal?.throwIfAborted();
      throw new MaillageError('network', `Aucune réponse de ${url}.`, [], null, { cause });
    }
    return { status: response.status, ...readAnswer<TResult>(text, response.status, url) };
  }

  private asked(document: TypedDocument<unknown, never>, variables: unknown, headers: Record<string, string>) {
    const { url, byHash = false } = this.options;
    const text = document.toString();
    const hash = byHash ? document.__meta__?.['hash'] : undefined;
    if (typeof hash === 'string' && /^\s*(query\b|\{)/.test(text)) {
      const search = new URLSearchParams({ documentId: hash });
      if (variables !== undefined) search.set('variables', JSON.stringify(variables));
      return { address: `${url}?${search.toString()}`, method: 'GET', headers };
    }
    return {
      address: url,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ ...(typeof hash === 'string' ? { documentId: hash } : { query: text }), variables }),
    };
  }
}
