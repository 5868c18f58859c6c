import { indicators as catalogue } from '../datasets/catalogue';
import type { Dimension, FigureState } from '../kernel/codes';
import { FEDERATION, regionRef } from '../kernel/territory';
import type { Ledger } from '../published/ledger';
import { needsOf } from '../figures/needs';
import { resolve } from '../figures/resolve';
import { knownYears } from '../figures/years';
import { checkQuery } from './check-query';
import { wholeOf } from './subjects';

/** Null and absent mean everything that is known. */
export interface AvailabilityQuery {
  readonly indicators?: readonly string[] | null;
  readonly years?: readonly number[] | null;
}

/** Where one indicator is known in one year. */
export interface Availability {
  readonly indicator: string;
  readonly year: number;
  /** Of the federation's figure. */
  readonly federation: FigureState;
  /** Slugs of the regions that have a figure, in French alphabetical order. */
  readonly regions: readonly string[];
  /** Whether something outside every delegation is known. */
  readonly outside: boolean;
  /** What a table of it may be grouped by. */
  readonly dimensions: readonly Dimension[];
}

/**
 * What there is to make tables of: one element per indicator and year of which anything is known, in the order of the
 * catalogue (or as asked), newest year first (or as asked). One statement.
 */
export async function availabilityOf(ledger: Ledger, asked: AvailabilityQuery): Promise<readonly Availability[]> {
  const codes = asked.indicators ?? catalogue.map(({ code }) => code);
  const years = asked.years ?? knownYears(ledger.snapshot, FEDERATION);
  if (years.length === 0 && !asked.years) return [];
  const query = checkQuery({ indicators: codes, years }, ledger.snapshot.network);
  await ledger.need(
    query.indicators.flatMap(({ code }) =>
      query.years.flatMap((year) => needsOf({ territory: FEDERATION, indicator: code, year, slice: null })),
    ),
  );
  return query.indicators.flatMap((definition) =>
    query.years.flatMap((year): Availability[] => {
      const key = { territory: FEDERATION, indicator: definition.code, year, slice: null };
      const stateOf = (region: string) => resolve(ledger, { ...key, territory: regionRef(region) }).state;
      const regions = ledger.snapshot.network.regions
        .map((region) => region.code)
        .filter((region) => stateOf(region) !== 'NOT_REPORTED');
      const federation = resolve(ledger, key).state;
      const outside = wholeOf(ledger, { definition, year, extent: { kind: 'OUTSIDE' } }) !== null;
      if (federation === 'NOT_REPORTED' && regions.length === 0 && !outside) return [];
      const { code: indicator, dimensions } = definition;
      return [{ indicator, year, federation, regions, outside, dimensions }];
    }),
  );
}
