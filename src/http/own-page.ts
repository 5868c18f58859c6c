import type { FastifyRequest } from 'fastify';
import { isSame } from '../accounts/secrets';
import { MaillageError } from '../kernel/errors';

/** A header that no form of another site can send, and no script of one may. */
export const PAGE_HEADER = 'maillage-page';
/** What forms carry in its place. */
export const PROOF_FIELD = 'preuve';

export const acts = ({ method }: FastifyRequest): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/**
 * Throws FORBIDDEN unless the browser says that a page of this very host asks. `Sec-Fetch-Site` is the browser's own
 * word; where it is not sent, `Origin` is. Without either it is no browser, and no browser's cookie.
 */
export function requireOwnPage(request: FastifyRequest): void {
  if (!isOwnPage(request)) refuse(request, 'NOT_OUR_PAGE');
}

function isOwnPage({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  return site === undefined ? origin !== undefined && hostOf(origin) === host : site === 'same-origin';
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** Throws FORBIDDEN unless a script of ours sent it. */
export function requirePageHeader(request: FastifyRequest): void {
  if (!hasPageHeader(request)) refuse(request, 'NO_PAGE_HEADER');
}

const hasPageHeader = ({ headers }: FastifyRequest): boolean => headers[PAGE_HEADER] === '1';

/** Whether a page of this very host reads: it says so itself, where the browser does not. */
export const comesFromOwnPage = (request: FastifyRequest): boolean => isOwnPage(request) || hasPageHeader(request);

/** Throws FORBIDDEN unless a form of this very session, or a script of ours, sent it. */
export function requireProof(request: FastifyRequest, form: URLSearchParams): void {
  requireOwnPage(request);
  if (request.session === null || hasPageHeader(request)) return;
  if (!isSame(form.get(PROOF_FIELD) ?? '', request.session.proof)) refuse(request, 'NO_PROOF');
}

const LONGEST_HOST = 100;

/** Whoever asks is told one sentence; the log says what was missing, and which site's page it came from. */
function refuse({ log, headers, method, routeOptions }: FastifyRequest, why: string): never {
  const from = headers.origin === undefined ? null : (hostOf(headers.origin)?.slice(0, LONGEST_HOST) ?? null);
  log.warn({ method, route: routeOptions.url, why, from }, 'foreign request refused');
  throw new MaillageError('FOREIGN_REQUEST');
}
