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
  const withheld = new Map<string, boolean>();
  const known = kept.filter(({ indicator }) => indicatorOf(indicator) !== undefined);
  for (const { territory, indicator, year } of known) {
    const name = `${territory}|${indicator}|${year}`;
    if (withheld.has(name)) continue;
    const figure = await reader.figure({ territory: territoryOf(territory), indicator, year, slice: null });
    withheld.set(name, figure.state === 'SUPPRESSED');
  }
  return known.map((each) => {
    const move = moveOf(each);
    const isWithheld = withheld.get(`${each.territory}|${each.indicator}|${each.year}`) === true;
    return { kept: each, move: isWithheld ? silenced(move) : move };
  });
}

const silenced = (move: Move): Move => ({ ...move, was: mute(move.was), now: mute(move.now) });
const mute = (state: Move['was']): Move['was'] =>
  state.state === 'NOT_REPORTED' ? state : { ...state, state: 'SUPPRESSED', value: null, partialValue: null, parts: 0 };
