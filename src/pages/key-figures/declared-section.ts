import { dataTable } from '../charts/chart-figure';
import { spaced, STATE_WORDS, writeValue } from '../french';
import { html, type Html } from '../html';
import { writeGap } from './gap-words';
import type { KeyFiguresData } from './key-figures.data';

/** « Ce qui est déclaré sans lignes »: totals of the dataset chiffres, with what their senders say of them. */
export function declaredSection({ figures, year }: KeyFiguresData): Html | null {
  const rows = figures.flatMap((figure) => figure.declared.map((declared) => ({ figure, declared })));
  if (rows.length === 0) return null;
  return html`<section aria-labelledby="titre-declare" class="largeur">
    <h2 id="titre-declare">Ce qui est déclaré sans lignes</h2>
    ${dataTable(
      `Totaux déclarés pour ${year}, en regard de cette page`,
      [
        { title: 'Chiffre' },
        { title: 'Cette page', number: true },
        { title: 'Déclaré', number: true },
        { title: 'Écart', number: true },
        { title: 'Base', number: true },
        { title: 'Rubrique' },
        { title: 'À savoir' },
      ],
      rows.map(({ figure: { indicator, value, state }, declared }) => [
        indicator.label,
        value === null ? STATE_WORDS[state as 'NOT_REPORTED'] : writeValue(value, indicator.unit),
        `${declared.approximate ? 'environ ' : ''}${writeValue(declared.value, indicator.unit)}`,
        declared.difference === null
          ? 'inconnu'
          : declared.difference === 0
            ? 'aucun'
            : html`<strong>${writeGap(declared.difference, indicator.unit)}</strong>`,
        declared.base === null ? '' : writeValue(declared.base, 'COUNT'),
        spaced(declared.section ?? ''),
        spaced(declared.note ?? ''),
      ]),
    )}
  </section>`;
}
