import { createHash } from 'node:crypto';

/** JSON with the keys of every object in the order of their characters and no space: one text for one content. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** SHA-256 of a text in UTF-8, hexadecimal. */
export const contentHash = (json: string): string => createHash('sha256').update(json, 'utf8').digest('hex');
