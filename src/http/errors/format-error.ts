import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { ERROR_STATUS, MaillageError, type ErrorCode } from '../../kernel/errors';
import { isOutage } from '../../kernel/outage';
import { parseWords, validationWords, variableWords } from './graphql-words';
import type { CountsErrors } from './http-errors';
import type { ReportIncident } from './incident';
import { outageWords } from './outage-words';
import { requestWords } from './request-words';

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Only errors born for the caller reach the caller: ours, and GraphQL's own about the request, without the values in
 * them. Anything else becomes an incident number that the log has too; one error thrown for many fields is one incident.
 * A database that is away is said to be, and why is for the log.
 */
export function createFormatError(report: ReportIncident, counter: CountsErrors): FormatError {
  const incidents = new WeakMap<object, string>();
  const logged = (error: Error): string => {
    const incident = incidents.get(error) ?? report(error);
    incidents.set(error, incident);
    return incident;
  };
  const masked = (error: Error): Said => {
    const incident = logged(error);
    const { message, code } = new MaillageError('INTERNAL', { incident });
    return { message, code, more: { incident } };
  };
  const away = (error: unknown, born: Error): Said | null => {
    if (!isOutage(born)) return null;
    logged(born);
    return outageWords(error, born);
  };
  return (formatted, error) => {
    const born = bornAs(error);
    const { message, code, more } = away(error, born) ?? wordsFor(formatted, error, born) ?? masked(born);
    counter.countError(code);
    const { locations, path } = formatted;
    return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code, ...more } };
  };
}

interface Said {
  readonly message: string;
  readonly code: ErrorCode;
  readonly more?: { readonly incident: string };
}

/** What was thrown first, under the layers that GraphQL and Apollo put around it. */
function bornAs(error: unknown): Error {
  let born = error instanceof Error ? error : new Error('thrown value that is no error');
  while (born instanceof GraphQLError && born.originalError !== undefined) born = born.originalError;
  return born;
}

/** Null for what is none of the caller's business. */
function wordsFor(formatted: GraphQLFormattedError, error: unknown, born: Error): Said | null {
  if (born instanceof MaillageError) return born;
  if (!(error instanceof GraphQLError)) return null;
  // A scalar that refuses a variable's value throws what it likes; it is the variable that does not fit.
  if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION && formatted.path === undefined)
    return wordsOfDocument(formatted, error) ?? { message: variableWords(error), code: 'BAD_USER_INPUT' };
  return wordsOfDocument(formatted, error) ?? (born instanceof GraphQLError ? wordsOfResolver(born) : null);
}

/** What was refused before anything ran. */
function wordsOfDocument(formatted: GraphQLFormattedError, error: GraphQLError): Said | null {
  switch (formatted.extensions?.['code']) {
    case 'GRAPHQL_PARSE_FAILED':
      return /more that \d+ tokens/.test(error.message)
        ? new MaillageError('TOO_COMPLEX', { reason: 'le document compte trop de mots (tokens)' })
        : { message: parseWords(error.message), code: 'GRAPHQL_PARSE_FAILED' };
    case 'GRAPHQL_VALIDATION_FAILED':
      return { message: validationWords(error), code: 'GRAPHQL_VALIDATION_FAILED' };
    case 'BAD_REQUEST':
    case 'OPERATION_RESOLUTION_FAILURE':
      return requestWords(error.message);
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
    case 'PERSISTED_QUERY_NOT_FOUND':
      // Clients that ask by hash look for these very words before they send the whole query.
      return { message: 'PersistedQueryNotSupported', code: 'BAD_USER_INPUT' };
    default:
      return null;
  }
}

/** Arguments that GraphQL refused late, and what carries a code of docs/api.md#erreurs. */
function wordsOfResolver(born: GraphQLError): Said | null {
  if (born.message.startsWith('Too many errors processing variables'))
    return { message: 'D’autres variables ne conviennent pas.', code: 'BAD_USER_INPUT' };
  const argument = /^Argument "(\w+)" (of |has invalid)/.exec(born.message)?.[1];
  if (argument !== undefined) return { message: `L’argument « ${argument} » ne convient pas.`, code: 'BAD_USER_INPUT' };
  const code: unknown = born.extensions['code'];
  return isCode(code) && code !== 'INTERNAL_SERVER_ERROR' ? { message: born.message, code } : null;
}

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERROR_STATUS, code);
