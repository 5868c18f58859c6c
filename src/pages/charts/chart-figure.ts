import { html, type Content, type Html } from '../html';
import { playgroundLink, type Query } from '../../graphql/playground-link';
import { inlineSvg, type Drawing } from './svg';

/** Where a chart is had by itself: its address that lasts, to be quoted and embedded, and its table as a file. */
export interface GraphWays {
  readonly csv: string;
  readonly cite: string;
  readonly embed: string;
}

type File = readonly [name: string, address: string];

interface Shown {
  readonly drawing: Drawing;
  readonly query: Query;
  /** Address of the drawing as an SVG file; the same with `.png` is its picture. */
  readonly file: string;
  readonly table: Content;
  /** What stands on the page in place of the drawing, where a screen asks for another layout than a file. */
  readonly shown?: Content;
  readonly role?: 'img' | 'group';
  /** Between the drawing and its table. */
  readonly legend?: Content;
  /** Null on the page that is the address of its own. */
  readonly graph: GraphWays | null;
  /** Its files besides the drawing's own, where `graph` names none. */
  readonly files?: readonly File[];
  /** Whose data it is and of when, without a full stop. */
  readonly mention: string;
  /** Whether the table is what people come for as well: then it lies open. */
  readonly isTableOpen?: boolean;
}

/** A chart under what it says, with what it shows, where it is from, its table, and the ways on with it. */
export const chartFigure = ({
  drawing,
  query,
  file,
  table,
  shown,
  role = 'img',
  legend,
  graph,
  files = [],
  mention,
  isTableOpen = false,
}: Shown): Html =>
  html`<figure class="graphique" id="${drawing.id}">
    <figcaption>
      <h3>${drawing.conclusion ?? drawing.title}</h3>
      ${drawing.conclusion !== undefined && html`<p>${drawing.title}</p>`}
    </figcaption>
    <div class="image">${shown ?? inlineSvg(drawing, role)}${legend}</div>
    <details class="en-tableau" ${isTableOpen && html`open`}>
      <summary>Le tableau<span class="cache"> : ${drawing.title}</span></summary>
      <p class="legende">${drawing.summary}</p>
      ${table}
    </details>
    <p class="source">${mention}</p>
    ${waysUnder(drawing.title, [...filesOf(file, graph), ...files], graph, query)}
  </figure>`;

const filesOf = (svg: string, graph: GraphWays | null): readonly File[] => [
  ['SVG', svg],
  ['PNG', svg.replace('.svg', '.png')],
  ...(graph === null ? [] : [['CSV', graph.csv] as const]),
];

/** « Télécharger SVG PNG CSV · Intégrer · Citer · Voir la requête », of a chart of that title; what is null is left out. */
export function waysUnder(
  title: string,
  files: readonly File[],
  graph: Pick<GraphWays, 'embed' | 'cite'> | null,
  query: Query | null,
): Html {
  const named = html`<span class="cache"> : ${title}</span>`;
  const on = graph === null ? null : html` <a href="${graph.embed}">Intégrer${named}</a> <a href="${graph.cite}">Citer${named}</a>`;
  const asked = query === null ? null : html` <a href="${playgroundLink(query)}">Voir la requête${named}</a>`;
  // Some pages have a dozen charts: what stands under each is written without a space too many.
  return html`<p class="voies"><span class="telecharger">Télécharger${files.map(([name, address]) => html` <a href="${address}" download>${name}${named}</a>`)}</span>${on}${asked}</p>`;
} // prettier-ignore

export interface Column {
  readonly title: string;
  readonly number?: boolean;
}

/** A page has a thousand cells: what is said of a whole column is said once, at the table, of so many columns. */
const TOLD_ONCE = 9;

const cellOf = (cell: Content, at: number, column: Column | undefined): Html =>
  at === 0
    ? html`<th scope="row">${cell}</th>`
    : html`<td${column?.number === true && at >= TOLD_ONCE && html` class="nombre-col"`}>${cell}</td>`;

/** A table under its title, or a caption that says more; the first cell of each row names the row. */
export const dataTable = (
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
  caption: Content = title,
): Html =>
  html`<div class="tableau" tabindex="0" role="region" aria-label="${title}">
    <table class="donnees${columns.map(({ number }, at) => number === true && at < TOLD_ONCE && ` nombre-${at + 1}`)}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ title, number }) => html`<th scope="col" ${number === true && html` class="nombre-col"`}>${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((cells) => html`<tr>${cells.map((cell, at) => cellOf(cell, at, columns[at]))}</tr>`)}
      </tbody>
    </table>
  </div>`; // prettier-ignore
