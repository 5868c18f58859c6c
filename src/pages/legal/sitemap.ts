import { indicators } from '../../datasets/catalogue';
import { SURVEYS } from '../../datasets/roles';
import { FEDERATION, regionRef } from '../../kernel/territory';
import type { FigureReader } from '../../reading/figure-reader';
import {
  ADHERENTS,
  departmentAddress,
  programmeAddress,
  PROGRAMMES,
  regionAddress,
  REGIONS,
} from '../directory/addresses';
import { EXPLORER } from '../explorer/choice';
import { escapeHtml } from '../html';
import { INDICATORS, indicatorAddress, pageAddress, themeAddress } from '../key-figures/addresses';
import { THEMES } from '../key-figures/themes';
import { observatoryAddress } from '../observatory-address';
import { yearsOfSurvey } from '../observatory/read-observatory';
import { annualReportAddress } from '../report-address';
import { yearsOfDemonstration } from '../years-of-demonstration';
import { LEGAL_PAGES } from './legal.address';

/** What the public does not read, or is no page. */
const CLOSED = [
  '/graphql',
  '/submissions',
  '/health/',
  '/depot',
  '/siege',
  '/adherent/',
  '/adherent$',
  '/journal',
  '/personnes',
  '/connexion',
  '/recherche',
  '/integrer/',
  '/compte',
  '/administration',
  '/rapports/lire',
  '/rapport/modifier',
];

const OPEN = [
  '/',
  INDICATORS,
  EXPLORER,
  ADHERENTS,
  REGIONS,
  PROGRAMMES,
  '/rapports/',
  '/exports',
  '/playground/',
  ...LEGAL_PAGES,
];

/**
 * Every page that the public reads, by its path: of each year, region, theme, indicator, survey and report there is.
 * Invented years are left out: nobody is to find them by searching.
 */
export function publicPages(reader: FigureReader, documentation: readonly string[]): readonly string[] {
  const { network } = reader.snapshot;
  const invented = yearsOfDemonstration(reader);
  const isReal = (year: number) => !invented.has(year);
  const places = [FEDERATION, ...network.regions.map(({ code }) => regionRef(code))];
  const ofYears = reader
    .knownYears(FEDERATION)
    .filter(isReal)
    .flatMap((year) =>
      places.flatMap((place) => [
        pageAddress(year, place),
        ...THEMES.map(({ id }) => themeAddress(year, place, id)),
        annualReportAddress(year, place.code),
      ]),
    );
  const surveyed = SURVEYS.slice(0, 1)
    .flatMap(({ code }) => yearsOfSurvey(reader, code))
    .filter(isReal);
  return [
    ...OPEN,
    ...documentation,
    ...indicators.map(({ code }) => indicatorAddress(code)),
    ...network.regions.map(({ code }) => regionAddress(code)),
    ...network.departments.map(({ code }) => departmentAddress(code)),
    ...network.programmes.map(({ code }) => programmeAddress(code)),
    ...network.sources.map(({ code }) => `/rapports/${code}`),
    ...ofYears,
    ...surveyed.flatMap((year) => places.map((place) => observatoryAddress(year, place))),
  ];
}

/** As search engines take it; `origin` is the address that people type, without a slash at its end. */
export function sitemapOf(pages: readonly string[], origin: string): string {
  const urls = pages.map((page) => `<url><loc>${escapeHtml(origin + encodeURI(page))}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

export const robotsOf = (origin: string): string =>
  ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`), '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n');
