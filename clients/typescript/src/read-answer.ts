import { type AnswerError, MaillageError } from './errors';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isAnswerError(value: unknown): value is AnswerError {
  return isObject(value) && typeof value.message === 'string';
}

/** The body of an HTTP answer as a GraphQL answer. Throws a `protocol` error when it is none. */
export function readAnswer<TResult>(text: string, status: number, url: string) {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new MaillageError('protocol', `${url} n’a pas répondu en JSON (HTTP ${status}).`, [], status, { cause });
  }
  if (!isObject(body) || !('data' in body || 'errors' in body)) {
    throw new MaillageError('protocol', `${url} n’a pas répondu en GraphQL (HTTP ${status}).`, [], status);
  }
  const errors = Array.isArray(body.errors) ? body.errors.filter(isAnswerError) : [];
  // The server validates against the schema that TResult was generated from.
  return { data: (body.data ?? null) as TResult | null, errors };
}
