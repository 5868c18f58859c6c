import type { Engine } from '../test/support/engine';
import type { Line } from './table';

/** One part of the measures: on these engines, at this share of the full size, that many rounds. */
export type Section = (engines: readonly Engine[], scale: number, rounds: number) => Promise<readonly Line[]>;
