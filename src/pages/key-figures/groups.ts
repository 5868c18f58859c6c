import { definitionOf } from '../../datasets/catalogue';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';

const { keyFigures } = FEDERATION_PROFILE;

/** The groups of a page of key figures, in its order, and the indicators of each. */
export const GROUPS = keyFigures.groups;

export const KEY_INDICATORS: readonly string[] = GROUPS.flatMap((group) => group.indicators);

/** Those that matter most, in order. */
const MATTER_MOST = (keyFigures.headline.length > 0 ? keyFigures.headline : keyFigures.home).filter((code) =>
  KEY_INDICATORS.includes(code),
);

const MOST_AT_THE_HEAD = 4;

interface Known {
  readonly indicator: { readonly code: string };
  readonly value: number | null;
  readonly partialValue: number | null;
}

/** What heads a page: of what matters most the first four that are known, whole ones first, then in part, then not at all. */
export function headlineOf<Figure extends Known>(figures: readonly Figure[]): readonly Figure[] {
  const rank = ({ value, partialValue }: Figure): number => (value !== null ? 0 : partialValue !== null ? 1 : 2);
  const own = MATTER_MOST.flatMap((code) => figures.find(({ indicator }) => indicator.code === code) ?? []);
  return [0, 1, 2].flatMap((each) => own.filter((figure) => rank(figure) === each)).slice(0, MOST_AT_THE_HEAD);
}

/** Of which a region is held against the others. */
export const HELD_AGAINST_OTHERS: readonly string[] = MATTER_MOST.filter((code) =>
  definitionOf(code).dimensions.includes('REGION'),
);

/** What the tile map can show; the first, when nothing is asked. */
export const MAP_INDICATORS = keyFigures.map;

export const BARS = keyFigures.bars;

export const SERIES = keyFigures.series;
