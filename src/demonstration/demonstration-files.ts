import { datasetOf } from '../datasets/registry';
import type { Row } from '../datasets/row';
import { writeCsv } from '../spreadsheet/write-csv';
import type { DatasetCode } from '../kernel/codes';
import { activityRows } from './activity';
import { governanceRows } from './bodies';
import { eventRows } from './events';
import { financeRows } from './finances';
import { formationRows } from './formations';
import { guaranteeRows } from './guarantees';
import { legalRequestRows } from './legal-requests';
import { partnerRows } from './partners';
import { isMember, population, type DemonstrationAdherent } from './population';
import { programmeRows } from './programmes';
import { publicationRows } from './publications';
import { registerRows } from './registers';
import { DEMONSTRATION_YEARS, isSubmitted, type DemonstrationYear, type ReferenceLike } from './scope';
import { staffRows } from './teams';

/** One file as a region would hand it in, in the standard dialect. */
export interface DemonstrationFile {
  readonly dataset: DatasetCode;
  /** Slug; null for what belongs to no delegation. */
  readonly region: string | null;
  readonly year: DemonstrationYear;
  readonly fileName: string;
  readonly csv: string;
  readonly nothingToReport: boolean;
}

/**
 * Believable datasets of invented structures: all regions and what belongs to none, two years, oldest first, each
 * year's registers before what points into them. The same bytes in every run and on every machine. Adds up to nothing
 * that is printed, and passes intake without an error or a warning. A region that the census leaves out has no files.
 */
export function* demonstrationFiles(network: ReferenceLike): Generator<DemonstrationFile> {
  const everyone = population(network);
  const peopled = new Set(everyone.map(({ region }) => region));
  const regions = network.regions
    .map(({ code }) => code)
    .filter((code) => peopled.has(code))
    .sort();
  for (const year of DEMONSTRATION_YEARS) yield* filesOf(year, everyone, regions);
}

function* filesOf(
  year: DemonstrationYear,
  everyone: readonly DemonstrationAdherent[],
  regions: readonly string[],
): Generator<DemonstrationFile> {
  const handingIn = (dataset: DatasetCode): readonly string[] =>
    regions.filter((region) => isSubmitted(dataset, region, year));
  const of = (region: string | null) => everyone.filter((each) => each.region === region);

  for (const region of [...regions, null]) {
    const rows = registerRows(of(region), year);
    if (rows.length > 0) yield file('ADHERENTS', region, year, rows);
  }
  const byRegion: readonly (readonly [DatasetCode, ReadonlyMap<string, readonly Row[]>])[] = [
    ['FORMATIONS', formationRows(everyone, year, handingIn('FORMATIONS'))],
    ['LEGAL_REQUESTS', legalRequestRows(everyone, year, handingIn('LEGAL_REQUESTS'))],
    ['FG2I_GUARANTEES', guaranteeRows(everyone, year)],
    ['PROGRAMMES', programmeRows(everyone, year, handingIn('PROGRAMMES'))],
  ];
  for (const [dataset, rows] of byRegion)
    for (const region of handingIn(dataset)) yield file(dataset, region, year, rows.get(region) ?? []);
  for (const region of handingIn('ACTIVITY'))
    yield file('ACTIVITY', region, year, activityRows(everyone, region, year));
  for (const region of [...handingIn('EVENTS'), null])
    yield file('EVENTS', region, year, eventRows(everyone, region, year));
  for (const region of [...handingIn('FINANCES'), null]) {
    const members = of(region).filter((each) => isMember(each, year)).length;
    yield file('FINANCES', region, year, financeRows(members, region, year));
    yield file('STAFF', region, year, staffRows(members, region, year));
    yield file('GOVERNANCE', region, year, governanceRows(members, region, year));
    yield file('PUBLICATIONS', region, year, publicationRows(region, year));
    yield file('PARTNERS', region, year, partnerRows(region, year));
  }
}

/** Without rows it declares that there was nothing. */
function file(
  code: DatasetCode,
  region: string | null,
  year: DemonstrationYear,
  rows: readonly Row[],
): DemonstrationFile {
  const dataset = datasetOf(code);
  return {
    dataset: code,
    region,
    year,
    fileName: `demonstration-${dataset.fileName}-${region ?? 'hors-delegation'}-${year}.csv`,
    csv: [...writeCsv(dataset, rows, 'standard')].join(''),
    nothingToReport: rows.length === 0,
  };
}
