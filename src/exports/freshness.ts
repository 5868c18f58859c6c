import { dayOfFederation } from '../campaign/federation-day';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { AuditEntryEntity } from '../submissions/audit-entry.entity';

/**
 * What an answer depends on beside the data version: for who is signed in, all that was submitted, of which the trail
 * grows by an entry each time; for a campaign, the day, for what was in time becomes late by itself.
 */
export async function freshness(database: Database, actor: Actor, text: string, now = new Date()): Promise<unknown> {
  const handedIn = actor.role === 'PUBLIC' ? null : await database.read.count(AuditEntryEntity);
  return [handedIn, /\bcampaign\b/.test(text) ? dayOfFederation(now) : null];
}
