import { dataTable } from '../charts/chart-figure';
import { counted, NO_BREAK } from '../../kernel/french';
import { html, type Html } from '../html';
import { playgroundLink } from '../../graphql/playground-link';
import { countedWords, valueWords } from '../reports/transcribed-words';
import { themeAddress } from './addresses';
import { THEMES } from './themes';
import type { PlaceData } from './key-figures.data';
import type { PrintedOfTerritory } from '../figure-answers';

/** Whether the page shows the very figure that is printed, and so compares the two. */
const isCompared = ({ indicator, dimension, scope }: PrintedOfTerritory, figures: PlaceData['figures']): boolean =>
  dimension === null && scope === null && figures.some((figure) => figure.indicator.code === indicator.code);

const restOf = ({ printed, figures }: PlaceData): readonly PrintedOfTerritory[] =>
  printed.answer.filter((figure) => !isCompared(figure, figures));

/** On which pages of themes the rest of what reports print of the place is read, and how much it is. */
export function printedInThemes(data: PlaceData): Html | null {
  const rest = restOf(data);
  const themes = THEMES.flatMap(({ id, title, indicators }) => {
    const own = rest.filter(({ indicator }) => indicators.includes(indicator.code));
    return own.length === 0 ? [] : [{ id, title, count: own.length }];
  });
  if (themes.length === 0) return null;
  return html`<h3>Imprimé aussi, sans chiffre de cette page en regard</h3>
    <p>Parts, programmes et sous-ensembles, à la page de leur thème${NO_BREAK}:</p>
    <ul>
      ${themes.map(
        ({ id, title, count }) =>
          html`<li>
            <a href="${themeAddress(data.year, data.territory, id)}#titre-imprime">${title}</a>
            (${counted(count, 'valeur')})
          </li>`,
      )}
    </ul>`;
}

/** What reports print of the place beyond the figures of the page: parts, programmes, events, named subsets. */
export function alsoPrinted(data: PlaceData): Html | null {
  const { printed, year } = data;
  const rest = restOf(data);
  if (rest.length === 0) return null;
  return html`<h3>Imprimé aussi, sans chiffre de cette page en regard</h3>
    ${dataTable(
      `Autres valeurs imprimées pour ${year}`,
      [
        { title: 'Ce qui est compté' },
        { title: 'Imprimé', number: true },
        { title: 'Rapport et page' },
        { title: 'À savoir' },
      ],
      rest.map((figure) => [
        countedWords(figure),
        valueWords(figure),
        html`<a href="/rapports/${figure.source.code}">${figure.source.label}</a>, ${figure.section ?? ''}`,
        figure.note ?? '',
      ]),
    )}
    <p class="voies">
      <a href="${playgroundLink(printed.query)}">Voir la requête<span class="cache"> : valeurs imprimées</span></a>
    </p>`;
}
