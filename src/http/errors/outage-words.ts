import { MaillageError } from '../../kernel/errors';

/** Errors of operations that may have stored something by the time they failed. */
const ofMutations = new WeakSet<object>();

/** Remembers of errors, before they are put in words, that they are a mutation's. */
export const noteMutation = (errors: readonly object[]): void => errors.forEach((error) => ofMutations.add(error));

/** What is said of a database that is away. Where a write failed, the write itself knows what became of it. */
export function outageWords(error: unknown, born: unknown = error): MaillageError {
  if (born instanceof MaillageError) return born;
  const isMutation = typeof error === 'object' && error !== null && ofMutations.has(error);
  return new MaillageError(isMutation ? 'DATABASE_LOST' : 'DATABASE_AWAY');
}
