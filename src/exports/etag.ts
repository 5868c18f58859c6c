import { createHash } from 'node:crypto';
import { rowScope } from '../access/rights';
import type { Actor } from '../kernel/actor';

/** What all readers who get the same bytes have in common. */
const accessScope = (actor: Actor): unknown => [
  actor.role,
  actor.adherent,
  rowScope(actor),
  rowScope(actor, 'readContacts'),
];

/**
 * A strong ETag of a file that is not made yet: whoever asks the same, with the same rights, under the same data
 * version and the same version of the product, gets the same bytes.
 */
export const exportTag = (actor: Actor, dataVersion: number, asked: readonly unknown[]): string => {
  const text = JSON.stringify([asked, accessScope(actor), dataVersion]);
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
};

/** Whether the client has this very file: one of several tags, a weak one among them, or any. */
export const hasTag = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag);
