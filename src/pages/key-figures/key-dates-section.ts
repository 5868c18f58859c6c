import { dimensionLabel } from '../../datasets/dimension';
import { KEY_DATES } from '../../datasets/roles';
import { playgroundLink } from '../../graphql/playground-link';
import { counted, NO_BREAK, writeDayOfYear, writeMonth } from '../../kernel/french';
import { groupBy } from '../../kernel/group-by';
import { html, type Html } from '../html';
import { pageAddress } from './addresses';
import type { KeyDate } from './key-dates.data';
import type { KeyFiguresData } from './key-figures.data';

/** What a page of a year can carry. Of more, the federation shows the national office's, and each region its own. */
const MOST_SHOWN = 60;

/** The key dates of the year, month by month; nothing without any. */
export function keyDatesSection({ keyDates, territory, year, regions }: KeyFiguresData): Html | null {
  if (keyDates === null || keyDates.total === 0) return null;
  const { dates, total, query } = keyDates;
  const isNational = territory.kind === 'FEDERATION';
  const own = dates.length > MOST_SHOWN && isNational ? dates.filter(({ region }) => region === null) : dates;
  const shown = own.slice(0, MOST_SHOWN);
  return html`<section aria-labelledby="titre-dates" class="largeur" id="dates-cles">
    <h2 id="titre-dates">Les dates clés de ${year}</h2>
    ${
      dates.some(isInvented) && html`<p class="avis">Données de démonstration${NO_BREAK}: ces dates sont inventées.</p>`
    }
    ${[...groupBy(shown, ({ startsOn }) => startsOn.slice(0, 7)).entries()].map(
      ([month, each]) =>
        html`<h3>${monthWords(month)}</h3>
          <ul>
            ${each.map((date) => html`<li>${dateWords(date, isNational)}</li>`)}
          </ul>`,
    )}
    ${
      shown.length < total &&
      html`<p>
        ${counted(total - shown.length, 'autre date clé', 'autres dates clés')}${
          isNational
            ? html`, à la page de chaque délégation${NO_BREAK}:
              ${regions.map(
                ({ code, name }, index) =>
                  html`${index > 0 && ', '}<a href="${pageAddress(year, { code })}#dates-cles">${name}</a>`,
              )}`
            : ', que la requête donne'
        }.
      </p>`
    }
    <p class="voies">
      <a href="${playgroundLink(query)}">Voir la requête<span class="cache"> : dates clés</span></a>
    </p>
  </section>`;
}

const isInvented = ({ submission }: KeyDate): boolean => submission.origin === 'DEMONSTRATION';

/** `2023-03` as `Mars`. */
function monthWords(month: string): string {
  const words = writeMonth(month);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** « 8 juin : Trente ans de la délégation (assemblée générale, Toulouse ; Occitanie) ». */
function dateWords({ title, startsOn, kind, place, region }: KeyDate, isNational: boolean): Html {
  const label = KEY_DATES === undefined ? kind : dimensionLabel(KEY_DATES, 'KIND', kind).toLowerCase();
  const where = [
    [label, place].filter((words) => words !== null).join(', '),
    isNational ? (region?.name ?? null) : null,
  ]
    .filter((words) => words !== null)
    .join(`${NO_BREAK}; `);
  return html`${writeDayOfYear(startsOn)}${NO_BREAK}: ${title} <span class="doux">(${where})</span>`;
}
