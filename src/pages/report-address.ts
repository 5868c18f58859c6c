/** Annual reports that are composed, as opposed to `/rapports/`, those that were printed. */
export const ANNUAL_REPORTS = '/rapport/';

/** `/rapport/2023` or `/rapport/2023/bretagne`; with an ending, the document itself. */
export const annualReportAddress = (year: number, region: string, ending = ''): string =>
  `${ANNUAL_REPORTS}${year}${region === '' ? '' : `/${region}`}${ending}`;
