import { dataTable } from '../charts/chart-figure';
import { spaced } from '../french';
import { html, type Html } from '../html';
import { playgroundLink } from '../../graphql/playground-link';
import { countedWords, valueWords } from '../reports/transcribed-words';
import { KEY_INDICATORS } from './groups';
import type { KeyFiguresData } from './key-figures.data';
import type { PrintedOfTerritory } from '../figure-answers';

/** Whether the page shows the very figure that is printed, and so compares the two. */
const isCompared = ({ indicator, dimension, scope }: PrintedOfTerritory): boolean =>
  dimension === null && scope === null && KEY_INDICATORS.includes(indicator.code);

/** What reports print of the place beyond the figures of the page: parts, programmes, events, named subsets. */
export function alsoPrinted({ printed, year }: KeyFiguresData): Html | null {
  const rest = printed.answer.filter((figure) => !isCompared(figure));
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
        spaced(figure.note ?? ''),
      ]),
    )}
    <p class="voies">
      <a href="${playgroundLink(printed.query)}">Voir la requête<span class="cache"> : valeurs imprimées</span></a>
    </p>`;
}
