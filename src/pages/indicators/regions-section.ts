import { counted } from '../../kernel/french';
import { playgroundLink } from '../../graphql/playground-link';
import { chartFigure, dataTable } from '../charts/chart-figure';
import { writePart } from '../charts/bars';
import { FEDERATION } from '../../kernel/territory';
import { TILES_VIEW } from '../graph-address';
import { graphWays } from '../graph-ways';
import { html, type Html } from '../html';
import { INDICATORS, pageAddress } from '../key-figures/addresses';
import { restWords } from '../territory-words';
import { geographicSection } from './geographic-section';
import { mapDrawing, partOf } from './indicator.charts';
import type { IndicatorData, RegionFigure } from './indicator.data';

/** Each region's own figure of the year: its value or its state, what it rests on, and who has handed in. */
export function regionsSection(data: IndicatorData): Html | null {
  const { definition, year, regions, regionsQuery } = data;
  if (year === null) return null;
  const table = dataTable(
    `${definition.label} par région, ${year}`,
    [{ title: 'Région' }, { title: definition.label, number: true }, { title: 'Repose sur' }, { title: 'Dépôt' }],
    regions.map((region) => [
      html`<a href="${pageAddress(year, region)}">${region.name}</a>`,
      writePart(partOf(region), definition.unit, regions.length),
      [restWords(region), region.demonstration ? 'démonstration' : ''].filter((words) => words !== '').join(' · '),
      submitted(region),
    ]),
  );
  const drawing = mapDrawing(data);
  return html`<section class="largeur" aria-labelledby="titre-regions">
    <h2 id="titre-regions">Les régions en ${year}</h2>
    ${
      drawing === null
        ? html`${table}
            <p class="voies">
              <a href="${playgroundLink(regionsQuery)}">Voir la requête<span class="cache"> : les régions</span></a>
            </p>`
        : chartFigure({
            drawing,
            query: regionsQuery,
            file: `${INDICATORS}${definition.code}/carte.svg?annee=${year}`,
            role: 'group',
            table,
            isTableOpen: true,
            mention: data.mention,
            graph: definition.dimensions.includes('REGION')
              ? graphWays({
                  indicator: definition.code,
                  territory: FEDERATION,
                  split: { year, by: 'REGION' },
                  view: TILES_VIEW,
                })
              : null,
          })
    }
    ${geographicSection(data)}
  </section>`;
}

/** Whether the region has handed in what is expected of it; empty where nothing is. */
function submitted({ coverage }: RegionFigure): string {
  const { reporting, expected, respondents, respondentsExpected } = coverage;
  if (expected === 0) return '';
  if (reporting === 0) return 'rien de publié';
  if (respondents === null || respondentsExpected === null) return 'publié';
  return `${counted(respondents, 'répondant')} sur ${counted(respondentsExpected, 'inscrit au registre', 'inscrits au registre')}`;
}
