import { dataTable } from '../charts/chart-figure';
import { writeFigure } from '../french';
import { html, type Html } from '../html';
import { playgroundLink } from '../../graphql/playground-link';
import { pageAddress } from './addresses';
import type { KeyFiguresData } from './key-figures.data';
import { restWords } from '../territory-words';

/** Of a year of which nothing national is known: what each region's own report or file says, under the region's name. */
export function regionsSection({ ofRegions, regions, year }: KeyFiguresData): Html | null {
  if (ofRegions === null) return null;
  const rows = regions.flatMap(({ code, name }) =>
    ofRegions.answer.flatMap(({ indicator, breakdown }) =>
      breakdown
        .filter((part) => part.key === code && part.value !== null)
        .map((part) => [
          html`<a href="${pageAddress(year, { code })}">${name}</a>`,
          indicator.label,
          writeFigure(part, indicator.unit),
          restWords(part),
        ]),
    ),
  );
  if (rows.length === 0) return null;
  return html`<section aria-labelledby="titre-regions" class="groupe">
    <h2 id="titre-regions">Ce que l’on sait des régions</h2>
    ${dataTable(
      `Chiffres des régions, ${year}`,
      [{ title: 'Région' }, { title: 'Chiffre' }, { title: 'Valeur', number: true }, { title: 'Repose sur' }],
      rows,
    )}
    <p class="voies">
      <a href="${playgroundLink(ofRegions.query)}">Voir la requête<span class="cache"> : chiffres des régions</span></a>
    </p>
  </section>`;
}
