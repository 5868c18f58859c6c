import type { Dimension } from '../../kernel/codes';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import { releaseName } from '../graph-address';
import type { GraphRelease } from '../graphs/releases';

export const EXPLORER = '/explorer';
/** The words that an address of it takes. */
export const EXPLORER_WORDS = ['indicateur', 'annee', 'lieu', 'par', 'vue', 'colonnes', 'release'] as const;
/** Where another site finds a view of it. */
export const EXPLORER_EMBED = '/integrer/explorer';

/** How an answer is shown, by its word in addresses. */
export const VIEWS = {
  tableau: 'Tableau',
  barres: 'Barres',
  groupees: 'Barres groupées',
  lignes: 'Courbes',
  multiples: 'Petits graphiques',
  carte: 'Carte',
} as const;
export type View = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as readonly View[];

/** Words for places that are no single region. */
export const FEDERATION_PLACE = 'federation';
export const EVERY_REGION = 'regions';

/** What an answer stretches along. */
export type Axis = 'indicateur' | 'annee' | 'lieu' | Dimension;

/** Beyond these no table of the page could be read. */
export const MOST_INDICATORS = 4;
export const MOST_SPLITS = 2;

export interface Choice {
  /** Codes, at least one. */
  readonly indicators: readonly string[];
  /** Oldest first, at least one. */
  readonly years: readonly number[];
  /** `federation`, `regions` for each of them, or slugs; none: the federation. */
  readonly places: readonly string[];
  /** Other than the region, which is a place. */
  readonly by: readonly Dimension[];
  readonly view: View;
  /** What stands in the columns of the table; null leaves it to the table. */
  readonly columns: Axis | null;
  /** The frozen years that it is of, one a year, oldest first; none: what is published now. */
  readonly releases: readonly GraphRelease[];
}

export const isOfFederation = ({ places }: Choice): boolean => places.length === 0 || places.includes(FEDERATION_PLACE);

/** Slugs of single regions; null for every region there is. */
export const regionsOf = ({ places }: Choice): readonly string[] | null =>
  places.includes(EVERY_REGION) ? null : places.filter((place) => place !== FEDERATION_PLACE);

export const hasRegions = (choice: Choice): boolean => regionsOf(choice)?.length !== 0;

/** Whether it is of frozen years, and of nothing that was published since. */
export const isFrozen = ({ releases }: Pick<Choice, 'releases'>): boolean => releases.length > 0;

export const axisWord = (axis: Axis): string =>
  axis === 'indicateur' || axis === 'annee' || axis === 'lieu' ? axis : DIMENSION_WORDS[axis].address;

export const axisLabel = (axis: Axis): string =>
  axis === 'indicateur'
    ? 'Indicateur'
    : axis === 'annee'
      ? 'Année'
      : axis === 'lieu'
        ? 'Lieu'
        : DIMENSION_WORDS[axis].label;

/** The choice in full: what it shows does not depend on the day on which it is opened. `ending` is that of a file. */
export function explorerAddress(choice: Choice, ending = '', start = EXPLORER): string {
  const words = new URLSearchParams();
  for (const code of choice.indicators) words.append('indicateur', code);
  for (const year of choice.years) words.append('annee', String(year));
  for (const place of choice.places) words.append('lieu', place);
  for (const dimension of choice.by) words.append('par', DIMENSION_WORDS[dimension].address);
  words.set('vue', choice.view);
  if (choice.columns !== null) words.set('colonnes', axisWord(choice.columns));
  for (const release of choice.releases)
    if (choice.years.includes(release.year)) words.append('release', releaseName(release));
  return `${start}${ending}?${words.toString()}`;
}
