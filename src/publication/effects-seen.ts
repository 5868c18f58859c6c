import { FigureReader } from '../reading/figure-reader';
import type { ResolvedFigure } from '../figures/resolved';
import { Visibility } from '../secrecy/visibility';
import type { ReaderRights } from '../secrecy/reader-rights';
import type { Snapshot } from '../published/snapshot';
import type { Database } from '../kernel/database';
import type { Effect } from './effects';

/**
 * What an act of a reader on the own rows does, as that reader may be told: figures of the federation only where they
 * could be read before the act. What others have in them then stays as it was, which is all that the act could tell.
 */
export async function effectsSeen(
  database: Database,
  before: Snapshot,
  rights: ReaderRights | null,
  effects: readonly Effect[],
): Promise<readonly Effect[]> {
  if (rights === null) return effects;
  const reader = new FigureReader(before, database, rights);
  return Promise.all(
    effects.map(async (effect) => {
      const { territory, indicator, year } = effect;
      if (!reader.masks(territory)) return effect;
      const was = await reader.figure({ territory, indicator, year, slice: null });
      if (was.state === 'SUPPRESSED') return withheldBoth(effect);
      return tellsOthers(was) ? { ...effect, ...WITHHELD_AFTER } : effect;
    }),
  );
}

/** A total that was declared or printed says nothing of rows; the sum of them that takes its place would. */
const tellsOthers = ({ key, way }: ResolvedFigure): boolean =>
  Visibility.isSecret(key.indicator) && (way === 'DECLARED' || way === 'PRINTED');

const WITHHELD_AFTER = { after: null, partialAfter: null, stateAfter: 'SUPPRESSED', partialOf: [] } as const;

const withheldBoth = (effect: Effect): Effect => ({
  ...effect,
  ...WITHHELD_AFTER,
  before: null,
  partialBefore: null,
  partialOfBefore: [],
  stateBefore: 'SUPPRESSED',
});
