import { counted, enumerated, NO_BREAK, plural } from '../../kernel/french';
import { html, type Html } from '../html';
import { releaseName } from '../graph-address';
import { releaseWords, type GraphRelease } from '../graphs/releases';
import { explorerAddress, isFrozen, type Choice } from './choice';
import { isCrossed } from './frozen-crossing';
import { latestOf } from './read-release';

interface VersionParts {
  readonly choice: Choice;
  /** The latest first. */
  readonly releases: readonly GraphRelease[];
}

const MOST_NAMED = 4;

/** « Versions figées 2024-1 et 2025-2 », in one line under a drawing however many they are. */
export const releasesInShort = (releases: readonly GraphRelease[]): string =>
  releases.length > MOST_NAMED
    ? `${counted(releases.length, 'version figée', 'versions figées')}, de ${releases.map(releaseName).at(0)} à ${releases.map(releaseName).at(-1)}`
    : `${plural(releases.length, 'Version figée', 'Versions figées')} ${enumerated(releases.map(releaseName))}`;

/** A frozen choice of other years: each keeps its release, and one that comes anew is of its latest. */
export const withYears = (choice: Choice, years: readonly number[], releases: readonly GraphRelease[]): Choice => {
  const of = [...years].sort((a, b) => a - b).flatMap((year) => choice.releases.find((each) => each.year === year) ?? latestOf(year, releases) ?? []); // prettier-ignore
  const by = choice.by.length < 2 || isCrossed(choice.by) ? choice.by : choice.by.slice(0, 1);
  return { ...choice, by, years: of.map(({ year }) => year), releases: of };
};

/** The choice of that release: in the place of another of its year, beside those of others. */
function choosing(release: GraphRelease, choice: Choice, releases: readonly GraphRelease[]): Choice {
  const kept = choice.releases.filter(({ year }) => year !== release.year);
  // Years of what is published now stay where each of them is frozen.
  const isKept = isFrozen(choice) || choice.years.every((year) => latestOf(year, releases) !== undefined);
  const years = isKept ? [...new Set([...choice.years, release.year])] : [release.year];
  return withYears({ ...choice, releases: [...kept, release] }, years, releases);
}

/**
 * What is published now, or frozen years: links, for a release brings its own year along. Those that are chosen go with
 * whatever else the form asks.
 */
export function versionField({ choice, releases }: VersionParts): Html | null {
  if (releases.length === 0) return null;
  const link = (to: Choice, words: string, isHere: boolean) =>
    html`<li><a href="${explorerAddress(to)}" data-explorer ${isHere && html` aria-current="true"`}>${words}</a></li>`; // prettier-ignore
  const links = (some: readonly GraphRelease[]) =>
    some.map((each) =>
      link(
        choosing(each, choice, releases),
        releaseWords(each),
        choice.releases.some(({ id }) => id === each.id),
      ),
    );
  const isOfChosen = ({ year }: GraphRelease): boolean => choice.releases.some((each) => each.year === year);
  const others = releases.filter((each) => !isOfChosen(each));
  const chosen = choice.releases.map(({ year, number }) => `${year}, version ${number}`);
  return html`<details class="versions" id="versions" ${isFrozen(choice) && html`open`}>
    <summary>Version${NO_BREAK}: ${isFrozen(choice) ? enumerated(chosen) : 'chiffres du jour'}</summary>
    <ul>
      ${link({ ...choice, releases: [] }, 'Chiffres du jour', !isFrozen(choice))} ${links(releases.filter(isOfChosen))}
      ${!isFrozen(choice) && links(others)}
    </ul>
    ${
      isFrozen(choice) &&
      others.length > 0 &&
      html`<p class="doux" id="autre-annee">À côté, une autre année${NO_BREAK}:</p>
        <ul aria-labelledby="autre-annee">
          ${links(others)}
        </ul>`
    }
    ${choice.releases.map((each) => html`<input type="hidden" name="release" value="${releaseName(each)}" />`)}
  </details>`;
}
