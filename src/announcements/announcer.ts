import { setTimeout as wait } from 'node:timers/promises';
import { In, type EntityManager } from 'typeorm';
import { aheadOfReaders } from '../kernel/ahead-of-readers';
import type { Database } from '../kernel/database';
import { behindRequests } from '../kernel/request-writes';
import type { FigureReader } from '../reading/figure-reader';
import { changesSince, readDataVersion } from '../storage/data-version';
import { PlatformStateEntity } from '../storage/platform-state.entity';
import { latestActs, untoldActs, type Since } from './acts';
import { AnnouncedStateEntity } from './announced-state.entity';
import { AnnouncementEntity } from './announcement.entity';
import { MoveEntity } from './move.entity';
import { movesBetween, seenBy, type Move, type PublicStates, type SeenPlace } from './public-state';

/** Told in the transaction that keeps it: whoever passes it on loses nothing. */
export type OnAnnounced = (
  manager: EntityManager,
  announced: readonly AnnouncementEntity[],
  moves: readonly Move[],
) => Promise<void>;

interface AnnouncerServices {
  readonly database: Database;
  /** As the public sees figures, under the latest version; from the database that is written. */
  readonly publicReader: () => Promise<FigureReader>;
  readonly onAnnounced: OnAnnounced;
  /** Told of what nobody else is: faults of ours. */
  readonly report: (error: unknown) => void;
}

/** What was looked at last, in the state of the platform: the version, and the acts of before the first look. */
const LOOKED_AT = 'announced_version';

/** Milliseconds without another turn: what is published one after the other is told together. */
const REST = 2_000;
/** And after a first start. */
const FIRST_LOOK = 300_000;
/** What is published meanwhile is looked at anew, so many times. */
const TRIES = 3;

/**
 * Notices what the public sees otherwise after something was published, withdrawn, frozen or decided, and keeps it with
 * the acts that it comes from. It looks by the public's own reader, so that nothing withheld is in what it keeps. Of
 * several servers, the first to have looked keeps it.
 */
export class Announcer {
  private latest = 0;
  private begun = false;
  private stopped = false;
  private beginning: Promise<void> = Promise.resolve();
  private settling: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** The latest acts when somebody first wanted to be told. */
  private wantedSince: Since | undefined;

  constructor(private readonly services: AnnouncerServices) {}

  /**
   * From then on it looks whenever something new shows. What was never looked at before, which is much at once, it looks at
   * once nobody waits for a server that has just started.
   */
  begin(): void {
    const begin = (): void => {
      this.begun = true;
      this.turn();
    };
    this.beginning = readLooked(this.services.database.read).then((known) => {
      if (this.stopped) return;
      if (known === null) this.timer = setTimeout(begin, FIRST_LOOK).unref();
      else begin();
    }, this.services.report);
  }

  /** Looks once nothing new has shown for a while; returns at once. Before it has begun, it leaves things to whoever asks. */
  readonly turn = (): void => {
    if (!this.begun) return;
    const turn = (this.latest += 1);
    void behindRequests(() => wait(REST, undefined, { ref: false }))
      .then(() => (turn === this.latest ? aheadOfReaders(() => this.settle()) : undefined))
      .catch(this.services.report);
  };

  /**
   * Looks in a moment, at what was never looked at before too. What is done from here on is told, before that first look
   * as well: then that it was done, and not what moved. One or two statements.
   */
  async soon(): Promise<void> {
    this.wantedSince ??= await latestActs(this.services.database.read);
    this.begun = true;
    this.turn();
  }

  /** Resolves once what is published now has been looked at. */
  settle(): Promise<void> {
    this.begun = true;
    this.settling ??= behindRequests(() => this.look()).finally(() => (this.settling = undefined));
    return this.settling;
  }

