import type { Database } from '../../kernel/database';
import { MaillageError } from '../../kernel/errors';
import { readReceipts, type ReceiptsContent } from '../protocol/receipt';
import { contentIn, namedKey, verify, type PublicKey } from '../protocol/signed';
import { ReaderEntity } from './own.entity';

/** Keeps what an accepted reader says of what it has. Throws BAD_USER_INPUT and FORBIDDEN for anything else. */
export async function keepReceipts(database: Database, jws: string, own: PublicKey, now: Date): Promise<void> {
  const refused = (reason: string) => new MaillageError('FEDERATION_BAD_REQUEST', { reason });
  const kid = namedKey('RECEIPTS', jws);
  if (kid === null) throw refused('ce ne sont pas des accusés de réception');
  const reader = await database.read.findOneBy(ReaderEntity, { kid });
  if (reader === null || reader.acceptedAt === null) throw new MaillageError('FEDERATION_NOT_ACCEPTED');
  const said = await verify('RECEIPTS', jws, reader);
  if (said.fault !== null) throw refused('la signature ne vaut pas');
  const content = readReceipts(said.content);
  if (content === null) throw refused('ce ne sont pas des accusés de réception');
  if (content.to !== own.kid) throw refused('elle s’adresse à une autre instance');
  await database.write(async (manager) => {
    await manager.update(ReaderEntity, { id: reader.id }, { receipts: jws, receiptsAt: now.toISOString() });
  });
}

/** What a reader said last; null before it said anything. It was verified when it came. */
export function receiptsOf({ receipts }: Pick<ReaderEntity, 'receipts'>): ReceiptsContent | null {
  if (receipts === null) return null;
  return contentIn(receipts) as ReceiptsContent;
}
