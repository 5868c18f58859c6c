import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { BoundedMemory } from '../kernel/bounded-memory';
import { Ledger } from '../published/ledger';
import type { Snapshot } from '../published/snapshot';
import type { Insider } from './attackers';
import { decisionName, insiderName, type Decision, type Matter } from './decision';
import { readSecrecyTable } from './read-table';
import { readDecisions } from './stored-decisions';
import type { Thresholds } from './thresholds';
import { withheldOf } from './suppression-process';

/** Every guarded indicator of a few years, of a few data versions; a decision is a few hundred names. */
const MOST = 300;

/** By name, so that they outlive every publication that does not touch what they rest on. */
const kept = new BoundedMemory<Decision | Promise<Decision>>(MOST);

/**
 * Decisions as one request needs them: kept ones at once; stored ones together, with one statement; what nobody decided
 * yet is decided, with two statements more for each.
 */
export class Decisions {
  private readonly stored: DataLoader<string, Decision | null>;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly manager: EntityManager,
    private readonly thresholds: Thresholds,
    /** Places whose rows the reader knows, where they are several; what is withheld from the public holds for one. */
    private readonly insider: Insider = [],
  ) {
    this.stored = new DataLoader(async (names) => {
      const found = await readDecisions(manager, names);
      return names.map((name) => found.get(name) ?? null);
    });
  }

  nameOf = (matter: Matter): string => insiderName(decisionName(this.snapshot, matter, this.thresholds), this.insider);

  /** The decision where it is at hand; undefined where it has to be waited for. */
  known(matter: Matter): Decision | undefined {
    const known = kept.get(this.nameOf(matter));
    return known instanceof Promise ? undefined : known;
  }

  /** The decision, shared with whoever else waits for it. */
  async on(matter: Matter): Promise<Decision> {
    const name = this.nameOf(matter);
    const known = kept.get(name);
    if (known !== undefined) return known;
    const deciding = this.stored.load(name).then((stored) => stored ?? this.decide(matter));
    kept.set(name, deciding);
    deciding.then(
      (decision) => (decision.lasts ? kept.set(name, decision) : kept.delete(name)),
      () => kept.delete(name),
    );
    return deciding;
  }

  /** Decides, whether or not it was decided before. */
  async decide(matter: Matter): Promise<Decision> {
    const { linked, year } = matter;
    const { insider } = this;
    const forPublic =
      insider.length === 0 ? null : await new Decisions(this.snapshot, this.manager, this.thresholds).on(matter);
    // Read once for the decision, and by nobody else: not worth a place among the cells that are kept.
    const { kept: _, ...snapshot } = this.snapshot;
    const ledger = new Ledger(snapshot, this.manager);
    const table = await readSecrecyTable(ledger, this.manager, linked, year);
    return {
      withheld: await withheldOf(
        table,
        this.thresholds,
        forPublic === null ? undefined : { insider, fromPublic: forPublic.withheld },
      ),
      mixed: table.areas.some(({ inTotal }) => !inTotal),
      lasts: ledger.isWhole && table.areas.every(({ atoms }) => atoms.keys.length > 0),
    };
  }
}
