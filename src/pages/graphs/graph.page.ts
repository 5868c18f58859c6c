import { DIMENSION_WORDS } from '../../kernel/dimensions';
import { NO_BREAK } from '../../kernel/french';
import { writePart } from '../charts/bars';
import { chartFigure, dataTable, waysUnder } from '../charts/chart-figure';
import { writeFigure } from '../french';
import { html, type Html } from '../html';
import { indicatorAddress } from '../key-figures/addresses';
import { partialWords } from '../part-words';
import { restWords } from '../territory-words';
import { citeSection } from './cite';
import { EMBEDS, graphAddress, isMapView, releaseName } from '../graph-address';
import { missingOf, refOf, titleOf, type GraphData } from './graph.data';
import { choices } from './graph-choices';
import { drawingOf } from './graph.drawing';
import { releaseWords, type GraphRelease } from './releases';

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
  const files = [['CSV', graphAddress(ref, '.csv')], ['JSON', graphAddress(ref, '.json')]] as const; // prettier-ignore
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
          ? html`<p>${missingOf(data)}</p>${waysUnder(titleOf(data), files, null, data.query)}`
          : chartFigure({ drawing, query: data.query, file: graphAddress(ref, '.svg'), table: tableOf(data), graph: null, files, mention, isTableOpen: true, ...(data.own?.shown !== undefined && { shown: data.own.shown }), ...(isMapView(data.view) ? { role: 'group' as const } : {}) })
      }
      <p class="voies">
        <a href="${indicatorAddress(data.definition.code, data.split?.year)}">Ce que compte cet indicateur</a>
      </p>
    </section>
    ${
      drawing !== null &&
      citeSection({
        title: titleOf(data),
        key: `${data.definition.code}${data.split?.year ?? ''}`,
        demonstration: data.demonstration,
        summary: `${drawing.conclusion ?? drawing.title}.`,
        address,
        mention,
        embed: `${origin}${graphAddress(ref, '', EMBEDS)}`,
        isEmbedded,
      })
    }
  </main>`; // prettier-ignore
}

/** What it was when a year was frozen. */
function releaseChoices(data: GraphData, releases: readonly GraphRelease[]): Html | null {
  if (releases.length === 0) return null;
  const ref = refOf(data);
  const link = (release: string | null, words: string) =>
    html`<li><a href="${graphAddress({ ...ref, release })}" ${release === ref.release && html` aria-current="true"`}>${words}</a></li>`; // prettier-ignore
  return html`<nav class="choix" aria-label="Version">
    <ul>
      ${link(null, 'Chiffres du jour')} ${releases.map((each) => link(releaseName(each), releaseWords(each)))}
    </ul>
  </nav>`;
}

export function tableOf(data: GraphData): Html {
  const { definition, split, parts, points, regions, own } = data;
  if (own !== null) return own.table ?? html``;
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
