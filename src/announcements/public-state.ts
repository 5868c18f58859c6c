import type { FigureState } from '../kernel/codes';
import { indicators } from '../datasets/catalogue';
import { numberOf, type ResolvedFigure } from '../figures/resolved';
import { everyYear, yearsBetween } from '../figures/years';
import { FEDERATION, regionRef, territoryKey } from '../kernel/territory';
import type { FigureReader } from '../reading/figure-reader';

/** What the public sees of one figure. */
export interface PublicState {
  readonly state: FigureState;
  /** Null exactly when `state` is not KNOWN. */
  readonly value: number | null;
  readonly partialValue: number | null;
  /** How many parts `partialValue` counts. */
  readonly parts: number;
  readonly demonstration: boolean;
}

/** Of what nothing is known. */
export const NOTHING_SEEN: PublicState = {
  state: 'NOT_REPORTED',
  value: null,
  partialValue: null,
  parts: 0,
  demonstration: false,
};

/** By the code of the indicator; what nothing is known of is not in it. */
export type PublicStates = Readonly<Record<string, PublicState>>;

/** The figures of a place and a year. */
export interface SeenPlace {
  readonly year: number;
  readonly territory: string;
  readonly states: PublicStates;
}

const CODES = indicators.map(({ code }) => code);

/** All that a reader sees of the federation and the regions, in some years or in all of which anything is known. */
export async function seenBy(reader: FigureReader, only: readonly number[] | null): Promise<readonly SeenPlace[]> {
  reader.giveWay();
  const years = only ?? yearsBetween(everyYear(reader.snapshot), null, null);
  const territories = [FEDERATION, ...reader.snapshot.network.regions.map(({ code }) => regionRef(code))];
  const seen: SeenPlace[] = [];
  for (const year of years)
    for (const territory of territories) {
      const figures = await reader.figures(territory, year, CODES);
      const states = figures.flatMap((figure) => (isSeen(figure) ? [[figure.key.indicator, stateOf(figure)]] : []));
      seen.push({ year, territory: territoryKey(territory), states: Object.fromEntries(states) as PublicStates });
      const turn = reader.turn();
      if (turn !== undefined) await turn;
    }
  return seen;
}

const isSeen = (figure: ResolvedFigure): boolean => numberOf(figure) !== null || figure.state === 'SUPPRESSED';

const stateOf = ({ state, value, partialValue, partialOf, demonstration }: ResolvedFigure): PublicState => ({
  state,
  value,
  partialValue,
  parts: partialOf.length,
  demonstration,
});

/** A figure that is seen otherwise than before. */
export interface Move {
  readonly territory: string;
  readonly indicator: string;
  readonly year: number;
  readonly was: PublicState;
  readonly now: PublicState;
}

/** What is seen otherwise, in the order of what is seen now. Pure. */
export function movesBetween(before: readonly SeenPlace[], now: readonly SeenPlace[]): readonly Move[] {
  const known = new Map(before.map(({ year, territory, states }) => [`${year}|${territory}`, states]));
  return now.flatMap(({ year, territory, states }) => {
    const old = known.get(`${year}|${territory}`) ?? {};
    return [...new Set([...Object.keys(states), ...Object.keys(old)])].flatMap((indicator): readonly Move[] => {
      const [was, is] = [old[indicator] ?? NOTHING_SEEN, states[indicator] ?? NOTHING_SEEN];
      return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ territory, indicator, year, was, now: is }];
    });
  });
}