  /** Resolves once nothing is looked at any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.begun = false;
    this.latest += 1;
    await this.beginning;
    await this.settling?.catch(() => undefined);
  }

  private async look(): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const { read } = this.services.database;
      const known = await readLooked(read);
      if (known !== null && known.version === (await readDataVersion(read))) return;
      const reader = await this.services.publicReader();
      const { version } = reader.snapshot.whole;
      const years = known === null ? null : await changedYears(read, known.version, version);
      const now = await seenBy(reader, years);
      if (await this.keep(known, version, now, years)) return;
    }
  }

  /** False where something was published since it looked. */
  private keep(
    known: Looked | null,
    version: number,
    now: readonly SeenPlace[],
    years: readonly number[] | null,
  ): Promise<boolean> {
    return this.services.database.write(async (manager) => {
      if ((await readDataVersion(manager)) !== version) return false;
      const since = known?.since ?? this.wantedSince ?? (await latestActs(manager));
      if (!(await lookedAt(manager, known, { version, since }))) return false;
      const before = await readStates(manager, years);
      const moves = known === null ? [] : movesBetween(before, forgotten(before, now));
      await keepStates(manager, before, now);
      const acts = await untoldActs(manager, since);
      const announced: AnnouncementEntity[] = [];
      for (const act of acts) announced.push(await manager.save(AnnouncementEntity, { ...act, batch: version }));
      const at = acts.at(-1)?.at ?? new Date().toISOString();
      await insertMoves(manager, moves, version, at);
      await this.services.onAnnounced(manager, announced, moves);
      return true;
    });
  }
}

interface Looked {
  readonly version: number;
  readonly since: Since;
}

async function readLooked(manager: EntityManager): Promise<Looked | null> {
  const found = await manager.findOneBy(PlatformStateEntity, { name: LOOKED_AT });
  return found === null ? null : (JSON.parse(found.value) as Looked);
}

/** False where another server was faster. */
async function lookedAt(manager: EntityManager, before: Looked | null, now: Looked): Promise<boolean> {
  const value = JSON.stringify(now);
  if (before === null) {
    if ((await readLooked(manager)) !== null) return false;
    await manager.insert(PlatformStateEntity, { name: LOOKED_AT, value });
    return true;
  }
  const was = { name: LOOKED_AT, value: JSON.stringify(before) };
  return (await manager.update(PlatformStateEntity, was, { value })).affected === 1;
}

/** Of which anything was published, replaced or withdrawn since; null where it may be any. */
async function changedYears(manager: EntityManager, from: number, to: number): Promise<readonly number[] | null> {
  const changes = await changesSince(manager, from, to);
  return changes === null ? null : [...new Set(changes.map(({ year }) => year))];
}

const readStates = async (manager: EntityManager, years: readonly number[] | null): Promise<readonly SeenPlace[]> =>
  (await manager.find(AnnouncedStateEntity, { where: years === null ? {} : { year: In([...years]) } })).map(
    ({ year, territory, states }) => ({
      year,
      territory,
      states: JSON.parse(states) as PublicStates,
    }),
  );

/** With what was seen before and is not any more. */
function forgotten(before: readonly SeenPlace[], now: readonly SeenPlace[]): readonly SeenPlace[] {
  const there = new Set(now.map(nameOf));
  return [...now, ...before.filter((each) => !there.has(nameOf(each))).map((each) => ({ ...each, states: {} }))];
}

const nameOf = ({ year, territory }: SeenPlace): string => `${year}|${territory}`;

/** Only what is another than before is written. */
async function keepStates(
  manager: EntityManager,
  before: readonly SeenPlace[],
  now: readonly SeenPlace[],
): Promise<void> {
  const written = new Map(before.map((each) => [nameOf(each), JSON.stringify(each.states)]));
  for (const { year, territory, states } of forgotten(before, now)) {
    const text = JSON.stringify(states);
    const was = written.get(nameOf({ year, territory, states }));
    if (was === text || (was === undefined && text === '{}')) continue;
    if (was === undefined) await manager.insert(AnnouncedStateEntity, { year, territory, states: text });
    else await manager.update(AnnouncedStateEntity, { year, territory }, { states: text });
  }
}

const AT_ONCE = 200;

async function insertMoves(manager: EntityManager, moves: readonly Move[], batch: number, at: string): Promise<void> {
  const rows = moves.map(({ was, now, ...move }) => ({
    ...move,
    batch,
    at,
    was: JSON.stringify(was),
    now: JSON.stringify(now),
  }));
  for (let start = 0; start < rows.length; start += AT_ONCE)
    await manager.insert(MoveEntity, rows.slice(start, start + AT_ONCE));
}

/** Kept moves as they were found. */
export const moveOf = ({ territory, indicator, year, was, now }: MoveEntity): Move => ({
  territory,
  indicator,
  year,
  was: JSON.parse(was) as Move['was'],
  now: JSON.parse(now) as Move['now'],
});

/** Those of some batches. */
export const movesOfBatches = (manager: EntityManager, batches: readonly number[]): Promise<MoveEntity[]> =>
  batches.length === 0
    ? Promise.resolve([])
    : manager.find(MoveEntity, { where: { batch: In([...batches]) }, order: { id: 'ASC' } });
