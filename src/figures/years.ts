import { indicators } from '../datasets/catalogue';
import type { IndicatorDefinition } from '../datasets/indicator';
import { datasetOf } from '../datasets/registry';
import { isTotals, TOTALS } from '../datasets/roles';
import { standsAlone, type DatasetCode } from '../kernel/codes';
import { badUserInput } from '../kernel/errors';
import type { TerritoryKind, TerritoryRef } from '../kernel/territory';
import { FEDERATION, regionRef, territoryKey } from '../kernel/territory';
import { FIRST_YEAR, lastYear } from '../kernel/year';
import { isOfficeAlone } from './expected';
import { hasMeaning } from './meaning';
import type { Publication } from '../published/publication-state';
import type { Snapshot } from '../published/snapshot';

/**
 * Years for which at least one figure of a territory is published or printed, newest first. The federation knows
 * what any part of it knows.
 */
export function knownYears(
  snapshot: Snapshot,
  territory: TerritoryRef,
  adherentRegion: string | null = null,
): number[] {
  const { printed } = snapshot;
  const everywhere = territory.kind === 'FEDERATION';
  const own = territoryKey(territory);
  const said = printed.all.filter(
    (figure) => figure.scope === null && (everywhere || territoryKey(figure.territory) === own),
  );
  return newestFirst([...published(snapshot, territory, adherentRegion), ...said]);
}

/**
 * The year of key figures when none is asked (docs/regles.md#annee-par-defaut): the most recent with a figure of this
 * very territory that is KNOWN and rests on no demonstration; else the most recent with any figure, real ones first;
 * else of the federation, else last year. Only what the datasets collect is looked at: that a report names the number
 * of delegations makes no year of figures. Found from what is published, declared and printed: no statement.
 */
export function defaultYear(snapshot: Snapshot, territory: TerritoryRef, adherentRegion: string | null): number {
  const years = knownYears(snapshot, territory, adherentRegion);
  const real = published(snapshot, territory, adherentRegion).filter(({ origin }) => origin !== 'DEMONSTRATION');
  return (
    years.find((year) => isWhole(snapshot, territory, adherentRegion, year)) ??
    newestFirst(real)[0] ??
    years.find((year) => isPrintedSomewhere(snapshot, territory, year)) ??
    years[0] ??
    knownYears(snapshot, FEDERATION)[0] ??
    new Date().getUTCFullYear() - 1
  );
}

const newestFirst = (items: readonly { readonly year: number }[]): number[] =>
  [...new Set(items.map(({ year }) => year))].sort((a, b) => b - a);

const isPrintedSomewhere = ({ printed }: Snapshot, { kind }: TerritoryRef, year: number): boolean =>
  kind === 'FEDERATION' && printed.years.includes(year);

/** What is published by, or for, a territory: for the federation, all; below a region, what its region submitted. */
function published(
  { publications, network }: Snapshot,
  territory: TerritoryRef,
  adherentRegion: string | null,
): readonly Publication[] {
  if (territory.kind === 'FEDERATION') return publications.all();
  const region =
    territory.kind === 'REGION'
      ? territory.code
      : territory.kind === 'DEPARTMENT'
        ? (network.department(territory.code)?.region ?? null)
        : adherentRegion;
  return publications.all().filter((each) => each.region === region);
}

/** Whether some figure of the territory is known as a whole, without demonstration. */
function isWhole(snapshot: Snapshot, territory: TerritoryRef, adherentRegion: string | null, year: number): boolean {
  const asked = indicators.filter((each) => each.dataset !== null && hasMeaning(each, territory.kind));
  if (asked.some(({ code }) => isSaid(snapshot, territory, code, year))) return true;
  if (territory.kind === 'FEDERATION') return asked.some((definition) => isConsolidated(snapshot, definition, year));
  return published(snapshot, territory, adherentRegion).some(
    (each) => each.year === year && isReal(each) && counts(each, territory.kind),
  );
}

const isReal = ({ origin }: Publication): boolean => origin !== 'DEMONSTRATION';

/** Whether rows of the publication give a figure of such a territory: of an adherent, where they name it. */
const counts = ({ dataset }: Publication, kind: TerritoryKind): boolean =>
  !isTotals(dataset) && datasetOf(dataset).indicators.some((definition) => hasMeaning(definition, kind));

/** Declared, or printed, of the territory itself. */
function isSaid({ declared, printed }: Snapshot, territory: TerritoryRef, indicator: string, year: number): boolean {
  const key = { territory, indicator, year, slice: null };
  const total = declared.of(key);
  return (total !== undefined && isReal(total.publication)) || printed.of(key).length > 0;
}

/** Whether every part that is expected has a figure of its own: rows that are counted, or a total that can be added. */
function isConsolidated(snapshot: Snapshot, definition: IndicatorDefinition, year: number): boolean {
  const { dataset, measure, aggregation } = definition;
  const { publications, network } = snapshot;
  if (dataset === null) return false;
  const isPublished = (region: string | null) => {
    const publication = publications.find(dataset, year, region);
    return publication !== undefined && isReal(publication) && measure?.kind === 'COUNT' && measure.needs === null;
  };
  if (isOfficeAlone(snapshot, definition, year)) return isPublished(null);
  return network.regions.every(
    ({ code }) =>
      isPublished(code) || (standsAlone(aggregation) && isSaid(snapshot, regionRef(code), definition.code, year)),
  );
}

/** All years of which anything is published or printed. */
export const everyYear = ({ publications, printed }: Snapshot): readonly number[] => [
  ...new Set([...publications.years, ...printed.years]),
];

/** Those of which anything is published that rests on these datasets or declares totals, or anything is printed. */
export const yearsOf = ({ publications, printed }: Snapshot, datasets: readonly DatasetCode[]): readonly number[] => {
  const published = publications.years.filter((year) =>
    [...datasets, TOTALS.code].some((dataset) => publications.of(dataset, year).length > 0),
  );
  return [...new Set([...published, ...printed.years])];
};

/** Years in a range, oldest first. Throws BAD_USER_INPUT for a range that ends before it begins. */
export function yearsBetween(years: readonly number[], from: number | null, to: number | null): readonly number[] {
  const [first, last] = [from ?? FIRST_YEAR, to ?? lastYear()];
  if (first > last) throw badUserInput('YEAR_RANGE_REVERSED', { from: first, to: last });
  return years.filter((year) => year >= first && year <= last).sort((a, b) => a - b);
}
