import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { NO_BREAK } from '../../kernel/french';
import { html, type Html } from '../html';

export interface Cited {
  /** What it is of: « Adhérents, Fédération, au fil des années ». */
  readonly title: string;
  /** Of the entry in a bibliography, with the year that it is of. */
  readonly key: string;
  readonly demonstration: boolean;
  /** The sentence under the title. */
  readonly summary: string;
  /** Whole, with the origin. */
  readonly address: string;
  /** Of when the data are. */
  readonly mention: string;
}

/** How it is quoted: as a sentence, as a reference, and for a bibliography. */
function citations(cited: Cited): readonly (readonly [how: string, text: string])[] {
  const { key, demonstration, summary, address, mention } = cited;
  const { name: publisher } = FEDERATION_PROFILE;
  const title = `${cited.title}${demonstration ? ' (démonstration, données inventées)' : ''}`;
  const year = /\d{4}/.exec(mention)?.[0];
  return [
    ['En phrase', `${title}${NO_BREAK}: ${summary} (${mention}.)`],
    ['En référence', `${publisher}, « ${title} », Maillage. ${mention}. ${address}`],
    [
      'BibTeX',
      `@misc{${key.toLowerCase()},\n  author = {{${publisher}}},\n  title = {${title.replace(/[{}\\]/g, '')}},\n${
        year === undefined ? '' : `  year = {${year}},\n`
      }  howpublished = {Maillage},\n  note = {${mention}},\n  url = {${address}}\n}`,
    ],
  ];
}

interface Travelling extends Cited {
  /** Whole, of what another site shows; null for what has no drawing. */
  readonly embed: string | null;
  /** Whether any other site may embed it. */
  readonly isEmbedded: boolean;
}

/** What whoever quotes a chart or shows it elsewhere copies. */
export const citeSection = (chart: Travelling): Html =>
  html`<section class="largeur" aria-labelledby="titre-citer">
    <h2 id="titre-citer">Citer, intégrer</h2>
    ${citeParts(chart)}
  </section>`;

/** The same without a heading of its own. */
export const citeParts = ({ embed, isEmbedded, ...cited }: Travelling): Html =>
  html`${citations(cited).map(
    ([how, text], at) =>
      html`<h3 ${at === 0 && html`id="citer"`}>${how}</h3>
        <pre tabindex="0"><code>${text}</code></pre>`,
  )}
  ${
    embed !== null &&
    html`<h3 id="integrer">Intégrer à une page</h3>
      <pre tabindex="0"><code>${frameOf(embed, cited.title)}</code></pre>
      ${!isEmbedded && html`<p class="doux">Aucun site n’est encore autorisé à l’intégrer${NO_BREAK}: le siège les nomme (EMBED_SITES).</p>`}`
  }`; // prettier-ignore

const frameOf = (embed: string, title: string): string =>
  `<iframe src="${embed}" title="${title.replaceAll('"', '’')}" width="100%" height="480" style="border:0"></iframe>`;
