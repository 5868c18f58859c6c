import { enumerated, plural } from '../../kernel/french';
import { releaseName } from '../graph-address';
import { NEAREST_RELEASES, releaseWords, type GraphRelease } from '../graphs/releases';
import type { Choice } from './choice';

interface ReleaseFault {
  readonly message: string;
  readonly fixes: readonly { readonly words: string; readonly change: Partial<Choice> }[];
}

/** The frozen years that an address is of. */
export interface AskedReleases {
  /** One a year that is asked for, oldest first; none: what is published now, or a fault. */
  readonly chosen: readonly GraphRelease[];
  /** Whether the address left one of them to be found: it is not yet one that stays the same. */
  readonly isFilled: boolean;
  readonly fault: ReleaseFault | null;
}

/** The latest release of a year; `releases` has the latest first. */
export const latestOf = (year: number, releases: readonly GraphRelease[]): GraphRelease | undefined =>
  releases.find((each) => each.year === year);

/** The latest of each year that has one. */
export const latestOfEach = (years: readonly number[], releases: readonly GraphRelease[]): readonly GraphRelease[] =>
  [...years].sort((a, b) => a - b).flatMap((year) => latestOf(year, releases) ?? []);

/** The years that have a release, newest first. */
export const frozenYears = (releases: readonly GraphRelease[]): readonly number[] =>
  [...new Set(releases.map(({ year }) => year))].sort((a, b) => b - a);

/**
 * Reads the releases of an address: each names its year, and a year that is asked for beside them is of its latest. A
 * release whose year is no longer asked for is left behind by the form, as long as another one stays.
 */
export function releasesAsked(
  words: readonly string[],
  years: readonly string[],
  releases: readonly GraphRelease[],
): AskedReleases {
  const found = words.map((word) => releases.find((each) => releaseName(each) === word || each.id === word));
  const named = [...new Set(found.filter((each) => each !== undefined))].sort((a, b) => a.year - b.year);
  const fault = (message: string, fixes: ReleaseFault['fixes']): AskedReleases => ({
    chosen: [],
    isFilled: false,
    fault: { message, fixes: [...fixes, { words: 'Les chiffres du jour', change: { releases: [] } }] },
  });
  const only = (each: GraphRelease) => ({
    words: releaseWords(each),
    change: { releases: [each], years: [each.year] },
  });
  const unknown = words.filter((_, at) => found[at] === undefined);
  if (unknown.length > 0) {
    const asked = unknown.join(', ').slice(0, 60);
    const year = Number.parseInt(asked, 10) || Number.parseInt(years[0] ?? '', 10) || (releases[0]?.year ?? 0);
    const near = [...releases].sort((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year));
    return fault(
      `Aucune version figée ne s’appelle « ${asked} » : son nom est une année et un numéro, comme 2023-1.`,
      near.slice(0, NEAREST_RELEASES).map(only),
    );
  }
  const twice = named.filter((each) => named.some((other) => other !== each && other.year === each.year));
  if (twice[0] !== undefined)
    return fault(
      `Une vue a une version figée par année ; il y en a ${twice.length} de ${twice[0].year} : ${enumerated(twice.map(releaseName))}.`,
      twice.map((each) => ({
        words: releaseWords(each),
        change: { releases: named.filter((other) => other === each || !twice.includes(other)) },
      })),
    );
  const asked = years.filter((year) => /^\d{4}$/.test(year)).map(Number);
  if (named.length === 0 || asked.length === 0) return { chosen: named, isFilled: false, fault: null };
  if (!named.some(({ year }) => asked.includes(year)))
    return fault(
      `${plural(named.length, 'La version figée', 'Les versions figées')} ${enumerated(named.map(releaseName))} ${plural(named.length, 'est', 'sont')} de ${enumerated(named.map((each) => String(each.year)))}, et ${plural(named.length, 'n’a', 'n’ont')} rien de ${enumerated(asked.map(String))}.`,
      [...named, ...latestOfEach(asked, releases)].map(only),
    );
  const chosen = [...new Set(asked)]
    .sort((a, b) => a - b)
    .flatMap((year) => named.find((each) => each.year === year) ?? latestOf(year, releases) ?? []);
  return { chosen, isFilled: chosen.some((each) => !named.includes(each)), fault: null };
}
