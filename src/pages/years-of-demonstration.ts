import type { FigureReader } from '../reading/figure-reader';
import { html, type Html } from './html';

/** Years of which some dataset that shows is invented. */
export const yearsOfDemonstration = ({ snapshot }: FigureReader): ReadonlySet<number> =>
  new Set(
    snapshot.derive('years of demonstration', ({ publications }) =>
      publications.all().flatMap(({ origin, year }) => (origin === 'DEMONSTRATION' ? [year] : [])),
    ),
  );

/** A year as a link names it: an invented one says so before anybody follows it. */
export const yearWords = (year: number, invented: ReadonlySet<number>): Html =>
  html`${year}${invented.has(year) && ' (démo)'}`;
