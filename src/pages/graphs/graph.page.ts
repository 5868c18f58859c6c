import { DIMENSION_WORDS } from '../../kernel/dimensions';
import { NO_BREAK } from '../../kernel/french';
import { writePart } from '../charts/bars';
import { chartFigure, dataTable } from '../charts/chart-figure';
import { writeFigure } from '../french';
import { html, type Html } from '../html';
import { indicatorAddress } from '../key-figures/addresses';
import { partialWords } from '../part-words';
import { restWords } from '../territory-words';
import { citations } from './cite';
import { EMBEDS, graphAddress, releaseName, type GraphRef } from './graph-address';
import { refOf, titleOf, type GraphData } from './graph.data';
import { drawingOf } from './graph.drawing';
import { hasMap } from './read-graph-address';
import type { GraphRelease } from './releases';

interface GraphPage {
  readonly data: GraphData;
  /** `https://…`, without a slash at the end. */
  readonly origin: string;
  readonly mention: string;
  readonly years: readonly number[];
  readonly places: readonly { readonly code: string; readonly name: string }[];
  /** Frozen years that have it. */
  readonly releases: readonly GraphRelease[];
  /** Whether any other site may embed it. */
  readonly isEmbedded: boolean;
}

/** A graph by itself: its choices, its table, its files, and how it is quoted and embedded. */
export function graphPage({ data, origin, mention, years, places, releases, isEmbedded }: GraphPage): Html {
  const drawing = drawingOf(data);
  const ref = refOf(data);
  const address = `${origin}${graphAddress(ref)}`;
  return html`<main id="contenu" class="page-chiffres">
    <div class="entete">
      <div class="largeur">
        <h1>${titleOf(data)}</h1>
        ${data.demonstration && html`<p class="avis">Données de démonstration${NO_BREAK}: tout ou partie en est inventé.</p>`}
        ${data.release !== null && html`<p class="avis">Version figée${NO_BREAK}: ${data.release.citation} Elle ne changera plus. <a href="${graphAddress({ ...ref, release: null })}">Le graphique du jour</a></p>`}
        ${choices(data, years, places)}${releaseChoices(data, releases)}
      </div>
    </div>
    <section class="largeur" aria-labelledby="titre-graphique">
      <h2 id="titre-graphique" class="cache">Le graphique</h2>
      ${
        drawing === null
          ? html`<p>Rien n’est connu de ce chiffre pour ce choix${NO_BREAK}: ni dépôt publié, ni rapport ne le donne.</p>`
          : chartFigure({ drawing, query: data.query, file: graphAddress(ref, '.svg'), table: tableOf(data), mention, isTableOpen: true, ...(ref.map === true ? { role: 'group' as const } : {}) })
      }
      <p class="voies">
        <a href="${graphAddress(ref, '.csv')}" download>Télécharger en CSV</a>
        <a href="${graphAddress(ref, '.json')}" download>Télécharger en JSON</a>
        <a href="${indicatorAddress(data.definition.code, data.split?.year)}">Ce que compte cet indicateur</a>
      </p>
    </section>
    ${
      drawing !== null &&
      html`<section class="largeur" aria-labelledby="titre-citer">
        <h2 id="titre-citer">Citer, intégrer</h2>
        ${citations({ data, summary: `${drawing.conclusion}.`, address, mention }).map(
          ([how, text], at) => html`<h3 ${at === 0 && html`id="citer"`}>${how}</h3>
            <pre tabindex="0"><code>${text}</code></pre>`,
        )}
        <h3 id="integrer">Intégrer à une page</h3>
        <pre tabindex="0"><code>${embedCode(ref, origin, titleOf(data))}</code></pre>
        ${!isEmbedded && html`<p class="doux">Aucun site n’est encore autorisé à l’intégrer${NO_BREAK}: le siège les nomme (EMBED_SITES).</p>`}
      </section>`
    }
  </main>`; // prettier-ignore
}

const embedCode = (ref: GraphRef, origin: string, title: string): string =>
  `<iframe src="${origin}${graphAddress(ref, '', EMBEDS)}" title="${title.replaceAll('"', '’')}" width="100%" height="480" style="border:0"></iframe>`;

function choices(data: GraphData, years: readonly number[], places: GraphPage['places']): Html {
  const { definition, split, territory } = data;
  const link = (ref: Partial<GraphRef>, words: string, isHere: boolean) =>
    html`<li><a href="${graphAddress(possible({ ...refOf(data), ...ref }))}" ${isHere && html` aria-current="true"`}>${words}</a></li>`; // prettier-ignore
  const usual = split?.year ?? years[0];
  const dimensions = usual === undefined ? [] : definition.dimensions;
  const whole = [{ code: '', name: 'Fédération' }, ...places];
  return html`<nav class="choix" aria-label="Réparti par">
      <ul>
        ${link({ split: null }, 'Au fil des années', split === null)}
        ${dimensions.map((by) => link({ split: { year: usual ?? 0, by } }, DIMENSION_WORDS[by].label, by === split?.by))}
      </ul>
    </nav>
    ${
      split !== null &&
      html`<nav class="choix" aria-label="Année">
        <ul>
          ${years.map((year) => link({ split: { ...split, year } }, String(year), year === split.year))}
        </ul>
      </nav>`
    }
    ${split !== null && hasMap(split.by, territory) && html`<nav class="choix" aria-label="Vue">
        <ul>
          ${link({ map: false }, 'En barres', !split.map)} ${link({ map: true }, 'En carte', split.map)}
        </ul>
      </nav>`}
    <details class="lieux">
      <summary>Lieu${NO_BREAK}: ${data.name}</summary>
      <nav class="choix" aria-label="Lieu">
        <ul>
          ${whole.map(({ code, name }) => link({ territory: { code } }, name, code === territory.code))}
        </ul>
      </nav>
    </details>`; // prettier-ignore
}

/** Of what is no longer split by places there is no map. */
const possible = (ref: GraphRef): GraphRef => ({
  ...ref,
  map: ref.map === true && ref.split !== null && hasMap(ref.split.by, ref.territory),
});

/** What it was when a year was frozen. */
function releaseChoices(data: GraphData, releases: readonly GraphRelease[]): Html | null {
  if (releases.length === 0) return null;
  const ref = refOf(data);
  const link = (release: string | null, words: string) =>
    html`<li><a href="${graphAddress({ ...ref, release })}" ${release === ref.release && html` aria-current="true"`}>${words}</a></li>`; // prettier-ignore
  return html`<nav class="choix" aria-label="Version">
    <ul>
      ${link(null, 'Chiffres du jour')}
      ${releases.map((each) => link(releaseName(each), `${each.year}, version ${each.number} : « ${each.label} »`))}
    </ul>
  </nav>`;
}

export function tableOf(data: GraphData): Html {
  const { definition, split, parts, points, regions } = data;
  const columns = (first: string) => [
    { title: first },
    { title: definition.label, number: true },
    { title: 'Repose sur' },
  ];
  if (split !== null)
    return dataTable(
      titleOf(data),
      columns(DIMENSION_WORDS[split.by].label),
      parts.map((part) => [part.label, writePart(part, definition.unit, regions), restWords(part)]),
    );
  return dataTable(
    titleOf(data),
    columns('Année'),
    points.map((point) => [
      point.year,
      point.state === 'PARTIAL' ? partialWords(point, regions, definition.unit) : writeFigure(point, definition.unit),
      restWords(point),
    ]),
  );
}
