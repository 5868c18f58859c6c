/** The federation whose statistics this server consolidates, as its folder declares it. */
export interface Profile {
  /** Where it was read, absolute. */
  readonly folder: string;
  /** As its reports write it. */
  readonly name: string;
  /** In public ids, and as the source of what is handed on: never changes, whatever the federation comes to be called. */
  readonly key: string;
  /** Follows the name: « réseau d’utilité sociale et territoriale »; empty for nothing. */
  readonly presentation: string;
  /** Codes of the networks that an adherent carries in what is handed on, its own first. */
  readonly networks: readonly string[];
  /** The code that structures of insertion carry beside them; null for none. */
  readonly insertionNetwork: string | null;
  /** The year of its founding; nothing is asked of years before it. */
  readonly firstYear: number;
  /** In which its deadlines end. */
  readonly timeZone: string;
  /** What its data may be used for again, in the words of exports. */
  readonly licence: string;
  /** Whether the invented data that comes with the product imitates this federation. */
  readonly demonstration: boolean;
  /** Folder of the queries that it offers ready made, absolute; null without any. */
  readonly operations: string | null;
  /** File names of the datasets that it collects, in the order of workbooks; its own may be left out, and come last. */
  readonly datasets: readonly string[];
  /** Codes of the indicators of the product that its reports alone print. */
  readonly printedIndicators: readonly string[];
  readonly structureTypes: readonly StructureTypeProfile[];
  readonly regions: readonly RegionProfile[];
  readonly keyFigures: KeyFiguresProfile;
  /** Codes of regions that descriptions and messages name as examples; at least one. */
  readonly exampleRegions: readonly string[];
}

/** A kind of structure, in the order of drop-downs. */
export interface StructureTypeProfile {
  /** As files write it. */
  readonly code: string;
  /** As the schema writes it. */
  readonly key: string;
  readonly label: { readonly fr: string; readonly en: string };
  readonly description: { readonly fr: string; readonly en: string };
  /** Whether it is a structure of insertion through economic activity. */
  readonly insertion: boolean;
}

export interface RegionProfile {
  readonly code: string;
  readonly overseas: boolean;
  readonly tile: Tile;
}

/** Where a region lies on the map of tiles, and what stands in its tile. */
export interface Tile {
  readonly short: string;
  readonly column: number;
  readonly row: number;
}

/** One number of the report's page of key figures, and what stands with it. */
export interface BoxProfile {
  /** Null: the label of the indicator. */
  readonly title: string | null;
  readonly indicator: string;
  /** With a key, the box is of that part; without, the parts along the dimension stand under the whole. */
  readonly dimension: string | null;
  readonly key: string | null;
  /** Indicators whose values, of the same part, stand beside. */
  readonly beside: readonly string[];
  /** Whether the report prints it of the year before. */
  readonly yearBefore: boolean;
}

/** What the pages of key figures show, in their order. */
export interface KeyFiguresProfile {
  /** Indicators of the home page. */
  readonly home: readonly string[];
  /** Those that matter most, in order: the first four of which something is known head a page. */
  readonly headline: readonly string[];
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly indicators: readonly string[];
    /** Those of the same theme that stand on its own page only. */
    readonly others: readonly string[];
    /** What a reader must know to hold its figures against each other, under its title; null for nothing. */
    readonly note: string | null;
  }[];
  /** What the tile map can show, the first when nothing is asked. */
  readonly map: readonly string[];
  readonly bars: readonly {
    readonly id: string;
    readonly indicator: string;
    readonly dimension: string;
    readonly title: string;
  }[];
  readonly series: readonly { readonly id: string; readonly indicator: string }[];
  /** The boxes of the report's page of key figures, under their headings. */
  readonly boxes: readonly { readonly id: string; readonly title: string; readonly boxes: readonly BoxProfile[] }[];
}

/** The profile cannot be used as it stands: French sentences, one a fault, each with where, what and what instead. */
export class ProfileFaults extends Error {
  constructor(
    readonly folder: string,
    readonly faults: readonly string[],
  ) {
    super(`Profil de fédération refusé (${folder}).\n${faults.join('\n')}`);
    this.name = 'ProfileFaults';
  }
}
