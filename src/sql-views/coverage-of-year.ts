import { DATASETS } from '../datasets/registry';
import { surveyOf } from '../datasets/roles';
import type { Dataset } from '../datasets/dataset';
import { FEDERATION, regionRef, type TerritoryRef } from '../kernel/territory';
import type { FigureReader } from '../reading/figure-reader';
import type { Coverage } from '../figures/coverage';
import type { SqlCoverageEntity } from './sql-coverage.entity';

/** Who handed in which dataset of a year: one row for each delegation, and one for the office where there is something to say of it. */
export async function coverageOfYear(reader: FigureReader, year: number): Promise<readonly SqlCoverageEntity[]> {
  const rows: SqlCoverageEntity[] = [];
  for (const dataset of DATASETS) rows.push(...(await coverageOf(reader, dataset, year)));
  return rows;
}

async function coverageOf(reader: FigureReader, dataset: Dataset, year: number): Promise<readonly SqlCoverageEntity[]> {
  const { network, publications } = reader.snapshot;
  const indicator = surveyOf(dataset.code)?.role.respondents ?? dataset.indicators[0]?.code;
  if (indicator === undefined) return [];
  const of = async (territory: TerritoryRef): Promise<Coverage> =>
    reader.coverage(await reader.figure({ territory, indicator, year, slice: null }));
  const whole = await of(FEDERATION);
  const regions = network.regions.map(({ code }) => code);
  const own = await Promise.all(regions.map((region) => of(regionRef(region))));
  const isOfOffice = whole.handedInBy === 'OFFICE';
  const row = (region: string, expected: boolean, coverage: Omit<Coverage, 'rate' | 'handedInBy'>) => {
    const publication = publications.find(dataset.code, year, region === '' ? null : region);
    return {
      year,
      dataset: dataset.code,
      region,
      expected,
      reported: expected && coverage.reporting > 0,
      nothingToReport: publication?.nothingToReport ?? false,
      respondents: coverage.respondents,
      respondentsExpected: coverage.respondentsExpected,
      demonstration: publication?.origin === 'DEMONSTRATION',
    };
  };
  // What adherents outside every delegation answered is nobody's, and counts.
  const rest = (name: 'respondents' | 'respondentsExpected'): number | null =>
    whole[name] === null ? null : own.reduce((left, each) => left - (each[name] ?? 0), whole[name]);
  const [respondents, respondentsExpected] = [rest('respondents'), rest('respondentsExpected')];
  const outside = { reporting: isOfOffice ? whole.reporting : 0, expected: 0, respondents, respondentsExpected };
  const hasOutside = isOfOffice || (respondents ?? 0) > 0 || (respondentsExpected ?? 0) > 0;
  return [
    ...regions.flatMap((region, at) => {
      const coverage = own[at];
      return coverage === undefined ? [] : [row(region, !isOfOffice, coverage)];
    }),
    ...(hasOutside ? [row('', isOfOffice, outside)] : []),
  ];
}
