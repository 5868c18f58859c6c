import { isCount, isHash, isMoment, isObject, isText } from './shapes';

export const MANIFEST_FORMAT = 'maillage-manifest';
/** Raised when a reader of the one before could misread the next. */
export const MANIFEST_VERSION = 1;

/** One published version: what its bytes are, and where they are for ever. */
export interface ManifestEntry {
  readonly dataset: string;
  readonly region: string;
  readonly year: number;
  /** As the instance counts the versions of this dataset, region and year. */
  readonly version: number;
  readonly rows: number;
  readonly bytes: number;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  /** Path on the instance, from `/`. */
  readonly href: string;
  /** Names the columns of the file and their order. */
  readonly layout: string;
  readonly status: 'PUBLISHED';
  readonly licence: string;
  readonly demonstration: boolean;
  /** Declared: there was nothing to report. The file has titles alone. */
  readonly nothingToReport: boolean;
  readonly publishedAt: string;
}

/** A version that was published and was taken back. */
export interface Tombstone {
  readonly dataset: string;
  readonly region: string;
  readonly year: number;
  readonly version: number;
  readonly sha256: string;
  readonly withdrawnAt: string;
  /** In the words of whoever withdrew it. */
  readonly reason: string;
}

/** What a manifest says, its number and time apart. */
export interface ManifestContent {
  readonly instance: { readonly name: string; readonly address: string | null; readonly kid: string };
  /** The regions that it may speak for; of the national instance, none. */
  readonly regions: readonly string[];
  readonly datasets: readonly ManifestEntry[];
  readonly withdrawn: readonly Tombstone[];
}

/** All that an instance has published at a moment: what is not in it is not published. */
export interface Manifest extends ManifestContent {
  readonly format: typeof MANIFEST_FORMAT;
  readonly formatVersion: number;
  /** 1, 2, 3…: never the same for two contents. */
  readonly seq: number;
  /** SHA-256 of the compact JWS of the one before; null for the first. */
  readonly previous: string | null;
  readonly time: string;
  readonly complete: true;
}

/** A place where one version is published at a time. */
export type Slot = Pick<ManifestEntry, 'dataset' | 'region' | 'year'>;
export const slotName = ({ dataset, region, year }: Slot): string => `${dataset}|${region}|${year}`;
export const versionName = (entry: Slot & { readonly version: number }): string =>
  `${slotName(entry)}|${entry.version}`;

const compare = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0);

/** By region, year, dataset and version: the order in which manifests list. */
export const inOrder = <T extends Slot & { readonly version: number }>(entries: readonly T[]): T[] =>
  [...entries].sort(
    (a, b) =>
      compare(a.region, b.region) ||
      compare(a.year, b.year) ||
      compare(a.dataset, b.dataset) ||
      compare(a.version, b.version),
  );

export const manifestOf = (
  content: ManifestContent,
  { seq, previous, time }: Pick<Manifest, 'seq' | 'previous' | 'time'>,
): Manifest => ({
  format: MANIFEST_FORMAT,
  formatVersion: MANIFEST_VERSION,
  seq,
  previous,
  time,
  complete: true,
  ...content,
  datasets: inOrder(content.datasets),
  withdrawn: inOrder(content.withdrawn),
});

/** More than any instance comes to: 14 regions of 20 datasets over 40 years, each replaced some times. */
const MOST_ENTRIES = 100_000;

/** The manifest that a verified content is, or the first thing that it is not, in French. What it says beside is left out. */
export function readManifest(content: unknown): Manifest | string {
  if (!isObject(content) || content['format'] !== MANIFEST_FORMAT) return 'ce n’est pas un manifeste de Maillage';
  const { formatVersion, seq, previous, time, complete, instance, regions, datasets, withdrawn } = content;
  if (formatVersion !== MANIFEST_VERSION)
    return `manifeste au format ${String(formatVersion).slice(0, 20)}, que cette version ne lit pas (${MANIFEST_VERSION})`;
  if (!isCount(seq, 1)) return '« seq » n’est pas un nombre à partir de 1';
  if (previous !== null && !isHash(previous)) return '« previous » n’est ni nul ni une empreinte SHA-256';
  if (!isMoment(time)) return '« time » n’est pas une heure UTC';
  if (complete !== true) return '« complete » n’est pas vrai : un manifeste dit tout ce qui est publié';
  if (!isObject(instance) || !isText(instance['name'], 120) || !isText(instance['kid'], 43))
    return '« instance » n’a pas de nom ou de clé';
  if (!Array.isArray(regions) || regions.length > 100 || !regions.every((each) => isText(each, 32)))
    return '« regions » n’est pas une liste de codes';
  if (!Array.isArray(datasets) || !Array.isArray(withdrawn)) return '« datasets » ou « withdrawn » n’est pas une liste';
  if (datasets.length + withdrawn.length > MOST_ENTRIES) return `plus de ${MOST_ENTRIES} versions`;
  const notEntry = datasets.findIndex((each) => !isEntry(each));
  if (notEntry >= 0) return `« datasets », élément ${notEntry + 1} : incomplet ou mal écrit`;
  const notTombstone = withdrawn.findIndex((each) => !isTombstone(each));
  if (notTombstone >= 0) return `« withdrawn », élément ${notTombstone + 1} : incomplet ou mal écrit`;
  const manifest = content as unknown as Manifest;
  const slots = new Set(manifest.datasets.map(slotName));
  if (slots.size !== manifest.datasets.length) return 'deux versions publiées à la même place';
  return manifest;
}

const isPlace = (value: Readonly<Record<string, unknown>>): boolean =>
  isText(value['dataset'], 20) &&
  isText(value['region'], 32) &&
  isCount(value['year'], 1900) &&
  isCount(value['version'], 1) &&
  isHash(value['sha256']);

const isEntry = (value: unknown): value is ManifestEntry =>
  isObject(value) &&
  isPlace(value) &&
  isCount(value['rows']) &&
  isCount(value['bytes']) &&
  isText(value['href'], 300) &&
  /^\/[\w./~-]*$/.test(value['href']) &&
  !value['href'].startsWith('//') &&
  isText(value['layout'], 40) &&
  value['status'] === 'PUBLISHED' &&
  isText(value['licence'], 200) &&
  typeof value['demonstration'] === 'boolean' &&
  typeof value['nothingToReport'] === 'boolean' &&
  isMoment(value['publishedAt']);

const isTombstone = (value: unknown): value is Tombstone =>
  isObject(value) &&
  isPlace(value) &&
  isMoment(value['withdrawnAt']) &&
  typeof value['reason'] === 'string' &&
  value['reason'].length <= 500;
