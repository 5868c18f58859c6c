import { In, Not, type EntityManager } from 'typeorm';
import type { Database } from '../kernel/database';
import type { Decision } from './decision';
import { SecrecyDecisionEntity } from './decision.entity';

/** Those of some decisions that were taken before, by any server. One statement, and none for none. */
export async function readDecisions(
  manager: EntityManager,
  names: readonly string[],
): Promise<ReadonlyMap<string, Decision>> {
  if (names.length === 0) return new Map();
  const stored = await manager.findBy(SecrecyDecisionEntity, { name: In([...names]) });
  return new Map(
    stored.map(({ name, mixed, withheld }) => [
      name,
      { mixed, withheld: new Set(JSON.parse(withheld) as readonly string[]), lasts: true },
    ]),
  );
}

/** The names of those that were taken before. One statement. */
export async function storedAmong(manager: EntityManager, names: readonly string[]): Promise<ReadonlySet<string>> {
  const stored = await manager.find(SecrecyDecisionEntity, { select: { name: true }, where: { name: In([...names]) } });
  return new Set(stored.map(({ name }) => name));
}

/** Two servers may decide at once: they decide alike. */
export const storeDecision = (database: Database, name: string, { mixed, withheld }: Decision): Promise<void> =>
  database.write(async (manager) => {
    const values = { name, mixed, withheld: JSON.stringify([...withheld]) };
    await manager.createQueryBuilder().insert().into(SecrecyDecisionEntity).values(values).orIgnore().execute();
  });

/** Forgets what nothing published rests on any more; a reader who still comes for it decides anew. */
export async function forgetAllBut(database: Database, names: readonly string[]): Promise<void> {
  const others = { name: Not(In([...names])) };
  if (!(await database.read.existsBy(SecrecyDecisionEntity, others))) return;
  await database.write(async (manager) => void (await manager.delete(SecrecyDecisionEntity, others)));
}
