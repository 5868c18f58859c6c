import DataLoader from 'dataloader';
import { isAheadOfReaders } from '../kernel/ahead-of-readers';
import { BoundedMemory } from '../kernel/bounded-memory';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import { behindRequests } from '../kernel/request-writes';
import type { Snapshot } from '../published/snapshot';
import { wholeOf } from '../published/watched-snapshot';
import type { Insider } from './attackers';
import { decisionName, insiderName, isPublished, restsOnReal, type Decision, type Matter } from './decision';
import { inTurn } from './decision-turns';
import { NO_HISTORY, readDecisions, readHistory, storeDecision, type History, type Reading } from './stored-decisions';
import type { Thresholds } from './thresholds';
import type { Asker } from './turns';
import { decidedOn, readUndecided, type Decided } from './undecided';

/** Every guarded indicator of a few years, of a few data versions; a decision is a few hundred names. */
const MOST = 300;

/** How often others may be faster before somebody is told. */
const ATTEMPTS = 20;

/** Whom the decisions are taken for that are being taken: a reader may come to wait for one that was begun for nobody. */
const askers = new WeakMap<Promise<Decision>, Asker>();

type Kept = BoundedMemory<Decision | Promise<Decision>>;

/** By name, so that they outlive every publication that does not touch what they rest on. */
const keptOf = new WeakMap<Database, Kept>();

/**
 * Decisions as one request needs them: kept ones at once; stored ones together, with one statement; what nobody decided
 * yet is decided, with a few statements more for each, and stored before anybody sees what it shows: whatever is decided
 * later takes it into account.
 */
export class Decisions {
  private readonly snapshot: Snapshot;
  private readonly kept: Kept;
  private readonly stored: DataLoader<string, Decision | null>;
  private readonly reader: Asker = { isReader: true };

  constructor(
    snapshot: Snapshot,
    private readonly database: Database,
    private readonly thresholds: Thresholds,
    /** Places whose rows the reader knows, where they are several; what is withheld from the public holds for one. */
    private readonly insider: Insider = [],
  ) {
    // Whoever goes by a decision notes what it rests on: not whoever takes it, once for many.
    this.snapshot = wholeOf(snapshot);
    this.kept = keptOf.get(database) ?? new BoundedMemory(MOST);
    keptOf.set(database, this.kept);
    this.stored = new DataLoader(async (names) => {
      const found = await readDecisions(database.read, names);
      return names.map((name) => found.get(name) ?? null);
    });
  }

  nameOf = (matter: Matter): string => insiderName(decisionName(this.snapshot, matter, this.thresholds), this.insider);

  /** The decision where it is at hand; undefined where it has to be waited for. */
  known(matter: Matter): Decision | undefined {
    const known = this.kept.get(this.nameOf(matter));
    return known instanceof Promise ? undefined : known;
  }

  /** Whether somebody waits for it already. */
  isUnderWay = (matter: Matter): boolean => this.kept.peek(this.nameOf(matter)) instanceof Promise;

  /** The decision, shared with whoever else waits for it. */
  async on(matter: Matter): Promise<Decision> {
    const name = this.nameOf(matter);
    const known = this.kept.get(name);
    const isAhead = isAheadOfReaders();
    const taking = known instanceof Promise && !isAhead ? askers.get(known) : undefined;
    if (taking !== undefined) taking.isReader = true;
    if (known !== undefined) return known;
    const asker = isAhead ? { isReader: false } : this.reader;
    // Others wait for it too: it must not end with the time of whoever came first.
    const deciding = behindRequests(() => this.stored.load(name).then((stored) => stored ?? this.take(matter, asker)));
    askers.set(deciding, asker);
    this.kept.set(name, deciding);
    deciding.then(
      (decision) => (decision.lasts ? this.kept.set(name, decision) : this.kept.delete(name)),
      () => this.kept.delete(name),
    );
    return deciding;
  }

  /** What the public does not see goes first: it is decided in a turn of its own. */
  private async take(matter: Matter, asker: Asker): Promise<Decision> {
    const forPublic = await this.forPublic(matter);
    return inTurn(asker, () => this.takeBeside(forPublic, matter));
  }

  private async forPublic(matter: Matter): Promise<Decision | null> {
    const { insider, snapshot, database, thresholds } = this;
    return insider.length === 0 ? null : new Decisions(snapshot, database, thresholds).on(matter);
  }

  /** Decides, and stores what was decided: or else takes the one that another server stored meanwhile. */
  private async takeBeside(forPublic: Decision | null, matter: Matter): Promise<Decision> {
    const { database, insider } = this;
    const reading = { matter, insider };
    const isReal = restsOnReal(this.snapshot, matter);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const history = isReal ? await this.historyOf(reading, attempt > 0) : NO_HISTORY;
      const { decision, areas, isBeyond, made } = await this.decideBeside(forPublic, matter, history);
      if (!decision.lasts || !isPublished(this.snapshot, matter)) return decision;
      // What shows nothing that was not shown before need not count.
      const counted: History | null = isReal && !isBeyond ? history : null;
      const stored = await storeDecision(database, {
        name: this.nameOf(matter),
        reading,
        decision,
        areas,
        history: counted,
        made,
      });
      if (stored !== null) return stored;
    }
    throw new MaillageError('LOST_RACE');
  }

  /** Where others were faster, as the primary has it: a copy may not have heard of them yet. */
  private historyOf(reading: Reading, wasLate: boolean): Promise<History> {
    const { database } = this;
    return wasLate ? database.write((manager) => readHistory(manager, reading)) : readHistory(database.read, reading);
  }

  /** Decides, whether or not it was decided before. */
  async decide(matter: Matter, history: Pick<History, 'states'>): Promise<Decided> {
    return this.decideBeside(await this.forPublic(matter), matter, history);
  }

  private async decideBeside(
    forPublic: Decision | null,
    matter: Matter,
    { states }: Pick<History, 'states'>,
  ): Promise<Decided> {
    const { insider, database, snapshot, thresholds } = this;
    const from = forPublic === null ? undefined : { insider, fromPublic: forPublic.withheld };
    return decidedOn(await readUndecided(snapshot, database.read, matter, states), thresholds, from);
  }
}
