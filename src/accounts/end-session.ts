import type { Accounts } from './accounts';
import { SessionEntity } from './session.entity';
import type { OpenSession } from './sessions';

/** Ends a session of one's own; one that is over already, or somebody else's, is left as it is. */
export async function endSession({ database, sessions }: Accounts, own: OpenSession, uid: string): Promise<void> {
  await database.write((manager) => manager.delete(SessionEntity, { uid, accountId: own.accountId }));
  sessions.forget();
}
