import DataLoader from 'dataloader';
import type { PasskeyEntity } from '../../accounts/account.entity';
import { passkeysOf, sessionsOf } from '../../accounts/read-accounts';
import type { SessionEntity } from '../../accounts/session.entity';
import type { Database } from '../../kernel/database';

/** What accounts come in by, and where they are: of all accounts of an answer by one statement. */
export const accountLoaders = (database: Database) => ({
  sessionsOfAccount: ofAccounts<SessionEntity>((ids) => sessionsOf(database.read, ids)),
  passkeysOfAccount: ofAccounts<PasskeyEntity>((ids) => passkeysOf(database.read, ids)),
});

/** Nothing is remembered: an act of the same request may have ended what was read. */
const ofAccounts = <Row extends { readonly accountId: number }>(read: (ids: readonly number[]) => Promise<Row[]>) =>
  new DataLoader<number, Row[]>(
    async (ids) => {
      const found = await read([...new Set(ids)]);
      return ids.map((id) => found.filter(({ accountId }) => accountId === id));
    },
    { cache: false },
  );
