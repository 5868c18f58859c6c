/** The feed of everything that was published. */
export const PUBLICATIONS_FEED = '/flux/publications.atom';
export const indicatorFeed = (code: string): string => `/flux/indicateurs/${code}.atom`;
export const regionFeed = (code: string): string => `/flux/regions/${code}.atom`;

interface Subjects {
  readonly indicator?: { readonly code: string; readonly label: string };
  readonly region?: { readonly code: string; readonly name: string };
}

/** The feeds of what a page shows, the narrowest first: address and title of each. */
export const feedsOf = ({ indicator, region }: Subjects): readonly (readonly [address: string, title: string])[] => [
  ...(indicator === undefined ? [] : [[indicatorFeed(indicator.code), `Ce qui bouge : ${indicator.label}`] as const]),
  ...(region === undefined ? [] : [[regionFeed(region.code), `Ce qui bouge : ${region.name}`] as const]),
  [PUBLICATIONS_FEED, 'Ce qui est publié'],
];
