import { NO_BREAK } from '../../kernel/french';
import { FEDERATION } from '../../kernel/territory';
import { playgroundLink } from '../../graphql/playground-link';
import { chartFigure, dataTable } from '../charts/chart-figure';
import { writeFigure } from '../french';
import { graphWays } from '../graph-ways';
import { html, type Html } from '../html';
import { INDICATORS, indicatorAddress } from '../key-figures/addresses';
import { evolutionWords } from '../key-figures/evolution-words';
import { restsOn } from '../key-figures/common-ground';
import { partLine } from '../key-figures/figure-card';
import { seriesQuery } from '../key-figures/key-figures.query';
import { countedWords, valueWords } from '../reports/transcribed-words';
import { historyDrawing } from './indicator.charts';
import type { IndicatorData, YearAnswer } from './indicator.data';

/** The federation's figure of every year, whatever its state, beside what reports print of it. */
export function historySection(data: IndicatorData): Html | null {
  const { definition, history } = data;
  if (history.length === 0) return null;
  const table = dataTable(
    `${definition.label}, année par année`,
    [
      { title: 'Année' },
      { title: 'Fédération', number: true },
      { title: 'Repose sur' },
      { title: 'Face à l’année d’avant' },
      { title: 'Imprimé' },
    ],
    [...history].reverse().map((figure) => row(data, figure)),
  );
  const drawing = historyDrawing(data);
  const query = seriesQuery(FEDERATION, definition.code);
  return html`<section class="largeur" aria-labelledby="titre-histoire">
    <h2 id="titre-histoire">Au fil des années</h2>
    ${
      drawing === null
        ? html`${table}
            <p class="voies">
              <a href="${playgroundLink(query)}">Voir la requête<span class="cache"> : au fil des années</span></a>
            </p>`
        : html`<p>
              Un point creux est une année où des régions manquent. Le trait ne relie que des années qui se suivent et
              reposent sur la même chose${NO_BREAK}; il ne passe pas au-dessus d’une année que l’on ne connaît pas.
            </p>
            ${chartFigure({ drawing, query, file: `${INDICATORS}${definition.code}/${drawing.id}.svg`, table, isTableOpen: true, graph: graphWays({ indicator: definition.code, territory: FEDERATION, split: null }), mention: data.mention })}`
    }
    ${printedParts(data)}
  </section>`;
}

function row({ definition, regions }: IndicatorData, figure: YearAnswer): readonly (string | Html)[] {
  const { year, state, demonstration, printed } = figure;
  const isPartial = state === 'PARTIAL';
  return [
    html`<a href="${indicatorAddress(definition.code, year)}">${year}</a>${demonstration && ' (démonstration)'}`,
    writeFigure(figure, definition.unit),
    isPartial ? partLine(figure, year, regions) : restsOn(figure),
    evolutionWords(figure, year) ?? '',
    html`${printed.map(
      ({ value, approximate, section, note, source }, index) =>
        html`${index > 0 && html`<br />`}${writeFigure({ value, state: 'KNOWN', approximate }, definition.unit)},
          <a href="/rapports/${source.code}">${source.label}</a
          >${section !== null && `, ${section}`}${note !== null && ` (${note})`}`,
    )}`,
  ];
}

/** What reports print of parts and named subsets; they stand for no whole. */
function printedParts({ definition, printedParts: printed }: IndicatorData): Html | null {
  if (printed.length === 0) return null;
  return html`<h3>Ses parts et ses sous-ensembles imprimés</h3>
    ${dataTable(
      `${definition.label}${NO_BREAK}: parts et sous-ensembles que les rapports impriment pour la fédération`,
      [
        { title: 'Ce qui est compté' },
        { title: 'Année', number: true },
        { title: 'Imprimé', number: true },
        { title: 'Rapport et page' },
        { title: 'À savoir' },
      ],
      printed.map((figure) => [
        countedWords(figure),
        figure.year,
        valueWords(figure),
        html`<a href="/rapports/${figure.source.code}">${figure.source.label}</a>, ${figure.section ?? ''}`,
        figure.note ?? '',
      ]),
    )}`;
}
