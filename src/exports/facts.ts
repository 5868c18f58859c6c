import { rowScope } from '../access/rights';
import { DATASETS } from '../datasets/registry';
import { isTotals } from '../datasets/roles';
import { sourceWords, type KeptSourceStates, type SourceStates } from '../federation/sources/source-states';
import type { Publications } from '../published/publication-state';
import { knownYears } from '../figures/years';
import type { Snapshot } from '../published/snapshot';
import type { Actor } from '../kernel/actor';
import type { DatasetCode } from '../kernel/codes';
import type { Database } from '../kernel/database';
import { DEMONSTRATION_WORDS } from '../kernel/demonstration';
import { writeDay } from '../kernel/french';
import { FEDERATION_PROFILE } from '../kernel/federation/federation';
import { FEDERATION } from '../kernel/territory';

/** Who reported, in one year, for one dataset. */
export interface CoverageLine {
  readonly year: number;
  readonly dataset: string;
  readonly reporting: number;
  readonly expected: number;
  /** French names. */
  readonly missing: readonly string[];
  readonly demonstration: boolean;
}

/** What a file says of itself: the same words in a workbook and in JSON. */
export interface Facts {
  readonly title: string;
  readonly description: string;
  /** Path and query under which the file is had again. */
  readonly address: string;
  /** Parameter and value, as asked or by default. */
  readonly perimeter: readonly (readonly [string, string])[];
  readonly reader: string;
  readonly sources: readonly string[];
  /** Of the latest publication that the data knows; null when nothing is published. Never the time of the download. */
  readonly publishedAt: string | null;
  /** The number of the version, or the name of the frozen year that all of it is of. */
  readonly dataVersion: number | string;
  readonly rowCount: number;
  readonly coverage: readonly CoverageLine[];
  readonly notes: readonly string[];
  readonly demonstration: boolean;
}

export const METHOD =
  'Calculé par Maillage à partir des dépôts publiés des délégations et des rapports imprimés. Moyennes et taux sont recalculés à chaque niveau, jamais moyennés. Règles : docs/telechargements.md et l’adresse /exports.';
/** Who is to be named with the data, and of when it is: what an open licence asks of whoever uses it again. */
export const mentionOf = ({ publishedAt }: Pick<Facts, 'publishedAt'>): string =>
  `${FEDERATION_PROFILE.name} (Maillage), ${publishedAt === null ? 'rien de publié à ce jour' : `données publiées jusqu’au ${writeDay(publishedAt)}`}`;
/** Of every file that may hold figures: where a part stands that is no whole. */
export const PARTIAL_WORDS =
  'Une valeur partielle n’est pas le chiffre du territoire : tant qu’une partie attendue manque, « Valeur » est vide, « Valeur partielle » dit ce que donnent les parties connues, et « Parties comptées » lesquelles. À ne pas citer comme un total, ni comparer d’une année à l’autre.';

const NOTES = [
  PARTIAL_WORDS,
  'Une case vide n’est jamais un zéro : l’état dit pourquoi une valeur manque.',
  'Un taux est une fraction, de 0 à 1 ; un total est calculé à son propre niveau et peut différer de la somme des lignes.',
  'Une région manquante ci-dessus n’a pas de dépôt publié ; sa valeur peut venir d’un rapport imprimé, et sa base le dit.',
];

export interface ExportRequest {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly perimeter: readonly (readonly [string, string])[];
  /** Years that the file is about; all known when empty. */
  readonly years: readonly number[];
  /** Datasets that it rests on; all when left out. */
  readonly datasets?: readonly DatasetCode[];
  readonly rowCount: number;
  readonly notes?: readonly string[];
  /** Whether it rests on demonstration; when left out, whether any of its years and datasets does. */
  readonly demonstration?: boolean;
  /** How the sources of the regions are doing; none where nothing is harvested. */
  readonly states?: KeptSourceStates | undefined;
}

