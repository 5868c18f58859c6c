import { reaches, rowScope, type RowScope } from '../access/rights';
import { PUBLIC_ACTOR, type Actor } from '../kernel/actor';
import type { Thresholds } from './thresholds';

/**
 * Which withheld cells a reader sees all the same: those that rest on rows that the reader may read one by one. The only
 * place that says so; every route carries it, and the secrecy of figures asks it.
 */
export class ReaderRights {
  /** The regions that are open, in order. */
  readonly regions: readonly string[];

  private constructor(
    readonly thresholds: Thresholds,
    private readonly scope: RowScope & { readonly all: false },
  ) {
    this.regions = [...scope.regions].sort();
  }

  /** Null for whoever may read every row: nothing is withheld then. */
  static of(actor: Actor, thresholds: Thresholds): ReaderRights | null {
    const scope = rowScope(actor);
    return scope.all ? null : new ReaderRights(thresholds, scope);
  }

  /** Nothing is open: what is said for everybody, whoever asks. */
  static ofPublic(thresholds: Thresholds): ReaderRights {
    const rights = ReaderRights.of(PUBLIC_ACTOR, thresholds);
    if (rights === null) throw new Error('the public may read every row');
    return rights;
  }

  /** Whether all that rests on the rows of a region may be seen; null is what belongs to no delegation. */
  opens = (region: string | null): boolean => reaches(this.scope, region);

  get isPublic(): boolean {
    return this.regions.length === 0;
  }
}
