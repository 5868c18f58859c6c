import type { FigureState } from '../../../kernel/codes';

/** A figure as it is drawn, wherever it comes from. */
export interface Drawn {
  /** The whole, or else the part that is known; null where nothing is drawn. */
  readonly number: number | null;
  /** Whether it is a part of a whole that nobody knows: drawn hollow, and joined to nothing. */
  readonly isPart: boolean;
  /** In full; a part never without how much of the whole it is. */
  readonly words: string;
  /** The same in few characters, over a point. */
  readonly short: string;
  /** Why there is no number; how it is drawn then. */
  readonly state: FigureState;
  readonly isInvented: boolean;
}

/** A figure of a year. */
export interface Point extends Drawn {
  readonly year: number;
  /** What it rests on: two years that rest on different things are not joined. */
  readonly basis: string | null;
}

/** How a drawing writes the numbers of its scale. */
export type WriteTick = (value: number) => string;
