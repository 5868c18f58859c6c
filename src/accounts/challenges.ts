import { LessThan, type EntityManager } from 'typeorm';
import type { Accounts } from './accounts';
import { isWithin, MINUTE } from './clock';
import { hashOf } from './secrets';
import { ChallengeEntity } from './sign-in.entity';

/** What a signature of a passkey is good for: coming in, being added to an account, taking an invitation. */
export type ChallengePurpose = 'entrer' | `ajouter:${string}` | `inviter:${string}`;

const GOOD_FOR = 5 * MINUTE;

/** Remembers what is to be signed; what nobody signed in time is forgotten. */
export async function rememberChallenge(
  { database, clock }: Accounts,
  challenge: string,
  purpose: ChallengePurpose,
): Promise<void> {
  const now = clock();
  await database.write(async (manager) => {
    await manager.delete(ChallengeEntity, { madeAt: LessThan(new Date(now.getTime() - GOOD_FOR).toISOString()) });
    await manager.insert(ChallengeEntity, { hash: hashOf(challenge), purpose, madeAt: now.toISOString() });
  });
}

/** Whether it was asked for that very purpose, a moment ago, and is answered for the first time. */
export async function takeChallenge(
  manager: EntityManager,
  challenge: string,
  purpose: ChallengePurpose,
  now: Date,
): Promise<boolean> {
  const hash = hashOf(challenge);
  const known = await manager.findOneBy(ChallengeEntity, { hash, purpose });
  if (known === null || !isWithin(known.madeAt, GOOD_FOR, now)) return false;
  const { affected } = await manager.delete(ChallengeEntity, { hash });
  return affected === 1;
}
