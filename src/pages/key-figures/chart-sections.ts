import { chartFigure, dataTable } from '../charts/chart-figure';
import { classesOf, shortNameOf } from '../charts/tile-map';
import { writePart } from '../charts/bars';
import { writeFigure } from '../french';
import { html, type Html } from '../html';
import { drawingAddress, pageAddress } from './addresses';
import { barDrawings, lineDrawings, mapDrawing } from './charts';
import { definitionOf } from '../../datasets/catalogue';
import { MAP_INDICATORS } from './groups';
import type { KeyFiguresData } from './key-figures.data';
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
  return html`<section aria-labelledby="titre-carte" class="largeur">
    <h2 id="titre-carte">Carte des régions</h2>
    <nav class="choix" aria-label="Chiffre de la carte">
      <ul>
        ${choices}
      </ul>
    </nav>
    ${chartFigure({
      drawing: mapDrawing(data),
      query: map.query,
      file: drawingAddress(page, 'carte', indicator.code),
      role: 'group',
      legend: html`<p class="legende">
        Quatre classes d’effectif égal, de 1 (le quart le plus bas, teinte faible, cadre fin) à 4 (le quart le plus
        haut, foncé, cadre épais)${'\u00a0'}; tirets${'\u00a0'}: pas de valeur.
      </p>`,
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
  </section>`;
}

export function barsSection(data: KeyFiguresData): Html | null {
  const drawings = barDrawings(data);
  if (drawings.length === 0) return null;
  const page = pageAddress(data.year, data.territory);
  const figures = data.bars.flatMap(({ id, query, answer }) => {
    const drawing = drawings.find((each) => each.id === id);
    if (drawing === undefined) return [];
    const table = dataTable(
      drawing.title,
      [{ title: 'Part' }, { title: answer.indicator.label, number: true }, { title: 'Repose sur' }],
      answer.breakdown.map((part) => [
        part.label,
        writePart(part, answer.indicator.unit, data.regions.length),
        restWords(part),
      ]),
    );
    return [chartFigure({ drawing, query, file: drawingAddress(page, id, ''), table })];
  });
  return html`<section aria-labelledby="titre-parts" class="largeur">
    <h2 id="titre-parts">Par type de structure et par thème</h2>
    ${figures}
  </section>`;
}

export function seriesSection(data: KeyFiguresData): Html | null {
  if (data.series.length === 0) return null;
  const page = pageAddress(data.year, data.territory);
  const drawings = lineDrawings(data);
  const figures = data.series.flatMap(({ id, query, answer, indicator }) => {
    const drawing = drawings.find((each) => each.id === id);
    if (drawing === undefined) return [];
    const table = dataTable(
      drawing.title,
      [{ title: 'Année' }, { title: indicator.label, number: true }, { title: 'Repose sur' }],
      answer.map((point) => [
        point.year,
        point.state === 'PARTIAL'
          ? partialWords(point, data.regions.length, indicator.unit)
          : writeFigure(point, indicator.unit),
        [restWords(point), point.demonstration ? 'démonstration' : ''].filter((words) => words !== '').join(' · '),
      ]),
    );
    return [chartFigure({ drawing, query, file: drawingAddress(page, id, ''), table })];
  });
  return html`<section aria-labelledby="titre-series" class="largeur">
    <h2 id="titre-series">Au fil des années</h2>
    <p>
      Un point creux est une année où des régions manquent${'\u00a0'}: il dit combien sont comptées. Le trait ne relie
      que des années qui se suivent et reposent sur la même chose${'\u00a0'}; il ne relie jamais celles de l’enquête,
      dont les répondants changent.
    </p>
    ${figures}
  </section>`;
}
