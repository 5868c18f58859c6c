import { chartFigure, dataTable } from '../charts/chart-figure';
import { classesOf, shortNameOf } from '../charts/tile-map';
import { byValue, writePart } from '../charts/bars';
import { FEDERATION } from '../../kernel/territory';
import { writeFigure } from '../french';
import { TILES_VIEW } from '../graph-address';
import { graphWays } from '../graph-ways';
import { html, type Html } from '../html';
import { drawingAddress, pageAddress } from './addresses';
import { barDrawings, lineDrawings, lineRef, mapDrawing } from './charts';
import { definitionOf } from '../../datasets/catalogue';
import { seriesLink, splitLink } from './key-figures.query';
import { MAP_INDICATORS } from './groups';
import type { KeyFiguresData } from './key-figures.data';
import { marksLegend } from '../charts/marks-legend';
import { multiplesFigure } from './multiples-section';
import { partialWords } from '../part-words';
import { restWords } from '../territory-words';

export function mapSection(data: KeyFiguresData): Html {
  const { map, year, territory, regions } = data;
  const { indicator, breakdown } = map.answer;
  const page = pageAddress(year, territory);
  const classOf = classesOf(breakdown);
  const rows = breakdown.map((part) => [
    regions.some(({ code }) => code === part.key)
      ? html`<a href="${pageAddress(year, { code: part.key })}">${part.label}</a>
          <span class="doux">${shortNameOf(part.key)}</span>`
      : part.label,
    writeFigure(part, indicator.unit),
    restWords(part),
    classOf(part) || '–',
  ]);
  const choices = MAP_INDICATORS.map(
    (code) =>
      html`<li>
        <a href="${page}?carte=${code}#carte" ${code === indicator.code && html` aria-current="true"`}
          >${definitionOf(code).label}</a
        >
      </li>`,
  );
  return html`<section aria-labelledby="titre-carte" class="largeur" id="regions">
    <h2 id="titre-carte">Les régions</h2>
    <nav class="choix" aria-label="Chiffre de la carte">
      <ul>
        ${choices}
      </ul>
    </nav>
    ${chartFigure({
      drawing: mapDrawing(data),
      query: splitLink(FEDERATION, year, indicator.code, 'REGION'),
      file: drawingAddress(page, 'carte', indicator.code),
      role: 'group',
      graph: graphWays({
        indicator: indicator.code,
        territory: FEDERATION,
        split: { year, by: 'REGION' },
        view: TILES_VIEW,
      }),
      mention: data.mention,
      table: dataTable(
        `${indicator.label} par région, ${year}`,
        [
          { title: 'Région' },
          { title: indicator.label, number: true },
          { title: 'Repose sur' },
          { title: 'Classe', number: true },
        ],
        rows,
      ),
    })}
    ${multiplesFigure(data)}
  </section>`;
}

export function barsSection(data: KeyFiguresData): Html | null {
  const drawings = barDrawings(data);
  if (drawings.length === 0) return null;
  const { year, territory, regions, mention } = data;
  const page = pageAddress(year, territory);
  const figures = data.bars.flatMap(({ id, answer, dimension }) => {
    const drawing = drawings.find((each) => each.id === id);
    if (drawing === undefined) return [];
    const table = dataTable(
      drawing.title,
      [{ title: 'Part' }, { title: answer.indicator.label, number: true }, { title: 'Repose sur' }],
      byValue(answer.breakdown).map((part) => [
        part.label,
        writePart(part, answer.indicator.unit, regions.length),
        restWords(part),
      ]),
    );
    const { code } = answer.indicator;
    const query = splitLink(territory, year, code, dimension);
    const graph = graphWays({ indicator: code, territory, split: { year, by: dimension } });
    return [chartFigure({ drawing, query, file: drawingAddress(page, id, ''), table, graph, mention })];
  });
  return html`<section aria-labelledby="titre-parts" class="largeur" id="repartition">
    <h2 id="titre-parts">Par type de structure et par thème</h2>
    ${marksLegend()}
    <div class="graphiques">${figures}</div>
  </section>`;
}

export function seriesSection(data: KeyFiguresData): Html | null {
  if (data.series.length === 0) return null;
  const { territory, regions, mention } = data;
  const page = pageAddress(data.year, territory);
  const drawings = lineDrawings(data);
  const figures = data.series.flatMap((each) => {
    const { id, answer, indicator } = each;
    const query = seriesLink(territory, indicator.code);
    const drawing = drawings.find((other) => other.id === id);
    if (drawing === undefined) return [];
    const table = dataTable(
      drawing.title,
      [{ title: 'Année' }, { title: indicator.label, number: true }, { title: 'Repose sur' }],
      answer.map((point) => [
        point.year,
        point.state === 'PARTIAL'
          ? partialWords(point, regions.length, indicator.unit)
          : writeFigure(point, indicator.unit),
        [restWords(point), point.demonstration ? 'démonstration' : ''].filter((words) => words !== '').join(' · '),
      ]),
    );
    const graph = graphWays(lineRef(data, each));
    return [chartFigure({ drawing, query, file: drawingAddress(page, id, ''), table, graph, mention })];
  });
  return html`<section aria-labelledby="titre-series" class="largeur" id="annees">
    <h2 id="titre-series">Au fil des années</h2>
    <p class="doux">
      Un point creux est une année où des régions manquent${'\u00a0'}: il dit combien sont comptées. Le trait ne relie
      que des années qui se suivent et reposent sur la même chose${'\u00a0'}; il ne relie jamais celles de l’enquête,
      dont les répondants changent.
    </p>
    <div class="graphiques">${figures}</div>
  </section>`;
}
