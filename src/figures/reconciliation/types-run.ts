import { figureKeyOf, type Slice } from '../../published/figure-key';
import type { Statement } from './statement';

/** What counts adherents by their first type, and what counts every type that they run. */
export const FIRST_TYPES = 'ADHERENTS_TOTAL';
export const TYPES_RUN = 'ADHERENTS_TYPE_MEMBERSHIPS';
const BY_TYPE = 'STRUCTURE_TYPE';

/**
 * A report that prints adherents by type may count each under its first type, or under every type that it runs. Which
 * of the two is told by the rows, where there are some: the reading under which fewer of its parts disagree; first types
 * when neither is better. What is read as types run is compared with types run, and is no breakdown of adherents
 * (docs/regles.md#contradictions).
 */
export class TypesRun {
  private readonly sets = new Set<string>();

  /** `disagreeing` counts the parts of a set that the rows contradict under one reading; null where there are no rows. */
  static read(
    sets: readonly (readonly Statement[])[],
    disagreeing: (set: readonly Statement[], indicator: string) => number | null,
  ): TypesRun {
    const read = new TypesRun();
    for (const set of sets) {
      const [first, run] = [disagreeing(set, FIRST_TYPES), disagreeing(set, TYPES_RUN)];
      if (first !== null && run !== null && run < first) read.sets.add(setOf(set));
    }
    return read;
  }

  /** Whether what these say by structure type is types run. */
  has = (statements: readonly Statement[], slice: Slice | null): boolean =>
    slice?.dimension === BY_TYPE && this.sets.has(setOf(statements));

  /** The indicator that a statement is of, read so. */
  indicatorOf = (statement: Statement): string =>
    this.has([statement], statement.slice) ? TYPES_RUN : statement.indicator;
}

/** Whether a statement is one of such a set. */
export const isByType = ({ indicator, slice, scope, partOf }: Statement): boolean =>
  indicator === FIRST_TYPES && slice?.dimension === BY_TYPE && scope === null && partOf === null;

/** Names the set that a statement belongs to: one sayer's, of one place and year. */
export const setOf = ([one]: readonly Statement[]): string =>
  one === undefined ? '' : `${one.sayer}|${figureKeyOf({ ...one, slice: null })}`;
