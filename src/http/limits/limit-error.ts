import { GraphQLError } from 'graphql';
import { MaillageError } from '../../kernel/errors';

/** A refusal before anything runs: always 400, whatever the client accepts. */
export function tooComplex(reason: string): GraphQLError {
  const refusal = new MaillageError('TOO_COMPLEX', { reason });
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { code: refusal.code, http: { status: 400 } },
  });
}
