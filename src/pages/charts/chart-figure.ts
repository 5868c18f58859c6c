import { html, type Content, type Html } from '../html';
import { playgroundLink, type Query } from '../../graphql/playground-link';
import { inlineSvg, type Drawing } from './svg';

interface Shown {
  readonly drawing: Drawing;
  readonly query: Query;
  /** Address of the drawing as a file. */
  readonly file: string;
  readonly table: Content;
  /** A table of many words goes under the drawing. */
  readonly wideTable?: boolean;
  readonly role?: 'img' | 'group';
  /** Between the drawing and its table. */
  readonly legend?: Content;
}

/** A chart with its title, its sentence, its table, and the ways to its query and its files. */
export const chartFigure = ({ drawing, query, file, table, wideTable = false, role = 'img', legend }: Shown): Html =>
  html`<figure class="graphique" id="${drawing.id}">
    <figcaption>
      <h3>${drawing.title}</h3>
      <p>${drawing.summary}</p>
    </figcaption>
    <div class="${wideTable ? 'dessus-dessous' : 'cote-a-cote'}">
      <div class="image">${inlineSvg(drawing, role)}${legend}</div>
      ${table}
    </div>
    <p class="voies">
      <a href="${playgroundLink(query)}">Voir la requête<span class="cache"> : ${drawing.title}</span></a>
      <a href="${file}" download>Télécharger en SVG<span class="cache"> : ${drawing.title}</span></a>
      <button
        type="button"
        class="png"
        data-svg="${file}"
        ${drawing.demonstration && html`data-marque="demonstration-"`}
        hidden
      >
        Télécharger en PNG<span class="cache"> : ${drawing.title}</span>
      </button>
    </p>
  </figure>`;

export interface Column {
  readonly title: string;
  readonly number?: boolean;
}

/** A table under its title, or a caption that says more; the first cell of each row names the row. */
export const dataTable = (
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
  caption: Content = title,
): Html =>
  html`<div class="tableau" tabindex="0" role="region" aria-label="${title}">
    <table class="donnees">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ title, number }) => html`<th scope="col" ${number === true && html` class="nombre-col"`}>${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, index) =>
                index === 0
                  ? html`<th scope="row">${cell}</th>`
                  : html`<td${columns[index]?.number === true && html` class="nombre-col"`}>${cell}</td>`,
              )}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
