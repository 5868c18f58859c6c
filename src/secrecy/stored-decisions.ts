import { createHash } from 'node:crypto';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { definitionOf } from '../datasets/catalogue';
import type { Database } from '../kernel/database';
import type { Insider } from './attackers';
import type { Decision, Matter } from './decision';
import { SecrecyDecisionEntity } from './decision.entity';
import { storePairs, type MadePairs } from './pair-columns';
import type { ShownArea, ShownState } from './shown-state';

/** Those of some decisions that were taken before, by any server. One statement, and none for none. */
export async function readDecisions(
  manager: EntityManager,
  names: readonly string[],
): Promise<ReadonlyMap<string, Decision>> {
  if (names.length === 0) return new Map();
  const stored = await manager.find(SecrecyDecisionEntity, {
    select: { name: true, mixed: true, withheld: true },
    where: { name: In([...names]) },
  });
  return new Map(stored.map((each) => [each.name, decisionIn(each)]));
}

const decisionIn = ({ mixed, withheld }: Pick<SecrecyDecisionEntity, 'mixed' | 'withheld'>): Decision => ({
  mixed,
  withheld: new Set(JSON.parse(withheld) as readonly string[]),
  lasts: true,
});

/** The names of those that were taken before. One statement. */
export async function storedAmong(manager: EntityManager, names: readonly string[]): Promise<ReadonlySet<string>> {
  const stored = await manager.find(SecrecyDecisionEntity, { select: { name: true }, where: { name: In([...names]) } });
  return new Set(stored.map(({ name }) => name));
}

/** Who reads what: what was shown to somebody else counts in what is decided for them. */
export interface Reading {
  readonly matter: Matter;
  readonly insider: Insider;
}

/** What was shown of a matter so far, and of others that share indicators with it; oldest first. */
export interface History {
  readonly states: readonly ShownState[];
  /** Decisions that count, on this very matter. */
  readonly length: number;
}

export const NO_HISTORY: History = { states: [], length: 0 };

/** One statement. */
export async function readHistory(manager: EntityManager, { matter, insider }: Reading): Promise<History> {
  const { linked, year } = matter;
  const dataset = definitionOf(linked[0] ?? '').dataset;
  if (dataset === null) return NO_HISTORY;
  const stored = await manager.find(SecrecyDecisionEntity, {
    where: { dataset, year, insider: insider.join(), position: Not(IsNull()) },
    order: { position: 'ASC', name: 'ASC' },
  });
  const own = matterName({ matter, insider });
  return {
    length: stored.filter((each) => each.matter === own).length,
    states: stored
      .filter(({ indicators }) => indicators.split('+').some((each) => linked.includes(each)))
      .map(({ areas, withheld }) => ({
        areas: JSON.parse(areas) as readonly ShownArea[],
        withheld: new Set(JSON.parse(withheld) as readonly string[]),
      })),
  };
}

/** A decision about to be stored, and what it is about. */
export interface Taken {
  readonly name: string;
  readonly reading: Reading;
  readonly decision: Decision;
  readonly areas: readonly ShownArea[];
  /** What it took into account; null for what need not count: it can be forgotten. */
  readonly history: History | null;
  /** What many rows were found to come to meanwhile: whoever decides next need not read them again. Nothing when left out. */
  readonly made?: readonly MadePairs[];
}

/**
 * Stores a decision before anybody sees what it shows. Where another server was faster, of two that are the same the
 * stored one is the answer; null where what was shown meanwhile did not count in this one: it has to be taken anew.
 */
export const storeDecision = (database: Database, taken: Taken): Promise<Decision | null> =>
  database.write((manager) => storeWithin(manager, taken));

/** The same within a transaction that does more. */
export async function storeWithin(manager: EntityManager, taken: Taken): Promise<Decision | null> {
  const { name, reading, decision, areas, history } = taken;
  const counted = { matter: matterName(reading), position: Not(IsNull()) };
  if (history !== null && (await manager.countBy(SecrecyDecisionEntity, counted)) !== history.length)
    return (await readDecisions(manager, [name])).get(name) ?? null;
  const { linked, year } = reading.matter;
  const values = {
    name,
    mixed: decision.mixed,
    withheld: JSON.stringify([...decision.withheld]),
    dataset: definitionOf(linked[0] ?? '').dataset ?? undefined,
    year,
    indicators: linked.join('+'),
    insider: reading.insider.join(),
    matter: matterName(reading),
    position: history === null ? null : history.length + 1,
    areas: JSON.stringify(areas),
  };
  await storePairs(manager, taken.made ?? []);
  await manager.createQueryBuilder().insert().into(SecrecyDecisionEntity).values(values).orIgnore().execute();
  return (await readDecisions(manager, [name])).get(name) ?? null;
}

const matterName = ({ matter: { linked, year }, insider }: Reading): string =>
  createHash('sha256')
    .update(JSON.stringify([linked, year, insider]))
    .digest('hex');

/** Forgets what need not count and nothing published rests on any more; a reader who still comes for it decides anew. */
export async function forgetAllBut(database: Database, names: readonly string[]): Promise<void> {
  const others = { name: Not(In([...names])), position: IsNull() };
  if (!(await database.read.existsBy(SecrecyDecisionEntity, others))) return;
  await database.write(async (manager) => void (await manager.delete(SecrecyDecisionEntity, others)));
}
