import { lastYear } from '../../kernel/year';
import { KEY_INDICATORS } from '../key-figures/groups';
import type { Known as KnownYear, Possible } from './possible';

interface Seen {
  readonly possible: Possible;
  readonly invented: ReadonlySet<number>;
}

/** What opens without asking: the first of the key figures of which something is known. */
export const usualIndicator = ({ possible }: Seen): string =>
  KEY_INDICATORS.find((code) => possible.of(code).length > 0) ??
  possible.indicators.find(({ code }) => possible.of(code).length > 0)?.code ??
  KEY_INDICATORS[0] ??
  '';

/** The year that says most of some indicators: real before invented, the whole before a part, the latest first. */
export function usualYear(codes: readonly string[], { possible, invented }: Seen): number {
  const known = [...possible.within(codes, null)].sort((a, b) => b.year - a.year);
  const real = known.filter(({ year }) => !invented.has(year));
  const among = real.length > 0 ? real : known;
  const first = (isIt: (each: KnownYear) => boolean) => among.find(isIt)?.year;
  return (
    first(({ federation }) => federation === 'KNOWN') ??
    first(({ federation }) => federation === 'PARTIAL') ??
    among[0]?.year ??
    possible.years[0] ??
    // Last year, as everywhere: what may be asked reaches to the next.
    lastYear() - 2
  );
}
