import { chartFigure, dataTable } from '../charts/chart-figure';
import { multiples, PANEL_HEIGHT, PANEL_WIDTH, panelDrawer } from '../charts/multiples';
import { INVENTED, type Drawing } from '../charts/svg';
import { writeFigure } from '../french';
import { html, type Html } from '../html';
import { knownNumber } from '../part-words';
import { drawingAddress, pageAddress } from './addresses';
import type { KeyFiguresData } from './key-figures.data';

export const MULTIPLES = 'regions';

/** Of more, columns would be hairs. */
const MOST_YEARS = 8;

/** Years that are invented and years that are real stand in no panel together. */
function specOf({ multiples: asked, map, regions, inventedYears, year }: KeyFiguresData) {
  if (asked === null) return null;
  const isInvented = inventedYears.has(year);
  const panels = asked.answer.map(({ code, name, series }) => ({
    code,
    label: name,
    years: series.filter(({ demonstration }) => demonstration === isInvented),
  }));
  const known = panels.flatMap((panel) => panel.years.filter((each) => knownNumber(each) !== null));
  const years = [...new Set(known.map((each) => each.year))].sort((a, b) => a - b).slice(-MOST_YEARS);
  if (known.length === 0 || regions.length < 2) return null;
  const { label, unit } = map.answer.indicator;
  const [first, last] = [years[0], years.at(-1)];
  const span = first === last ? `${first}` : `${first} à ${last}`;
  return {
    id: MULTIPLES,
    title: `${label}, région par région, ${span}`,
    unit,
    panels,
    years,
    demonstration: isInvented,
  };
}

/** Null where nothing is known of any region. */
export function multiplesDrawing(data: KeyFiguresData): Drawing | null {
  const spec = specOf(data);
  return spec === null ? null : multiples(spec);
}

/** Each region over the years, all on one scale. */
export function multiplesFigure(data: KeyFiguresData): Html | null {
  const [spec, { multiples: asked, year, territory, map }] = [specOf(data), data];
  if (spec === null || asked === null) return null;
  const drawing = multiples(spec);
  const panelOf = panelDrawer(spec);
  const table = dataTable(
    drawing.title,
    [{ title: 'Région' }, ...spec.years.map((each) => ({ title: String(each), number: true }))],
    spec.panels.map(({ label, years }) => [
      label,
      ...spec.years.map((each) => {
        const own = years.find((point) => point.year === each);
        if (own === undefined) return '–';
        return own.state === 'PARTIAL' ? 'pas de total' : writeFigure(own, spec.unit);
      }),
    ]),
  );
  return chartFigure({
    drawing,
    query: asked.query,
    file: drawingAddress(pageAddress(year, territory), MULTIPLES, map.answer.indicator.code),
    table,
    mention: data.mention,
    shown: html`<ul class="multiples" id="dessin-${drawing.id}">
        ${spec.panels.map(
          (panel) =>
            html`<li>
              <a href="${pageAddress(year, panel)}"
                ><svg
                  class="dessin panneau"
                  viewBox="0 0 ${PANEL_WIDTH} ${PANEL_HEIGHT}"
                  role="img"
                  aria-label="${`${panel.label} : ${panelWords(panel, spec.unit)}`}"
                >
                  ${panelOf(panel)}
                </svg></a
              >
            </li>`,
        )}
      </ul>
      ${spec.demonstration && html`<p class="invente-mots">${INVENTED}</p>`}`,
  });
}

type Spec = NonNullable<ReturnType<typeof specOf>>;

/** « 7 en 2020, 8 en 2021 » */
function panelWords({ years }: Spec['panels'][number], unit: Spec['unit']): string {
  const known = years.flatMap((each) => (each.value === null ? [] : `${writeFigure(each, unit)} en ${each.year}`));
  return known.length === 0 ? 'rien de connu' : known.join(', ');
}
