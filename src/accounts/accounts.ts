import type { EntityManager } from 'typeorm';
import { recordOfficeAct } from '../access/office-act';
import type { OfficeAction } from '../access/act-words';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { AccountsKey, openAccountsKey } from './accounts-key';
import { Attempts } from './attempts';
import { Sessions, type SessionLimits } from './sessions';

export interface AccountSettings {
  /** 64 hexadecimal digits; undefined: a key of the data folder's own. */
  readonly key: string | undefined;
  readonly sessions: SessionLimits;
}

/** What everything of this room works on. */
export interface Accounts {
  readonly database: Database;
  readonly key: AccountsKey;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly clock: () => Date;
}

/** Throws {@link StartFault} where the key is not that of the accounts in the database. */
export async function openAccounts(
  database: Database,
  dataDir: string,
  { key, sessions }: AccountSettings,
  clock: () => Date = () => new Date(),
): Promise<Accounts> {
  return {
    database,
    key: await openAccountsKey(database, dataDir, key),
    sessions: new Sessions(database, sessions, clock),
    attempts: new Attempts(database, clock),
    clock,
  };
}

/** Leaves the trail of an act on an account or an invitation, in the transaction of the act itself. */
export const recordAccountAct = (
  manager: EntityManager,
  action: OfficeAction,
  subject: `account:${string}` | `invitation:${string}`,
  reason: string | null,
  actor: Actor,
  now: Date,
): Promise<void> => recordOfficeAct(manager, { action, subject, reason }, actor, now);
