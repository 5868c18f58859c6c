import { NO_BREAK, writeNumber, writeValue } from '../../kernel/french';
import { dataTable } from '../charts/chart-figure';
import { html, type Content, type Html } from '../html';
import { observatoryAddress } from '../observatory-address';
import { respondentsWords } from './measure-words';
import type { ObservatoryData } from './observatory.data';
import type { GroupAnswer } from './observatory.query';

const COLUMNS = [
  { title: 'Répondants', number: true },
  { title: 'Adhérents des registres', number: true },
  { title: 'Taux', number: true },
];

/** Who answered, and for how many. */
export function respondentsSection(data: ObservatoryData): Html {
  const { byStructureType, byRegion, regions, year } = data;
  const row = (group: GroupAnswer, label: Content) => [
    label,
    respondentsWords(group, regions.length),
    group.expected === null ? 'pas de registre' : writeNumber(group.expected),
    group.rate === null ? '—' : writeValue(group.rate, 'RATE'),
  ];
  return html`<section class="largeur" aria-labelledby="titre-repondants">
    <h2 id="titre-repondants">Qui a répondu</h2>
    <p>
      Sont comptés les adhérents qui ont rendu une réponse, face à ceux des registres de l’année, partis dans l’année
      compris. Ce que disent les répondants n’est pas ce que fait tout le réseau${NO_BREAK}: plus bas, une estimation
      dit jusqu’où on peut aller.
    </p>
    ${dataTable(
      `Répondants par type de structure, ${year}`,
      [{ title: 'Type' }, ...COLUMNS],
      byStructureType.map((group) => row(group, group.label)),
    )}
    ${
      byRegion.length > 0 &&
      dataTable(
        `Répondants par région, ${year}`,
        [{ title: 'Région' }, ...COLUMNS],
        byRegion.map((group) =>
          row(group, html`<a href="${observatoryAddress(year, { code: group.key ?? '' })}">${group.label}</a>`),
        ),
      )
    }
  </section>`;
}
