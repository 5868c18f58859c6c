import { recordOfficeAct } from '../access/office-act';
import { nameOf, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import { asConflict } from '../publication/conflict';
import { CandidateEntity, TranscriptionEntity, TranscriptionPageEntity } from './transcription.entity';
import { findTranscription } from './transcription.repository';

/**
 * Ends the reading of a report: its text is deleted, and every number that nobody decided of. What was confirmed stays,
 * and can still be taken back. Answers whether it was open. Throws NO_SUCH_TRANSCRIPTION. Whoever calls has checked the right to.
 */
export async function closeTranscription(
  database: Database,
  uid: string,
  actor: Actor,
  now: Date = new Date(),
): Promise<boolean> {
  const transcription = await findTranscription(database.read, uid);
  if (transcription === null) throw new MaillageError('NO_SUCH_TRANSCRIPTION');
  const { id } = transcription;
  return asConflict(
    database.write(async (manager) => {
      const { affected } = await manager
        .createQueryBuilder()
        .update(TranscriptionEntity)
        .set({ closedAt: now.toISOString(), closedBy: nameOf(actor), openChecksum: null })
        .where('id = :id AND closed_at IS NULL', { id })
        .execute();
      if (affected !== 1) return false;
      await manager.delete(TranscriptionPageEntity, { transcriptionId: id });
      await manager.delete(CandidateEntity, { transcriptionId: id, state: 'OPEN' });
      const trail = { action: 'CLOSE_REPORT', subject: `transcription:${uid}`, reason: null } as const;
      await recordOfficeAct(manager, trail, actor, now);
      return true;
    }),
  );
}
