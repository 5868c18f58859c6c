import { indicatorOf } from '../datasets/catalogue';
import { territoryOf } from '../kernel/territory';
import type { FigureReader } from '../reading/figure-reader';
import { moveOf } from './announcer';
import type { MoveEntity } from './move.entity';
import type { Move } from './public-state';

export interface Shown {
  readonly kept: MoveEntity;
  readonly move: Move;
}

/**
 * Moves as they may be told today, by the public's own reader: the public saw both sides, but of a figure that is withheld
 * by now neither is repeated. Those of indicators that the catalogue no longer has are left out.
 */
export async function shownMoves(reader: FigureReader, kept: readonly MoveEntity[]): Promise<readonly Shown[]> {
  const known = kept.filter(({ indicator }) => indicatorOf(indicator) !== undefined);
  // All at once: what they rest on is read together.
  return Promise.all(
    known.map(async (each) => {
      const { territory, indicator, year } = each;
      const { state } = await reader.figure({ territory: territoryOf(territory), indicator, year, slice: null });
      const move = moveOf(each);
      return { kept: each, move: state === 'SUPPRESSED' ? silenced(move) : move };
    }),
  );
}

const silenced = (move: Move): Move => ({ ...move, was: mute(move.was), now: mute(move.now) });
const mute = (state: Move['was']): Move['was'] =>
  state.state === 'NOT_REPORTED' ? state : { ...state, state: 'SUPPRESSED', value: null, partialValue: null, parts: 0 };
