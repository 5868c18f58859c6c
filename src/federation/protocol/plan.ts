import { slotName, versionName, type Manifest, type ManifestEntry, type Slot, type Tombstone } from './manifest';

/** What is known here of a version that came. */
export interface KnownVersion extends Slot {
  readonly version: number;
  readonly sha256: string;
  /** It was refused for its faults, which the register that has come since may mend. */
  readonly again: boolean;
  /** It is what is published here. */
  readonly published: boolean;
}

/** Why one version of a good manifest is refused, all others apart. */
export const VERSION_FAULTS = {
  FOREIGN_REGION: 'cette instance n’a pas le droit de parler pour cette région',
  UNKNOWN_REGION: 'aucune délégation d’ici ne porte ce code',
  UNKNOWN_DATASET: 'aucun jeu de données d’ici ne porte ce nom',
  FORKED_VERSION: 'cette version a déjà été reçue avec d’autres octets',
  OLDER_VERSION: 'une version plus récente a déjà été reçue, sans que celle-ci soit dite retirée',
} as const;
export type VersionFault = keyof typeof VERSION_FAULTS;

export interface Plan {
  /** To be fetched, registers first: everything else points into them. */
  readonly fetch: readonly ManifestEntry[];
  readonly withdraw: readonly Tombstone[];
  readonly refused: readonly {
    readonly entry: Slot & { version: number; sha256: string };
    readonly fault: VersionFault;
  }[];
  /** Published here by this source, and neither listed nor withdrawn there: nothing is done, and it is said. */
  readonly absent: readonly KnownVersion[];
}

export interface Allowed {
  readonly regions: readonly string[];
  /** Every region and dataset of this federation. */
  readonly knownRegions: readonly string[];
  readonly knownDatasets: readonly string[];
  readonly registers: readonly string[];
}

/**
 * What follows from a manifest, whatever was missed before it: it depends on nothing but the manifest and what is here.
 * Nothing is ever withdrawn by its absence. Pure.
 */
export function planOf(manifest: Manifest, known: readonly KnownVersion[], allowed: Allowed): Plan {
  const versions = new Map(known.map((each) => [versionName(each), each]));
  const newest = new Map<string, number>();
  const takenBack = new Set(manifest.withdrawn.map(versionName));
  for (const each of known)
    if (!takenBack.has(versionName(each)))
      newest.set(slotName(each), Math.max(newest.get(slotName(each)) ?? 0, each.version));
  const refused: { entry: Slot & { version: number; sha256: string }; fault: VersionFault }[] = [];
  const fetch: ManifestEntry[] = [];
  for (const entry of manifest.datasets) {
    const there = versions.get(versionName(entry));
    const fault = faultOf(entry, there, newest.get(slotName(entry)) ?? 0, manifest, allowed);
    if (fault !== null) refused.push({ entry, fault });
    else if (there === undefined || there.again) fetch.push(entry);
  }
  const listed = new Set(manifest.datasets.map(slotName));
  const tombstones = new Map<string, Tombstone>();
  for (const each of manifest.withdrawn) {
    const before = tombstones.get(slotName(each));
    if (before === undefined || before.version < each.version) tombstones.set(slotName(each), each);
  }
  const gone = known.filter((each) => each.published && !listed.has(slotName(each)));
  // A tombstone of the version itself, or of one that had replaced it meanwhile.
  const isWithdrawn = (each: KnownVersion): boolean => (tombstones.get(slotName(each))?.version ?? 0) >= each.version;
  return {
    fetch: inReadingOrder(fetch, allowed.registers),
    withdraw: gone.filter(isWithdrawn).flatMap((each) => tombstones.get(slotName(each)) ?? []),
    refused,
    absent: gone.filter((each) => !isWithdrawn(each)),
  };
}

function faultOf(
  entry: ManifestEntry,
  there: KnownVersion | undefined,
  newest: number,
  manifest: Manifest,
  { regions, knownRegions, knownDatasets }: Allowed,
): VersionFault | null {
  if (!knownRegions.includes(entry.region)) return 'UNKNOWN_REGION';
  if (!regions.includes(entry.region) || !manifest.regions.includes(entry.region)) return 'FOREIGN_REGION';
  if (!knownDatasets.includes(entry.dataset)) return 'UNKNOWN_DATASET';
  if (there !== undefined && there.sha256 !== entry.sha256) return 'FORKED_VERSION';
  return there === undefined && entry.version < newest ? 'OLDER_VERSION' : null;
}

/** By year, the registers of a year before what points into them. */
export const inReadingOrder = (
  entries: readonly ManifestEntry[],
  registers: readonly string[],
): readonly ManifestEntry[] =>
  [...entries].sort(
    (a, b) => a.year - b.year || Number(registers.includes(b.dataset)) - Number(registers.includes(a.dataset)),
  );
