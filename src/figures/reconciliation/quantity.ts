import type { Snapshot } from '../../published/snapshot';
import type { Interval } from './interval';
import type { KnownMembers } from './known-members';
import type { Statement } from './statement';
import type { Statements } from './statements';
import type { TypesRun } from './types-run';

/** A number with all that it leaves possible, and the statements that it comes from. */
export interface Quantity {
  /** As the digits say it; bounds, where it rests on a part that counts wholly or not at all. */
  readonly value: Interval;
  readonly possible: Interval;
  readonly statements: readonly Statement[];
  /** French, to be put behind it: what makes the bounds narrower. */
  readonly because: string;
}

/** What the rule looks things up in. */
export interface Knowledge {
  readonly snapshot: Snapshot;
  readonly all: Statements;
  readonly members: KnownMembers;
  readonly typesRun: TypesRun;
}
