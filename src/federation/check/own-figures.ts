import { productVersion } from '../../backup/make-backup';
import { indicators } from '../../datasets/catalogue';
import { hasMeaning } from '../../figures/meaning';
import { regionRef } from '../../kernel/territory';
import { cellDefinition } from '../../published/cell-definitions';
import { readSnapshot } from '../../published/snapshot';
import { FigureReader } from '../../reading/figure-reader';
import { readDataVersion } from '../../storage/data-version';
import type { Federation } from '../federation';
import type { Manifest, ManifestEntry } from '../protocol/manifest';
import { contentIn, sign } from '../protocol/signed';

export const FIGURES_FORMAT = 'maillage-figures';
export const figuresPath = (region: string, year: number): string => `/federation/figures/${region}/${year}`;

/** A figure as its own instance computes it, of what it has published. */
export interface OwnFigure {
  readonly indicator: string;
  readonly state: string;
  readonly value: number | null;
  /** What turns rows into it; null for what no rows give. */
  readonly rule: string | null;
}

/** What an instance says that its region comes to in a year, with the bytes that it comes from. */
export interface OwnFigures {
  readonly format: typeof FIGURES_FORMAT;
  readonly formatVersion: 1;
  readonly region: string;
  readonly year: number;
  /** Number of the manifest that these are the figures of. */
  readonly seq: number;
  readonly versions: readonly Pick<ManifestEntry, 'dataset' | 'version' | 'sha256'>[];
  readonly figures: readonly OwnFigure[];
  readonly productVersion: string;
  readonly time: string;
}

/**
 * The figures of one region and year as this instance computes them, signed; nothing is withheld, since whoever may ask
 * reads the rows. Null for a region that it does not speak for.
 */
export async function ownFigures(
  federation: Federation,
  region: string,
  year: number,
  now: Date = new Date(),
): Promise<string | null> {
  if (!federation.options.regions.includes(region)) return null;
  const { database, network } = federation;
  const { seq, datasets } = contentIn((await federation.manifest()).jws) as Manifest;
  const own = datasets.filter((entry) => entry.region === region && entry.year === year);
  const said: OwnFigures = {
    format: FIGURES_FORMAT,
    formatVersion: 1,
    ...{ region, year, seq },
    versions: own.map(({ dataset, version, sha256 }) => ({ dataset, version, sha256 })),
    figures: await figuresOf(database, network, region, year),
    productVersion: await productVersion(),
    time: now.toISOString(),
  };
  return sign('OWN_FIGURES', said, await federation.key());
}

/** What is known of a region and year, by the catalogue's indicators that rows give. */
export async function figuresOf(
  database: Federation['database'],
  network: Federation['network'],
  region: string,
  year: number,
): Promise<readonly OwnFigure[]> {
  const { read } = database;
  const reader = new FigureReader(await readSnapshot(read, network, await readDataVersion(read)), database);
  const asked = indicators.filter(({ code, dataset }) => cellDefinition(dataset, code) !== null);
  const codes = asked.filter((each) => hasMeaning(each, 'REGION')).map(({ code }) => code);
  const figures = await reader.figures(regionRef(region), year, codes);
  return figures
    .filter(({ state }) => state !== 'NOT_REPORTED')
    .map(({ key, state, value }) => ({
      indicator: key.indicator,
      state,
      value,
      rule: cellDefinition(asked.find(({ code }) => code === key.indicator)?.dataset ?? null, key.indicator),
    }));
}
