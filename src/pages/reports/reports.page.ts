import { dataTable } from '../charts/chart-figure';
import { counted } from '../../kernel/french';
import { html, type Html } from '../html';
import { playgroundLink } from '../../graphql/playground-link';
import { reportsQuery, type ReportsAnswer } from './reports.query';
import { countedWords, valueWords } from './transcribed-words';

export const REPORTS = '/rapports/';

type Report = ReportsAnswer['sources'][number];

/** The reports, each with how much of it was transcribed and how much was left out. */
export const reportsPage = ({ sources }: ReportsAnswer): Html =>
  html`<main id="contenu" class="largeur texte">
    <h1>Les rapports transcrits</h1>
    <p>
      Chaque chiffre imprimé de ces rapports est relevé avec sa page, ce qu’il compte et ce qu’il faut en savoir. Ce qui
      n’est pas relevé est dit aussi, avec la raison.
    </p>
    ${
      sources.length > 0 &&
      html`<ul>
        ${sources.map(
          ({ code, label, figures, leftOut }) =>
            html`<li>
              <a href="${REPORTS}${code}">${label}</a>${'\u00a0'}:
              ${counted(figures.length, 'chiffre relevé', 'chiffres relevés')},
              ${counted(leftOut.length, 'passage laissé de côté', 'passages laissés de côté')}
            </li>`,
        )}
      </ul>`
    }
    <p>
      <a href="${playgroundLink(reportsQuery)}">Voir la requête</a> ; pour le siège,
      <a href="${REPORTS}lire/">lire un autre rapport</a>
    </p>
  </main>`;

/** Everything of one report: what was transcribed, then what was left out. */
export const reportPage = ({ label, figures, leftOut }: Report): Html =>
  html`<main id="contenu">
    <div class="largeur">
      <h1>${label}</h1>
      <p><a href="${REPORTS}">Tous les rapports</a></p>
    </div>
    <section class="largeur" aria-labelledby="titre-releve">
      <h2 id="titre-releve">Ce qui est relevé</h2>
      ${dataTable(
        'Chiffres relevés, dans l’ordre du relevé',
        [
          { title: 'Ce qui est compté' },
          { title: 'Territoire' },
          { title: 'Année', number: true },
          { title: 'Imprimé', number: true },
          { title: 'Page ou rubrique' },
          { title: 'À savoir' },
        ],
        figures.map((figure) => [
          countedWords(figure),
          figure.territory.name,
          figure.year,
          valueWords(figure),
          figure.section ?? '',
          figure.note ?? '',
        ]),
      )}
    </section>
    <section class="largeur" aria-labelledby="titre-reste">
      <h2 id="titre-reste">Ce qui est laissé de côté, et pourquoi</h2>
      ${dataTable(
        'Laissé de côté, avec la raison',
        [{ title: 'Page ou rubrique' }, { title: 'De quoi il s’agit' }, { title: 'Raison' }],
        leftOut.map(({ section, subject, reason }) => [section, subject, reason]),
      )}
    </section>
  </main>`;
