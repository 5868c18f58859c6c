import { FEDERATION_PROFILE } from '../../kernel/federation/federation';

const { keyFigures } = FEDERATION_PROFILE;

/** The groups of a page of key figures, in its order, and the indicators of each. */
export const GROUPS = keyFigures.groups;

export const KEY_INDICATORS: readonly string[] = GROUPS.flatMap((group) => group.indicators);

/** What the tile map can show; the first, when nothing is asked. */
export const MAP_INDICATORS = keyFigures.map;

export const BARS = keyFigures.bars;

export const SERIES = keyFigures.series;