/** The facts of one file, from what is published. One statement. */
export async function factsOf(
  database: Database,
  snapshot: Snapshot,
  actor: Actor,
  { years: asked, datasets, notes = [], demonstration: known, states, title, ...rest }: ExportRequest,
): Promise<Facts> {
  const years = asked.length > 0 ? asked : knownYears(snapshot, FEDERATION);
  const coverage = coverageOf(snapshot, years, datasets);
  const demonstration = known ?? coverage.some((line) => line.demonstration);
  return {
    ...rest,
    title: demonstration ? `${title} (démonstration)` : title,
    reader: readerOf(actor),
    sources: [
      'Dépôts publiés des délégations régionales',
      ...snapshot.network.sources.map(({ title, publisher, year }) => `${title}, ${publisher} (${year})`),
    ],
    publishedAt: await latestPublication(database),
    dataVersion: snapshot.version,
    coverage,
    notes: [
      ...(demonstration ? [DEMONSTRATION_WORDS] : []),
      ...(states === undefined ? [] : sourceNotesOf(await states.of(snapshot.version), snapshot, years, datasets)),
      ...notes,
      ...NOTES,
    ],
    demonstration,
  };
}

const ALL = DATASETS.map(({ code }) => code);
const MOST_SOURCES = 100;

/** One sentence for each region whose source is not as it should be, and for each place of which something is refused or withdrawn. */
function sourceNotesOf(
  states: SourceStates,
  { publications, network }: Snapshot,
  years: readonly number[],
  datasets: readonly DatasetCode[] = ALL,
): readonly string[] {
  const sentences = new Set<string>();
  for (const { code, label } of DATASETS.filter((dataset) => datasets.includes(dataset.code)))
    for (const year of years)
      for (const region of network.regions) {
        const publication = publications.find(code, year, region.code) ?? null;
        const source = states.of({ dataset: code, year, region: region.code }, publication);
        const isWhole = source?.state === 'UNREACHABLE' || source?.state === 'STALE';
        const words = sourceWords(isWhole ? region.name : `${region.name}, ${label} ${year}`, source);
        if (words !== null) sentences.add(words);
      }
  return [...sentences].slice(0, MOST_SOURCES);
}

function coverageOf(
  { publications, plans, network }: Snapshot,
  years: readonly number[],
  datasets: readonly DatasetCode[] = ALL,
): CoverageLine[] {
  return years.flatMap((year) =>
    DATASETS.filter(({ code }) => datasets.includes(code) && !isTotals(code)).map(({ code, label }) => {
      if (plans.handedInBy(code, year) === 'OFFICE') return ofOffice(publications, year, code, label);
      const missing = network.regions.filter((region) => publications.find(code, year, region.code) === undefined);
      return {
        year,
        dataset: label,
        reporting: network.regions.length - missing.length,
        expected: network.regions.length,
        missing: missing.map(({ name }) => name),
        demonstration: publications.of(code, year).some(({ origin }) => origin === 'DEMONSTRATION'),
      };
    }),
  );
}

/** Of what the national office alone submits, nobody else is missed. */
function ofOffice(publications: Publications, year: number, code: DatasetCode, label: string): CoverageLine {
  const own = publications.find(code, year, null);
  return {
    year,
    dataset: label,
    reporting: own === undefined ? 0 : 1,
    expected: 1,
    missing: own === undefined ? ['le siège'] : [],
    demonstration: own?.origin === 'DEMONSTRATION',
  };
}

/** Of everything; null when nothing is published. */
export async function latestPublication({ read }: Database): Promise<string | null> {
  const [row] = await read.query<{ at: string | null }[]>(
    "SELECT MAX(published_at) AS at FROM submissions WHERE status = 'PUBLISHED'",
  );
  return row?.at ?? null;
}

/** With whose rights the file was made. */
function readerOf(actor: Actor): string {
  if (actor.role === 'PUBLIC') return 'tout public';
  const scope = rowScope(actor);
  return scope.all || scope.regions.length === 0
    ? `lecteur connecté (${actor.role})`
    : `lecteur connecté (${actor.role}, ${scope.regions.join(', ')})`;
}
