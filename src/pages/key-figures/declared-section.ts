import { dataTable } from '../charts/chart-figure';
import { writeValue } from '../../kernel/french';
import { html, type Html } from '../html';
import type { PlaceData } from './key-figures.data';
import { besideCells, besideTitles } from './said-beside';

/** « Ce qui est déclaré sans lignes »: totals of the dataset chiffres, with what their senders say of them. */
export function declaredSection({ figures, year }: PlaceData): Html | null {
  const rows = figures.flatMap((figure) => figure.declared.map((declared) => ({ figure, declared })));
  if (rows.length === 0) return null;
  return html`<section aria-labelledby="titre-declare" class="largeur">
    <h2 id="titre-declare">Ce qui est déclaré sans lignes</h2>
    ${dataTable(
      `Totaux déclarés pour ${year}, en regard de cette page`,
      [...besideTitles('Déclaré'), { title: 'Base', number: true }, { title: 'Rubrique' }, { title: 'À savoir' }],
      rows.map(({ figure, declared }) => [
        ...besideCells(figure, declared),
        declared.base === null ? '' : writeValue(declared.base, 'COUNT'),
        declared.section ?? '',
        declared.note ?? '',
      ]),
    )}
  </section>`;
}
