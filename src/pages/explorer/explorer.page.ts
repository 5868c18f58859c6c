import { playgroundLink } from '../../graphql/playground-link';
import { NO_BREAK, plural } from '../../kernel/french';
import { marksLegend } from '../charts/marks-legend';
import { inlineSvg, type Drawing } from '../charts/svg';
import { html, type Html } from '../html';
import { coverageList } from './coverage-list';
import { citeParts } from '../graphs/cite';
import { explorerAddress, EXPLORER_EMBED, isFrozen, VIEWS, type Choice } from './choice';
import { drawingOf } from './drawing';
import type { Explored } from './explored';
import { choiceForm, type FormParts } from './form';
import type { Refusal } from './refusals';
import { releasesInShort } from './version-field';
import { columnAxis, crossTable } from './table';
import { summaryOf, titleOf } from './words';

export interface ExplorerPage extends Omit<FormParts, 'columns' | 'column'> {
  /** Null where the choice has no meaning as a whole. */
  readonly explored: Explored | null;
  readonly refusals: readonly Refusal[];
  /** `https://…`, without a slash at the end. */
  readonly origin: string;
  /** Whether any other site may embed it. */
  readonly isEmbedded: boolean;
}

/** Named by pages that the server renders, which do not know what a build calls its files. */
const OWN_FILES = html`<link rel="stylesheet" href="/explorer/explorer.css" />
  <script type="module" src="/explorer/explorer.js"></script>`;

/** The choices, and under them what they give; all of it without a script. */
export function explorerPage(page: ExplorerPage): Html {
  const { explored, refusals, choice } = page;
  const columns = explored === null ? [] : explored.grid.several();
  return html`<main id="contenu" class="page-chiffres explorateur" data-adresse="${explorerAddress(choice)}">
    ${OWN_FILES}
    <div class="entete">
      <div class="largeur">
        <h1>Explorer les chiffres</h1>
        <p class="chapeau">
          Choisir des indicateurs, des années et des lieux, et les lire côte à côte.
          <a href="/documentation/explorer.html">Comment s’en servir</a>
        </p>
      </div>
    </div>
    <div class="largeur cote">
    ${choiceForm({ ...page, columns, column: explored === null ? null : columnAxis(explored) })}
    <section
      id="resultat"
      aria-labelledby="titre-resultat"
      data-annonce="${explored === null ? 'Ce choix n’a pas de sens.' : `${titleOf(explored)}, ${VIEWS[choice.view].toLowerCase()}.`}"
    >
      ${explored === null ? refused(refusals) : result(explored, page)}
    </section>
    </div>
  </main>`; // prettier-ignore
}

const refused = (refusals: readonly Refusal[]): Html =>
  html`<h2 id="titre-resultat">Ce choix n’a pas de sens</h2>
    ${refusals.map(
      ({ message, instead }) =>
        html`<div class="avis" role="status">
          <p>${message}</p>
          ${
            instead.length > 0 &&
            html`<ul>
              ${instead.map(({ address, words }) => html`<li><a href="${address}" data-explorer>${words}</a></li>`)}
            </ul>`
          }
        </div>`,
    )}`;

function result(explored: Explored, page: ExplorerPage): Html {
  const { closedViews } = page;
  const { choice, grid } = explored;
  const title = titleOf(explored);
  const closed = closedViews.get(choice.view);
  const drawing = closed === undefined ? drawingOf(explored) : null;
  const frozen = isFrozen(choice) && frozenNotice(choice);
  const invented = explored.demonstration && html`<p class="avis">Données de démonstration${NO_BREAK}: tout ou partie en est inventé, et ne doit être ni cité ni publié.</p>`; // prettier-ignore
  const table = grid.cells.length === 0 ? null : crossTable(explored);
  return html`<h2 id="titre-resultat">${title}</h2>
    ${frozen}${invented}
    ${closed !== undefined && html`<p class="avis" role="status">${VIEWS[choice.view]}${NO_BREAK}: ${closed} D’ici là, le tableau.</p>`}
    ${nothingOf(explored)}
    ${
      drawing !== null &&
      html`<p>${drawing.summary}</p>
        <div class="image" id="dessin" tabindex="0" role="region" aria-label="Dessin">${inlineSvg(drawing, choice.view === 'carte' ? 'group' : 'img')}</div>
        ${legendOf(explored)}`
    }
    ${
      drawing === null
        ? table
        : table !== null &&
          html`<details id="tableau-du-dessin">
            <summary>Le tableau de ce dessin</summary>
            ${table}
          </details>`
    }
    ${ways(explored, drawing !== null)} ${coverageList(explored)}
    <p class="source">${explored.mention}.</p>
    ${grid.cells.some(({ state }) => state !== 'NOT_REPORTED') && quoted(explored, drawing, page)}`; // prettier-ignore
}

