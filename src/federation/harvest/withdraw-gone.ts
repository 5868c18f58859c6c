import { withdrawSubmission } from '../../publication/acts';
import { slotName, type Tombstone } from '../protocol/manifest';
import { ArrivalEntity, type HarvestSourceEntity } from '../sources/source.entity';
import { arrivalsOf } from './known-versions';
import { ruleOf, type Intake } from './take-arrival';

const LONGEST_REASON = 500;

/**
 * Withdraws what was withdrawn at its source: by itself where the office has set that rule, otherwise it is put before a
 * person. What it was is still said to be published until then. Answers with how many there were that were not known.
 */
export async function withdrawGone(
  intake: Intake,
  source: HarvestSourceEntity,
  tombstones: readonly Tombstone[],
  now: Date,
): Promise<number> {
  if (tombstones.length === 0) return 0;
  const bySlot = new Map(tombstones.map((each) => [slotName(each), each]));
  let count = 0;
  for (const { arrival, state } of await arrivalsOf(intake.database.read, source.id)) {
    const tombstone = bySlot.get(slotName({ ...arrival, region: arrival.regionKey }));
    if (tombstone === undefined || arrival.submissionUid === null) continue;
    if (state !== 'PUBLISHED' && state !== 'TO_WITHDRAW') continue;
    const reason = `Retiré par ${source.name} : ${tombstone.reason || 'sans motif'}`.slice(0, LONGEST_REASON);
    if (source.withdrawal === 'AUTOMATIC')
      await withdrawSubmission(intake.database, intake.network, arrival.submissionUid, reason, ruleOf(source), {
        now,
        secrecy: intake.secrecy,
      });
    else if (state === 'TO_WITHDRAW') continue;
    await intake.database.write((manager) =>
      manager
        .update(
          ArrivalEntity,
          { id: arrival.id },
          {
            state: source.withdrawal === 'AUTOMATIC' ? 'WITHDRAWN' : 'TO_WITHDRAW',
            message: reason,
            changedAt: now.toISOString(),
          },
        )
        .then(() => undefined),
    );
    count++;
  }
  return count;
}
