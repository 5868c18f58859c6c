import { randomBytes } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';

/** Writes what went wrong to the log under a new number, and returns that number for the caller to quote. */
export type ReportIncident = (error: unknown) => string;

export const incidentReporter =
  (log: FastifyBaseLogger): ReportIncident =>
  (error) => {
    const incident = randomBytes(6).toString('hex');
    log.error({ incident, error: withoutData(error) }, 'incident');
    return incident;
  };

interface LoggedError {
  name: string;
  message: string;
  code?: string | number;
  stack?: string[];
  cause?: LoggedError;
}

/**
 * What a log may say of an error: its kind, where it was thrown, and its words without what they quote,
 * since drivers quote values (`Duplicate entry '…'`), and hang the statement and its parameters on the error.
 */
export function withoutData(error: unknown, depth = 3): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error, message: 'thrown value that is no error' };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    message: withoutQuotes(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: framesOf(error.stack) }),
    ...(error.cause === undefined || depth === 0 ? {} : { cause: withoutData(error.cause, depth - 1) }),
  };
}

const LONGEST_MESSAGE = 500;

const withoutQuotes = (text: string): string =>
  text.slice(0, LONGEST_MESSAGE).replace(/'[^']*('|$)|"[^"]*("|$)|`[^`]*(`|$)|«[^»]*(»|$)/g, '‹…›');

const framesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