/** Of what is not whole; a map has a legend of its own. */
function legendOf({ choice, grid }: Explored): Html | null {
  const states = new Set(grid.cells.map(({ state }) => state));
  const marks = (
    [
      ['partial', 'PARTIAL'],
      ['expected', 'NOT_REPORTED'],
      ['withheld', 'SUPPRESSED'],
    ] as const
  ).flatMap(([mark, state]) => (states.has(state) ? [mark] : []));
  return choice.view === 'carte' || marks.length === 0 ? null : marksLegend(['whole', ...marks]);
}

/** Which frozen years it is of; how each is cited stands folded where there are several. */
function frozenNotice(choice: Choice): Html {
  const { releases } = choice;
  const now = html`<a href="${explorerAddress({ ...choice, releases: [] })}" data-explorer>Les chiffres du jour</a>`;
  if (releases.length === 1)
    return html`<p class="avis">Version figée${NO_BREAK}: ${releases[0]?.citation} Elle ne changera plus. ${now}</p>`;
  return html`<div class="avis">
    <p>${releasesInShort(releases)}. Elles ne changeront plus. ${now}</p>
    <details id="citer-les-versions">
      <summary>Citer chacune</summary>
      <ul>
        ${releases.map(({ citation }) => html`<li>${citation}</li>`)}
      </ul>
    </details>
  </div>`;
}

/** How the view is quoted and shown elsewhere. */
const quoted = (explored: Explored, drawing: Drawing | null, { origin, isEmbedded }: ExplorerPage): Html =>
  html`<details id="citer-la-vue">
    <summary>Citer, intégrer</summary>
    ${citeParts({
      title: titleOf(explored),
      key: `${explored.choice.indicators[0] ?? ''}${explored.choice.years.at(-1) ?? ''}`,
      demonstration: explored.demonstration,
      summary: drawing?.summary ?? summaryOf(explored, explored.grid.cells),
      address: `${origin}${explorerAddress(explored.choice)}`,
      mention: explored.mention,
      embed: drawing === null ? null : `${origin}${explorerAddress(explored.choice, '', EXPLORER_EMBED)}`,
      isEmbedded,
    })}
  </details>`;

const ways = ({ choice, query }: Explored, isDrawn: boolean): Html =>
  html`<p class="voies">
    <a href="${explorerAddress(choice, '.csv')}" download>Télécharger en CSV</a>
    <a href="${explorerAddress(choice, '.xlsx')}" download>Télécharger en XLSX</a>
    ${isDrawn && html`<a href="${explorerAddress(choice, '.svg')}" download>Télécharger en SVG</a>`}
    ${isDrawn && html`<a href="${explorerAddress(choice, '.png')}" download>Télécharger en PNG</a>`}
    <a href="${playgroundLink(query)}&vue=tableau&executer=oui">Voir la requête</a>
    <a href="${explorerAddress(choice)}" id="lien-de-la-vue">Lien vers cette vue</a>
  </p>`;

/** What was asked for and of which nothing is known, with the years in which it is. */
function nothingOf({ choice, grid, indicators }: Explored): Html | null {
  const known = (isIt: (cell: Explored['grid']['cells'][number]) => boolean) =>
    grid.cells.some((cell) => isIt(cell) && cell.state !== 'NOT_REPORTED');
  const lacking = [
    ...choice.indicators
      .filter((code) => !known(({ indicator }) => indicator === code))
      .map((code) => indicators.get(code)?.label ?? code),
    ...choice.years.filter((year) => !known((cell) => cell.year === year)).map(String),
    // Of those that nobody named the table and the map say it in their place.
    ...grid
      .along('lieu')
      .filter(({ key }) => choice.places.includes(key) && !known(({ at }) => at.get('lieu')?.key === key))
      .map(({ label }) => label),
  ];
  const unsplit = choice.by.filter((axis) => grid.along(axis).length === 0);
  if (lacking.length === 0 && unsplit.length === 0) return null;
  return html`<div class="avis">
    ${
      lacking.length > 0 &&
      html`<p>Rien n’est connu, pour ce choix, de${NO_BREAK}: ${lacking.join(', ')}. Ni dépôt publié, ni rapport ne le donne.</p>`
    }
    ${
      unsplit.length > 0 &&
      html`<p>
        Aucune répartition n’est connue ${plural(unsplit.length, 'à ce titre', 'à ces titres')}${NO_BREAK}: le chiffre
        n’a été remis, déclaré ou imprimé que comme un total.
        <a href="${explorerAddress(withoutSplits(choice))}" data-explorer>Sans répartition</a>
      </p>`
    }
  </div>`; // prettier-ignore
}

const withoutSplits = (choice: Choice): Choice => ({ ...choice, by: [] });
