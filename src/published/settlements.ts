import type { EntityManager } from 'typeorm';
import type { SettlementDecision } from '../kernel/codes';
import { SettlementEntity } from './settlement.entity';

/** What became of a discrepancy. */
export interface Settlement {
  readonly decision: SettlementDecision;
  readonly reason: string;
  readonly settledAt: string;
  readonly settledBy: string;
}

/** What the national office has decided, looked up by what it decided of. */
export class Settlements {
  private readonly byDiscrepancy: ReadonlyMap<string, Settlement>;
  private readonly rejected: ReadonlySet<string>;

  constructor(readonly all: readonly SettlementEntity[] = []) {
    const oldestFirst = [...all].sort((a, b) => (a.settledAt < b.settledAt ? -1 : 1));
    this.byDiscrepancy = new Map(oldestFirst.map((each) => [each.discrepancy, each]));
    const inForce = new Map(oldestFirst.map((each) => [each.subject, each]));
    this.rejected = new Set(
      [...inForce.values()]
        .filter(({ decision }) => decision === 'STATED_WRONG')
        .flatMap(({ stated }) => stated.split(',')),
    );
  }

  /** Null while it is open. */
  of = (discrepancy: string): Settlement | null => this.byDiscrepancy.get(discrepancy) ?? null;

  /** Whether a statement was decided to be wrong, so that no figure rests on it. */
  rejects = (statement: string): boolean => this.rejected.size > 0 && this.rejected.has(statement);
}

/** Every settlement. One statement. */
export const readSettlements = async (manager: EntityManager): Promise<Settlements> =>
  new Settlements(await manager.find(SettlementEntity));
