import { html, type Html } from '../html';
import { releaseName } from '../graph-address';
import { releaseWords, type GraphRelease } from '../graphs/releases';
import { explorerAddress, type Choice } from './choice';

interface VersionParts {
  readonly choice: Choice;
  readonly releases: readonly GraphRelease[];
}

/**
 * What is published now, or a frozen year: links, for a release brings its own year along. The one that is chosen goes
 * with whatever else the form asks.
 */
export function versionField({ choice, releases }: VersionParts): Html | null {
  if (releases.length === 0) return null;
  const link = (release: GraphRelease | null, words: string) => {
    const of = release === null ? choice : { ...choice, years: [release.year], by: choice.by.slice(0, 1) };
    const isHere = release?.id === choice.release?.id;
    return html`<li><a href="${explorerAddress({ ...of, release })}" data-explorer ${isHere && html` aria-current="true"`}>${words}</a></li>`; // prettier-ignore
  };
  const { release: chosen } = choice;
  return html`<details class="versions" id="versions" ${chosen !== null && html`open`}>
    <summary>Version${'\u00a0'}: ${chosen === null ? 'chiffres du jour' : releaseWords(chosen)}</summary>
    <ul>
      ${link(null, 'Chiffres du jour')} ${releases.map((each) => link(each, releaseWords(each)))}
    </ul>
    ${chosen !== null && html`<input type="hidden" name="release" value="${releaseName(chosen)}" />`}
  </details>`;
}
