import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MaillageError } from '../kernel/errors';
import { requireOwnPage, requireProof } from './own-page';

/** Bytes of a form: names, addresses, passwords. */
const MOST = 16 * 1024;

/** Lets the routes of a scope take what a browser's own forms send, and JSON of no more than that. */
export function takeForms(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MOST },
    (_request, text, done) => done(null, new URLSearchParams(String(text))),
  );
}

/** What routes that take forms say of themselves: the proof is in the body, and looked at by {@link formOf}. */
export const FORM = { config: { form: true }, bodyLimit: MOST } as const;

/**
 * The fields of a form of ours. Throws FORBIDDEN for a form of anybody else's. `ofNobody`: of a door, whose page may have
 * been opened before its visitor signed in: it carries no proof of a session.
 */
export function formOf(request: FastifyRequest, ofNobody = false): URLSearchParams {
  const { body } = request;
  const form = body instanceof URLSearchParams ? body : new URLSearchParams();
  if (ofNobody) requireOwnPage(request);
  else requireProof(request, form);
  if (!(body instanceof URLSearchParams) && body !== undefined && body !== null)
    throw new MaillageError('UNSUPPORTED_MEDIA_TYPE', { expected: 'application/x-www-form-urlencoded' });
  return form;
}

export const field = (form: URLSearchParams, name: string): string => form.get(name) ?? '';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes forms, and looks at their proof itself. */
    form?: boolean;
  }
}
