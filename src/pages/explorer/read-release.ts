import { NEAREST_RELEASES, releaseWords } from '../graphs/releases';
import { releaseName } from '../graph-address';
import type { GraphRelease } from '../graphs/releases';
import type { Choice } from './choice';

/** The release that an address names; null where it names none that there is. */
export const releaseNamed = (words: readonly string[], releases: readonly GraphRelease[]): GraphRelease | null =>
  words.length === 1 ? (releases.find((each) => releaseName(each) === words[0] || each.id === words[0]) ?? null) : null;

interface ReleaseFault {
  readonly message: string;
  readonly fixes: readonly { readonly words: string; readonly change: Partial<Choice> }[];
}

/** What is wrong with the name of a release, and the nearest that there are; null where nothing is. */
export function releaseFault(
  words: readonly string[],
  releases: readonly GraphRelease[],
  years: readonly string[],
): ReleaseFault | null {
  if (words.length === 0 || releaseNamed(words, releases) !== null) return null;
  const asked = words.join(', ').slice(0, 60);
  const year = Number.parseInt(asked, 10) || Number.parseInt(years[0] ?? '', 10) || (releases[0]?.year ?? 0);
  const near = [...releases].sort((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year)).slice(0, NEAREST_RELEASES); // prettier-ignore
  return {
    message:
      words.length > 1
        ? `Une vue est d’une version figée à la fois ; il y en a ${words.length} : ${asked}.`
        : `Aucune version figée ne s’appelle « ${asked} » : son nom est une année et un numéro, comme 2023-1.`,
    fixes: [
      ...near.map((each) => ({ words: releaseWords(each), change: { release: each, years: [each.year] } })),
      { words: 'Les chiffres du jour', change: { release: null } },
    ],
  };
}
