import { hash } from 'node:crypto';

/**
 * A stable identifier of 22 characters made from a natural key: the same on every machine and database engine.
 * The parts are joined by a character that no part may hold.
 */
export const stableUid = (...parts: readonly (string | number | null)[]): string =>
  hash('sha256', parts.map((part) => part ?? '').join('\u001f'), 'base64url').slice(0, 22);
