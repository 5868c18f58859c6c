import { hash, randomBytes } from 'node:crypto';

/**
 * A stable identifier of 22 characters made from a natural key: the same on every machine and database engine.
 * The parts are joined by a character that no part may hold.
 */
export const stableUid = (...parts: readonly (string | number | null)[]): string =>
  hash('sha256', parts.map((part) => part ?? '').join('\u001f'), 'base64url').slice(0, 22);

/** What names a thing of which nothing is known beforehand: 22 characters, another each time. */
export const newUid = (): string => randomBytes(16).toString('base64url');
